/// Something in a ledger that is not as it must be.
public struct LedgerFault: Hashable, Sendable {
  /// What is checked; the words of messages.
  public enum Kind: String, Sendable, CaseIterable {
    /// SQLite finds the file damaged.
    case damagedFile = "damaged_file"
    /// A blob cannot be read to its end.
    case tornRow = "torn_row"
    /// The history does not lead to the baseline.
    case historyDiffers = "history_differs"
    /// The log of what sources said does not lead to what the ledger holds of them.
    case statementsDiffer = "statements_differ"
    /// The values of a field are not counted through.
    case revisionGap = "revision_gap"
    /// A discrepancy's steps do not lead to where it stands.
    case discrepancyDiffers = "discrepancy_differs"
    /// A ruling's steps do not lead to where it stands, or its workbook is unknown.
    case decisionDiffers = "decision_differs"
    /// Something is of a run that is not there, or runs are out of order.
    case runMissing = "run_missing"
  }

  /// What is the matter.
  public var kind: Kind
  /// Order, line and field, or a table of the file.
  public var place: String
  /// What was found, and what was expected.
  public var found: String, expected: String
}

/// What a check of a ledger looked at, and what it found.
public struct LedgerCheckup: Sendable {
  /// How much was looked at.
  public var runs = 0, orders = 0, lines = 0, values = 0, statements = 0, events = 0, blobs = 0, discrepancies = 0
  /// Rulings.
  public var decisions = 0
  /// What is not as it must be, in the order in which it was met.
  public var faults: [LedgerFault] = []

  /// Checks nothing yet.
  public init() {}
}
