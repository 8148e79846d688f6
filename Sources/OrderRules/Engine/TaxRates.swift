import ExactValues

/// The rates of value-added tax that sheets of this trade carry without saying so.
enum TaxRates {
  /// As parts of 1: those of the mainland, now and before, and of Taiwan.
  static let usual: [ExactDecimal] = [1, 3, 5, 6, 9, 13, 16, 17].compactMap { ExactDecimal(significand: $0, scale: 2) }

  /// What an amount becomes with the tax, and without it.
  static func bothSides(of amount: ExactDecimal, at rate: ExactDecimal) -> [ExactDecimal] {
    guard let factor = ExactDecimal(1).adding(rate), factor > .zero else { return [] }
    return [amount.multiplied(by: factor), amount.divided(by: factor, toPlaces: 6)].compactMap(\.self)
  }

  /// Whether one amount is the other with or without tax at one of the usual rates.
  static func explain(_ first: ExactDecimal, _ second: ExactDecimal) -> Bool {
    usual.contains { rate in bothSides(of: first, at: rate).contains { Money.isNear($0, second) } }
  }
}
