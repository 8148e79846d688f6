public import ExactValues

/// Which way a date without a year leaves the year of its sheet's month, when the two lie far apart.
public enum YearRollover: String, Hashable, Sendable {
  /// 1月5日 in a sheet of December is of the next year.
  case following
  /// 12月20日 as an order date in a sheet of January is of the year before.
  case preceding
}

/// What is decided once for a column and needed to read its cells.
public struct ValueRules: Hashable, Sendable {
  /// The order of the numbers of its dates; `nil` while open.
  public var dateOrder: DateOrder?
  /// Whether its dates contradict each other, so that no order is usual.
  public var hasMixedOrders = false
  /// The year of its dates that have none; `nil` while unknown.
  public var year: Int?
  /// The month of its dates that have none; `nil` while unknown.
  public var month: Int?
  /// Whether a bare number is a day of the sheet's month.
  public var readsBareDays = false
  /// How a yearless date far from the sheet's month leaves its year.
  public var rollover: YearRollover?
  /// The years in which six digits such as `250315` are a date; `nil` where they are none.
  public var sixDigitYears: ClosedRange<Int>?
  /// Whether dates before 1990 and after 2100 are plausible.
  public var allowsAnyYear = false
  /// The years of single dates that are years away from the column's others: likely mistyped.
  public var oddYears: Set<Int> = []
  /// Whether its texts keep final zeros, so that `3.1` is the 1st.
  public var keepsZeros = false
  /// Whether 13 means 13 %.
  public var percentIsInPoints = false
  /// Whether numbers below 1 are fractions, though 13 means 13 %.
  public var keepsFractions = false
  /// What numbers are multiplied by.
  public var scale = ExactDecimal(1)
  /// Whether a comma parts the fraction: `1.200,50`.
  public var decimalComma = false
  /// What every cell says of its tax; `nil` where they differ or say nothing.
  public var taxBasis: TaxBasis?
  /// Whether the column states the opposite of its field.
  public var isInverted = false
  /// The known aliases of its names.
  public var names: NameTable?

  /// Whether the digits of identifiers are parted in groups of three that mean nothing.
  public var groupsDigits = false
  /// The words that codes of a status stand for.
  public var codes: [String: String] = [:]

  /// Makes rules that leave everything open.
  public init() {}
}
