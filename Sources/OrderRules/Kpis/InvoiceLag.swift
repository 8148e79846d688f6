import ExactValues
import OrderModel
import Reconciliation

/// K18: how long the invoice takes after delivery, and what is delivered and not invoiced.
enum InvoiceLag: Kpi {
  static let entry = KpiEntry(
    "K18", "开票时长", "Time to invoice",
    chinese: "本期开票的行，从签收（没有签收按发货）到开票的工作日数；另有已交未开票的行数和金额",
    english:
      "working days from receipt, else shipment, to the invoice, of invoices of the period; and what is delivered and not invoiced"
  )

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    let isWhole = order.facts.looseEvents.contains { $0.kind == .invoice }
    for line in order.lines where !line.isUnpriced {
      let delivered = line.lastReceivedDay ?? line.lastShipDay
      for event in line.events(.invoice) {
        guard let day = event.fields[.invoiceDate]?.day, period.contains(day) else { continue }
        guard let delivered else {
          counts.exclude("K18", "lag", nothing: .noDays)
          continue
        }
        counts.add("K18", "lag", days: order.context.workingDays(from: delivered, until: day))
      }
      if period.isCurrent, !isWhole, delivered != nil { countOpen(line, order, &counts) }
    }
    if period.isCurrent, isWhole { countWhole(order, &counts) }
  }

  private static let lines = KpiCounts.Sum.standing(.zero, .count)

  private static func countOpen(_ line: LineFacts, _ order: KpiOrder, _ counts: inout KpiCounts) {
    guard let due = due(line), let invoiced = line.invoicedAmount else {
      return counts.exclude("K18", "delivered_not_invoiced_lines", nothing: lines)
    }
    guard let open = due.subtracting(invoiced), open > .zero, !Money.isNear(due, invoiced) else { return }
    counts.add("K18", "delivered_not_invoiced_lines", standing: ExactDecimal(1), .count)
    counts.add("K18", "delivered_not_invoiced_amount", order.facts.currency, standing: open, .money)
  }

  /// Of an order with invoices that name no line: the lines are not told apart.
  private static func countWhole(_ order: KpiOrder, _ counts: inout KpiCounts) {
    let delivered = order.lines.filter { !$0.isUnpriced && ($0.lastReceivedDay ?? $0.lastShipDay) != nil }
    guard !delivered.isEmpty else { return }
    guard let due = order.facts.sum(delivered.map(due)), let invoiced = order.facts.invoiced else {
      return counts.exclude("K18", "delivered_not_invoiced_lines", nothing: lines)
    }
    guard let open = due.subtracting(invoiced), open > .zero, !Money.isNear(due, invoiced, lines: delivered.count)
    else { return }
    for _ in delivered { counts.exclude("K18", "delivered_not_invoiced_lines", nothing: lines) }
    counts.add("K18", "delivered_not_invoiced_amount", order.facts.currency, standing: open, .money)
  }

  /// What of a line has left and is to be invoiced.
  private static func due(_ line: LineFacts) -> ExactDecimal? {
    line.shipped.flatMap { shipped in line.number(.unitPrice).flatMap(shipped.multiplied) }
  }
}
