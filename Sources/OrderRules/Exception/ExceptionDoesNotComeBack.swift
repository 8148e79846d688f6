import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// The same thing does not go wrong again and again for one customer, or with one product (EXC-06).
///
/// Told once for each three within 90 days, at the last of them.
enum ExceptionDoesNotComeBack: AcrossRule {
  /// EXC-06.
  static let entry = RuleEntry(
    "EXC-06", "exception_repeats", .info, .all, acts: .manager, needs: [[.exceptionType], [.exceptionOpened]],
    chinese: RuleWords(
      title: "同类异常反复发生", what: "“{type}”在 {about} 上 90 天内发生了 {count} 次（{orders}）", todo: "开个短会找根子：工艺、包装还是资料，定一条措施",
      rule: "同一客户或同一产品的同类异常，90 天内少于 3 次。", example: "同一客户三个月内三次少件：多半是装箱清单的问题。"),
    english: RuleWords(
      title: "The same exception again and again",
      what: "“{type}” happened {count} times within 90 days with {about} ({orders})",
      todo: "look for the root of it together, and settle one measure",
      rule: "One type of exception happens fewer than three times within 90 days to one customer or with one product.",
      example: "Pieces were missing three times in a quarter at one customer: the packing list, most likely."))

  private static let many = 3, daysBetween = 90

  private struct Case {
    var order: OrderDigest, lineID: String?
    var event: OrderDigest.Event
    var day: Day
  }

  /// Groups the exceptions by type with customer, and by type with product.
  ///
  /// - Complexity: O(*n* log *n*) in the exceptions.
  static func judge(_ orders: DigestedOrders, _ context: RuleContext) -> AcrossVerdict {
    var verdict = AcrossVerdict()
    var groups: [String: (about: String, cases: [Case])] = [:]
    for order in orders {
      for event in order.events where event.kind == .exception {
        let line = order.line(event.lineID)
        guard let type = event.fields[.exceptionType]?.description, let day = event.fields[.exceptionOpened]?.day else {
          verdict.lacking += 1
          verdict.missing.insert(.exceptionType)
          continue
        }
        verdict.evaluated += 1
        let one = Case(order: order, lineID: line?.id, event: event, day: day)
        let customer = (order.value(.customerName) ?? order.value(.customerCode))?.description
        for (name, kind) in [(customer, "customer"), (line?.product, "product")] {
          guard let name else { continue }
          let key = [TextFolding.key(type), kind, TextFolding.key(name)].joined(separator: "\u{1F}")
          groups[key, default: (name, [])].cases.append(one)
        }
      }
    }
    var told: Set<String> = []
    for (_, group) in groups.filter({ $0.value.cases.count >= many }).sorted(by: { $0.key < $1.key }) {
      let sorted = group.cases.sorted { ($0.day, $0.event.identity) < ($1.day, $1.event.identity) }
      guard let last = sorted.last else { continue }
      let near = sorted.filter { $0.day.days(until: last.day) <= daysBetween }
      guard near.count >= many, told.insert(last.order.key + last.event.identity).inserted else { continue }
      verdict.violations.append((last.order, last.lineID, violation(last, near, group.about, orders, context)))
    }
    return verdict
  }

  private static func violation(
    _ last: Case, _ near: [Case], _ about: String, _ orders: DigestedOrders, _ context: RuleContext
  ) -> Violation {
    let event = orders.whole(last.event, of: last.order)
    var found = Violation(.exceptionType, event: event)
    found.details = [
      "type": event?.exceptionText ?? "", "about": about, "count": String(near.count),
      "orders": near.suffix(5).map(\.order.orderNo).joined(separator: ", "),
    ]
    found.evidence = near.suffix(5).flatMap {
      orders.evidence($0.order, $0.event, [.exceptionType, .exceptionOpened], context)
    }
    return found
  }
}
