import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// Nobody has more open orders in hand than one person can follow (OWN-05).
///
/// An order is its merchandiser's, else its salesperson's. One finding a person, at the oldest of the orders.
enum OwnerCarriesNotTooMuch: AcrossRule {
  /// OWN-05.
  static let entry = RuleEntry(
    "OWN-05", "owner_overloaded", .info, acts: .manager, needs: [[.merchandiser, .salesperson], [.orderStatus]],
    chinese: RuleWords(
      title: "手上订单过多", what: "{name} 手上有 {count} 张没结的订单，多于 {limit} 张", todo: "看看哪些能结、哪些能分给别人",
      rule: "一个人手上没结的订单不超过 60 张（owner_max_open 可改）。",
      example: "旺季一个跟单手上 85 张单：漏掉哪张只是时间问题。"),
    english: RuleWords(
      title: "Too many open orders in one hand", what: "{name} has {count} open orders, more than {limit}",
      todo: "see which can be closed, and which somebody else can take",
      rule: "Nobody has more than 60 open orders in hand (owner_max_open).",
      example: "85 open orders with one merchandiser in the season: sooner or later one is forgotten."))

  /// Counts the open orders of each person.
  ///
  /// - Complexity: O(*n*) in the orders.
  static func judge(_ orders: DigestedOrders, _ context: RuleContext) -> AcrossVerdict {
    var verdict = AcrossVerdict()
    var hands: [String: (name: String, orders: [Int])] = [:]
    for (index, order) in orders.enumerated() where !order.isCancelled && !isClosed(order, context) {
      guard let owner = order.value(.merchandiser) ?? order.value(.salesperson) else {
        verdict.lacking += 1
        verdict.missing.insert(.merchandiser)
        continue
      }
      verdict.evaluated += 1
      let name = ResponsiblePerson.standing(owner.description, context)
      hands[TextFolding.key(name), default: (name, [])].orders.append(index)
    }
    let limit = context.thresholds.ownerMaxOpen
    for (_, hand) in hands.filter({ $0.value.orders.count > limit }).sorted(by: { $0.key < $1.key }) {
      let oldest = hand.orders.min {
        (orders[$0].day ?? .distantPast, orders[$0].key) < (orders[$1].day ?? .distantPast, orders[$1].key)
      }
      guard let oldest else { continue }
      var found = Violation(.merchandiser)
      found.person = hand.name
      found.details = ["name": hand.name, "count": String(hand.orders.count), "limit": String(limit)]
      found.evidence = hand.orders.prefix(5).flatMap { orders.evidence(orders[$0], .merchandiser, context).prefix(1) }
      verdict.violations.append((orders[oldest], nil, found))
    }
    return verdict
  }

  private static func isClosed(_ order: OrderDigest, _ context: RuleContext) -> Bool {
    order.stated(.orderStatus).contains { context.overall($0)?.isClosed ?? false }
  }
}
