import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// What of an order's money had come by a day, where the log of receipts can be relied on.
struct AdvanceReceipts {
  private let order: OrderFacts, context: RuleContext

  init(_ order: OrderFacts, _ context: RuleContext) {
    self.order = order
    self.context = context
  }

  /// What had come by the end of a day; a receipt without a day counts as one that had come.
  ///
  /// `nil` where nobody logs receipts, or their log begins after the order, ends before the day, or is in another
  /// currency.
  func sum(until day: Day) -> ExactDecimal? {
    guard order.loggedPayments != nil, let begin = context.settings.logsBegin[.payment],
      order.value(.orderDate)?.day.map({ begin <= $0 }) ?? false, !isInOtherCurrency,
      context.lastWord(of: .payment).map({ $0 > day }) ?? false
    else { return nil }
    let come = order.events(.payment).filter { $0.fields[.paymentDate]?.day.map { $0 <= day } ?? true }
    return order.sum([.zero] + come.compactMap { $0.fields[.paymentAmount]?.number })
  }

  private var isInOtherCurrency: Bool {
    let ordered = order.value(.currency)
    return order.events(.payment).contains { event in
      event.fields[.currency].map { $0 != ordered ?? .text("CNY") } ?? (ordered.map { $0 != .text("CNY") } ?? false)
    }
  }

  /// What has come by today.
  var sumToday: ExactDecimal? { order.loggedPayments }

  /// Whether a sheet states a figure or a word that speaks for money that the log does not show.
  func isSaidToHaveCome(_ due: ExactDecimal, asDeposit isDeposit: Bool, by day: Day) -> Bool {
    if let total = order.statedTotal(.paymentTotal), Self.covers(total, due) { return true }
    if isDeposit, order.stated(.depositDate).contains(where: { $0.value.day.map { $0 <= day } ?? false }) {
      return true
    }
    let words = order.stated(.paymentStatus) + order.lines.flatMap { $0.stated(.paymentStatus) }
    return words.contains { word in
      let state = context.state(word.text, at: .payment)
      return state == .done || (isDeposit && state == .partial)
    }
  }

  /// Whether money covers what was due: what banks take on the way does not count.
  static func covers(_ paid: ExactDecimal, _ due: ExactDecimal) -> Bool {
    if paid >= due { return true }
    let most = due.multiplied(by: bankShare).flatMap { paid.adding($0) }
    return Money.isNear(paid, due) || most.map { $0 >= due } ?? false
  }

  private static let bankShare = ExactDecimal(significand: 1, scale: 2) ?? .zero
}
