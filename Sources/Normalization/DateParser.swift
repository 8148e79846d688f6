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
    /// It says that there is no date yet: in which way.
    case none(String)
    /// It could be several days, or is none without what is missing: the reason.
    case ambiguous(String)
    case notADate
  }

  /// What is decided for the column.
  let rules: ValueRules

  /// Makes a parser for the dates of one column.
  init(_ rules: ValueRules) { self.rules = rules }

  /// The most bytes that a date with what stands beside it may have.
  static let longestText = 160

  /// Reads a text.
  func parse(_ text: String) -> Outcome {
    guard text.utf8.count <= Self.longestText else { return .notADate }
    if let plain = NumericDate(text) { return numbered(plain) }
    let tidy = Self.withoutWeekday(TextFolding.tidied(text))
    guard let (date, second) = ClockTime.split(tidy) else { return .notADate }
    switch whole(date) {
    case .day(let day, _, let note): return .day(day, second: second == 0 ? nil : second, note: note)
    case let other: return other
    }
  }

  /// Reads a number: the serial number of a day, a date without separators, or a month and day (3.15).
  func parse(_ number: ExactDecimal) -> Outcome {
    if number == .zero { return .none("a day number of 0, so no date") }
    guard let whole = number.whole else {
      return NumericDate(number.description).map { numbered($0, losesZeros: true) } ?? .notADate
    }
    return whole > 0 ? digitsOnly(String(whole)) : .notADate
  }

  /// Reads a day in four digits, two and two, `nil` for anything else; nothing is folded or kept.
  static func plain(_ text: String) -> Day? {
    var year = 0
    var month = 0
    var day = 0
    var position = 0
    var separator: UInt8 = 0
    for byte in text.utf8 {
      switch (position, byte) {
      case (0...3, 48...57): year = year * 10 + Int(byte - 48)
      case (5...6, 48...57): month = month * 10 + Int(byte - 48)
      case (8...9, 48...57): day = day * 10 + Int(byte - 48)
      case (4, 0x2D...0x2F): separator = byte
      case (7, separator): break
      default: return nil
      }
      position += 1
    }
    return position == 10 ? Day(year: year, month: month, day: day) : nil
  }

  private func whole(_ text: String) -> Outcome {
    if let numeric = NumericDate(text) { return numbered(numeric) }
    if text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) { return digitsOnly(text) }
    if let chinese = ChineseDate(text) { return self.chinese(chinese) }
    return EnglishDate(text).map(english) ?? .notADate
  }

  private func chinese(_ date: ChineseDate) -> Outcome {
    guard let day = date.day else { return .ambiguous("a month without its day") }
    guard let month = date.month else { return dayOnly(day) }
    guard let year = date.year else { return completed(month: month, day: day) }
    return made(year, month, day)
  }

  private func english(_ date: EnglishDate) -> Outcome {
    guard let day = date.day else { return .ambiguous("a month with a day or a year") }
    guard let year = date.year else { return completed(month: date.month, day: day) }
    return made(year, date.month, day)
  }

  /// `15日`, which needs the month and year of the sheet.
  private func dayOnly(_ day: Int) -> Outcome {
    guard (1...31).contains(day) else { return .notADate }
    guard let year = rules.year, let month = rules.month else { return .ambiguous("a day without its month and year") }
    guard let made = Day(year: year, month: month, day: day) else { return .notADate }
    return .day(made, second: nil, note: "the month \(made.description.prefix(7)) was not written")
  }

  /// Completes a month and day by the year of the column.
  func completed(month: Int, day: Int) -> Outcome {
    guard Day(year: 2000, month: month, day: day) != nil else { return .notADate }
    guard let year = year(ofMonth: month) else { return .ambiguous("\(month)月\(day)日 without its year") }
    guard let made = Day(year: year, month: month, day: day) else { return .notADate }
    return .day(made, second: nil, note: "the year \(year) was not written")
  }

  /// The year of a month without one; beside the sheet's own where they lie more than six months apart.
  func year(ofMonth month: Int) -> Int? {
    guard let year = rules.year else { return nil }
    guard let own = rules.month, let rollover = rules.rollover else { return year }
    switch rollover {
    case .following: return own - month > 6 ? year + 1 : year
    case .preceding: return month - own > 6 ? year - 1 : year
    }
  }

  /// `20260309`, `260309`, or the serial number of a day in a spreadsheet.
  private func digitsOnly(_ text: String) -> Outcome {
    guard let number = Int(text) else { return .notADate }
    switch text.utf8.count {
    case 8 where number == 0: return .none("a date of zeros, so no date")
    case 8: return made(number / 10000, number / 100 % 100, number % 100)
    case 6:
      let year = 2000 + number / 10000
      guard rules.sixDigitYears?.contains(year) == true,
        let day = Day(year: year, month: number / 100 % 100, day: number % 100)
      else { return .notADate }
      return .day(day, second: nil, note: "six digits as year, month and day")
    case 5: return Self.serial(number)
    case 1, 2:
      guard rules.readsBareDays, let year = rules.year, let month = rules.month,
        let day = Day(year: year, month: month, day: number)
      else { return .notADate }
      return .day(day, second: nil, note: "a day of the sheet's month")
    default: return .notADate
    }
  }

  private func made(_ year: Int, _ month: Int, _ day: Int) -> Outcome {
    Day(year: year, month: month, day: day).map { .day($0, second: nil, note: nil) } ?? .notADate
  }

  /// The day of a serial number of the 1900 system, from 2000 to 2099 (ECMA-376 part 1, 18.17.4.1).
  private static func serial(_ number: Int) -> Outcome {
    guard (36_526...73_050).contains(number) else { return .notADate }
    return .day(Day(daysSinceEpoch: Int32(number - 25_569)), second: nil, note: "a spreadsheet's day number")
  }

  private static func withoutWeekday(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    for mark in ["(周", "(星期", " 周", " 星期", "(週"] {
      if let found = text.firstRange(of: mark) { return TextFolding.tidied(String(text[..<found.lowerBound])) }
    }
    return text
  }
}
