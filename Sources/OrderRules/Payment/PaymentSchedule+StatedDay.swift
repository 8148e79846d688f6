import ExactValues
import OrderModel
import Reconciliation

/// What falls due on a day that a sheet states.
extension PaymentSchedule {
  /// The parts by the days that invoices, else the order, else its lines state; `nil` where they state none.
  static func stated(of order: OrderFacts) -> [Part]? {
    let invoices = order.events(.invoice)
    let own = invoices.compactMap { event in
      part(event.fields[.paymentDueDate]?.day, event.fields[.invoiceAmount]?.number)
    }
    if !own.isEmpty { return own }
    let terms = order.value(.paymentTerms).flatMap { PaymentTerms($0.description) }
    if let due = order.value(.paymentDueDate)?.day { return parts(receivable(order), invoices, statedDue: due, terms) }
    let days = order.livingLines.map { $0.day(.paymentDueDate) }
    guard !days.isEmpty, let first = days[0] else { return nil }
    if Set(days).count == 1 { return parts(receivable(order), invoices, statedDue: first, terms) }
    let isTold = !invoices.contains { $0.lineID == nil }
    let lines = order.livingLines.compactMap { line -> [Part]? in
      guard let due = line.day(.paymentDueDate), let amount = line.amount else { return nil }
      guard isTold, !invoices.isEmpty else { return [Part(due: due, amount: amount)] }
      return parts(amount, line.events(.invoice), statedDue: due, terms, isInvoiced: true)
    }
    return lines.count == order.livingLines.count ? lines.flatMap(\.self) : nil
  }

  /// What of an amount falls due on its one day.
  ///
  /// Where it is invoiced in parts the day is that of an early one: what was invoiced later falls due by the terms, and
  /// not at all where nobody knows them and it was invoiced after the day.
  private static func parts(
    _ amount: ExactDecimal?, _ invoices: [EventState], statedDue due: Day, _ terms: PaymentTerms?,
    isInvoiced: Bool = false
  ) -> [Part] {
    let dated = invoices.compactMap { event in
      part(event.fields[.invoiceDate]?.day, event.fields[.invoiceAmount]?.number)
    }
    guard isInvoiced || !invoices.isEmpty, dated.count == invoices.count else {
      return part(due, amount).map { [$0] } ?? []
    }
    var left = amount
    return dated.sorted { $0.due < $1.due }.compactMap { invoice in
      let sum = left.map { min($0, invoice.amount) } ?? invoice.amount
      left = left.flatMap { $0.subtracting(sum) }
      let later = dated.map(\.due).min().flatMap { dueLater(invoice.due, first: $0, statedDue: due, terms) }
      if let later { return Part(due: max(due, later), amount: sum) }
      return invoice.due > due ? nil : Part(due: due, amount: sum)
    }
  }

  /// When what was invoiced on a later day than the first falls due by the terms.
  ///
  /// Terms that count from the goods, whose own days are not the invoice's, move with it.
  private static func dueLater(_ day: Day, first: Day, statedDue due: Day, _ terms: PaymentTerms?) -> Day? {
    guard let terms, day > first else { return nil }
    switch terms.base {
    case .advance: return nil
    case .month, .invoice, .delivery: return terms.due(after: day)
    case .received, .shipped: return due.adding(days: first.days(until: day))
    }
  }

  private static func receivable(_ order: OrderFacts) -> ExactDecimal? {
    if let stated = order.statedTotal(.receivableAmount) ?? order.invoiced ?? order.amount { return stated }
    guard let open = order.statedTotal(.outstandingAmount) else { return nil }
    return order.loggedPayments.flatMap(open.adding) ?? open
  }
}
