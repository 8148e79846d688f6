import ExactValues
import OrderModel

/// K01: how long an order takes from its day to its last receipt, else its last shipment.
enum OrderCycle: Kpi {
  static let entry = KpiEntry(
    "K01", "订单周期", "Order cycle",
    chinese: "本期完结的订单，从下单到最后签收（没有签收按最后发货）的工作日数和日历天数",
    english:
      "of orders closed in the period: working days, and calendar days, from the order to its last receipt, else shipment"
  )

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    guard let closed = order.closedOn, period.contains(closed) else { return }
    guard let begun = order.facts.value(.orderDate)?.day, begun <= closed else {
      return counts.exclude("K01", "working_days", nothing: .noDays)
    }
    counts.add("K01", "working_days", days: order.context.workingDays(from: begun, until: closed))
    counts.add("K01", "calendar_days", days: begun.days(until: closed))
  }
}
