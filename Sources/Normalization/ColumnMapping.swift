public import ExactValues
public import OrderModel

/// What one column of a table means, and why.
public struct ColumnMapping: Hashable, Sendable {
  /// The column, counted from 0.
  public var columnIndex: Int
  /// The header on one line, a caption above it in front: `开票情况 / 金额`.
  public var header: String
  /// The field; `nil` for a column that is kept as it is.
  public var field: Field?
  /// The unit that the header states, as it writes it.
  public var unit: String?
  /// The currency that the header states: ISO 4217.
  public var currency: String?
  /// What each number is multiplied by: 10000 for 万元.
  public var scale = ExactDecimal(1)
  /// The order of dates that the header states: `日期(日/月/年)`.
  public var dateOrder: DateOrder?
  /// Whether the column states the opposite of its field: 是否有效 for `is_cancelled`.
  public var isInverted = false
  /// Whether the column holds nothing of an order: 图片, 操作.
  public var isIgnored = false
  /// Whether the column is read by a wide group, not for the row itself.
  public var isGrouped = false
  /// Whether the workspace or the system that wrote the sheet says what the column is.
  public var isRuled = false
  /// How sure the mapping is, 0 to 1; below 0.6 it is reported.
  public var confidence: Double = 0
  /// Why, in words for `inspect` and `init`.
  public var reasons = ["no known header"]
  /// The other fields that the column could be, the likeliest first.
  public var alternatives: [FieldGuess] = []
  /// The fields that the header may mean.
  public var candidates: [Field] = []

  /// What an unknown header looks like, the likeliest first: never enough to map the column by itself.
  public var proposals: [FieldGuess] { field == nil && candidates.isEmpty && !isIgnored ? alternatives : [] }

  /// The reasons in one line.
  public var reason: String { reasons.joined(separator: "; ") }

  /// Makes a mapping to no field.
  public init(columnIndex: Int, header: String) {
    self.columnIndex = columnIndex
    self.header = header
  }
}

/// A field that a column could be.
public struct FieldGuess: Hashable, Sendable {
  /// The field.
  public var field: Field
  /// How likely, 0 to 1.
  public var confidence: Double
}

/// What a workspace says about columns in advance.
public enum ColumnRuling: Hashable, Sendable {
  /// The column is this field.
  case field(Field)
  /// The column is of no interest.
  case ignore
}
