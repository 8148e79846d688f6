internal import Discrepancies
internal import ExactValues
internal import OrderModel
internal import SheetFormats

extension ValueParser {
  func date(_ cell: CellValue, _ raw: String) -> ParsedCell {
    switch cell {
    case .day(let day): return ParsedCell(.value(.day(day)))
    case .moment(let day, let second): return made(day, second: second, note: nil)
    case .number(let number): return made(dateOutcome(number), raw)
    case .text(let text): return made(dateOutcome(text), raw)
    default: return ParsedCell(.unusable(problem(.unparseableValue, raw)))
    }
  }

  private func dateOutcome(_ text: String) -> DateParser.Outcome {
    let parser = DateParser(order: rules.dateOrder, year: rules.year, keepsZeros: rules.keepsZeros)
    let outcome = parser.parse(text)
    guard outcome == .notADate, let (head, word) = Self.splitStatus(text), vocabulary.status(word) != nil else {
      return outcome
    }
    guard case .day(let day, let second, let note) = parser.parse(head) else { return outcome }
    return .day(day, second: second, note: note ?? "“\(word)” beside the date")
  }

  /// A number in a column of dates: the serial number of a day, a date without separators, or a month and day (3.15).
  private func dateOutcome(_ number: ExactDecimal) -> DateParser.Outcome {
    var parser = DateParser(order: rules.dateOrder, year: rules.year)
    if let whole = number.whole { return parser.parse(String(whole)) }
    parser.order = nil
    return parser.parse(number.description)
  }

  private func made(_ outcome: DateParser.Outcome, _ raw: String) -> ParsedCell {
    switch outcome {
    case .day(let day, let second, let note): return made(day, second: second, note: note)
    case .ambiguous(let why):
      return ParsedCell(.unusable(problem(.ambiguousDate, raw, found: "“\(TextFolding.tidied(raw))”: \(why)")))
    case .notADate: return ParsedCell(.unusable(problem(.unparseableValue, raw)))
    }
  }

  private func made(_ day: Day, second: Int32?, note: String?) -> ParsedCell {
    guard type == .datetime, let second, second != 0 else { return ParsedCell(.value(.day(day)), interpretation: note) }
    return ParsedCell(.value(.moment(day, secondOfDay: second)), interpretation: note)
  }

  /// `3.12已发` as `3.12` and `已发`.
  private static func splitStatus(_ text: String) -> (String, String)? {
    let tidy = TextFolding.tidied(text)
    guard let cut = tidy.lastIndex(where: \.isNumber) else { return nil }
    let tail = tidy[tidy.index(after: cut)...]
    let word = tail.drop { "日号 ".contains($0) }
    return word.isEmpty ? nil : (String(tidy[..<word.startIndex]), String(word))
  }

  /// A month as `2026-03`.
  func month(_ cell: CellValue, _ raw: String) -> ParsedCell {
    switch cell {
    case .day(let day), .moment(let day, _): return ParsedCell(.value(.text(String(day.description.prefix(7)))))
    case .text, .number: break
    default: return ParsedCell(.unusable(problem(.unparseableValue, raw)))
    }
    let tidy = TextFolding.tidied(raw)
    let numbers = tidy.split { !$0.isNumber }.compactMap { Int($0) }
    var year = numbers.count >= 2 ? numbers[0] : rules.year
    var month = numbers.count >= 2 ? numbers[1] : numbers.first ?? 0
    if numbers.count == 1, tidy.count == 6, tidy.allSatisfy(\.isNumber) { (year, month) = (month / 100, month % 100) }
    if let short = year, short < 100 { year = short + 2000 }
    guard numbers.count <= 3, (1...12).contains(month) else {
      return ParsedCell(.unusable(problem(.unparseableValue, raw)))
    }
    guard let year, let day = Day(year: year, month: month, day: 1) else {
      return ParsedCell(.unusable(problem(.ambiguousDate, raw, found: "“\(tidy)”: a month without its year")))
    }
    return ParsedCell(.value(.text(String(day.description.prefix(7)))))
  }
}
