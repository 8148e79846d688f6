import Discrepancies
import ExactValues
import OrderModel

/// No more is made than was ordered (PRD-04).
enum MadeWithinOrdered: LineRule {
  /// PRD-04.
  static let entry = RuleEntry(
    "PRD-04", "made_too_many", .medium, acts: .production, needs: [[.producedQuantity], [.quantity]],
    compares: [.quantity, .producedQuantity],
    chinese: RuleWords(
      title: "超订单生产", what: "做了 {produced}，订单只有 {ordered}，多 {excess}", todo: "停下多做的；问业务客户要不要，不要的入库登记，以后的单先用",
      rule: "完工数量不超过订单（客户允许的溢装之内不算）。", example: "订单 100 台，生产报了 120 台：多出的 20 台压在库里。"),
    english: RuleWords(
      title: "More was made than ordered", what: "{produced} were made, {ordered} were ordered: {excess} too many",
      todo: "stop what is too much; ask sales whether the customer takes it, else put it in stock for the next order",
      rule: "No more is made than was ordered, up to the excess that the customer takes.",
      example: "100 were ordered and 120 made: 20 lie in the warehouse."))

  /// Compares what was made with the most that the customer takes.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard let produced = line.number(.producedQuantity) else { return .lacks([.producedQuantity]) }
    guard produced > .zero else { return .notApplicable }
    guard let ordered = line.ordered, let most = context.most(ordered, of: order) else { return .lacks([.quantity]) }
    guard produced > most else { return .holds }
    if line.isClosed { return .notApplicable }
    let excess = produced.subtracting(ordered)
    var found = Violation(
      .producedQuantity,
      details: [
        "produced": produced.description, "ordered": ordered.description, "excess": excess?.description ?? "",
      ])
    found.expected = ordered.description
    found.evidence = line.evidence(.quantity, .producedQuantity)
    found.money = excess.flatMap { excess in line.number(.unitPrice).flatMap(excess.multiplied) }
    return .violated([found])
  }
}
