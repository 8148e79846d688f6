public import ExactValues

/// A key figure of the manager's report: what it is called and how one order counts in it.
protocol Kpi: Sendable {
  /// The entry of the catalogue.
  static var entry: KpiEntry { get }
  /// Counts one order that was not cancelled.
  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts)
}

/// The entry of a key figure in the catalogue.
public struct KpiEntry: Sendable {
  /// The code: K03.
  public let code: String
  /// The name, in both languages.
  public let chinese, english: String
  /// How it is worked out, in one sentence of each language.
  public let formulaChinese, formulaEnglish: String

  /// Makes an entry.
  public init(
    _ code: String, _ chinese: String, _ english: String, chinese formulaChinese: String, english formulaEnglish: String
  ) {
    self.code = code
    self.chinese = chinese
    self.english = english
    self.formulaChinese = formulaChinese
    self.formulaEnglish = formulaEnglish
  }
}

/// The days that a figure is about, both ends included.
public struct KpiPeriod: Hashable, Sendable {
  /// The first and the last day.
  public let first, last: Day
  /// Whether it ends with the day that the run takes as today: what stands open is counted there only.
  public let isCurrent: Bool

  /// The period of as many days that ends with the as-of day.
  public init(days: Int, upTo asOf: Day) {
    last = asOf
    first = asOf.adding(days: 1 - days)
    isCurrent = true
  }

  private init(first: Day, last: Day) {
    self.first = first
    self.last = last
    isCurrent = false
  }

  /// The period of equal length before.
  public var before: KpiPeriod {
    let length = first.days(until: last) + 1
    return KpiPeriod(first: first.adding(days: -length), last: last.adding(days: -length))
  }

  /// Whether a day lies in it.
  public func contains(_ day: Day?) -> Bool { day.map { $0 >= first && $0 <= last } ?? false }
}

/// What a figure is told of: a ratio, an amount, or a number of working days.
public enum KpiUnit: String, Sendable { case share, count, days, money, quantity }

/// One figure of a run.
public struct KpiFigure: Hashable, Sendable {
  /// The code, and which of its figures it is: `median`, `first_promise`.
  public var kpi: String, measure: String
  /// The part of the company it is about: a node, a customer, a month; empty for all.
  public var breakdown: String
  /// What it counts.
  public var unit: KpiUnit
  /// The figure; `nil` where its denominator is 0.
  public var value: ExactDecimal?
  /// What it is made of.
  public var numerator, denominator: ExactDecimal?
  /// Orders, lines or events left out because something was missing.
  public var excluded: Int
  /// The same figure of the period before; of what stands open, of the last run before the period.
  public var previous: ExactDecimal?
  /// Whether it is told of the as-of day alone, so that only an earlier run knows what it was before.
  public var isStanding: Bool

  /// Makes a figure that was told before.
  public init(
    kpi: String, measure: String, breakdown: String, unit: KpiUnit, value: ExactDecimal?, numerator: ExactDecimal?,
    denominator: ExactDecimal?, excluded: Int, previous: ExactDecimal?, isStanding: Bool = false
  ) {
    self.kpi = kpi
    self.measure = measure
    self.breakdown = breakdown
    self.unit = unit
    self.value = value
    self.numerator = numerator
    self.denominator = denominator
    self.excluded = excluded
    self.previous = previous
    self.isStanding = isStanding
  }
}
