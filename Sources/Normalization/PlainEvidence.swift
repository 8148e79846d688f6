internal import ExactValues
internal import OrderModel
public import SheetFormats

/// What the cells of a column tell about its type; the column may map to no field.
public struct PlainEvidence: Sendable {
  private var filledCount = 0
  private var numberCount = 0
  private var dayCount = 0
  private var dayNumberCount = 0
  private var hasLeadingZero = false
  private(set) var dates = DateEvidence()
  private var decimals = NumberEvidence()

  /// Starts without any.
  public init() {}

  /// Takes in a cell.
  public mutating func add(_ cell: CellValue) {
    switch cell {
    case .blank: return
    case .day, .moment: dayCount += 1
    case .number(let number):
      numberCount += 1
      if PlainReader.isDayNumber(number) { dayNumberCount += 1 }
    case .text(let text):
      if ValueParser.isNothing(text, type: .decimal) { return }
      add(text)
      decimals.add(cell, type: .money)
    case .timeOfDay, .duration, .boolean, .error: break
    }
    filledCount += 1
    dates.add(cell)
  }

  private mutating func add(_ text: String) {
    let tidy = TextFolding.tidied(text)
    if Self.isCodeLike(tidy) { hasLeadingZero = true }
    if let number = ExactDecimal(tidy) {
      numberCount += 1
      if PlainReader.isDayNumber(number) { dayNumberCount += 1 }
      return
    }
    switch DateParser(ValueRules()).parse(tidy) {
    case .day, .ambiguous, .none: dayCount += 1
    case .notADate:
      if PlainReader.numbers.single(tidy) != nil || PlainReader.commaNumbers.single(tidy) != nil { numberCount += 1 }
    }
  }

  /// Digits that a number would lose: `007`, and more than a spreadsheet keeps.
  private static func isCodeLike(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, bytes.count > 1, bytes.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return false }
    return first == UInt8(ascii: "0") || bytes.count > 15
  }

  /// The type that a column has by the evidence of all its sides; sides without a filled cell say nothing.
  public static func type(_ sides: [PlainEvidence]) -> PlainType {
    let filled = sides.filter { $0.filledCount > 0 }
    if filled.isEmpty || filled.contains(where: \.hasLeadingZero) { return .text }
    let holdsDays = filled.contains { $0.dayCount > 0 }
    if holdsDays, filled.allSatisfy({ ($0.dayCount + $0.dayNumberCount) * 5 >= $0.filledCount * 4 }) { return .day }
    return filled.allSatisfy { $0.numberCount * 5 >= $0.filledCount * 4 } ? .number : .text
  }

  /// The rules under which this side's cells are read; the years of the others help to tell a day from a year.
  func rules(with others: [PlainEvidence]) -> ValueRules {
    var rules = ValueRules()
    let years = others.reduce(dates.fullYears) { $0.union($1.dates.fullYears) }
    rules.keepsZeros = dates.keepsZeros
    rules.allowsAnyYear = true
    rules.hasMixedOrders = dates.orders?.isEmpty == true
    rules.dateOrder = dates.decided(near: years)?.order
    if years.count == 1 { rules.year = years.first }
    rules.decimalComma = decimals.usesDecimalComma
    return rules
  }
}
