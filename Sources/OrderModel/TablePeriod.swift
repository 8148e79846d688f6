/// The months that a table's rows are of, as its tab, its title or its file says: the tab `3月`, the file `2026-03.xlsx`.
public struct TablePeriod: Hashable, Sendable, Codable {
  /// The year; `nil` where nothing says it.
  public var year: Int?
  /// The months, 1 to 12; all of them where only the year is said.
  public var months: ClosedRange<Int>

  /// Makes a period.
  public init(year: Int?, months: ClosedRange<Int>) {
    self.year = year
    self.months = months
  }

  /// Whether everything of a table with this period is of an earlier time.
  ///
  /// Periods that share a month cannot be compared. Without years neither can December and the January that may follow it.
  public func isBefore(_ other: TablePeriod) -> Bool {
    if let year, let otherYear = other.year {
      return year * 12 + months.upperBound < otherYear * 12 + other.months.lowerBound
    }
    guard year == nil, other.year == nil else { return false }
    let months = other.months.lowerBound - months.upperBound
    return months > 0 && months <= Self.halfYear
  }

  private static let halfYear = 6
}

extension TablePeriod: CustomStringConvertible {
  /// 2026-03, 2026-01 to 2026-03, month 3, 2026.
  public var description: String {
    func text(_ month: Int) -> String { year.map { "\($0)-\(month < 10 ? "0" : "")\(month)" } ?? "month \(month)" }
    if months == 1...12, let year { return String(year) }
    return months.count == 1 ? text(months.lowerBound) : "\(text(months.lowerBound)) to \(text(months.upperBound))"
  }
}
