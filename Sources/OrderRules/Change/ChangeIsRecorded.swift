import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// A change of model, spec, colour, quantity or date has a record that says who wanted it, and why (CHG-06).
///
/// Judged of the value in force; one that was taken back, or that a person ruled, needs no record.
enum ChangeIsRecorded: LineRule {
  /// CHG-06.
  static let entry = RuleEntry(
    "CHG-06", "change_not_recorded", .high, acts: .sales,
    needs: [[.changeNo, .changeField, .changeAfter, .changeReason, .changedBy, .changeApproval]],
    compares: Set(fields),
    chinese: RuleWords(
      title: "改了没有记录", what: "{field}从 {was} 改成 {now}（{seen} 发现），没有变更记录，也没写原因",
      todo: "补一条变更记录：谁要改、为什么、通知了谁", rule: "型号、规格、颜色、数量、交期改动，都有变更记录或写明原因。",
      example: "数量由 100 改成 120，变更表里没有这一条：以后客户不认，谁也说不清是谁改的。"),
    english: RuleWords(
      title: "A change without a record",
      what: "{field} went from {was} to {now} (seen on {seen}); no record says so, and no reason is given",
      todo: "write the record: who wanted the change, why, and who was told",
      rule: "A change of model, spec, colour, quantity or date has an entry in the change log, or a reason.",
      example: "The quantity went from 100 to 120 and no record says who asked for it."))

  private static let fields: [Field] = FieldGroup.product.fields + [.quantity, .promisedDate]

  /// Looks for the record of each change that brought a value in force.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    var isJudged = false, isChanged = false
    var found: [Violation] = []
    for field in fields {
      guard let change = line.changeInForce(field) else { continue }
      isChanged = true
      if line.isRuled(field) || line.namesChange(change) || !line.records(of: change).isEmpty {
        isJudged = true
      } else if line.couldBeRecorded(change) {
        isJudged = true
        found.append(violation(line, change))
      }
    }
    guard isChanged else { return .notApplicable }
    return isJudged ? .of(found) : .lacks([.changeNo])
  }

  private static func violation(_ line: LineFacts, _ change: ChangeInForce) -> Violation {
    let (old, new) = (change.before.statement.value, change.after.statement.value)
    var found = Violation(change.field)
    found.department = line.holder(change.field)
    found.expected = new?.description
    found.details = [
      "was": old?.description ?? "", "now": new?.description ?? "", "seen": change.after.asOf.description,
    ]
    found.evidence = line.evidence(change.field)
    found.money = line.amount
    if change.field == .quantity, let old = old?.number, let gap = new?.number?.subtracting(old)?.magnitude {
      found.money = line.number(.unitPrice).flatMap(gap.multiplied)
    }
    return found
  }
}
