public import Discrepancies
public import ExactValues
public import OrderModel

/// What a cell says, read as a value of its field.
public enum ParsedValue: Hashable, Sendable {
  /// Nothing: an empty cell, or a sign that stands for nothing (`-`, `/`, `N/A`).
  case blank
  /// The normalised value.
  case value(FieldValue)
  /// Something that is no value of the field.
  case unusable(ValueProblem)

  /// The state of the claim that the cell makes.
  public var claimState: Claim.State {
    switch self {
    case .blank: .blank
    case .value(let value): .value(value)
    case .unusable: .unusable
    }
  }
}

/// Why a cell cannot be used.
public struct ValueProblem: Hashable, Sendable {
  /// The entry of the catalogue.
  public var kind: DiscrepancyKind
  /// What the cell holds, in a few words around its text.
  public var found: String
  /// What was expected.
  public var expected: String
  /// One thing that helps.
  public var remedy: String
}

/// Whether an amount holds its tax.
public enum TaxBasis: String, Hashable, Sendable, CaseIterable {
  case inclusive, exclusive
}

/// A value with what was peeled off it.
public struct ParsedCell: Hashable, Sendable {
  /// What the cell says.
  public var value: ParsedValue
  /// What was understood beyond the plain value: a scale, a missing year.
  public var interpretation: String?
  /// The unit that stood beside the number.
  public var unit: String?
  /// The currency that stood beside the number: ISO 4217.
  public var currency: String?
  /// The status words that stood beside the date: 已发.
  public var status: String?
  /// The person who stood beside the date.
  public var person: String?
  /// The spare pieces that come on top of the quantity.
  public var spare: ExactDecimal?
  /// Whether the amount is said to hold its tax.
  public var taxBasis: TaxBasis?
  /// What was left beside the value: `已发60`, `±5%`.
  public var remark: String?

  /// Makes a cell of a plain value.
  public init(_ value: ParsedValue, interpretation: String? = nil, unit: String? = nil, currency: String? = nil) {
    self.value = value
    self.interpretation = interpretation
    self.unit = unit
    self.currency = currency
  }
}
