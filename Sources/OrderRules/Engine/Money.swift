import ExactValues

/// Comparison of money within what rounding of prices explains.
enum Money {
  private static let floor = ExactDecimal(significand: 5, scale: 2) ?? .zero
  private static let share = ExactDecimal(significand: 5, scale: 4) ?? .zero

  /// Whether two amounts differ by no more than 0.05 or 0.05 % of the larger, whichever is more.
  static func isNear(_ first: ExactDecimal, _ second: ExactDecimal) -> Bool {
    guard let gap = first.subtracting(second)?.magnitude else { return false }
    let larger = max(first.magnitude, second.magnitude)
    return gap <= max(floor, larger.multiplied(by: share) ?? .zero)
  }
}
