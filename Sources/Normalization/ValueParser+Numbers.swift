internal import Discrepancies
internal import ExactValues
internal import OrderModel
internal import SheetFormats

extension ValueParser {
  func number(_ cell: CellValue, _ raw: String) -> ParsedCell {
    switch cell {
    case .number(let number):
      if hasPlainNumbers {
        guard type != .int || number.scale == 0 else { return unusable(raw, "a fraction") }
        return ParsedCell(.value(.number(number.rounded(toSignificantDigits: 15))))
      }
      return finished(NumberParser.Reading(value: number.rounded(toSignificantDigits: 15)), raw)
    case .text(let text): return type == .percent ? percent(text, raw) : numberText(text, raw)
    default: return ParsedCell(.unusable(problem(.unparseableValue, raw)))
    }
  }

  /// Whether nothing is to be done to a number of the column.
  var hasPlainNumbers: Bool { type != .percent && hasNoScale }
  var hasNoScale: Bool { rules.scale == Self.one }

  private static let one = ExactDecimal(1)
  private static let hundredth = ExactDecimal(significand: 1, scale: 2) ?? .zero

  private var numberParser: NumberParser {
    NumberParser(vocabulary: vocabulary, isMoney: type == .money, decimalComma: rules.decimalComma)
  }

  private func numberText(_ text: String, _ raw: String) -> ParsedCell {
    if !rules.decimalComma, text.utf8.count <= 40, let plain = ExactDecimal(text) {
      return finished(.init(value: plain), raw)
    }
    switch NumberPhrase(parser: numberParser).read(type == .int ? Self.withoutDays(text) : text) {
    case .number(let reading): return finished(reading, raw)
    case .none(let why): return ParsedCell(.blank, interpretation: why)
    case .unusable(let why):
      return why.map { unusable(raw, $0) } ?? ParsedCell(.unusable(problem(.unparseableValue, raw)))
    }
  }

  private func percent(_ text: String, _ raw: String) -> ParsedCell {
    if text.utf8.count <= 40, let plain = ExactDecimal(text) { return finished(.init(value: plain), raw) }
    guard text.utf8.count <= NumberParser.longestText else { return unusable(raw, "too long for a number") }
    let tidy = TextFolding.tidied(text)
    if ["免税", "免稅", "零税率"].contains(tidy) {
      return ParsedCell(.value(.number(.zero)), interpretation: "“\(tidy)” is no tax")
    }
    let taken = PercentText(tidy)
    switch NumberPhrase(parser: numberParser).read(taken.bare) {
    case .number(var reading):
      if !taken.words.isEmpty || taken.isInPoints {
        reading.remark = taken.words.isEmpty ? nil : taken.words.joined(separator: " ")
        let words = reading.remark.map { "“\($0)” was left beside the number" }
        reading.note = words ?? "points are hundredths"
      }
      return finished(reading, raw)
    case .none(let why): return ParsedCell(.blank, interpretation: why)
    case .unusable(let why):
      return why.map { unusable(raw, $0) } ?? ParsedCell(.unusable(problem(.unparseableValue, raw)))
    }
  }

  private func finished(_ reading: NumberParser.Reading, _ raw: String) -> ParsedCell {
    var notes = [reading.note].compactMap(\.self)
    var value: ExactDecimal? = reading.value
    if type == .percent {
      value = fraction(reading)
    } else if reading.isPercent {
      return unusable(raw, "a percentage")
    } else if rules.scale != Self.one, !reading.isScaled, reading.value != .zero {
      value = reading.value.multiplied(by: rules.scale)
      notes.append("× \(rules.scale) by the header")
    }
    guard let value else { return unusable(raw, "a number too large to hold") }
    guard type != .int || value.whole != nil else { return unusable(raw, "a fraction") }
    if let basis = reading.taxBasis, basis != rules.taxBasis {
      notes.append(basis == .inclusive ? "said to include tax" : "said to exclude tax")
    }
    var cell = ParsedCell(.value(.number(value)), unit: reading.unit, currency: reading.currency)
    cell.interpretation = notes.isEmpty ? nil : notes.joined(separator: "; ")
    cell.spare = reading.spare
    cell.taxBasis = reading.taxBasis
    cell.remark = reading.remark
    return cell
  }

  /// A percentage as a fraction.
  private func fraction(_ reading: NumberParser.Reading) -> ExactDecimal? {
    let isBelowOne = reading.value.magnitude < Self.one
    let isInPoints = rules.percentIsInPoints && !(rules.keepsFractions && isBelowOne)
    return reading.isPercent || isInPoints ? reading.value.multiplied(by: Self.hundredth) : reading.value
  }

  /// `30天` as `30`.
  private static func withoutDays(_ text: String) -> String {
    guard text.utf8.count <= NumberParser.longestText, text.utf8.last.map({ $0 < 48 || $0 > 57 }) == true else {
      return text
    }
    let tidy = TextFolding.tidied(text)
    for word in ["个工作日", "工作日", "天", "日", "days", "day"] where tidy.lowercased().hasSuffix(word) {
      return TextFolding.tidied(String(tidy.dropLast(word.count)))
    }
    return tidy
  }
}
