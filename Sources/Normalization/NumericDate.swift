internal import ExactValues

/// A date written as two or three numbers with one kind of separator, before it is known which number is what.
struct NumericDate: Sendable {
  /// The numbers and how many digits each was written with.
  let numbers: [(value: Int, digits: Int)]
  /// `-`, `/` or `.`.
  let separator: UInt8

  /// Takes `3/4/2026`, `25.3.15`, `3/15` apart; `nil` for anything else.
  init?(_ text: String) {
    var numbers: [(value: Int, digits: Int)] = []
    var separator: UInt8?
    var value = 0
    var digits = 0
    for byte in text.utf8 {
      if byte >= 48, byte <= 57 {
        value = value * 10 + Int(byte - 48)
        digits += 1
        guard digits <= 4 else { return nil }
      } else {
        guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "."), digits > 0,
          separator == nil || separator == byte, numbers.count < 2
        else { return nil }
        separator = byte
        numbers.append((value, digits))
        value = 0
        digits = 0
      }
    }
    guard let separator, digits > 0 else { return nil }
    numbers.append((value, digits))
    self.numbers = numbers
    self.separator = separator
  }

  /// Whether the year stands first in four digits, so that nothing is open.
  var isYearFirst: Bool { numbers.count == 3 && numbers[0].digits == 4 }

  /// Whether it stands for no date: `0000-00-00`, `1900-01-00`.
  var isEmptyDate: Bool {
    guard numbers.count == 3, numbers[0].digits == 4, numbers[2].value == 0 else { return false }
    let (year, month) = (numbers[0].value, numbers[1].value)
    return (year == 0 && month == 0) || (year == 1900 && month <= 1)
  }

  /// The possible readings of three numbers, a year of two digits lying in 2000 to 2099.
  var readings: [(order: DateOrder, day: Day)] {
    guard numbers.count == 3 else { return [] }
    let first = numbers[0]
    let second = numbers[1]
    let third = numbers[2]
    var result: [(order: DateOrder, day: Day)] = []
    func add(_ order: DateOrder, _ year: (value: Int, digits: Int), _ month: Int, _ day: Int) {
      guard let full = Self.fullYear(year), let made = Day(year: full, month: month, day: day) else { return }
      result.append((order, made))
    }
    if third.digits < 3 { add(.yearMonthDay, first, second.value, third.value) }
    if first.digits < 3 {
      add(.dayMonthYear, third, second.value, first.value)
      add(.monthDayYear, third, first.value, second.value)
    }
    return result
  }

  /// A year of four digits, of two (20xx), or of the Republic of China (three digits, 1912 is the first).
  static func fullYear(_ year: (value: Int, digits: Int)) -> Int? {
    switch year.digits {
    case 4: year.value
    case 3 where year.value < 200: year.value + 1911
    case 2: year.value + 2000
    default: nil
    }
  }
}
