public import ExactValues

/// A form of dates such as `yyyy-MM-dd HH:mm:ss`, for writing.
///
///     DateForm("yyyy/M/d")?.text(day)     // 2026/3/9
public struct DateForm: Hashable, Sendable {
  private enum Part: Hashable, Sendable {
    case text(String)
    case year
    case month(digits: Int)
    case day(digits: Int)
    case clock(Clock)
  }
  private enum Clock: Hashable, Sendable { case hour, minute, second }

  private let parts: [Part]
  /// Whether the form says the time of the day.
  public let hasTime: Bool

  /// Reads a form; `nil` for one that does not say year, month and day once each.
  public init?(_ pattern: String) {
    var parts: [Part] = [], rest = pattern[...]
    while let letter = rest.first {
      let run = rest.prefix { $0 == letter }
      rest = rest.dropFirst(run.count)
      switch (letter, run.count) {
      case ("y", 4): parts.append(.year)
      case ("M", 1...2): parts.append(.month(digits: run.count))
      case ("d", 1...2): parts.append(.day(digits: run.count))
      case ("H", 2): parts.append(.clock(.hour))
      case ("m", 2): parts.append(.clock(.minute))
      case ("s", 2): parts.append(.clock(.second))
      case ("a"..."z", _), ("A"..."Z", _): return nil
      default: parts.append(.text(String(run)))
      }
    }
    let kinds = parts.map { part -> Int in
      switch part {
      case .year: 1
      case .month: 10
      case .day: 100
      default: 0
      }
    }
    guard kinds.reduce(0, +) == 111 else { return nil }
    self.parts = parts
    hasTime = parts.contains { if case .clock = $0 { true } else { false } }
  }

  /// A day in this form, with its second of the day where the form says the time.
  public func text(_ day: Day, secondOfDay second: Int = 0) -> String {
    let (year, month, dayOfMonth) = day.civil
    return parts.map { part in
      switch part {
      case .text(let text): text
      case .year: Self.padded(year, 4)
      case .month(let digits): Self.padded(month, digits)
      case .day(let digits): Self.padded(dayOfMonth, digits)
      case .clock(.hour): Self.padded(second / 3600, 2)
      case .clock(.minute): Self.padded(second / 60 % 60, 2)
      case .clock(.second): Self.padded(second % 60, 2)
      }
    }.joined()
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
