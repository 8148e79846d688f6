internal import ExactValues

/// A day, a moment or a time of day as ISO 8601 writes it: `2026-03-09`, `2026-03-09T13:45:29.9999`, `13:45`.
///
/// Fractions are rounded to the second, as a spreadsheet shows them, because programs write times with the noise of
/// binary doubles. A zone `Z` is left out.
struct IsoMoment {
  /// The day, `nil` for a time alone.
  private(set) var day: Day?
  /// The second of the day, `nil` for a day alone.
  private(set) var second: Int32?

  /// Reads a moment and nothing else.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    let separator = bytes.firstIndex { $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: " ") }
    let isTime = separator == nil && bytes.count > 2 && bytes[2] == UInt8(ascii: ":")
    if !isTime {
      guard let day = Self.day(UnsafeBufferPointer(rebasing: bytes[..<(separator ?? bytes.count)])) else { return nil }
      self.day = day
      guard let separator else { return }
      guard let clock = Self.clock(UnsafeBufferPointer(rebasing: bytes[(separator + 1)...])) else { return nil }
      take(clock)
    } else {
      guard let clock = Self.clock(bytes) else { return nil }
      take(clock)
    }
  }

  /// A time that rounds up to midnight belongs to the next day.
  private mutating func take(_ clock: Int32) {
    second = clock % 86_400
    if clock >= 86_400 { day = day?.adding(days: 1) }
  }

  private static func day(_ bytes: UnsafeBufferPointer<UInt8>) -> Day? {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = number(bytes, 0..<4), let month = number(bytes, 5..<7), let day = number(bytes, 8..<10)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func clock(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
    var bytes = bytes
    if bytes.last == UInt8(ascii: "Z") { bytes = UnsafeBufferPointer(rebasing: bytes.dropLast()) }
    guard bytes.count >= 5, bytes[2] == UInt8(ascii: ":"), let hour = number(bytes, 0..<2), hour < 24,
      let minute = number(bytes, 3..<5), minute < 60
    else { return nil }
    let start = hour * 3600 + minute * 60
    if bytes.count == 5 { return Int32(start) }
    guard bytes.count >= 8, bytes[5] == UInt8(ascii: ":"), let second = number(bytes, 6..<8), second < 60 else {
      return nil
    }
    let fraction = bytes[8...]
    guard let mark = fraction.first else { return Int32(start + second) }
    let digits = fraction.dropFirst()
    guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ","), digits.allSatisfy({ $0 &- 48 <= 9 }) else {
      return nil
    }
    return Int32(start + second + (digits.first ?? 48 >= 53 ? 1 : 0))
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    for byte in bytes[range] {
      guard byte &- 48 <= 9 else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return value
  }
}
