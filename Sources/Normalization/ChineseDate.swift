internal import ExactValues

/// A date written with 年, 月, 日: `2026年3月9日`, `26年3月9`, `3月9号`, `民國115年3月9日`, `25年3月`, `15日`.
struct ChineseDate: Sendable {
  /// The full year, where it is written.
  private(set) var year: Int?
  /// The month, where it is written.
  private(set) var month: Int?
  /// The day, where it is written.
  private(set) var day: Int?

  /// Takes a tidied text apart; `nil` for anything else.
  init?(_ text: String) {
    var rest = text.utf8.contains(0x20) ? text.filter { $0 != " " }[...] : text[...]
    let isRepublican = rest.hasPrefix("民國") || rest.hasPrefix("民国")
    if isRepublican { rest = rest.dropFirst(2) }
    let fromNumber = rest
    let first = Self.number(&rest)
    guard let first, let mark = rest.first else { return nil }
    if mark == "年" {
      guard let full = isRepublican ? first.value + 1911 : NumericDate.fullYear(first) else { return nil }
      year = full
      rest = rest.dropFirst()
    } else {
      rest = fromNumber
    }
    guard year != nil || !isRepublican, let number = Self.number(&rest), let next = rest.first else { return nil }
    if "日号號".contains(next), year == nil, rest.count == 1 {
      day = number.value
      return
    }
    guard next == "月", (1...12).contains(number.value) else { return nil }
    month = number.value
    rest = rest.dropFirst()
    if let last = rest.last, "日号號".contains(last) { rest = rest.dropLast() }
    if rest.isEmpty {
      if year == nil { return nil }
      return
    }
    guard let number = Self.number(&rest), rest.isEmpty, (1...31).contains(number.value) else { return nil }
    day = number.value
  }

  /// Up to four digits at the start.
  private static func number(_ text: inout Substring) -> (value: Int, digits: Int)? {
    var value = 0
    var digits = 0
    while let byte = text.utf8.first, byte >= 48, byte <= 57, digits < 5 {
      value = value * 10 + Int(byte - 48)
      digits += 1
      text = text.dropFirst()
    }
    return (1...4).contains(digits) ? (value, digits) : nil
  }
}
