internal import Discrepancies
internal import ExactValues
public import OrderModel
public import SheetFormats

/// Reads a cell as a value of a field.
public struct ValueParser: Sendable {
  /// The field.
  public let field: Field
  let type: Field.ValueType
  let rules: ValueRules
  let vocabulary: Vocabulary
  let plainCells: PlainCells

  /// Makes a parser for the cells of one column.
  public init(field: Field, rules: ValueRules = ValueRules(), vocabulary: Vocabulary = .standard) {
    self.field = field
    self.rules = rules
    self.vocabulary = vocabulary
    type = field.valueType
    plainCells = PlainCells(field, rules)
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
    if first >= 0xE4, first <= 0xE9 {
      return text.utf8.count <= 6 && type.hasNoWords && emptyWords.contains(text) && !type.hasNoDateYet(text)
    }
    if first >= 0x30, first < 0x7F, first | 0x20 != UInt8(ascii: "n"), first != UInt8(ascii: "\\") { return false }
    switch TextFolding.tidied(text).lowercased() {
    case "", "-", "--", "---", "/", "//", "\\", "n/a", "na", "null", "none", "nil": return true
    default: return false
    }
  }

  private static let emptyWords: Set<String> = ["无", "無", "空", "暂无", "暫無"]

  /// A cell that cannot be read, and why.
  func unusable(_ raw: String, _ why: String) -> ParsedCell {
    ParsedCell(.unusable(problem(.unparseableValue, raw, found: "“\(shortened(raw))”: \(why)")))
  }

  /// A text as it is quoted: tidied, 120 characters at most.
  func shortened(_ raw: String) -> String {
    let tidy = TextFolding.tidied(raw.utf8.count > 2000 ? String(raw.prefix(400)) : raw)
    return tidy.utf8.count > 120 && tidy.count > 120 ? tidy.prefix(120) + "…" : tidy
  }

  func problem(_ kind: DiscrepancyKind, _ raw: String, found: String? = nil) -> ValueProblem {
    ValueProblem(
      kind: kind, found: found ?? "“\(shortened(raw))”", expected: expected,
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
  /// Whether 暂无 says that there is no date yet, rather than nothing.
  fileprivate func hasNoDateYet(_ text: String) -> Bool {
    (self == .date || self == .datetime) && text.utf8.count == 6
  }

  /// Whether 无 in a column of the type means that there is none, rather than being a word of its own.
  fileprivate var hasNoWords: Bool {
    switch self {
    case .text, .bool, .status, .person: false
    default: true
    }
  }
}
