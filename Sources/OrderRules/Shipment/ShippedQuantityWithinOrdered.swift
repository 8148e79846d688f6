import Discrepancies
import ExactValues
import OrderModel

/// No more has left than was ordered, the customer's tolerance included (SHP-02).
enum ShippedQuantityWithinOrdered: LineRule {
  /// SHP-02.
  static let entry = RuleEntry(
    "SHP-02", "over_shipment", .critical, acts: .warehouse,
    needs: [[.quantity], [.shippedQuantity, .shippedQuantityTotal]], compares: [.quantity, .unit],
    chinese: RuleWords(
      title: "发多了", what: "共发 {shipped}，订单 {ordered}，多发 {excess}", todo: "核实数量，和客户商量退回或加单",
      rule: "累计发货减去退货不超过订单数量（客户允许的溢装比例之内不算）。",
      example: "订单 100 台，分两次发了 60 和 45。多出的 5 台要么请客户退回，要么请客户加单。"),
    english: RuleWords(
      title: "More was shipped than ordered",
      what: "{shipped} were shipped in all; {ordered} were ordered: {excess} too many",
      todo: "check the quantity; agree with the customer on a return or a larger order",
      rule: "What was shipped, less what came back, is no more than what was ordered, up to the customer's tolerance.",
      example: "100 were ordered, 60 and 45 were shipped. The 5 have to come back, or the customer orders them."))

  /// Compares what has left the house with what was ordered.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard let ordered = line.ordered else { return .lacks([.quantity]) }
    guard let shipped = line.shipped else { return .lacks([.shippedQuantity]) }
    guard shipped > .zero else { return .notApplicable }
    let returned = line.returned ?? .zero
    guard let kept = shipped.subtracting(returned), let most = context.most(ordered, of: order), kept > most,
      let excess = kept.subtracting(ordered)
    else { return .holds }
    var found = Violation(.shippedQuantity, event: line.events(.shipment).last)
    found.details = ["shipped": kept.description, "ordered": ordered.description, "excess": excess.description]
    found.expected = ordered.description
    found.money = line.number(.unitPrice).flatMap(excess.multiplied)
    found.evidence = line.events(.shipment).flatMap { context.evidence($0, .shippedQuantity) }
    if found.evidence.isEmpty { found.evidence = line.evidence(.shippedQuantityTotal, .shippedQuantity) }
    found.evidence += line.evidence(.quantity)
    return .violated([found])
  }
}
