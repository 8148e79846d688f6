import ExactValues
import OrderModel
import Reconciliation

/// What of an order falls due when.
struct PaymentSchedule {
  /// A part of the money.
  struct Part {
    /// What a part is of the order's money.
    enum Kind { case balance, deposit }

    var due: Day
    var amount: ExactDecimal
    var kind = Kind.balance
  }

  /// The parts, the earliest first.
  let parts: [Part]

  /// Works it out: from the day that a sheet states, else from the terms and what was invoiced or delivered.
  ///
  /// `nil` where neither says a day; no parts where nothing was delivered or invoiced yet.
  init?(_ order: OrderFacts, _ context: RuleContext) {
    if let parts = Self.stated(of: order) ?? Self.byTerms(order, context) {
      self.parts = Self.withDeposit(parts, order).sorted { ($0.due, $1.amount) < ($1.due, $0.amount) }
    } else {
      return nil
    }
  }

  /// What is late and was not paid: since when, and how much; a deposit where nothing else is late.
  func overdue(paid: ExactDecimal, isLate: (Day) -> Bool) -> Part? {
    var (sum, first, kind) = (ExactDecimal.zero, Day?.none, Part.Kind.deposit)
    for part in parts where isLate(part.due) {
      guard let next = sum.adding(part.amount) else { return nil }
      sum = next
      if part.kind == .balance { kind = .balance }
      if first == nil, sum > paid, !Money.isNear(sum, paid) { first = part.due }
    }
    guard let first, let rest = sum.subtracting(paid) else { return nil }
    return Part(due: first, amount: rest, kind: kind)
  }

  static func part(_ due: Day?, _ amount: ExactDecimal?) -> Part? {
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
        // A receipt from before the shipment is that of an earlier part.
        let stated = line.day(.receivedDate).flatMap { day in
          event.fields[.shipDate]?.day.map { day >= $0 } ?? true ? day : nil
        }
        let received = event.fields[.receivedDate]?.day ?? (isReceived ? stated : nil)
        let shipped = event.fields[.shipDate]?.day.map { context.settings.calendar.day(way, after: $0) }
        return part(isReceived ? received ?? shipped : event.fields[.shipDate]?.day, amount)
      }
    }
  }
}
