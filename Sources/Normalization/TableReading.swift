public import ExactValues
public import OrderModel

/// How the rows of a table ended: each as exactly one thing.
public struct RowAccount: Hashable, Sendable, Codable {
  /// Rows that became records.
  public var used = 0
  /// Titles, headers, repeated headers, titles of groups.
  public var heading = 0
  /// Totals.
  public var subtotal = 0
  /// Remarks and signatures.
  public var note = 0
  /// Empty rows.
  public var blank = 0
  /// Records that are struck out in a register, entered and taken back; and customers' balances, which are no order's.
  public var excluded = 0
  /// Records that could not be used.
  public var rejected = 0

  /// Makes an account of no rows.
  public init() {}

  /// All rows read.
  public var total: Int { used + heading + subtotal + note + blank + excluded + rejected }

  /// Adds the rows of another table.
  public static func += (left: inout RowAccount, right: RowAccount) {
    left.used += right.used
    left.heading += right.heading
    left.subtotal += right.subtotal
    left.note += right.note
    left.blank += right.blank
    left.excluded += right.excluded
    left.rejected += right.rejected
  }
}

/// A record that could not be used.
public struct RejectedRow: Hashable, Sendable, Codable {
  /// The row in its sheet, counted from 0.
  public var rowIndex: Int
  /// Why: `missing_key`, or what is wrong with the table.
  public var reason: String
  /// The texts of its cells, in the order of the table's columns.
  public var rawCells: [String]
}

/// What one table says: its rows as claims, the account of its rows, and what is odd about it.
public struct TableReading: Sendable {
  /// The records, in the order of the sheet.
  public var rows: [SourceRow] = []
  /// The fields that the table has columns for, and those that single cells state beside their own: `US$5`.
  public var fields: Set<Field> = []
  /// How each row ended.
  public var account = RowAccount()
  /// What is odd, of the columns and of the cells.
  public var findings: [IngestFinding] = []
  /// The records that could not be used.
  public var rejectedRows: [RejectedRow] = []
  /// The sums of quantities and amounts over the used rows; a merged cell counts once.
  public var controlTotals: [Field: ExactDecimal] = [:]
  /// What was decided once.
  public var interpretations: [Interpretation] = []
  /// The rows of a statement of balances.
  public var balances: [BalanceRow] = []
  /// How many cells differ from the normalised text in form only.
  public var formatOnlyCount = 0

  /// Makes a reading of nothing.
  public init() {}
}
