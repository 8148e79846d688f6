import ExactValues

/// Comparison of money within what rounding of prices explains.
enum Money {
  private static let floor = ExactDecimal(significand: 5, scale: 2) ?? .zero
  private static let share = ExactDecimal(significand: 5, scale: 4) ?? .zero

  /// Whether two amounts differ by no more than 0.05 a line or 0.05 % of the larger, whichever is more.
  static func isNear(_ first: ExactDecimal, _ second: ExactDecimal, lines: Int = 1) -> Bool {
    guard let gap = first.subtracting(second)?.magnitude else { return false }
    let larger = max(first.magnitude, second.magnitude)
    let least = floor.multiplied(by: ExactDecimal(Int64(max(1, lines)))) ?? floor
    return gap <= max(least, larger.multiplied(by: share) ?? .zero)
  }
}
