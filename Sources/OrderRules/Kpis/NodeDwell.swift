import ExactValues
import OrderModel

/// K02: how long a line stays at each node, and which node takes the most time beyond its standard.
enum NodeDwell: Kpi {
  static let entry = KpiEntry(
    "K02", "节点耗时", "Time at each node",
    chinese: "本期走完节点的订单行，上一个有日期的节点到这一节点的工作日数；紧接上一节点时超过标准的天数算超时，超时最多的是瓶颈",
    english:
      "working days from the last node that has a day, of lines that were done with the node in the period; beyond the standard where that is the node just before; the node with most of it is the bottleneck"
  )

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    for line in order.lines {
      var last = order.facts.value(.orderDate)?.day
      var isNext = true
      for (node, day) in days(line, order) {
        guard let day else {
          isNext = false
          continue
        }
        defer { (last, isNext) = (day, true) }
        guard period.contains(day) else { continue }
        guard let from = last, from <= day else {
          counts.exclude("K02", "dwell", node, nothing: .noDays)
          continue
        }
        let dwell = order.context.workingDays(from: from, until: day)
        counts.add("K02", "dwell", node, days: dwell)
        guard isNext, let standard = order.context.thresholds.nodeDays[node] else { continue }
        counts.add("K02", "overtime", node, total: ExactDecimal(Int64(max(0, dwell - standard))), .days)
      }
    }
  }

  /// The day of each node that is done; a part shipment, invoice or payment is not.
  static func days(_ line: LineFacts, _ order: KpiOrder) -> [(String, Day?)] {
    let isShipped = line.ordered.flatMap { order.context.least($0, of: order.facts) }.flatMap { least in
      line.shipped.map { $0 >= least }
    }
    let amount = line.amount
    let isInvoiced = line.invoicedAmount.flatMap { invoiced in amount.map { covers(invoiced, $0) } }
    let isPaid = line.total(.paymentAmount, of: .payment).flatMap { paid in amount.map { covers(paid, $0) } }
    return [
      ("approval", line.day(.approvalDate)), ("production_start", line.day(.productionStart)),
      ("production_finish", line.day(.productionFinish)), ("qc", line.day(.qcDate)),
      ("shipment", isShipped == true ? line.lastShipDay : nil),
      ("logistics", isShipped == true ? line.lastReceivedDay : nil),
      ("invoice", isInvoiced == true ? line.lastDay(.invoice) : nil),
      ("payment", isPaid == true ? line.lastDay(.payment) : nil),
    ]
  }

  private static func covers(_ part: ExactDecimal, _ whole: ExactDecimal) -> Bool {
    part >= whole || Money.isNear(part, whole)
  }
}
