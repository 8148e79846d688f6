public import ExactValues

/// The type of a column that need not map to any field.
public enum PlainType: String, Hashable, Sendable, CaseIterable {
  /// Words and codes: compared as text, leading zeros kept.
  case text
  /// Exact numbers.
  case number
  /// Days, with or without a time.
  case day
}

/// What a cell says, read under the type of its column.
public enum PlainValue: Hashable, Sendable {
  /// Nothing.
  case blank
  /// Text, tidied: widths and runs of spaces do not count.
  case text(String)
  /// A number, with the unit or currency that stands beside it.
  case number(ExactDecimal, measure: String?)
  /// A day and the second of the day, 0 where no time stands.
  case moment(Day, secondOfDay: Int32)

  /// One text for each value: equal values have equal texts, measures aside.
  public var canonicalText: String {
    switch self {
    case .blank: ""
    case .text(let text): text
    case .number(let number, _): number.description
    case .moment(let day, let second): second == 0 ? day.description : "\(day) \(second)"
    }
  }

  /// Whether both say the same: of two measures each must be the other's, one alone says nothing.
  public func says(_ other: PlainValue) -> Bool {
    guard case .number(let left, let measure) = self, case .number(let right, let otherMeasure) = other else {
      return self == other
    }
    guard let measure, let otherMeasure else { return left == right }
    return left == right && measure == otherMeasure
  }
}
