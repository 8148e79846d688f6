internal import Discrepancies
internal import ExactValues

/// Writes `discrepancies.csv`, `claims.csv` and `discrepancies.jsonl`.
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
  /// - Throws: `cannotWrite` when the system refuses.
  /// - Complexity: O(*discrepancies*).
  static func writeTable(
    of discrepancies: [Discrepancy], into folder: OutputFolder
  ) throws(ReportWritingError) -> InputFile {
    let csv = CSVWriter(columns: DiscrepancyColumn.allCases.map(\.rawValue))
    return try folder.write(discrepancies, as: csv, to: "discrepancies.csv") { discrepancy, csv in
      csv.row(DiscrepancyColumn.allCases.map { $0.value(of: discrepancy) })
    }
  }

  /// One row a claim.
  ///
  /// - Throws: `cannotWrite` when the system refuses.
  /// - Complexity: O(*claims*).
  static func writeClaims(
    of discrepancies: [Discrepancy], into folder: OutputFolder
  ) throws(ReportWritingError) -> InputFile {
    let csv = CSVWriter(columns: claimColumns)
    return try folder.write(discrepancies, as: csv, to: "claims.csv") { discrepancy, csv in
      for claim in discrepancy.claims {
        csv.row([discrepancy.id] + cells(of: claim, field: discrepancy.field) + [claim.isEdited ? "true" : "false"])
      }
    }
  }

  /// One JSON object a line.
  ///
  /// - Throws: `cannotWrite` when the system refuses.
  /// - Complexity: O(*claims*).
  static func writeLines(
    of discrepancies: [Discrepancy], into folder: OutputFolder
  ) throws(ReportWritingError) -> InputFile {
    try folder.write(discrepancies, as: JSONWriter(.oneLine), to: "discrepancies.jsonl") { discrepancy, json in
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
