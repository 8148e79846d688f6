import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// A price changes only with an approval of the change (CHG-05).
///
/// Judged of the price in force; one that was taken back, or that a person ruled, needs no approval.
enum PriceChangeIsApproved: LineRule {
  /// CHG-05.
  static let entry = RuleEntry(
    "CHG-05", "price_change_not_approved", .high, .priced, acts: .sales,
    needs: [[.unitPrice], [.changeApproval, .approvalDate]], compares: [.unitPrice],
    chinese: RuleWords(
      title: "改价没有审批", what: "单价从 {old_price} 改成 {new_price}（{seen} 发现），没有这次改价的审批",
      todo: "补上审批；没批就把价格改回来", rule: "单价改动要有同意的变更记录，或改动之后的审批日期（尾差不算）。",
      example: "单价由 12 元改成 10 元，货已经发了，变更表里没有这一条：少收的钱谁也说不清。",
      variants: ["refused": "单价从 {old_price} 改成 {new_price}（{seen} 发现），变更记录还没有审批通过"]),
    english: RuleWords(
      title: "A price changed without approval",
      what: "the price went from {old_price} to {new_price} (seen on {seen}), and nobody approved that change",
      todo: "have the change approved, or set the price back",
      rule: "A change of price has an approved record, or an approval dated after it; rounding does not count.",
      example: "The price went from 12 to 10 and the goods have left; no record says who agreed to it.",
      variants: [
        "refused": "the price went from {old_price} to {new_price} (seen on {seen}); its record is not approved"
      ]
    ))

  /// Looks for the approval of the change that brought the price in force.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard let change = line.changeInForce(.unitPrice), let old = change.before.statement.value?.number,
      let new = change.after.statement.value?.number
    else { return .notApplicable }
    if line.isRuled(.unitPrice) || isRounding(old, new, of: line) { return .holds }
    let records = line.records(of: change)
    let words = records.compactMap { $0.fields[.changeApproval] } + line.stated(.changeApproval).map(\.value)
    if words.contains(where: { approves($0.description, context) }) { return .holds }
    let approval = line.day(.approvalDate)
    if let approval, isAfter(approval, change, records) { return .holds }
    let isUnapproved =
      records.isEmpty ? line.couldBeRecorded(change) : !words.isEmpty || context.knows(.changeApproval)
    guard isUnapproved || approval != nil else { return .lacks([.changeApproval]) }
    return .violated([violation(line, change, old, new, isRecorded: !records.isEmpty)])
  }

  private static func isRounding(_ old: ExactDecimal, _ new: ExactDecimal, of line: LineFacts) -> Bool {
    guard let quantity = line.ordered, let before = old.multiplied(by: quantity),
      let after = new.multiplied(by: quantity)
    else { return false }
    return Money.isNear(before, after)
  }

  /// Whether a word approves: a name in the column of approvals does.
  private static func approves(_ word: String, _ context: RuleContext) -> Bool {
    switch context.state(word, at: .approval) {
    case nil, .done, .notApplicable: true
    default: false
    }
  }

  private static func isAfter(_ approval: Day, _ change: ChangeInForce, _ records: [EventState]) -> Bool {
    let recorded = records.compactMap { $0.fields[.changeDate]?.day }.max()
    return recorded.map { approval >= $0 } ?? (approval > change.before.asOf)
  }

  private static func violation(
    _ line: LineFacts, _ change: ChangeInForce, _ old: ExactDecimal, _ new: ExactDecimal, isRecorded: Bool
  ) -> Violation {
    var found = Violation(.unitPrice)
    found.severity = new < old && line.isBegun ? .critical : .high
    found.expected = old.description
    found.details = [
      "old_price": old.description, "new_price": new.description, "seen": change.after.asOf.description,
      "variant": isRecorded ? "refused" : "unrecorded",
    ]
    found.money = new.subtracting(old)?.magnitude.multiplied(by: line.ordered ?? .zero)
    found.evidence = line.evidence(.unitPrice, .approvalDate)
    return found
  }
}
