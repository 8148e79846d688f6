import ExactValues
import OrderModel
import Reconciliation

/// K19: how much of what falls due comes in, and how much of what was ever invoiced.
enum CollectionRate: Kpi {
  static let entry = KpiEntry(
    "K19", "回款率", "Collection rate",
    chinese: "本期到期的应收中，由本期的回款还上的比例（回款先还先到期的）；另有全部已收除以全部已开票",
    english:
      "of what falls due in the period, the share that receipts of the period pay (what fell due first is paid first); and all that was paid over all that was invoiced"
  )

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    guard !order.lines.allSatisfy(\.isUnpriced) else { return }
    countDue(order, period, &counts)
    guard period.isCurrent else { return }
    guard let paid = order.facts.paid, let invoiced = order.invoiced else {
      return counts.exclude("K19", "paid_of_invoiced", order.facts.currency)
    }
    counts.add("K19", "paid_of_invoiced", order.facts.currency, part: paid, of: invoiced)
  }

  private static func countDue(_ order: KpiOrder, _ period: KpiPeriod, _ counts: inout KpiCounts) {
    let currency = order.facts.currency
    let payments = order.events(.payment).map { ($0.fields[.paymentDate]?.day, $0.fields[.paymentAmount]?.number) }
    guard let schedule = PaymentSchedule(order.facts, order.context), order.isLogged(.payment),
      payments.allSatisfy({ $0.0 != nil && $0.1 != nil })
    else { return counts.exclude("K19", "collected", currency) }
    func sum(_ isIn: (Day) -> Bool) -> ExactDecimal {
      payments.reduce(.zero) { sum, payment in
        guard let day = payment.0, isIn(day), let amount = payment.1 else { return sum }
        return sum.adding(amount) ?? sum
      }
    }
    let before = sum { $0 < period.first }
    let until = before.adding(sum { period.contains($0) }) ?? before
    var (start, due, collected) = (ExactDecimal.zero, ExactDecimal.zero, ExactDecimal.zero)
    for part in schedule.parts {
      guard let end = start.adding(part.amount) else { return counts.exclude("K19", "collected", currency) }
      defer { start = end }
      guard period.contains(part.due) else { continue }
      due = due.adding(part.amount) ?? due
      guard let own = min(end, until).subtracting(max(start, before)), own > .zero else { continue }
      collected = collected.adding(own) ?? collected
    }
    counts.add("K19", "collected", currency, part: collected, of: due)
  }
}

/// K21: after how many days what is invoiced is paid, at the pace of the last ninety.
enum SalesOutstanding: Kpi {
  static let entry = KpiEntry(
    "K21", "应收周转天数", "Days sales outstanding",
    chinese: "现在未收的（已开票减已收）除以近 90 天的开票金额，乘 90",
    english: "what is invoiced and not paid now, over what was invoiced in the last ninety days, times ninety")

  private static let span = 90

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    guard period.isCurrent, !order.lines.allSatisfy(\.isUnpriced) else { return }
    let currency = order.facts.currency
    let invoices = order.events(.invoice)
    guard let paid = order.facts.paid, let invoiced = order.invoiced, let open = invoiced.subtracting(paid),
      !invoices.isEmpty || invoiced == .zero, invoices.allSatisfy({ $0.fields[.invoiceDate]?.day != nil })
    else { return counts.exclude("K21", "days", currency, nothing: .turnover(part: .zero, whole: .zero, Self.span)) }
    let first = order.context.asOf.adding(days: 1 - span)
    let recent = invoices.reduce(ExactDecimal.zero) { sum, event in
      guard let day = event.fields[.invoiceDate]?.day, day >= first, day <= order.context.asOf,
        let amount = event.fields[.invoiceAmount]?.number
      else { return sum }
      return sum.adding(amount) ?? sum
    }
    counts.add("K21", "days", currency, part: max(open, .zero), of: recent, turningIn: span)
  }
}

extension KpiOrder {
  /// Whether events of a kind are kept singly, so that none of them means that nothing happened.
  func isLogged(_ kind: EventKind) -> Bool {
    lines.first?.isLogged(kind) ?? (!events(kind).isEmpty || context.loggedEvents.contains(kind))
  }

  /// What was invoiced of it; nothing where invoices are logged and there is none; `nil` where nobody says.
  var invoiced: ExactDecimal? {
    let amounts = events(.invoice).compactMap { $0.fields[.invoiceAmount]?.number }
    if !amounts.isEmpty { return facts.sum(amounts) }
    return facts.statedTotal(.invoiceAmount) ?? (isLogged(.invoice) ? .zero : nil)
  }
}
