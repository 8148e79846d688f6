import ExactValues
import OrderModel

/// How much money stands on a difference.
enum MoneyAtStake {
  /// |difference| × price where quantity or price differ, the difference where amounts differ, else the line's amount.
  static func amount(_ field: Field, line: UnitState?, losers: [String]) -> ExactDecimal? {
    guard let line else { return nil }
    let kept = line.value(field)?.number
    let differences = losers.compactMap { loser -> ExactDecimal? in
      guard let kept, let other = line.sources[loser]?.fields[field]?.prev.value?.number else { return nil }
      return kept.subtracting(other)?.magnitude
    }
    let difference = differences.max()
    switch field {
    case .quantity: return difference.flatMap { gap in line.value(.unitPrice)?.number.flatMap(gap.multiplied) }
    case .unitPrice: return difference.flatMap { gap in line.value(.quantity)?.number.flatMap(gap.multiplied) }
    case .amount: return difference
    default: return line.value(.amount)?.number
    }
  }
}
