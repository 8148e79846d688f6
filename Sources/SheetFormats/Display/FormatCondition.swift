/// The condition of a section, as `[>=100]`.
struct FormatCondition {
  private enum Comparison: String, CaseIterable {
    case atMost = "<="
    case atLeast = ">="
    case differs = "<>"
    case below = "<"
    case above = ">"
    case equals = "="
  }

  private let comparison: Comparison
  private let limit: ShownNumber

  /// Reads what stands between the brackets; `nil` when it is no condition.
  init?(_ text: String) {
    let compact = text.filter { $0 != " " }
    guard let comparison = Comparison.allCases.first(where: { compact.hasPrefix($0.rawValue) }) else { return nil }
    let number = Array(compact.utf8.dropFirst(comparison.rawValue.utf8.count))
    guard let limit = number.withUnsafeBufferPointer({ NumberText($0) }) else { return nil }
    self.comparison = comparison
    self.limit = ShownNumber(limit)
  }

  func holds(for number: ShownNumber) -> Bool {
    switch comparison {
    case .below: number < limit
    case .atMost: number <= limit
    case .above: number > limit
    case .atLeast: number >= limit
    case .equals: number == limit
    case .differs: number != limit
    }
  }

  /// Whether it holds for numbers below zero alone.
  var admitsOnlyNegatives: Bool {
    switch comparison {
    case .below: limit.isZero || limit.isNegative
    case .atMost, .equals: limit.isNegative && !limit.isZero
    case .above, .atLeast, .differs: false
    }
  }

  /// Whether it leaves numbers below zero alone to the sections after it.
  var leavesOnlyNegatives: Bool {
    switch comparison {
    case .atLeast: limit.isZero || limit.isNegative
    case .above: limit.isNegative && !limit.isZero
    case .below, .atMost, .equals, .differs: false
    }
  }
}
