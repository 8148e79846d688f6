internal import Discrepancies
internal import ExactValues

/// Makes `discrepancies.csv`, `claims.csv` and `discrepancies.jsonl`.
enum DiscrepancyFiles {
  /// The columns of `claims.csv`; without the first, the keys of a claim in `discrepancies.jsonl`.
  static let claimColumns = [
    "discrepancy_id", "source", "department", "version", "field", "value", "raw_text", "file", "sheet", "cell",
    "edited",
  ]

  /// The same as columns of a table.
  static var claimTableColumns: [OutputTable.Column] {
    claimColumns.map { OutputTable.Column(id: $0, content: $0 == "edited" ? .boolean : .text) }
  }

  /// One row a discrepancy.
  ///
  /// - Complexity: O(*discrepancies*).
  static func table(of discrepancies: [Discrepancy]) -> [UInt8] {
    var csv = CSVWriter(columns: DiscrepancyColumn.allCases.map(\.rawValue))
    for discrepancy in discrepancies {
      csv.row(DiscrepancyColumn.allCases.map { $0.value(of: discrepancy) })
    }
    return csv.bytes
  }

  /// One row a claim.
  ///
  /// - Complexity: O(*claims*).
  static func claims(of discrepancies: [Discrepancy]) -> [UInt8] {
    var csv = CSVWriter(columns: claimColumns)
    for discrepancy in discrepancies {
      for claim in discrepancy.claims {
        csv.row([discrepancy.id] + cells(of: claim, field: discrepancy.field) + [claim.isEdited ? "true" : "false"])
      }
    }
    return csv.bytes
  }

  /// One JSON object a line.
  ///
  /// - Complexity: O(*claims*).
  static func lines(of discrepancies: [Discrepancy]) -> [UInt8] {
    var json = JSONWriter(.oneLine)
    for discrepancy in discrepancies {
      var members = DiscrepancyColumn.allCases.map { column in
        (column.rawValue, value(of: column, in: discrepancy))
      }
      // Only where there are any: they fill the placeholders of a rule's words.
      if !discrepancy.details.isEmpty {
        let details = discrepancy.details.sorted { $0.key < $1.key }.map { ($0.key, JSONValue.string($0.value)) }
        members.append(("details", .object(details)))
      }
      members.append(("claims", .array(discrepancy.claims.map { object(of: $0, field: discrepancy.field) })))
      json.line(.object(members))
    }
    return json.bytes
  }

  private static func value(of column: DiscrepancyColumn, in discrepancy: Discrepancy) -> JSONValue {
    guard let text = column.value(of: discrepancy) else { return .null }
    return column.content == .number ? .number(text) : .string(text)
  }

  private static func cells(of claim: DisputedClaim, field: String?) -> [String?] {
    [
      claim.source, claim.department, claim.version, claim.field ?? field, claim.value, claim.rawText,
      claim.place?.file,
      claim.place?.sheet, claim.place?.cell,
    ]
  }

  private static func object(of claim: DisputedClaim, field: String?) -> JSONValue {
    let names = claimColumns.dropFirst().dropLast()
    var members = zip(names, cells(of: claim, field: field)).map { ($0, JSONValue.text($1)) }
    members.append(("edited", .bool(claim.isEdited)))
    return .object(members)
  }
}
