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
    for line in order.lines where !line.isUnpriced {
      let delivered = line.lastReceivedDay ?? line.lastShipDay
      for event in line.events(.invoice) {
        guard let day = event.fields[.invoiceDate]?.day, period.contains(day) else { continue }
        guard let delivered else {
          counts.exclude("K18", "lag_mean")
          continue
        }
        counts.add("K18", "lag", days: order.context.workingDays(from: delivered, until: day))
      }
      if period.isCurrent, delivered != nil { countOpen(line, order, &counts) }
    }
  }

  private static func countOpen(_ line: LineFacts, _ order: KpiOrder, _ counts: inout KpiCounts) {
    guard let shipped = line.shipped, let price = line.number(.unitPrice), let due = shipped.multiplied(by: price)
    else { return counts.exclude("K18", "delivered_not_invoiced_lines") }
    guard let invoiced = line.invoicedAmount else { return counts.exclude("K18", "delivered_not_invoiced_lines") }
    guard let open = due.subtracting(invoiced), open > .zero, !Money.isNear(due, invoiced) else { return }
    counts.add("K18", "delivered_not_invoiced_lines", total: ExactDecimal(1), .count)
    counts.add("K18", "delivered_not_invoiced_amount", order.facts.currency, total: open, .money)
  }
}
