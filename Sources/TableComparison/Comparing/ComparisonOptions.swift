public import ExactValues

/// What a person asks of a comparison.
public struct ComparisonOptions: Sendable {
  /// How two cells are held against each other.
  public enum Strictness: Sendable {
    /// By what they say: `2024/1/10` is `2024-01-10`.
    case values
    /// By their texts as they stand.
    case texts
  }

  /// The columns of the key, by name; none to have it found.
  public var key: [String] = []
  /// By name of a column how far numbers may lie apart, or how many days dates may.
  public var tolerances: [(column: String, value: ExactDecimal)] = []
  /// The columns that do not count, by name.
  public var ignored: [String] = []
  /// How cells are compared.
  public var strictness = Strictness.values
  /// Only the sheet of this name; `nil` for all.
  public var sheet: String?

  /// Asks for everything, by values.
  public init() {}

  /// The names of columns that are spoken of.
  var namedColumns: [String] { key + tolerances.map(\.column) + ignored }
}

/// Why files cannot be compared as asked.
public enum ComparisonError: Error, Sendable {
  /// No sheet has a column of the name; these there are.
  case unknownColumn(String, known: [String])
  /// No file has a sheet of the name; these there are.
  case unknownSheet(String, known: [String])
}
