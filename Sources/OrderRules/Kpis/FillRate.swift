import ExactValues
import OrderModel

/// K22: how much of what was ordered had left by the day that was promised.
enum FillRate: Kpi {
  static let entry = KpiEntry(
    "K22", "订单满足率", "Fill rate",
    chinese: "交期落在本期的订单行：到交期已发的数量（不超过订单数量）除以订单数量",
    english:
      "of lines promised for the period: what had left by the day, no more than was ordered, over what was ordered")

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    for line in order.lines {
      guard let day = line.day(.promisedDate) else {
        if order.isActive(in: period) { counts.exclude("K22", "filled") }
        continue
      }
      guard period.contains(day) else { continue }
      guard let ordered = line.ordered, let shipped = line.shipped(by: day) else {
        counts.exclude("K22", "filled")
        continue
      }
      counts.add("K22", "filled", part: min(shipped, ordered), of: ordered)
    }
  }
}
