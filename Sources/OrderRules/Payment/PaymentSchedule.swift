import ExactValues
import OrderModel
import Reconciliation

/// What of an order falls due when.
struct PaymentSchedule {
  /// A part of the money.
  struct Part {
    var due: Day
    var amount: ExactDecimal
  }

  /// The parts, the earliest first.
  let parts: [Part]

  /// Works it out: from the day that a sheet states, else from the terms and what was invoiced or delivered.
  ///
  /// `nil` where neither says a day; no parts where nothing was delivered or invoiced yet.
  init?(_ order: OrderFacts, _ context: RuleContext) {
    if let parts = Self.dated(order) ?? Self.byTerms(order, context) {
      self.parts = parts.sorted { ($0.due, $1.amount) < ($1.due, $0.amount) }
    } else {
      return nil
    }
  }

  /// What is late and was not paid: since when, and how much.
  func overdue(paid: ExactDecimal, isLate: (Day) -> Bool) -> Part? {
    var (sum, first) = (ExactDecimal.zero, Day?.none)
    for part in parts where isLate(part.due) {
      guard let next = sum.adding(part.amount) else { return nil }
      sum = next
      if first == nil, sum > paid, !Money.isNear(sum, paid) { first = part.due }
    }
    guard let first, let rest = sum.subtracting(paid) else { return nil }
    return Part(due: first, amount: rest)
  }

  // MARK: - A day that is stated

  private static func dated(_ order: OrderFacts) -> [Part]? {
    let invoices = order.events(.invoice)
    let own = invoices.compactMap { event in
      part(event.fields[.paymentDueDate]?.day, event.fields[.invoiceAmount]?.number)
    }
    if !own.isEmpty { return own }
    if let due = order.value(.paymentDueDate)?.day { return whole(order, invoices, due: due) }
    let days = order.livingLines.map { $0.day(.paymentDueDate) }
    guard !days.isEmpty, let first = days[0] else { return nil }
    if Set(days).count == 1 { return whole(order, invoices, due: first) }
    let isTold = !invoices.isEmpty && !invoices.contains { $0.lineID == nil }
    let parts = order.livingLines.compactMap { line -> Part? in
      let due = line.day(.paymentDueDate)
      return part(due, isTold ? least(line.amount, invoiced(line.events(.invoice), by: due)) : line.amount)
    }
    return parts.count == order.livingLines.count ? parts : nil
  }

  /// What of an order falls due on its one day.
  private static func whole(_ order: OrderFacts, _ invoices: [EventState], due: Day) -> [Part] {
    let receivable = receivable(order)
    return part(due, invoices.isEmpty ? receivable : least(receivable, invoiced(invoices, by: due))).map { [$0] } ?? []
  }

  /// What was invoiced up to the day on which it falls due: a stated day is not that of what was invoiced later.
  private static func invoiced(_ invoices: [EventState], by due: Day?) -> ExactDecimal? {
    invoices.reduce(ExactDecimal?.some(.zero)) { sum, event in
      guard let amount = event.fields[.invoiceAmount]?.number else { return nil }
      let isLater = due.flatMap { due in event.fields[.invoiceDate]?.day.map { $0 > due } } ?? false
      return isLater ? sum : sum?.adding(amount)
    }
  }

  private static func least(_ first: ExactDecimal?, _ second: ExactDecimal?) -> ExactDecimal? {
    [first, second].compactMap(\.self).min()
  }

  private static func receivable(_ order: OrderFacts) -> ExactDecimal? {
    if let stated = order.statedTotal(.receivableAmount) ?? order.invoiced ?? order.amount { return stated }
    guard let open = order.statedTotal(.outstandingAmount) else { return nil }
    return order.loggedPayments.flatMap(open.adding) ?? open
  }

  private static func part(_ due: Day?, _ amount: ExactDecimal?) -> Part? {
    guard let due, let amount else { return nil }
    return Part(due: due, amount: amount)
  }

  // MARK: - By the terms

  private static func byTerms(_ order: OrderFacts, _ context: RuleContext) -> [Part]? {
    guard let text = order.value(.paymentTerms)?.description, let terms = PaymentTerms(text) else { return nil }
    let invoices = order.events(.invoice).compactMap { event in
      part(event.fields[.invoiceDate]?.day, event.fields[.invoiceAmount]?.number)
    }
    let base =
      switch terms.base {
      case .advance: [Part]()
      case .invoice: invoices
      case .month, .delivery: invoices.isEmpty ? delivered(order, context, .shipped) : invoices
      case .received: delivered(order, context, .received)
      case .shipped: delivered(order, context, .shipped)
      }
    return base.map { Part(due: terms.due(after: $0.due), amount: $0.amount) }
  }

  /// What was shipped, with the day of its receipt, else with that of its shipment and the days that the way takes.
  private static func delivered(_ order: OrderFacts, _ context: RuleContext, _ event: PaymentTerms.Base) -> [Part] {
    let isReceived = event == .received
    let way = isReceived ? context.thresholds.nodeDays["logistics"] ?? 0 : 0
    return order.livingLines.flatMap { line in
      line.events(.shipment).compactMap { event -> Part? in
        let amount = event.fields[.shippedQuantity]?.number.flatMap { quantity in
          line.number(.unitPrice).flatMap(quantity.multiplied)
        }
        let received = event.fields[.receivedDate]?.day ?? (isReceived ? line.day(.receivedDate) : nil)
        let shipped = event.fields[.shipDate]?.day.map { context.settings.calendar.day(way, after: $0) }
        return part(isReceived ? received ?? shipped : event.fields[.shipDate]?.day, amount)
      }
    }
  }
}
