internal import ExactValues

extension DateParser {
  /// Reads two or three numbers with one kind of separator.
  func numbered(_ date: NumericDate, losesZeros: Bool = false) -> Outcome {
    if date.isEmptyDate { return .none("a date of zeros, so no date") }
    if date.numbers.count == 2 { return twoNumbers(date, losesZeros: losesZeros) }
    let readings = date.readings
    if date.isYearFirst || readings.count == 1 {
      return readings.first.map { .day($0.day, second: nil, note: nil) } ?? .notADate
    }
    guard let first = readings.first else { return .notADate }
    if let order = rules.dateOrder, let chosen = readings.first(where: { $0.order == order }) {
      return .day(chosen.day, second: nil, note: nil)
    }
    let days = Set(readings.map(\.day)).sorted()
    if days.count == 1 { return .day(first.day, second: nil, note: nil) }
    return .ambiguous(Self.choice(days) + ": cannot tell the day from the month or year")
  }

  /// `2026-03-04 or 2026-04-03`.
  static func choice(_ days: [Day]) -> String { days.map(\.description).joined(separator: " or ") }

  /// `3/15`, `3.15`: a month and a day, in a column of days first a day and a month.
  private func twoNumbers(_ date: NumericDate, losesZeros: Bool) -> Outcome {
    let (first, second) = (date.numbers[0], date.numbers[1])
    if first.digits == 4, (1990...2100).contains(first.value), (1...12).contains(second.value) {
      return .ambiguous("a month without its day")
    }
    guard first.digits <= 2, second.digits <= 2 else { return .notADate }
    let monthFirst = MonthDay(month: first.value, day: second.value)
    let dayFirst = MonthDay(month: second.value, day: first.value)
    if rules.hasMixedOrders, let monthFirst, let dayFirst, monthFirst != dayFirst {
      return .ambiguous(choice([monthFirst, dayFirst]) + ": cannot tell the day from the month")
    }
    let isDayFirst = rules.dateOrder == .dayMonthYear ? dayFirst != nil : monthFirst == nil
    guard let usual = isDayFirst ? dayFirst : monthFirst else { return .notADate }
    let maybeLost = date.separator == UInt8(ascii: ".") && second.digits == 1 && (losesZeros || !rules.keepsZeros)
    if maybeLost, let full = usual.withZero(behindDay: !isDayFirst) {
      return .ambiguous(choice([usual, full]) + ": a number loses its last zero")
    }
    return completed(month: usual.month, day: usual.day)
  }

  /// The candidates with their year where it is known, otherwise as 3月1日.
  private func choice(_ candidates: [MonthDay]) -> String {
    candidates.map(shown).joined(separator: " or ")
  }

  /// A month and day with its year where it is known.
  func shown(_ candidate: MonthDay) -> String {
    guard let year = year(ofMonth: candidate.month),
      let day = Day(year: year, month: candidate.month, day: candidate.day)
    else { return "\(candidate.month)月\(candidate.day)日" }
    return day.description
  }
}

/// A month and a day that exist in some year.
struct MonthDay: Hashable, Sendable {
  let month: Int
  let day: Int

  /// Makes a month and day; `nil` where no year has it.
  init?(month: Int, day: Int) {
    guard Day(year: 2000, month: month, day: day) != nil else { return nil }
    self.month = month
    self.day = day
  }

  /// The month and day whose last digit, a zero, was lost behind the point; `nil` where there is no such day.
  func withZero(behindDay: Bool) -> MonthDay? {
    behindDay ? MonthDay(month: month, day: day * 10) : MonthDay(month: month * 10, day: day)
  }
}
