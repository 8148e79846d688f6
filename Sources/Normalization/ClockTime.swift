/// A time of day behind a date.
enum ClockTime {
  /// Splits `2026-03-09 08:30:00` into the date's text and the second of the day; zones and fractions do not count.
  static func split(_ text: String) -> (date: String, second: Int32?)? {
    guard let colon = text.firstIndex(of: ":") else { return (text, nil) }
    let head = text[..<colon]
    let hourDigits = head.reversed().prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(hourDigits.count), let hour = Int32(String(hourDigits.reversed())) else { return nil }
    var date = head.dropLast(hourDigits.count)
    guard let mark = date.last, mark == "T" || mark == " " else { return nil }
    while let last = date.last, last == "T" || last == " " { date = date.dropLast() }
    guard let second = seconds(hour: hour, text[text.index(after: colon)...]) else { return nil }
    return (String(date), second)
  }

  private static func seconds(hour: Int32, _ rest: Substring) -> Int32? {
    let tail = rest.uppercased()
    var parts: [Int32] = []
    for piece in tail.prefix(while: { $0.isNumber || $0 == ":" }).split(separator: ":") {
      guard piece.count == 2, let number = Int32(piece), number < 60 else { return nil }
      parts.append(number)
    }
    guard (1...2).contains(parts.count) else { return nil }
    var hour = hour
    if tail.hasSuffix("PM"), hour < 12 { hour += 12 }
    if tail.hasSuffix("AM"), hour == 12 { hour = 0 }
    guard hour < 24 else { return nil }
    return hour * 3600 + parts[0] * 60 + (parts.count > 1 ? parts[1] : 0)
  }
}
