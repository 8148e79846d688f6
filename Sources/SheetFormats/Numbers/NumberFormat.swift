/// What a number format makes of a number: the one thing in a workbook that tells a date from a number.
enum NumberFormat: UInt8 {
  case number
  case day
  case moment
  case timeOfDay
  case elapsed

  /// The built-in format of an id (ECMA-376 part 1, 18.8.30; ids 27 to 36 and 50 to 58 as in the Chinese locales).
  init(builtIn id: Int) {
    switch id {
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .day
    case 18...21, 32...35, 45, 47, 55, 56: self = .timeOfDay
    case 22: self = .moment
    case 46: self = .elapsed
    default: self = .number
    }
  }

  /// Reads a format code by its first section (ECMA-376 part 1, 18.8.31): it is a date when a token of y, m, d, h or s,
  /// or the weekday aaa of East Asian formats, stands outside of quotes, escapes and brackets.
  ///
  /// Where the first section has a condition, such as `[=0]"";yyyy/m/d` to hide zeros, the first one that is a date counts.
  init(code: UnsafeBufferPointer<UInt8>) {
    var scan = FormatScan()
    var position = 0
    while position < code.count {
      let byte = code[position]
      if byte == UInt8(ascii: ";") {
        guard scan.hasCondition, scan.format == .number else { break }
        scan = FormatScan(hasCondition: true)
        position += 1
      } else {
        position = scan.take(byte, at: position, of: code)
      }
    }
    self = scan.format
  }
}

/// The tokens met so far in one section of a format code.
private struct FormatScan {
  private(set) var hasCondition = false
  private var hasDate = false
  private var hasTime = false
  private var hasElapsed = false
  /// An `m` of which it is open whether it is a month or a minute.
  private var openMonth = false
  private var lastWasHour = false

  init(hasCondition: Bool = false) { self.hasCondition = hasCondition }

  var format: NumberFormat {
    let date = hasDate || openMonth
    if hasElapsed, !date { return .elapsed }
    if date { return hasTime || hasElapsed ? .moment : .day }
    return hasTime ? .timeOfDay : .number
  }

  /// Takes one token and returns where the next one begins.
  mutating func take(_ byte: UInt8, at position: Int, of code: UnsafeBufferPointer<UInt8>) -> Int {
    switch byte {
    case UInt8(ascii: "\""):
      return Self.end(of: UInt8(ascii: "\""), from: position + 1, in: code)
    case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
      return position + 2
    case UInt8(ascii: "["):
      let end = Self.end(of: UInt8(ascii: "]"), from: position + 1, in: code)
      bracket(code, position + 1, end - 1)
      return end
    case UInt8(ascii: "A"), UInt8(ascii: "a"):
      return halfOfDayOrWeekday(at: position, of: code)
    default:
      letter(byte | 0x20)
      return position + 1
    }
  }

  private mutating func letter(_ letter: UInt8) {
    switch letter {
    case UInt8(ascii: "y"), UInt8(ascii: "d"):
      settleMonth()
      hasDate = true
      lastWasHour = false
    case UInt8(ascii: "h"):
      settleMonth()
      hasTime = true
      lastWasHour = true
    case UInt8(ascii: "s"):
      openMonth = false
      hasTime = true
      lastWasHour = false
    case UInt8(ascii: "m"):
      if !lastWasHour { openMonth = true }
    default: break
    }
  }

  private mutating func settleMonth() {
    if openMonth { hasDate = true }
    openMonth = false
  }

  private mutating func bracket(_ code: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    guard start < end, end <= code.count else { return }
    if (UInt8(ascii: "<")...UInt8(ascii: ">")).contains(code[start]) { hasCondition = true }
    let first = code[start] | 0x20
    let repeats = code[start..<end].allSatisfy { $0 | 0x20 == first }
    guard repeats, [UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "s")].contains(first) else { return }
    hasElapsed = true
    lastWasHour = first == UInt8(ascii: "h")
  }

  /// Steps over `AM/PM` and `A/P`, whose m is no month, and takes `aaa` and `aaaa` for the day of the week.
  private mutating func halfOfDayOrWeekday(at position: Int, of code: UnsafeBufferPointer<UInt8>) -> Int {
    for length in [5, 3] where position + length <= code.count {
      let word = code[position..<(position + length)].map { $0 | 0x20 }
      if word.elementsEqual("am/pm".utf8) || word.elementsEqual("a/p".utf8) {
        hasTime = true
        return position + length
      }
    }
    let end = code[position...].firstIndex { $0 | 0x20 != UInt8(ascii: "a") } ?? code.count
    if end - position >= 3 { letter(UInt8(ascii: "d")) }
    return end
  }

  private static func end(of closing: UInt8, from start: Int, in code: UnsafeBufferPointer<UInt8>) -> Int {
    var position = start
    while position < code.count, code[position] != closing { position += 1 }
    return position + 1
  }
}
