internal import Discrepancies
public import ExactValues
public import OrderModel
public import SheetFormats

/// What is decided once for a column and needed to read its cells.
public struct ValueRules: Hashable, Sendable {
  /// The order of the numbers of its dates; `nil` while open.
  public var dateOrder: DateOrder?
  /// The year of its dates that have none; `nil` while unknown.
  public var year: Int?
  /// Whether its texts keep final zeros, so that `3.1` is the 1st.
  public var keepsZeros = false
  /// Whether 13 means 13 %.
  public var percentIsInPoints = false
  /// What numbers are multiplied by.
  public var scale = ExactDecimal(1)
  /// Whether the column states the opposite of its field.
  public var isInverted = false

  /// Makes rules that leave everything open.
  public init() {}
}

/// Reads a cell as a value of a field.
public struct ValueParser: Sendable {
  /// The field.
  public let field: Field
  let type: Field.ValueType
  let rules: ValueRules
  let vocabulary: Vocabulary

  /// Makes a parser for the cells of one column.
  public init(field: Field, rules: ValueRules = ValueRules(), vocabulary: Vocabulary = .standard) {
    self.field = field
    self.rules = rules
    self.vocabulary = vocabulary
    type = field.valueType
  }

  /// Reads a cell; `rawText` is quoted in what is reported.
  public func parse(_ cell: CellValue, rawText: String) -> ParsedCell {
    switch cell {
    case .blank: return ParsedCell(.blank)
    case .error(let code): return ParsedCell(.unusable(problem(.formulaError, code)))
    case .text(let text) where Self.isNothing(text, type: type): return ParsedCell(.blank)
    default: break
    }
    switch type {
    case .date, .datetime: return date(cell, rawText)
    case .month: return month(cell, rawText)
    case .quantity, .money, .decimal, .int, .percent: return number(cell, rawText)
    case .code: return code(cell, rawText)
    case .bool: return flag(cell, rawText)
    case .currency: return currency(cell, rawText)
    case .text, .person, .unit, .status, .enumeration: return text(cell)
    }
  }

  /// Whether a text stands for nothing.
  static func isNothing(_ text: String, type: Field.ValueType) -> Bool {
    guard text.utf8.count <= 12 else { return !text.utf8.contains { $0 > 0x20 } }
    guard let first = text.utf8.first else { return true }
    if first >= 0xE4, first <= 0xE9 { return emptyWords.contains(text) && type.hasNoWords }
    if first >= 0x30, first < 0x7F, first | 0x20 != UInt8(ascii: "n"), first != UInt8(ascii: "\\") { return false }
    switch TextFolding.tidied(text).lowercased() {
    case "", "-", "--", "---", "/", "//", "\\", "n/a", "na", "null", "none", "nil": return true
    default: return false
    }
  }

  private static let emptyWords: Set<String> = ["无", "無", "空", "暂无", "暫無"]

  func problem(_ kind: DiscrepancyKind, _ raw: String, found: String? = nil) -> ValueProblem {
    ValueProblem(
      kind: kind, found: found ?? "“\(TextFolding.tidied(raw))”", expected: expected,
      remedy: Self.remedies[kind.name] ?? "correct the cell, or map its column to another field")
  }

  private var expected: String {
    switch type {
    case .date, .datetime: "a date"
    case .month: "a month"
    case .quantity, .decimal: "a number"
    case .int: "a whole number"
    case .money: "an amount of money"
    case .percent: "a percentage"
    case .code: "an identifier as text"
    case .bool: "yes or no"
    case .currency: "a currency"
    case .text, .person, .unit, .status, .enumeration: "a text"
    }
  }

  private static let remedies = [
    "ambiguous_date": "write the date as 2026-03-09, or set `dates:` for this source in duidan.yml",
    "precision_lost": "format the column as text and enter the identifier again",
    "formula_error": "mend the formula, or enter the value",
    "unknown_word": "use an ISO 4217 code such as CNY or USD",
  ]
}

extension OrderModel.Field.ValueType {
  /// Whether 无 in a column of the type means that there is none, rather than being a word of its own.
  fileprivate var hasNoWords: Bool {
    switch self {
    case .text, .bool, .status, .person: false
    default: true
    }
  }
}
