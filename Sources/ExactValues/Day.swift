/// A calendar day of the proleptic Gregorian calendar, without time or zone.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let daysSinceEpoch: Int32

  /// Makes the day that lies `daysSinceEpoch` days after 1970-01-01.
  public init(daysSinceEpoch: Int32) { self.daysSinceEpoch = daysSinceEpoch }

  /// Makes a day from its year (1 to 9999), month (1 to 12) and day of the month; `nil` where there is no such day.
  ///
  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSinceEpoch = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads `2026-03-09` and nothing else.
  public init?(iso text: some StringProtocol) {
    var numbers = (year: 0, month: 0, day: 0)
    var place = 0
    for byte in text.utf8 {
      let digit = Int(byte &- 48)
      switch place {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case 0..<4:
        guard digit < 10 else { return nil }
        numbers.year = numbers.year * 10 + digit
      case 5, 6:
        guard digit < 10 else { return nil }
        numbers.month = numbers.month * 10 + digit
      case 8, 9:
        guard digit < 10 else { return nil }
        numbers.day = numbers.day * 10 + digit
      default: return nil
      }
      place += 1
    }
    guard place == 10 else { return nil }
    self.init(year: numbers.year, month: numbers.month, day: numbers.day)
  }

  /// The year, the month (1 to 12) and the day of the month.
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(daysSinceEpoch) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day of the week, 1 for Monday to 7 for Sunday.
  public var weekday: Int {
    let shifted = (Int(daysSinceEpoch) + 3) % 7
    return (shifted < 0 ? shifted + 7 : shifted) + 1
  }

  /// The day that lies `days` later.
  public func adding(days: Int) -> Day { Day(daysSinceEpoch: daysSinceEpoch &+ Int32(clamping: days)) }

  /// How many days `other` lies after this one.
  public func days(until other: Day) -> Int { Int(other.daysSinceEpoch) - Int(daysSinceEpoch) }

  /// How many working days (Monday to Friday) lie after this day, up to and including `other`; 0 if `other` is not later.
  public func workingDays(until other: Day) -> Int {
    let span = days(until: other)
    guard span > 0 else { return 0 }
    var count = span / 7 * 5
    for step in 0..<(span % 7) where adding(days: step + 1).weekday <= 5 { count += 1 }
    return count
  }

  /// Orders by time.
  public static func < (left: Day, right: Day) -> Bool { left.daysSinceEpoch < right.daysSinceEpoch }

  /// How many days the month of the year has.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: CustomStringConvertible {
  /// The day as ISO 8601: `2026-03-09`.
  public var description: String {
    let (year, month, day) = civil
    guard (0...9999).contains(year) else {
      return Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
    }
    return String(unsafeUninitializedCapacity: 10) { bytes in
      func write(_ number: Int, _ width: Int, at place: Int) {
        var rest = number
        for offset in (0..<width).reversed() {
          bytes[place + offset] = UInt8(48 + rest % 10)
          rest /= 10
        }
      }
      write(year, 4, at: 0)
      write(month, 2, at: 5)
      write(day, 2, at: 8)
      bytes[4] = UInt8(ascii: "-")
      bytes[7] = UInt8(ascii: "-")
      return 10
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
