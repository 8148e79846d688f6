public import ExactValues
public import Reconciliation

/// A ruling with the workbook that it was read from.
public struct DecisionRecord: Hashable, Sendable {
  /// The ruling.
  public var decision: Decision
  /// The workbook's SHA-256.
  public var workbook: String
  /// File, sheet and cell of the answer.
  public var place: Place

  /// Makes a record.
  public init(decision: Decision, workbook: String, place: Place) {
    self.decision = decision
    self.workbook = workbook
    self.place = place
  }
}

/// A workbook of answers that was read; each is read once.
public struct DecisionWorkbookRecord: Hashable, Sendable {
  /// The digest of its bytes.
  public var sha256: String
  /// Its path inside the workspace when it was read.
  public var path: String
  /// The as-of day of the run that read it.
  public var asOf: Day

  /// Makes a record.
  public init(sha256: String, path: String, asOf: Day) {
    self.sha256 = sha256
    self.path = path
    self.asOf = asOf
  }
}
