internal import Discrepancies
internal import ExactValues
internal import OrderRules

/// Reads `discrepancies.jsonl`: everything that the words of a report need.
enum DiscrepancyReader {
  /// The discrepancies in their order.
  ///
  /// - Complexity: O(*bytes*).
  static func discrepancies(_ folder: RunFolderReader) throws(ReportReadingError) -> [Discrepancy] {
    let name = "discrepancies.jsonl"
    var result: [Discrepancy] = []
    for line in try folder.file(name).split(separator: 0x0A) {
      do throws(JSONReader.Malformed) {
        result.append(discrepancy(try JSONReader.value(of: line)))
      } catch {
        throw .unreadable(file: name, reason: "line \(result.count + 1) is no JSON from byte \(error.offset) on")
      }
    }
    return result
  }

  private static func discrepancy(_ object: JSONValue) -> Discrepancy {
    func text(_ column: DiscrepancyColumn) -> String? { object[column.rawValue]?.text }
    let field = text(.field)
    let code = text(.code) ?? "", family = DiscrepancyKind.Family(rawValue: text(.family) ?? "") ?? .rule
    let severity = text(.severity).flatMap(Severity.init(rawValue:)) ?? .info
    let known = RuleList.entry(code)?.kind.severity ?? DiscrepancyKind.listed.first { $0.code == code }?.severity
    var found = Discrepancy(
      id: text(.id) ?? "",
      kind: DiscrepancyKind(code: code, name: text(.kind) ?? "", family: family, severity: known ?? severity),
      severity: severity, subject: subject(text), field: field, source: text(.source), message: text(.message) ?? "",
      claims: (object["claims"]?.elements ?? []).map { claim($0, field: field) })
    found.status = text(.status).flatMap(Discrepancy.Status.init(rawValue:)) ?? .open
    found.baselineValue = text(.baselineValue)
    found.reconciledValue = text(.reconciledValue)
    found.policy = text(.policy)
    found.responsibleDepartment = text(.responsibleDepartment)
    found.responsiblePerson = text(.responsiblePerson)
    found.changedBySource = text(.changedBySource)
    found.moneyAtStake = object[DiscrepancyColumn.moneyAtStake.rawValue]?.digits.flatMap { ExactDecimal($0) }
    found.currency = text(.currency)
    found.dueDate = text(.dueDate).flatMap { Day(iso: $0) }
    found.firstSeen = text(.firstSeen).flatMap { Day(iso: $0) }
    found.ageDays = object[DiscrepancyColumn.ageDays.rawValue]?.whole ?? 0
    found.trend = text(.trend).flatMap(Discrepancy.Trend.init(rawValue:)) ?? .new
    found.cause = text(.cause)
    for (name, value) in object["details"]?.members ?? [] { found.details[name] = value.text }
    return found
  }

  private static func subject(_ text: (DiscrepancyColumn) -> String?) -> Discrepancy.Subject {
    var subject = Discrepancy.Subject(orderNo: text(.orderNo), lineNo: text(.lineNo))
    subject.customerName = text(.customerName)
    subject.productCode = text(.productCode)
    subject.productName = text(.productName)
    subject.model = text(.model)
    subject.colour = text(.colour)
    subject.size = text(.size)
    return subject
  }

  private static func claim(_ object: JSONValue, field: String?) -> DisputedClaim {
    let place = object["file"]?.text.map { file in
      Place(file: file, sheet: object["sheet"]?.text, cell: object["cell"]?.text)
    }
    var claim = DisputedClaim(
      source: object["source"]?.text ?? "", department: object["department"]?.text ?? "",
      version: object["version"]?.text ?? "", value: object["value"]?.text, rawText: object["raw_text"]?.text,
      place: place, isEdited: object["edited"]?.isTrue ?? false)
    if let own = object["field"]?.text, own != field { claim.field = own }
    return claim
  }
}
