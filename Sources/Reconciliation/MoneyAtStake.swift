import ExactValues
import OrderModel

/// How much money stands on a difference.
enum MoneyAtStake {
  /// |difference| × price where quantity or price differ, the difference where amounts differ, else what is not yet paid
  /// of the line's amount.
  static func amount(_ field: Field, line: UnitState?, losers: [String], paid: ExactDecimal?) -> ExactDecimal? {
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
    default:
      guard let amount = line.value(.amount)?.number else { return nil }
      return paid.flatMap(amount.subtracting).map { max($0, .zero) } ?? amount
    }
  }
}
