import ExactValues
import OrderModel

/// The deposit, which falls due on its own: 30%定金，70%货到30天.
extension PaymentSchedule {
  /// The parts with the deposit apart; as they are where the terms ask for none, or it is not known how much it is.
  ///
  /// Invoices and goods are of the whole price; a receivable that finance states may be what is left.
  static func withDeposit(_ parts: [Part], _ order: OrderFacts) -> [Part] {
    guard let terms = order.value(.paymentTerms).flatMap({ PaymentTerms($0.description) }), let deposit = terms.deposit,
      let amount = order.amount, let part = amount.multiplied(by: deposit.share), part > .zero,
      let left = ExactDecimal(1).subtracting(deposit.share), let balance = amount.subtracting(part)
    else { return parts }
    let isBalance = order.statedTotal(.receivableAmount).map { Money.isNear($0, balance, lines: order.lines.count) }
    let rest =
      isBalance ?? false
      ? parts
      : parts.map { part in
        Part(due: part.due, amount: part.amount.multiplied(by: left) ?? part.amount)
      }
    guard let day = day(of: deposit, order) ?? parts.map(\.due).min() else { return rest }
    return rest + [Part(due: day, amount: part, kind: .deposit)]
  }

  /// When the deposit is due: so many days after the order as the terms say, else when the work begins or the goods leave.
  private static func day(of deposit: PaymentDeposit, _ order: OrderFacts) -> Day? {
    if let days = deposit.days { return order.value(.orderDate)?.day.map { $0.adding(days: days) } }
    return order.livingLines.flatMap { [$0.past($0.day(.productionStart)), $0.firstShipDay] }.compactMap(\.self).min()
  }
}
