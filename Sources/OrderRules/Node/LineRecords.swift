import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// What is recorded of a line's shipments, invoices and debts, where the records can be relied on.
struct LineRecords {
  private let line: LineFacts, order: OrderFacts, context: RuleContext, entry: RuleEntry

  init(_ line: LineFacts, _ order: OrderFacts, _ context: RuleContext, _ entry: RuleEntry) {
    self.line = line
    self.order = order
    self.context = context
    self.entry = entry
  }

  /// How much has left.
  var shipped: ExactDecimal? { line.shipped }

  /// How much was invoiced, in money, else in goods.
  var invoiced: ExactDecimal? { line.invoiced }

  /// What is still owed for the order.
  var outstanding: ExactDecimal? { line.number(.outstandingAmount) }

  /// Whether what is owed is no more than rounding explains.
  var isSettled: Bool { outstanding.map { Money.isNear($0, .zero) } ?? true }

  /// Whether nothing has left of what a word calls shipped; `nil` where the records do not reach so far.
  func hasShippedNothing(_ word: StatusWord) -> Bool? {
    let day = word.day(.shipDate)
    return nothing(word, .shipment, \.shipped) { $0.hasShippedNothing(order, by: day, asOf: word.stated.source) }
  }

  /// Whether nothing was invoiced of what a word calls invoiced; `nil` where the records do not reach so far.
  func hasInvoicedNothing(_ word: StatusWord) -> Bool? {
    let day = word.day(.invoiceDate)
    return nothing(word, .invoice, \.invoiced) { $0.hasInvoicedNothing(order, by: day, asOf: word.stated.source) }
  }

  private func nothing(
    _ word: StatusWord, _ kind: EventKind, _ moved: KeyPath<LineFacts, ExactDecimal?>, isSure: (LineFacts) -> Bool
  ) -> Bool? {
    let amounts = word.lines.map { $0[keyPath: moved] }
    if amounts.contains(where: { $0.map { $0 > .zero } ?? false }) { return false }
    guard !word.lines.contains(where: { !$0.events(kind).isEmpty }) else { return false }
    return word.lines.allSatisfy(isSure) ? true : nil
  }

  /// Whether something has left of what a word calls not shipped, long enough ago for the word to follow.
  func contradictsNotShipped(_ word: StatusWord) -> Bool {
    let isWhole = word.lines.allSatisfy { $0.node(.shipment, of: order).progress == .done }
    let hasMoved = word.lines.allSatisfy { $0.shipped.map { $0 > .zero } ?? false }
    return (isWhole || (hasMoved && word.isDenial)) && isSettledNews(.shipment, of: word)
  }

  /// Whether there is an invoice of what a word calls not invoiced, long enough ago for the word to follow.
  func contradictsNotInvoiced(_ word: StatusWord) -> Bool {
    let hasMoved = word.lines.allSatisfy { line in
      [line.invoicedAmount, line.invoicedQuantity].contains { $0.map { $0 > .zero } ?? false }
    }
    return hasMoved && (word.isDenial || word.lines.allSatisfy { $0.isInvoicedWhole(of: order) })
      && isSettledNews(.invoice, of: word)
  }

  /// Whether what contradicts a word lies so far back that the sheet should know of it.
  ///
  /// A denial is untrue since the first event of the last line that moved; what may stand for the rest, since the last event.
  private func isSettledNews(_ kind: EventKind, of word: StatusWord) -> Bool {
    word.lines.allSatisfy { line in
      let days = line.events(kind).map { $0.fields[kind.dateField]?.day ?? $0.firstSeen }
      guard let day = word.isDenial ? days.min() : days.max() else { return true }
      return context.shouldKnow(word.stated.source, of: day, [line], entry)
    }
  }
}
