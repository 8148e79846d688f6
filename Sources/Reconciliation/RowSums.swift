import ExactValues

/// Sums of exact numbers.
enum RowSums {
  /// The sum, `nil` when it does not fit or there is nothing to add.
  static func sum(_ numbers: [ExactDecimal]) -> ExactDecimal? {
    guard !numbers.isEmpty else { return nil }
    var total = ExactDecimal.zero
    for number in numbers {
      guard let next = total.adding(number) else { return nil }
      total = next
    }
    return total
  }
}
