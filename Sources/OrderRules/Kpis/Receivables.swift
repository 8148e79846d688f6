import ExactValues
import OrderModel

/// K20: what is overdue, by how long it is, by customer and by salesperson.
enum OverdueReceivables: Kpi {
  static let entry = KpiEntry(
    "K20", "逾期应收", "Overdue receivables",
    chinese: "已过到期日未收的金额，分天数段、客户、业务员；占全部未收的比例",
    english:
      "what is not paid past its due day, by days overdue, customer and salesperson; and its share of all that is not paid"
  )

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    guard period.isCurrent, !order.lines.allSatisfy(\.isUnpriced) else { return }
    guard let schedule = PaymentSchedule(order.facts, order.context), let paid = order.facts.paid else {
      return counts.exclude("K20", "overdue_share", order.facts.currency)
    }
    let open = (order.facts.sum([.zero] + schedule.parts.map(\.amount)) ?? .zero).subtracting(paid) ?? .zero
    let late = schedule.overdue(paid: paid) { $0 < order.context.asOf }
    let amount = late.map { max(.zero, min($0.amount, open)) } ?? .zero
    counts.add("K20", "overdue_share", order.facts.currency, part: amount, of: max(open, .zero))
    guard let late, amount > .zero else { return }
    let tail = order.facts.currency.isEmpty ? "" : " " + order.facts.currency
    let days = late.due.days(until: order.context.asOf)
    let bucket = days > 90 ? "90+" : days > 60 ? "61-90" : days > 30 ? "31-60" : "1-30"
    counts.add("K20", "overdue_by_days", bucket + tail, standing: amount, .money)
    counts.add(
      "K20", "overdue_by_customer", (order.customer.isEmpty ? "-" : order.customer) + tail, standing: amount, .money)
    let person = order.facts.value(.salesperson)?.description ?? "-"
    counts.add("K20", "overdue_by_salesperson", person + tail, standing: amount, .money)
  }
}

extension OrderFacts {
  /// What was paid: the logged payments, else what a sheet says in all, else what is due less what is outstanding.
  var paid: ExactDecimal? {
    if let paid = loggedPayments ?? statedTotal(.paymentTotal) { return paid }
    guard let outstanding = statedTotal(.outstandingAmount),
      let receivable = statedTotal(.receivableAmount) ?? invoiced ?? amount
    else { return nil }
    return receivable.subtracting(outstanding)
  }
}
