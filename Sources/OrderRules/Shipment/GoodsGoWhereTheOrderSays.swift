import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// Goods go where the order says (SHP-12).
///
/// Addresses are written short and long: only one that has next to nothing in common with those that the order's
/// sheets state is told.
enum GoodsGoWhereTheOrderSays: LineRule {
  /// SHP-12.
  static let entry = RuleEntry(
    "SHP-12", "wrong_destination", .high, acts: .logistics, needs: [[.shipToAddress], [.shipDate, .shippedQuantity]],
    compares: [.shipToAddress],
    chinese: RuleWords(
      title: "收货地址与订单不符", what: "{ship_date} 发往“{found}”，订单上的收货地址是“{expected}”", todo: "马上和客户核对地址；货在路上的联系承运商改派",
      rule: "发货地址和订单的收货地址一致（简写、全称不算不同）。", example: "订单送苏州，发货单写了宁波：货到了别人的仓库。"),
    english: RuleWords(
      title: "Sent to another address",
      what: "what left on {ship_date} went to “{found}”; the order says “{expected}”",
      todo: "check the address with the customer at once; have the carrier redirect goods on their way",
      rule: "Goods go to the address that the order states; a short form and a full one are no difference.",
      example: "The order says Suzhou, the delivery note Ningbo: the goods end up in a stranger's warehouse."))

  private static let leastShared = 0.4

  /// Compares the address of each shipment with those of the order.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let shipments = line.events(.shipment)
    guard !shipments.isEmpty else { return .notApplicable }
    let stated = line.stated(.shipToAddress)
    let orders = stated.filter { $0.source.isOpener }
    let addresses = (orders.isEmpty ? stated : orders).map(\.text)
    let sent = shipments.compactMap { event in event.fields[.shipToAddress].map { (event, $0.description) } }
    guard let expected = addresses.first, !sent.isEmpty else { return .lacks([.shipToAddress]) }
    return .of(
      sent.compactMap { event, address in
        guard !addresses.contains(where: { isLike($0, address) }) else { return nil }
        var found = Violation(.shipToAddress, event: event)
        found.expected = expected
        found.details = [
          "ship_date": event.fields[.shipDate]?.description ?? "–", "found": address, "expected": expected,
        ]
        found.evidence = context.evidence(event, .shipToAddress, .shipDate) + line.evidence(.shipToAddress)
        found.money = event.fields[.shippedQuantity]?.number.flatMap { quantity in
          line.number(.unitPrice).flatMap(quantity.multiplied)
        }
        return found
      })
  }

  /// Whether one address is a part of the other, or they share much of what they are made of.
  static func isLike(_ one: String, _ other: String) -> Bool {
    let (first, second) = (bare(one), bare(other))
    guard !first.isEmpty, !second.isEmpty else { return true }
    if first.contains(second) || second.contains(first) { return true }
    let (pairs, others) = (pairs(first), pairs(second))
    guard let fewer = [pairs.count, others.count].min(), fewer > 0 else { return false }
    return Double(pairs.intersection(others).count) >= leastShared * Double(fewer)
  }

  private static func bare(_ text: String) -> String {
    String(TextFolding.key(text).filter { ($0.isLetter || $0.isNumber) && !"省市区县镇路号街道".contains($0) })
  }

  /// Every two signs that stand side by side.
  private static func pairs(_ text: String) -> Set<String> {
    Set(zip(text, text.dropFirst()).map { String([$0, $1]) })
  }
}
