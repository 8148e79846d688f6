import ExactValues
import OrderModel

/// K02: how long a line stays at each node, and which node takes the most time beyond its standard.
enum NodeDwell: Kpi {
  static let entry = KpiEntry(
    "K02", "节点耗时", "Time at each node",
    chinese: "本期走完节点的订单行，上一节点到这一节点的工作日数；超时占比最大的是瓶颈",
    english:
      "working days from one node's day to the next, of lines that passed the node in the period; the node with most time beyond its standard is the bottleneck"
  )

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    for line in order.lines {
      var last = order.facts.value(.orderDate)?.day
      for (node, day) in days(line) {
        guard let day else { continue }
        defer { last = day }
        guard period.contains(day) else { continue }
        guard let from = last, from <= day else {
          counts.exclude("K02", "dwell_mean", node)
          continue
        }
        let dwell = order.context.workingDays(from: from, until: day)
        counts.add("K02", "dwell", node, days: dwell)
        guard let standard = order.context.thresholds.nodeDays[node] else { continue }
        counts.add("K02", "overtime", node, total: ExactDecimal(Int64(max(0, dwell - standard))), .days)
      }
    }
  }

  /// The day of each node that has one.
  private static func days(_ line: LineFacts) -> [(String, Day?)] {
    [
      ("approval", line.day(.approvalDate)), ("production_start", line.day(.productionStart)),
      ("production_finish", line.day(.productionFinish)), ("qc", line.day(.qcDate)), ("shipment", line.lastShipDay),
      ("logistics", line.lastReceivedDay), ("invoice", line.lastDay(.invoice)), ("payment", line.lastDay(.payment)),
    ]
  }
}
