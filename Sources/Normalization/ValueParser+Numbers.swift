internal import Discrepancies
internal import ExactValues
internal import OrderModel
internal import SheetFormats

extension ValueParser {
  func number(_ cell: CellValue, _ raw: String) -> ParsedCell {
    switch cell {
    case .number(let number):
      return finished(NumberParser.Reading(value: number.rounded(toSignificantDigits: 15)), raw)
    case .text(let text):
      let parser = NumberParser(vocabulary: vocabulary, isMoney: type == .money)
      guard let reading = parser.parse(type == .percent ? Self.barePercent(text) : Self.bareDays(text, type)) else {
        return ParsedCell(.unusable(problem(.unparseableValue, raw)))
      }
      return finished(reading, raw)
    default:
      return ParsedCell(.unusable(problem(.unparseableValue, raw)))
    }
  }

  private func finished(_ reading: NumberParser.Reading, _ raw: String) -> ParsedCell {
    var note = reading.note
    var value: ExactDecimal? = reading.value
    if type == .percent {
      if reading.isPercent || rules.percentIsInPoints { value = reading.value.multiplied(by: Self.hundredth) }
    } else if reading.isPercent {
      value = nil
    } else if rules.scale != ExactDecimal(1) {
      value = reading.note == nil ? reading.value.multiplied(by: rules.scale) : reading.value
      note = note ?? "× \(rules.scale) by the header"
    }
    guard let value, type != .int || value.whole != nil else {
      return ParsedCell(.unusable(problem(.unparseableValue, raw)))
    }
    return ParsedCell(.value(.number(value)), interpretation: note, unit: reading.unit, currency: reading.currency)
  }

  private static let hundredth = ExactDecimal(significand: 1, scale: 2) ?? .zero

  /// `13点`, `含13个点`, `专票13%` as `13%`.
  private static func barePercent(_ text: String) -> String {
    var rest = TextFolding.tidied(text)
    for word in ["增值税", "专票", "普票", "税率", "含税", "含"] where rest.hasPrefix(word) {
      rest.removeFirst(word.count)
    }
    for word in ["个点", "点", "个點", "點"] where rest.hasSuffix(word) {
      rest.removeLast(word.count)
      return rest + "%"
    }
    return rest
  }

  /// `30天` as `30`.
  private static func bareDays(_ text: String, _ type: OrderModel.Field.ValueType) -> String {
    guard type == .int else { return text }
    let tidy = TextFolding.tidied(text)
    for word in ["天", "日", "days", "day"] where tidy.lowercased().hasSuffix(word) {
      return TextFolding.tidied(String(tidy.dropLast(word.count)))
    }
    return tidy
  }
}
