internal import ExactValues
internal import Normalization
internal import OrderModel
internal import Reconciliation

/// What has been invoiced of a line, and what is still to be.
extension LineFacts {
  /// Whether an invoice is wanted at all: no sheet says 不开票.
  var needsInvoice: Bool {
    !stated(.invoiceStatus).contains { context.state($0.text, at: .invoice) == .notApplicable }
  }

  /// What is still to be invoiced of a quantity that was delivered, in money; `nil` where that cannot be told.
  ///
  /// By quantity where invoices state one, else by amount: what is whole with its tax is whole.
  func uninvoiced(of quantity: ExactDecimal?) -> ExactDecimal? {
    guard let quantity, let price = number(.unitPrice) else { return nil }
    let invoices = events(.invoice)
    let hasQuantities =
      invoices.isEmpty
      ? rollUp(.invoiceQuantity, by: .finance) != nil : invoices.allSatisfy { $0.fields[.invoiceQuantity] != nil }
    if hasQuantities, let invoicedQuantity {
      return quantity.subtracting(invoicedQuantity).flatMap { max($0, .zero).multiplied(by: price) }
    }
    guard let invoicedAmount, let due = quantity.multiplied(by: price) else { return nil }
    let withRate = number(.taxRate).flatMap { $0.adding(ExactDecimal(1)) }.flatMap(invoicedAmount.multiplied)
    let withTax = total(.invoiceTax, of: .invoice).flatMap(invoicedAmount.adding)
    if [invoicedAmount, withRate, withTax].contains(where: { $0.map { Money.isNear(due, $0) } ?? false }) {
      return .zero
    }
    return due.subtracting(invoicedAmount).map { max($0, .zero) }
  }

  /// What was invoiced, in money, else in goods.
  var invoiced: ExactDecimal? { invoicedAmount ?? invoicedQuantity }

  /// Whether it is known that nothing was invoiced: a complete log is without it, or a sheet says zero.
  ///
  /// - Parameters:
  ///   - day: The day on which something should have been invoiced, where one is known.
  ///   - source: The source that says so, which the log must reach where it tells no day.
  func hasInvoicedNothing(_ order: OrderFacts, by day: Day? = nil, asOf source: Source? = nil) -> Bool {
    guard let invoiced, invoiced <= .zero,
      !looseEvents.contains(where: { $0.kind == .invoice })
    else { return false }
    guard isLogged(.invoice) else { return true }
    return order.isLogComplete(.invoice, self) && context.logReaches(day, .invoice, asOf: source)
  }

  /// Whether invoices cover all that was ordered, in goods or in money.
  func isInvoicedWhole(of order: OrderFacts) -> Bool {
    if let invoicedQuantity, let least = ordered.flatMap({ context.least($0, of: order) }), invoicedQuantity >= least {
      return true
    }
    guard let invoicedAmount, let amount else { return false }
    return invoicedAmount >= amount || Money.isNear(invoicedAmount, amount)
  }
}

extension EventState {
  /// Whether an invoice takes something back: a negative amount, or marked as a credit note.
  func isCredit(_ context: RuleContext) -> Bool { fields.isOfCredit(context) }
}

extension OrderDigest.Event {
  /// Whether an invoice takes something back: a negative amount, or marked as a credit note.
  func isCredit(_ context: RuleContext) -> Bool { fields.isOfCredit(context) }
}

extension FieldMap<FieldValue> {
  fileprivate func isOfCredit(_ context: RuleContext) -> Bool {
    if let amount = (self[.invoiceAmount] ?? self[.invoiceQuantity])?.number, amount < .zero { return true }
    return self[.invoiceStatus].map { context.state($0.description, at: .invoice) == .rejected } ?? false
  }
}
