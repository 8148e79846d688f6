import Discrepancies
import Normalization
import OrderModel
import Reconciliation

/// One node has one owner: no two sheets name different people for it (OWN-02).
///
/// A successor counts as the one who left.
enum NodeHasOneOwner: LineRule {
  /// OWN-02.
  static let entry = RuleEntry(
    "OWN-02", "node_with_two_owners", .medium, acts: .manager, needs: [[.nodeOwner]],
    chinese: RuleWords(
      title: "责任人不一致", what: "{source} 写的责任人是 {found}，{other_source} 写的是 {other}", todo: "定一个责任人，两张表改成一致",
      rule: "同一步在几张表里写的责任人是同一个人（离职的和接手的算同一个人）。",
      example: "排产表写责任人张三，车间表写李四：出了问题两个人都说不归自己管。"),
    english: RuleWords(
      title: "Two people answer for one step", what: "{source} names {found}, {other_source} names {other}",
      todo: "settle who answers for it, and make the sheets agree",
      rule: "The sheets name one person for a step; a successor counts as the one who left.",
      example: "The schedule names one person, the workshop's sheet another: each says it is the other's business."))

  /// Compares the owners that sheets name for the same node.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let sheets = context.ownerSheets
    guard sheets.count > 1 else { return .lacks([.nodeOwner]) }
    let held = Dictionary(grouping: sheets.filter { line.isHeld(by: $0) }) { context.node(of: $0) }
      .filter { $0.value.count > 1 }
    guard !held.isEmpty else { return .notApplicable }
    var isJudged = false
    var found: [Violation] = []
    for (_, sheets) in held.sorted(by: { $0.key < $1.key }) {
      let named = sheets.compactMap { line.owner(in: $0) }
      guard named.count > 1, let first = named.first else { continue }
      isJudged = true
      let person = ResponsiblePerson.standing(first.text, context)
      guard
        let other = named.first(where: {
          $0.value != .text(person) && $0.value != first.value
            && FieldValue.text(ResponsiblePerson.standing($0.text, context)) != .text(person)
        })
      else { continue }
      found.append(violation(first, other, line))
    }
    return isJudged ? .of(found) : .lacks([.nodeOwner])
  }

  private static func violation(_ first: StatedValue, _ other: StatedValue, _ line: LineFacts) -> Violation {
    var found = Violation(.nodeOwner)
    found.source = other.source.id
    found.details = [
      "source": first.source.id, "found": first.text, "other_source": other.source.id, "other": other.text,
    ]
    found.evidence = [DisputedClaim(first, .nodeOwner), DisputedClaim(other, .nodeOwner)]
    found.money = line.amount
    return found
  }
}
