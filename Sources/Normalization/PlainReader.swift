internal import ExactValues
internal import OrderModel
public import SheetFormats

/// Reads the cells of one column, on one side of a comparison, under a type that was decided for all of them.
///
///     var ours = PlainEvidence(), theirs = PlainEvidence()
///     ours.add(.text("2024/1/10"))
///     theirs.add(.text("2024-01-10"))
///     PlainReader(.day, ours, others: [theirs]).read(.text("2024/1/10"))   // .moment(2024-01-10, secondOfDay: 0)
public struct PlainReader: Sendable {
  static let numbers = NumberParser(vocabulary: .standard, isMoney: true)
  static let commaNumbers = NumberParser(vocabulary: .standard, isMoney: true, decimalComma: true)

  /// The type of the column.
  public let type: PlainType
  private let dates: DateParser
  private let decimalComma: Bool

  /// Makes a reader; `others` is what the other sides' cells tell.
  public init(_ type: PlainType, _ evidence: PlainEvidence, others: [PlainEvidence]) {
    let rules = evidence.rules(with: others)
    self.type = type
    dates = DateParser(rules)
    decimalComma = rules.decimalComma
  }

  /// Reads a cell; what is no value of the type is its text.
  public func read(_ cell: CellValue) -> PlainValue {
    switch cell {
    case .blank: .blank
    case .day(let day): .moment(day, secondOfDay: 0)
    case .moment(let day, let second): .moment(day, secondOfDay: second)
    case .number(let number): read(number)
    case .text(let text): read(text)
    case .error(let text): .text(text)
    case .boolean(let truth): .text(truth ? "TRUE" : "FALSE")
    case .timeOfDay(let second): .text(Self.clock(Int64(second)))
    case .duration(let seconds): .text(Self.clock(seconds))
    }
  }

  private func read(_ number: ExactDecimal) -> PlainValue {
    switch type {
    case .text: return .text(number.description)
    case .number: return .number(number.rounded(toSignificantDigits: 15), measure: nil)
    case .day:
      guard case .day(let day, let second, _) = dates.parse(number) else { return .number(number, measure: nil) }
      return .moment(day, secondOfDay: second ?? 0)
    }
  }

  private func read(_ text: String) -> PlainValue {
    switch type {
    case .text: break
    case .number: if let number = number(text) { return number }
    case .day:
      if let day = DateParser.plain(text) { return .moment(day, secondOfDay: 0) }
      if case .day(let day, let second, _) = dates.parse(text) { return .moment(day, secondOfDay: second ?? 0) }
    }
    let tidy = TextFolding.tidied(text)
    return tidy.isEmpty ? .blank : .text(tidy)
  }

  private func number(_ text: String) -> PlainValue? {
    if !decimalComma, let plain = ExactDecimal(text) { return .number(plain, measure: nil) }
    let parser = decimalComma ? Self.commaNumbers : Self.numbers
    guard let reading = parser.single(TextFolding.tidied(text)), reading.taxBasis == nil else { return nil }
    let value = reading.isPercent ? reading.value.multiplied(by: Self.hundredth) : reading.value
    return value.map { .number($0, measure: reading.currency ?? reading.unit) }
  }

  private static let hundredth = ExactDecimal(significand: 1, scale: 2) ?? .zero

  /// Whether a whole number may stand for a day: `20240110`, or a spreadsheet's day number.
  static func isDayNumber(_ number: ExactDecimal) -> Bool {
    guard number.whole != nil, case .day = DateParser(ValueRules()).parse(number) else { return false }
    return true
  }

  private static func clock(_ seconds: Int64) -> String {
    func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return padded(seconds / 3600) + ":" + padded(seconds / 60 % 60) + ":" + padded(seconds % 60)
  }
}
