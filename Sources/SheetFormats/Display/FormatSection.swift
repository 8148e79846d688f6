/// One of the up to four parts of a number format's code.
struct FormatSection {
  var tokens: [FormatToken] = []
  var condition: FormatCondition?
  var language = CalendarLanguage.unstated
  var numerals = Numerals.latin

  /// Whether it writes a day or a time.
  var isDate: Bool {
    tokens.contains {
      switch $0 {
      case .date(let part, _): part.eraLetter == nil
      case .elapsed, .dayHalf: true
      default: false
      }
    }
  }

  var isForText: Bool { tokens.contains(.text) }

  /// Settles which `m` are minutes (those behind hours or before seconds) and which `.00` belong to seconds; letters of
  /// eras are text in a section for numbers.
  mutating func settleDate() {
    guard isDate else {
      tokens = tokens.map { token in
        guard case .date(let part, let count) = token, let letter = part.eraLetter else { return token }
        return .literal(String(repeating: letter, count: count))
      }
      return
    }
    settleMinutes()
    settleFractions()
  }

  private mutating func settleMinutes() {
    var previous: DatePart?
    var openMonth: Int?
    for index in tokens.indices {
      guard let part = Self.part(tokens[index]) else { continue }
      if case .date(.month, let count) = tokens[index], count <= 2 {
        if previous == .hour { tokens[index] = .date(.minute, count: count) } else { openMonth = index }
      } else {
        if part == .second, let month = openMonth, case .date(_, let count) = tokens[month] {
          tokens[month] = .date(.minute, count: count)
        }
        openMonth = nil
      }
      previous = Self.part(tokens[index])
    }
  }

  private static func part(_ token: FormatToken) -> DatePart? {
    switch token {
    case .date(let part, _), .elapsed(let part, _): part
    default: nil
    }
  }

  private mutating func settleFractions() {
    var settled: [FormatToken] = []
    var position = 0
    while position < tokens.count {
      let zeros = tokens[(position + 1)...].prefix { $0 == .digit(.zero) }.count
      if tokens[position] == .point, zeros > 0, settled.last.flatMap(Self.part) == .second {
        settled.append(.secondFraction(count: zeros))
        position += zeros + 1
      } else {
        settled.append(tokens[position])
        position += 1
      }
    }
    tokens = settled
  }
}
