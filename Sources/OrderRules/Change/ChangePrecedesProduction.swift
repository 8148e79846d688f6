import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// What is to be made does not change once production has begun (CHG-07).
///
/// The day of a change is that of its record. Without one it was after the start if the start was known before the
/// change was seen. A larger quantity only means more work; of what has left CHG-08 speaks.
enum ChangePrecedesProduction: LineRule {
  /// CHG-07.
  static let entry = RuleEntry(
    "CHG-07", "changed_after_production_start", .high, acts: .sales,
    needs: [[.productionStart], [.model, .productCode, .spec, .colour, .size, .quantity]], compares: Set(fields),
    chinese: RuleWords(
      title: "投产后变更", what: "{start} 已开工，{changed_day} {field}由 {before} 改成 {after}",
      todo: "业务和客户确认改动与已做部分的费用，生产停下来核对：做了多少、能不能改", rule: "开工以后型号、规格、颜色不改，数量不减（改大的不算）；已发完的不看。",
      example: "3 月 2 日开工做黑色，5 日客户要白色：做好的黑色谁来承担，要先说清。"),
    english: RuleWords(
      title: "Changed after production began",
      what: "production began on {start}; on {changed_day} {field} went from {before} to {after}",
      todo:
        "sales agree with the customer on the change and on what was made; production stop and see what can be saved",
      rule:
        "Once production has begun model, spec and colour do not change and the quantity does not fall; what has left is not looked at.",
      example: "Begun in black on 2 March, wanted in white on the 5th: settle first who pays for what is made."))

  private static let fields: [Field] = FieldGroup.product.fields + [.quantity]

  /// Looks for a change in force that came after the start.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard line.node(.production, of: order).isStarted else { return .notApplicable }
    let changes = fields.compactMap(line.changeInForce).filter { $0.field != .quantity || $0.isDecrease }
    guard let start = line.node(.production, of: order).began else {
      return changes.isEmpty ? .holds : .lacks([.productionStart])
    }
    guard let change = changes.first(where: { isAfter(start, $0, line) }) else { return .holds }
    if line.isClosed || line.isShippedOut(of: order) == true { return .notApplicable }
    var found = Violation(change.field)
    found.details = change.details(line).merging(["start": start.description]) { own, _ in own }
    found.evidence = line.evidence(change.field, .productionStart)
    found.evidence += line.records(of: change).flatMap { context.evidence($0, .changeDate, .changeAfter) }
    found.money = change.money(line)
    return .violated([found])
  }

  private static func isAfter(_ start: Day, _ change: ChangeInForce, _ line: LineFacts) -> Bool {
    if let day = line.recordedDay(of: change) { return day >= start }
    let revisions = line.unit.revisions[.productionStart] ?? line.header.revisions[.productionStart]
    return revisions?.first.map { $0.asOf < change.after.asOf } ?? false
  }
}

extension ChangeInForce {
  /// Whether a quantity fell.
  var isDecrease: Bool {
    guard let old = before.statement.value?.number, let new = after.statement.value?.number else { return false }
    return new < old
  }

  /// What the words of a finding about the change say.
  func details(_ line: LineFacts) -> [String: String] {
    [
      "changed_day": (line.recordedDay(of: self) ?? after.asOf).description,
      "before": before.statement.value?.description ?? "–", "after": after.statement.value?.description ?? "–",
    ]
  }

  /// The money that stands on it: what is no longer wanted, else the whole line.
  func money(_ line: LineFacts) -> ExactDecimal? {
    guard field == .quantity, let old = before.statement.value?.number, let new = after.statement.value?.number else {
      return line.amount
    }
    return old.subtracting(new)?.magnitude.multiplied(by: line.number(.unitPrice) ?? .zero)
  }
}

extension LineFacts {
  /// The day of the last record of a change that names what it became, or its field; `nil` where there is none.
  func recordedDay(of change: ChangeInForce) -> Day? {
    records(of: change).filter { record in
      record.fields[.changeField].flatMap { ChangeRecordReader.field($0.description) } == change.field
    }.compactMap { $0.fields[.changeDate]?.day }.max()
  }
}
