import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// A rush order does not push what was promised before it beyond its promise (CHG-13).
///
/// Told of a line whose planned finish moved later, beyond its promise, within a fortnight after a rush order came to
/// the same shop. That the one follows from the other nobody has said: the finding asks.
enum RushOrderDisplacesNoPromise: AcrossRule {
  /// CHG-13.
  static let entry = RuleEntry(
    "CHG-13", "displaced_by_rush_order", .medium, acts: .production,
    needs: [[.urgency], [.productionDept], [.productionPlanFinish], [.promisedDate]],
    compares: [.productionPlanFinish, .promisedDate],
    chinese: RuleWords(
      title: "插单后别的订单排到交期以后",
      what: "{shop} 插了急单 {rush}，这一行的计划完工从 {before} 推到 {after}，过了交期 {promise}",
      todo: "生产和业务一起定先做哪张；要让的，先和客户说好新交期", rule: "同一车间来了急单，两周内别的订单的计划完工不推到交期以后。",
      example: "一车间插了急单，原定 10 日完工的推到 18 日，交期是 15 日：没人告诉那家客户。"),
    english: RuleWords(
      title: "Displaced by a rush order",
      what:
        "rush order {rush} came to {shop}; the planned finish of this line went from {before} to {after}, beyond the promise {promise}",
      todo: "let production and sales settle who goes first; agree on a new date with whoever has to wait",
      rule:
        "Within a fortnight after a rush order came to a shop, no other plan there moves beyond its promise.",
      example: "A rush order, and what was to be done on the 10th is planned for the 18th; the 15th was promised."))

  private static let daysAfter = 14

  /// Holds the plans that moved against the rush orders of the same shop.
  ///
  /// - Complexity: O(*n* + *m* × *r*) in the lines, those that moved, and the rush orders of a shop.
  static func judge(_ orders: DigestedOrders, _ context: RuleContext) -> AcrossVerdict {
    var verdict = AcrossVerdict()
    var rushes: [String: [OrderDigest]] = [:]
    for order in orders where !order.isCancelled && order.isRush {
      for shop in Set(order.lines.compactMap(\.shop)) { rushes[shop, default: []].append(order) }
    }
    for order in orders where !order.isCancelled && !order.isRush {
      for line in order.lines {
        guard let move = line.planMoves.first else { continue }
        guard let shop = line.shop else {
          verdict.lacking += 1
          verdict.missing.insert(.productionDept)
          continue
        }
        verdict.evaluated += 1
        let rush = rushes[shop]?.first { rush in
          rush.firstSeen <= move.asOf && rush.firstSeen.days(until: move.asOf) <= daysAfter
            && rush.firstSeen > order.firstSeen
        }
        guard let rush, move.after > move.promise, move.after > move.before, move.before <= move.promise else {
          continue
        }
        verdict.violations.append((order, line.id, violation(move, rush, shop, order, orders, context)))
      }
    }
    return verdict
  }

  private static func violation(
    _ move: OrderDigest.PlanMove, _ rush: OrderDigest, _ shop: String, _ order: OrderDigest,
    _ orders: DigestedOrders, _ context: RuleContext
  ) -> Violation {
    var found = Violation(.productionPlanFinish)
    found.expected = move.promise.description
    found.details = [
      "shop": shop, "rush": rush.orderNo, "before": move.before.description, "after": move.after.description,
      "promise": move.promise.description,
    ]
    found.evidence =
      [order, rush].flatMap { orders.evidence($0, .orderNo, context) } + orders.evidence(rush, .urgency, context)
    found.due = move.promise
    return found
  }
}

extension OrderDigest {
  /// Whether a sheet calls the order urgent.
  fileprivate var isRush: Bool {
    stated(.urgency).contains(where: Urgency.isMeant)
  }
}
