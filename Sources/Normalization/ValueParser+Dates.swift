internal import Discrepancies
internal import ExactValues
internal import OrderModel
internal import SheetFormats

extension ValueParser {
  func date(_ cell: CellValue, _ raw: String) -> ParsedCell {
    switch cell {
    case .day(let day): return made(day, second: nil, note: nil, raw)
    case .moment(let day, let second): return made(day, second: second, note: nil, raw)
    case .number(let number): return made(DateParser(rules).parse(number), raw)
    case .text(let text):
      if let day = DateParser.plain(text) { return made(day, second: nil, note: nil, raw) }
      return dateText(text, raw)
    default: return ParsedCell(.unusable(problem(.unparseableValue, raw)))
    }
  }

  private func dateText(_ text: String, _ raw: String) -> ParsedCell {
    let parser = DateParser(rules)
    let outcome = parser.parse(text)
    guard outcome == .notADate else { return made(outcome, raw) }
    switch DatePhrase(parser: parser, vocabulary: vocabulary).read(text) {
    case .date(let outcome, let status, let person, let remark):
      let words = [status, person, remark].compactMap { $0.map { "“\($0)”" } }.joined(separator: " and ")
      var cell = made(outcome, raw)
      guard case .value = cell.value else { return cell }
      cell.interpretation = [words + " beside the date", cell.interpretation].compactMap(\.self).joined(separator: "; ")
      cell.status = status
      cell.person = person
      cell.remark = remark
      return cell
    case .noDateYet: return ParsedCell(.blank, interpretation: "no date yet")
    case .several(let why): return made(.ambiguous(why), raw)
    case .statusAlone: return unusable(raw, "a status word without a date")
    case .unknown: return made(.notADate, raw)
    }
  }

  private func made(_ outcome: DateParser.Outcome, _ raw: String) -> ParsedCell {
    switch outcome {
    case .day(let day, let second, let note): return made(day, second: second, note: note, raw)
    case .none(let why): return ParsedCell(.blank, interpretation: why)
    case .ambiguous(let why):
      return ParsedCell(.unusable(problem(.ambiguousDate, raw, found: "“\(shortened(raw))”: \(why)")))
    case .notADate: return ParsedCell(.unusable(problem(.unparseableValue, raw)))
    }
  }

  private func made(_ day: Day, second: Int32?, note: String?, _ raw: String) -> ParsedCell {
    guard Self.plausible.contains(day.daysSinceEpoch) || rules.allowsAnyYear else {
      return unusable(raw, "\(day.civil.year) is no plausible year here")
    }
    var note = note
    if !rules.oddYears.isEmpty, rules.oddYears.contains(day.civil.year) {
      note = [note, "\(day.civil.year) is far from the other years here"].compactMap(\.self).joined(separator: "; ")
    }
    guard type == .datetime, let second, second != 0 else { return ParsedCell(.value(.day(day)), interpretation: note) }
    return ParsedCell(.value(.moment(day, secondOfDay: second)), interpretation: note)
  }

  /// 1990-01-01 to 2100-12-31.
  static let plausible: ClosedRange<Int32> = 7305...47_846

  /// A month as `2026-03`.
  func month(_ cell: CellValue, _ raw: String) -> ParsedCell {
    switch cell {
    case .day(let day), .moment(let day, _): return ParsedCell(.value(.text(String(day.description.prefix(7)))))
    case .text, .number: break
    default: return ParsedCell(.unusable(problem(.unparseableValue, raw)))
    }
    guard raw.utf8.count <= DateParser.longestText else {
      return ParsedCell(.unusable(problem(.unparseableValue, raw)))
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
