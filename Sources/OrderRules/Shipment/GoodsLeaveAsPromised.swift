import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// Goods leave by the promised date (SHP-04).
///
/// Late against the date in force; against the first one, where the date moved since, it is a note, as is what is closed
/// or left more than a month ago. What leaves after the
/// order was filled (a replacement) is not late.
enum GoodsLeaveAsPromised: LineRule {
  /// SHP-04.
  static let entry = RuleEntry(
    "SHP-04", "shipped_late", .medium, acts: .sales,
    needs: [[.promisedDate], [.shipDate]], compares: [.promisedDate],
    chinese: RuleWords(
      title: "延期发货", what: "{ship_date} 才发，交期 {promise}，晚了 {days} 天", todo: "查清是哪一步拖的，主动向客户说明",
      rule: "发货日期不晚于交期，全部发完后算；改过交期的，和最早的交期也比一比（只作提示）。",
      example: "交期 6 月 10 日，6 月 12 日才发：晚 2 天。生产 11 日才完工，是生产拖的。",
      variants: ["first": "{ship_date} 发出，赶上了改后的交期，比最早答应的 {promise} 晚 {days} 天"]),
    english: RuleWords(
      title: "Shipped late", what: "goods left on {ship_date}; {promise} was promised: {days} days late",
      todo: "find out which step took so long, and tell the customer",
      rule:
        "Goods leave no later than promised (reported once all has left); where the promise was changed, the first one is compared too, as a note.",
      example: "10 June was promised; the goods left on the 12th, as production finished on the 11th.",
      variants: [
        "first": "left on {ship_date}: in time for the new date, {days} days after the first promise {promise}"
      ]
    ))

  private struct Late {
    var day: Day
    var quantity: ExactDecimal?
    var events: [EventState]
  }

  /// After so many days there is nothing to explain any more.
  private static let recentDays = 30

  /// Compares each shipment that filled the order with the promise.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard line.hasShipments || (line.isBegun && !line.isLogged(.shipment)) else { return .notApplicable }
    guard let promise = line.day(.promisedDate) else { return .lacks([.promisedDate]) }
    guard let last = line.lastShipDay else { return .lacks([.shipDate]) }
    if last > promise, let late = late(line, order, after: promise) {
      // What is owed and overdue is told by SHP-05 until the last of it has left.
      if promise < context.asOf, line.isShippedOut(of: order) == false { return .notApplicable }
      return .violated([violation(line, late, promise, variant: "late")])
    }
    if let first = line.revisions(.promisedDate).first?.statement.value?.day, first < promise, last > first,
      let late = late(line, order, after: first)
    {
      return .violated([violation(line, late, first, variant: "first")])
    }
    return .holds
  }

  /// What left after a day and was still owed; `nil` where all of it came on top.
  private static func late(_ line: LineFacts, _ order: OrderFacts, after promise: Day) -> Late? {
    let shipments = line.events(.shipment)
    guard !shipments.isEmpty else { return line.lastShipDay.map { Late(day: $0, events: []) } }
    let least = line.ordered.flatMap { line.context.least($0, of: order) }
    let inTime = shipments.filter { $0.fields[.shipDate]?.day.map { $0 <= promise } ?? true }
    let sum = inTime.reduce(ExactDecimal.zero) { $0.adding($1.fields[.shippedQuantity]?.number ?? .zero) ?? $0 }
    if let least, sum >= least { return nil }
    let late = shipments.filter { $0.fields[.shipDate]?.day.map { $0 > promise } ?? false }
    guard let day = late.compactMap({ $0.fields[.shipDate]?.day }).max() else { return nil }
    return Late(day: day, quantity: line.ordered?.subtracting(sum), events: late)
  }

  private static func violation(_ line: LineFacts, _ late: Late, _ promise: Day, variant: String) -> Violation {
    var found = Violation(.shipDate)
    if variant == "first" || line.isClosed || late.day.days(until: line.context.asOf) > recentDays {
      found.severity = .info
    }
    found.department = bottleneck(line, promise)
    found.expected = promise.description
    found.details = [
      "ship_date": late.day.description, "promise": promise.description, "days": String(promise.days(until: late.day)),
      "variant": variant,
    ]
    let shipments = late.events.flatMap { line.context.evidence($0, .shipDate) }
    found.evidence =
      (shipments.isEmpty ? line.evidence(.shipDate) : shipments) + line.evidence(.promisedDate, .productionFinish)
    found.money = late.quantity.flatMap { late in line.number(.unitPrice).flatMap(late.multiplied) } ?? line.amount
    return found
  }

  /// The department whose step ended too late; `nil` where no date tells.
  private static func bottleneck(_ line: LineFacts, _ promise: Day) -> Department? {
    guard let finish = line.day(.productionFinish) else { return nil }
    if finish > promise {
      guard let material = line.day(.materialReadyDate), let start = line.day(.productionPlanStart) else {
        return .production
      }
      return material > start ? .purchasing : .production
    }
    if let checked = line.day(.qcDate), checked > promise { return .quality }
    return .warehouse
  }
}
