public import Discrepancies
public import ExactValues

/// A ruling in force, as a report shows it.
public struct StandingRuling: Sendable {
  /// The discrepancy's or the group's id.
  public var subject: String
  /// The kind's entry of the catalogue, where it is known; the field and the pair of sources of a group.
  public var kind: String, field: String?, pair: [String]
  /// What was ruled.
  public var choice: Choice
  /// Until when nothing is ruled.
  public var until: Day?
  /// Who decided, and in which run.
  public var decidedBy: String?, decidedOn: Day

  /// Makes a ruling.
  public init(
    subject: String, kind: String, field: String?, pair: [String], choice: Choice, decidedBy: String?, decidedOn: Day
  ) {
    self.subject = subject
    self.kind = kind
    self.field = field
    self.pair = pair
    self.choice = choice
    self.decidedBy = decidedBy
    self.decidedOn = decidedOn
  }
}

/// How the answers of a run ended.
public struct DecisionCounts: Hashable, Sendable {
  /// Rulings in force that somebody has yet to follow, or that hold until they are withdrawn.
  public var applied = 0
  /// Rulings that everybody came to follow.
  public var complied = 0
  /// Rulings from which a source moved away, or whose day has come.
  public var stale = 0
  /// Answers that contradict each other.
  public var contradictory = 0
  /// Questions without an answer in the workbooks of this run.
  public var unanswered = 0
  /// Answers that cannot be used.
  public var refused = 0

  /// Makes counts of nothing.
  public init() {}

  /// The counts with their names in the files.
  var named: [(String, Int)] {
    [
      ("applied", applied), ("complied", complied), ("stale", stale), ("contradictory", contradictory),
      ("unanswered", unanswered), ("refused", refused),
    ]
  }
}
