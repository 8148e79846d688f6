internal import ExactValues
internal import OrderModel
internal import Reconciliation

/// What is to be paid for an order, and what was paid.
extension OrderFacts {
  /// What the order comes to: the amount that is stated, else its lines'; `nil` where a line has no price.
  var amount: ExactDecimal? {
    value(.orderAmount)?.number ?? sum(livingLines.map { $0.isUnpriced ? .zero : $0.amount })
  }

  /// The sum of a field that some source states of the order or of its lines; the first source that does.
  ///
  /// A figure that every line of a source repeats is the order's; what a statement of balances says is its month's.
  func statedTotal(_ field: Field) -> ExactDecimal? {
    if let stated = stated(field).first?.value.number { return stated }
    let sources = context.settings.sources.lazy.filter { !context.isOfMonth(field, in: $0) }
    return sources.compactMap { sumOfLines(field, $0) }.first
  }

  /// What one source states of a field of the order, or of its lines together.
  func figure(_ field: Field, of source: Source) -> ExactDecimal? {
    if context.isOfMonth(field, in: source) { return nil }
    return order.header.sources[source.id]?.fields[field]?.prev.value?.number ?? sumOfLines(field, source)
  }

  private func sumOfLines(_ field: Field, _ source: Source) -> ExactDecimal? {
    let figures = livingLines.compactMap { $0.unit.sources[source.id]?.fields[field]?.prev.value?.number }
    guard let first = figures.first else { return nil }
    return figures.count > 1 && Set(figures).count == 1 ? first : sum(figures)
  }

  /// Whether payments are of different currencies, or of another one than the order.
  var isPaidInSeveralCurrencies: Bool {
    let stated = Set(events(.payment).map { $0.fields[.currency] })
    return stated.count > 1 || stated.contains { $0 != nil && value(.currency) != nil && $0 != value(.currency) }
  }

  /// The sum of the logged payments, those included that were laid to no line; `nil` where nobody logs payments.
  var loggedPayments: ExactDecimal? {
    guard lines.first?.isLogged(.payment) ?? !events(.payment).isEmpty else { return nil }
    return sum([.zero] + events(.payment).compactMap { $0.fields[.paymentAmount]?.number })
  }

  /// What was invoiced, those invoices included that were laid to no line; `nil` where nobody says.
  var invoiced: ExactDecimal? {
    let events = events(.invoice).compactMap { $0.fields[.invoiceAmount]?.number }
    return events.isEmpty ? statedTotal(.invoiceAmount) : sum(events)
  }

  /// The most that the order can come to: its amount with tax and freight, what was invoiced, what finance wants.
  var mostReceivable: ExactDecimal? {
    let withTax = sum(
      livingLines.map { line in
        let rate = line.stated(.taxRate).compactMap(\.value.number).max() ?? .zero
        return line.isUnpriced
          ? .zero : ExactDecimal(1).adding(rate).flatMap { factor in line.amount?.multiplied(by: factor) }
      })
    let known = [amount, withTax, invoiced, statedTotal(.receivableAmount), statedTotal(.amountInclTax)]
    guard let most = known.compactMap(\.self).max() else { return nil }
    return statedTotal(.freight).map { most.adding($0) } ?? most
  }

  /// The sum of all; `nil` where one of them is not known or there are none.
  func sum(_ amounts: [ExactDecimal?]) -> ExactDecimal? {
    guard !amounts.isEmpty else { return nil }
    return amounts.reduce(ExactDecimal?.some(.zero)) { sum, amount in amount.flatMap { sum?.adding($0) } }
  }
}
