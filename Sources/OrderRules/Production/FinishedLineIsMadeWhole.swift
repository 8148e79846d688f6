import Discrepancies
import ExactValues
import Normalization
import OrderModel

/// What is called finished was made in full (PRD-03).
///
/// A quantity of nothing beside a finish was not filled in. Of what has left, shipments tell.
enum FinishedLineIsMadeWhole: LineRule {
  /// PRD-03.
  static let entry = RuleEntry(
    "PRD-03", "finished_short", .high, acts: .production,
    needs: [[.producedQuantity], [.productionFinish, .productionStatus], [.quantity]],
    compares: [.quantity, .producedQuantity],
    chinese: RuleWords(
      title: "报完工但数量不足", what: "已报完工，做了 {produced}，订单 {ordered}，少 {short}", todo: "问生产：是还没做完，还是数量没登记全；差的补做，赶不上告诉业务",
      rule: "报了完工的，完工数量不少于订单（客户允许的短装之内不算）；已发完的不看。",
      example: "100 台的单报了完工，完工数量 92 台：到发货那天才发现少 8 台。"),
    english: RuleWords(
      title: "Finished, and too few",
      what: "called finished with {produced} made; {ordered} were ordered: {short} short",
      todo: "ask production whether it is not finished or not all was entered; make the rest, or tell sales",
      rule:
        "What is called finished was made in full, within the shortfall that the customer allows; what has left does not count.",
      example: "An order of 100 is called finished with 92 made: without a word it comes out on the day of shipment."))

  /// Compares what was made with what was ordered.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard line.node(.production, of: order).progress == .done else { return .notApplicable }
    guard let produced = line.number(.producedQuantity), produced > .zero else { return .lacks([.producedQuantity]) }
    guard let ordered = line.ordered, let least = context.least(ordered, of: order) else { return .lacks([.quantity]) }
    guard produced < least else { return .holds }
    if line.isClosed || line.isShippedOut(of: order) == true { return .notApplicable }
    let short = ordered.subtracting(produced)
    var found = Violation(
      .producedQuantity,
      details: [
        "produced": produced.description, "ordered": ordered.description, "short": short?.description ?? "",
      ])
    found.expected = ordered.description
    found.evidence = line.evidence(.quantity, .producedQuantity, .productionStatus, .productionFinish)
    found.money = short.flatMap { short in line.number(.unitPrice).flatMap(short.multiplied) }
    return .violated([found])
  }
}
