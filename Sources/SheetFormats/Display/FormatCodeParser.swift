/// Reads a number format's code into sections (ECMA-376 part 1, 18.8.31).
///
/// Nothing is refused: a quote that never closes reaches to the end, a bracket that never closes is text, letters that
/// mean nothing are text. A section of tags alone (`[Red]`, `[DBNum2]`) is General.
struct FormatCodeParser {
  private static let sectionLimit = 4

  private let code: [Unicode.Scalar]
  private var position = 0
  private var section = FormatSection()
  private var hasTag = false

  init(_ code: String) { self.code = Array(code.unicodeScalars) }

  /// The sections of the code; those past the fourth are left out.
  mutating func sections() -> [FormatSection] {
    var sections: [FormatSection] = []
    while position < code.count, sections.count < Self.sectionLimit {
      guard code[position] == ";" else {
        takeToken()
        continue
      }
      position += 1
      sections.append(finishedSection())
      if position == code.count, sections.count < Self.sectionLimit { sections.append(FormatSection()) }
    }
    if !section.tokens.isEmpty || hasTag { sections.append(finishedSection()) }
    return sections
  }

  private mutating func finishedSection() -> FormatSection {
    var finished = section
    if hasTag, finished.tokens.isEmpty { finished.tokens = [.general] }
    finished.settleDate()
    section = FormatSection()
    hasTag = false
    return finished
  }

  private mutating func takeToken() {
    let scalar = code[position]
    switch scalar {
    case "\"": takeQuoted()
    case "\\":
      if position + 1 < code.count { append(.literal(String(code[position + 1]))) }
      position += 2
    case "_":
      append(.literal(" "))
      position += 2
    case "*": position += 2
    case "[": takeBracket()
    default:
      if !takeWord() { takeSymbol(scalar) }
    }
  }

  private mutating func append(_ token: FormatToken) {
    if case .literal(let added) = token, case .literal(let text)? = section.tokens.last {
      section.tokens[section.tokens.count - 1] = .literal(text + added)
    } else {
      section.tokens.append(token)
    }
  }

  private mutating func takeQuoted() {
    let end = code[(position + 1)...].firstIndex(of: "\"") ?? code.count
    append(.literal(text(position + 1, end)))
    position = end + 1
  }

  private mutating func takeBracket() {
    guard let end = code[position...].firstIndex(of: "]") else {
      append(.literal("["))
      position += 1
      return
    }
    let tag = text(position + 1, end)
    position = end + 1
    hasTag = true
    if tag.hasPrefix("$") { return takeLocale(tag.dropFirst()) }
    if let condition = FormatCondition(tag) { return section.condition = condition }
    switch tag.lowercased() {
    case "dbnum1": section.numerals = .chinese
    case "dbnum2": section.numerals = .financial
    case "dbnum3": section.numerals = .fullWidth
    case let name:
      guard let first = name.unicodeScalars.first, name.unicodeScalars.allSatisfy({ $0 == first }),
        let part = Self.elapsedPart(first)
      else { return }
      append(.elapsed(part, count: name.unicodeScalars.count))
    }
  }

  /// Takes `[$¥-804]`: what is before the dash is shown, what is behind it names a language.
  private mutating func takeLocale(_ tag: Substring) {
    let dash = tag.lastIndex(of: "-")
    let currency = tag[..<(dash ?? tag.endIndex)]
    if !currency.isEmpty { append(.literal(String(currency))) }
    if let dash { section.language = CalendarLanguage(tag: tag[tag.index(after: dash)...]) }
  }

  private static func elapsedPart(_ letter: Unicode.Scalar) -> DatePart? {
    switch letter {
    case "h": .hour
    case "m": .minute
    case "s": .second
    default: nil
    }
  }

  /// Takes a word or a run of letters that has a meaning; leaves everything else.
  private mutating func takeWord() -> Bool {
    for word in ["general", "g/通用格式"] where starts(word) { return take(word, .general) }
    for (word, token) in Self.dayHalves where starts(word) {
      let written = text(position, position + word.unicodeScalars.count).split(separator: "/")
      if word == "a/p" {
        return take(word, .dayHalf(morning: String(written[0]), afternoon: String(written[1])))
      }
      return take(word, token ?? dayHalf)
    }
    if starts("e+") || starts("e-"), section.tokens.contains(where: { if case .digit = $0 { true } else { false } }) {
      return take("e+", .exponent(starts("e+") ? .always : .negativeOnly))
    }
    return takeDateLetters()
  }

  private static let dayHalves: [(String, FormatToken?)] = [
    ("am/pm", nil), ("a/p", nil), ("上午/下午", .dayHalf(morning: "上午", afternoon: "下午")),
  ]

  private var dayHalf: FormatToken {
    let halves = section.language.dayHalves
    return .dayHalf(morning: halves.morning, afternoon: halves.afternoon)
  }

  private mutating func take(_ word: String, _ token: FormatToken) -> Bool {
    position += word.unicodeScalars.count
    append(token)
    return true
  }

  /// Whether the word, which is in lower case, comes next.
  private func starts(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    guard position + scalars.count <= code.count else { return false }
    return zip(code[position...], scalars).allSatisfy { Self.lowered($0) == $1 }
  }

  private mutating func takeDateLetters() -> Bool {
    let letter = Self.lowered(code[position])
    let count = code[position...].prefix { Self.lowered($0) == letter }.count
    guard let part = Self.datePart(letter, count: count) else { return false }
    append(.date(part, count: count))
    position += count
    return true
  }

  private static func datePart(_ letter: Unicode.Scalar, count: Int) -> DatePart? {
    switch letter {
    case "y": .year
    case "m": .month
    case "d": .day
    case "h": .hour
    case "s": .second
    case "a": count >= 3 ? .weekday : nil
    case "e": .eraYear
    case "b": .buddhistYear
    case "g": .eraName
    default: nil
    }
  }

  private mutating func takeSymbol(_ scalar: Unicode.Scalar) {
    position += 1
    switch scalar {
    case "0": append(.digit(.zero))
    case "#": append(.digit(.hash))
    case "?": append(.digit(.question))
    case ".": append(.point)
    case ",": append(.comma)
    case "%": append(.percent)
    case "/": append(.slash)
    case "@": append(.text)
    default: append(.literal(String(scalar)))
    }
  }

  private func text(_ start: Int, _ end: Int) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: code[start..<end])
    return String(view)
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
  }
}
