internal import ExactValues
internal import OrderModel

/// Reads dates as people write them.
///
/// `2026-03-09`, `2026/3/9`, `2026.3.9`, `20260309`, `2026年3月9日`, `9-Mar-2026`, each with or without a time. What is open
/// (the order of the numbers, a missing year) is decided once per column and given here; it is never taken from today.
struct DateParser: Sendable {
  /// What a text turned out to be.
  enum Outcome: Hashable, Sendable {
    case day(Day, second: Int32?, note: String?)
    /// It could be several days: the reason.
    case ambiguous(String)
    case notADate
  }

  /// The order of the numbers in this column, where it is decided.
  var order: DateOrder?
  /// The year of dates that have none, where it is known.
  var year: Int?
  /// Whether the column shows that a final zero is kept, so that `3.1` is the 1st and not the 10th.
  var keepsZeros = false

  /// Reads a text.
  func parse(_ text: String) -> Outcome {
    if let plain = NumericDate(text) { return numbered(plain, text) }
    let tidy = Self.withoutWeekday(TextFolding.tidied(text))
    guard let (date, second) = ClockTime.split(tidy) else { return .notADate }
    switch whole(date) {
    case .day(let day, _, let note): return .day(day, second: second == 0 ? nil : second, note: note)
    case let other: return other
    }
  }

  private func whole(_ text: String) -> Outcome {
    if let numeric = NumericDate(text) { return numbered(numeric, text) }
    if text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) { return digitsOnly(text) }
    if text.contains("月") { return chinese(text) }
    if text.hasSuffix("日") || text.hasSuffix("号"), Int(text.dropLast()) != nil {
      return .ambiguous("a day without its month and year")
    }
    return English.parse(text, year: year)
  }

  private func numbered(_ date: NumericDate, _ text: String) -> Outcome {
    if date.numbers.count == 2 { return withoutYear(date, text) }
    let readings = date.readings
    if date.isYearFirst || readings.count == 1 {
      return readings.first.map { .day($0.day, second: nil, note: nil) } ?? .notADate
    }
    guard !readings.isEmpty else { return .notADate }
    if let order, let chosen = readings.first(where: { $0.order == order }) {
      return .day(chosen.day, second: nil, note: nil)
    }
    if Set(readings.map(\.day)).count == 1 { return .day(readings[0].day, second: nil, note: nil) }
    return .ambiguous("cannot tell the day from the month or year")
  }

  /// `3/15`, `3.15`: a month and a day, in a column of days first a day and a month.
  private func withoutYear(_ date: NumericDate, _ text: String) -> Outcome {
    guard date.numbers.allSatisfy({ $0.digits <= 2 }) else { return .notADate }
    let isDayFirst = order == .dayMonthYear
    let month = date.numbers[isDayFirst ? 1 : 0].value
    let day = date.numbers[isDayFirst ? 0 : 1].value
    guard Day(year: 2000, month: month, day: day) != nil else { return .notADate }
    let lostZero = date.separator == UInt8(ascii: ".") && date.numbers[1].digits == 1 && day <= 3 && !keepsZeros
    if lostZero { return .ambiguous("day \(day), or day \(day * 10) with its zero lost") }
    return completed(month: month, day: day)
  }

  private func completed(month: Int, day: Int) -> Outcome {
    guard let year else { return .ambiguous("a date without its year") }
    guard let made = Day(year: year, month: month, day: day) else { return .notADate }
    return .day(made, second: nil, note: "the year \(year) was not written")
  }

  /// `20260309`, `260309`, or the serial number of a day in a spreadsheet.
  private func digitsOnly(_ text: String) -> Outcome {
    guard let number = Int(text) else { return .notADate }
    switch text.utf8.count {
    case 8: return made(number / 10000, number / 100 % 100, number % 100)
    case 6: return made(2000 + number / 10000, number / 100 % 100, number % 100)
    case 5: return Self.serial(number)
    default: return .notADate
    }
  }

  private func made(_ year: Int, _ month: Int, _ day: Int) -> Outcome {
    guard (1990...2099).contains(year) else { return .notADate }
    return Day(year: year, month: month, day: day).map { .day($0, second: nil, note: nil) } ?? .notADate
  }

  /// The day of a serial number of the 1900 system, from 2000 to 2099 (ECMA-376 part 1, 18.17.4.1).
  static func serial(_ number: Int) -> Outcome {
    guard (36_526...73_050).contains(number) else { return .notADate }
    return .day(Day(daysSinceEpoch: Int32(number - 25_569)), second: nil, note: "a spreadsheet's day number")
  }

  /// `2026年3月9日`, `26年3月9`, `3月9号`, `民國115年3月9日`.
  private func chinese(_ text: String) -> Outcome {
    var rest = text.filter { $0 != " " }[...]
    let isRepublican = rest.hasPrefix("民國") || rest.hasPrefix("民国")
    if isRepublican { rest = rest.dropFirst(2) }
    var written: (value: Int, digits: Int)?
    if let mark = rest.firstIndex(of: "年") {
      guard let value = Int(rest[..<mark]) else { return .notADate }
      written = (value, rest[..<mark].count)
      rest = rest[rest.index(after: mark)...]
    }
    guard let mark = rest.firstIndex(of: "月"), let month = Int(rest[..<mark]) else { return .notADate }
    rest = rest[rest.index(after: mark)...]
    if let last = rest.last, last == "日" || last == "号" || last == "號" { rest = rest.dropLast() }
    guard let day = Int(rest) else { return .notADate }
    guard let written else {
      return Day(year: 2000, month: month, day: day) == nil ? .notADate : completed(month: month, day: day)
    }
    guard let year = isRepublican ? written.value + 1911 : NumericDate.fullYear(written) else { return .notADate }
    return Day(year: year, month: month, day: day).map { .day($0, second: nil, note: nil) } ?? .notADate
  }

  private static func withoutWeekday(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    for mark in ["(周", "(星期", " 周", " 星期", "(週"] {
      if let found = text.firstRange(of: mark) { return TextFolding.tidied(String(text[..<found.lowerBound])) }
    }
    return text
  }
}

extension DateParser {
  /// Dates with the English name of the month.
  private enum English {
    static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    /// `9-Mar-2026`, `9 March 26`, `Mar 9, 2026`; without a year, with the year given.
    static func parse(_ text: String, year: Int?) -> Outcome {
      let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }
      guard (2...3).contains(parts.count),
        let place = parts.firstIndex(where: { part in part.count >= 3 && months.contains { part.hasPrefix($0) } }),
        place < 2, let month = months.firstIndex(where: { parts[place].hasPrefix($0) })
      else { return .notADate }
      let numbers = parts.indices.filter { $0 != place }.compactMap { Int(parts[$0]) }
      guard numbers.count == parts.count - 1 else { return .notADate }
      if numbers.count == 1 {
        guard place == 1 else { return .ambiguous("a month with a day or a year") }
        guard let year else { return .ambiguous("a date without its year") }
        return made(year, month + 1, numbers[0], note: "the year \(year) was not written")
      }
      let isYearFirst = numbers[0] > 31
      let written = numbers[isYearFirst ? 0 : 1]
      return made(written < 100 ? written + 2000 : written, month + 1, numbers[isYearFirst ? 1 : 0], note: nil)
    }

    private static func made(_ year: Int, _ month: Int, _ day: Int, note: String?) -> Outcome {
      Day(year: year, month: month, day: day).map { .day($0, second: nil, note: note) } ?? .notADate
    }
  }
}
