public import ExactValues

/// A typed, normalised value of a field.
///
/// Two values are equal when they mean the same: `1200` and `1,200.00`, `ＡＢ１` and `ab1`. Text keeps the form in which
/// it is shown and is compared by its folded key.
public enum FieldValue: Sendable {
  case text(String)
  case number(ExactDecimal)
  case day(Day)
  case moment(Day, secondOfDay: Int32)
  case flag(Bool)
}

extension FieldValue: Hashable {
  /// Whether the two mean the same.
  public static func == (left: FieldValue, right: FieldValue) -> Bool {
    switch (left, right) {
    case (.text(let first), .text(let second)): first == second || TextFolding.key(first) == TextFolding.key(second)
    case (.number(let first), .number(let second)): first == second
    case (.day(let first), .day(let second)): first == second
    case (.moment(let day, let second), .moment(let otherDay, let otherSecond)):
      day == otherDay && second == otherSecond
    case (.flag(let first), .flag(let second)): first == second
    default: false
    }
  }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .text(let text): hasher.combine(TextFolding.key(text))
    case .number(let number): hasher.combine(number)
    case .day(let day): hasher.combine(day)
    case .moment(let day, let second):
      hasher.combine(day)
      hasher.combine(second)
    case .flag(let flag): hasher.combine(flag)
    }
  }
}

extension FieldValue: CustomStringConvertible {
  /// The form in every output: ISO dates, plain decimals, `true` and `false`.
  public var description: String {
    switch self {
    case .text(let text): text
    case .number(let number): number.description
    case .day(let day): day.description
    case .moment(let day, let second): day.description + "T" + Self.clock(second)
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  /// The number, `nil` for a value of another kind.
  public var number: ExactDecimal? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The day, of a moment its day; `nil` for a value of another kind.
  public var day: Day? {
    switch self {
    case .day(let day), .moment(let day, _): day
    default: nil
    }
  }

  private static func clock(_ second: Int32) -> String {
    [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}

extension FieldValue {
  /// The form in the ledger: a letter for the kind, then the value.
  public var encoded: String {
    switch self {
    case .text: "t" + description
    case .number: "n" + description
    case .day: "d" + description
    case .moment: "m" + description
    case .flag: "b" + description
    }
  }

  /// Reads the form in the ledger; `nil` for anything else.
  public init?(encoded: String) {
    // By scalars: text may begin with a combining mark, which would make one character with the letter.
    let body = String(encoded.unicodeScalars.dropFirst())
    switch encoded.unicodeScalars.first {
    case "t": self = .text(body)
    case "n":
      guard let number = ExactDecimal(body) else { return nil }
      self = .number(number)
    case "d":
      guard let day = Day(iso: body) else { return nil }
      self = .day(day)
    case "m":
      guard let day = Day(iso: body.prefix(10)) else { return nil }
      guard let second = Self.second(clock: body.dropFirst(10)) else { return nil }
      self = .moment(day, secondOfDay: second)
    case "b":
      guard body == "true" || body == "false" else { return nil }
      self = .flag(body == "true")
    default: return nil
    }
  }

  /// The second of the day of `T14:30:00`; `nil` for another form, and where no day is so long.
  private static func second(clock text: Substring) -> Int32? {
    let bytes = Array(text.utf8)
    guard bytes.count == 9, bytes[0] == UInt8(ascii: "T"), bytes[3] == 0x3A, bytes[6] == 0x3A else { return nil }
    let digits = [1, 2, 4, 5, 7, 8].map { Int32(bytes[$0]) - 48 }
    guard digits.allSatisfy({ (0...9).contains($0) }), digits[2] < 6, digits[4] < 6 else { return nil }
    let second = (digits[0] * 10 + digits[1]) * 3600 + (digits[2] * 10 + digits[3]) * 60 + digits[4] * 10 + digits[5]
    return second < 86_400 ? second : nil
  }
}
