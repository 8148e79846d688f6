internal import ExactValues
internal import OrderModel
internal import SheetFormats

/// What the cells of one column of numbers tell about its commas and its tax.
struct NumberEvidence: Sendable {
  private var commaFractions = 0
  private var fullEuropean = 0
  private var contradictions = 0
  private var taxCounts: [TaxBasis: Int] = [:]
  private var filledCount = 0

  /// Takes in a cell.
  mutating func add(_ cell: CellValue, type: Field.ValueType) {
    switch cell {
    case .number: filledCount += 1
    case .text(let text):
      guard text.utf8.count <= NumberParser.longestText, !ValueParser.isNothing(text, type: type) else { return }
      filledCount += 1
      if text.utf8.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }) { add(text) }
    default: break
    }
  }

  private mutating func add(_ text: String) {
    addSeparators(text)
    guard text.utf8.contains(where: { $0 >= 0x80 }), text.contains("税") || text.contains("稅") else { return }
    let tidy = TextFolding.tidied(text)
    let isExclusive = ["不含税", "未税", "税前"].contains { tidy.contains($0) }
    taxCounts[isExclusive ? .exclusive : .inclusive, default: 0] += 1
  }

  /// Looks at the last comma and point and the digits behind them.
  private mutating func addSeparators(_ text: String) {
    var sawComma = false
    var sawPoint = false
    var last: UInt8 = 0
    var behind = 0
    for byte in text.utf8 {
      switch byte {
      case 48...57: behind += 1
      case UInt8(ascii: ","), UInt8(ascii: "."):
        if last == UInt8(ascii: "."), byte == UInt8(ascii: ","), behind == 3 { sawPoint = true }
        if last == UInt8(ascii: ","), byte != last || behind == 3 { sawComma = true }
        last = byte
        behind = 0
      default: break
      }
    }
    let isFraction = behind == 1 || behind == 2
    if last == UInt8(ascii: ","), isFraction, !sawComma {
      commaFractions += 1
      if sawPoint { fullEuropean += 1 }
    } else if last == UInt8(ascii: ","), behind == 3 || sawComma {
      contradictions += 1
    } else if last == UInt8(ascii: "."), isFraction || sawComma {
      contradictions += 1
    }
  }

  /// Whether commas part fractions: several cells show it, or one beyond doubt, and none contradicts.
  var usesDecimalComma: Bool { contradictions == 0 && (fullEuropean > 0 || commaFractions > 1) }

  /// What every filled cell says of its tax.
  var taxBasis: TaxBasis? {
    guard taxCounts.count == 1, let (basis, count) = taxCounts.first, count == filledCount else { return nil }
    return basis
  }

  /// How many cells are filled.
  var count: Int { filledCount }
}
