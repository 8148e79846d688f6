public import Discrepancies
public import OrderModel
public import Reconciliation

/// What the ledger knows of one order, run by run.
public struct OrderChronicle: Sendable {
  /// The folded order number, and the number as it is shown.
  public var key: String, orderNo: String
  /// The run that took the order out, where one did.
  public var removedBy: RunRecord?
  /// The order as it stands.
  public var state: OrderState
  /// The runs that brought something, oldest first.
  public var chapters: [Chapter] = []
  /// The last run of an older program, which did not keep what each source said: the first statements are of then.
  public var statementsSince: RunRecord?

  init(state: OrderState) {
    key = state.key
    orderNo = state.orderNo
    self.state = state
  }
}

extension OrderChronicle {
  /// What one run brought.
  public struct Chapter: Sendable {
    /// The run.
    public var run: RunRecord
    /// Values that were adopted.
    public var values: [AdoptedValue] = []
    /// What sources said first or anew.
    public var statements: [SourceStatement] = []
    /// Rows that came, went or came again.
    public var presences: [RowPresence] = []
    /// Lines that nobody holds any more and no opener ever did.
    public var linesGone: [String] = []
    /// Events that were seen first, changed, vanished or came again.
    public var events: [EventNote] = []
    /// Discrepancies that arose, changed, ended or came again.
    public var discrepancies: [DiscrepancyNote] = []
    /// Rulings that were read or came to stand elsewhere.
    public var decisions: [DecisionNote] = []

    var isEmpty: Bool {
      values.isEmpty && statements.isEmpty && presences.isEmpty && linesGone.isEmpty && events.isEmpty
        && discrepancies.isEmpty && decisions.isEmpty
    }
  }

  /// A value that a field had from a run on.
  public struct AdoptedValue: Sendable {
    /// The line's id, or the order's key; the field.
    public var unit: String, field: Field
    /// Counts the field's values from 1.
    public var revision: Int
    /// What it was, and what it is.
    public var before: Statement, after: Statement
    /// What chose it; `nil` where an older program did not keep that.
    public var policy: Policy?
    /// The number of the ruling that it comes from.
    public var decision: Int?
    /// The sources that stated it in that run, with where; those that moved to it in that run first.
    public var holders: [Holder]
  }

  /// A source that stated a value.
  public struct Holder: Sendable {
    /// The source.
    public var source: String
    /// Where it stands; `nil` where an older program did not keep that.
    public var place: ClaimPlace?
    /// Whether it said so for the first time, or anew, in that run.
    public var isNew: Bool
    /// The person who keeps the row, where the sheet names one.
    public var person: String?
  }

  /// What a source said of a field first or anew in a run.
  public struct SourceStatement: Sendable {
    /// The line's id, or the order's key; the field; the source.
    public var unit: String, field: Field, source: String
    /// What it said before, and what it says.
    public var before: Statement, after: Statement
    /// Where it stands.
    public var place: ClaimPlace?
    /// The value that held after the run.
    public var adopted: Statement
    /// The person who keeps the row, where the sheet names one.
    public var person: String?
  }

  /// A row that came, went or came again.
  public struct RowPresence: Sendable {
    /// The line's id, or the order's key; the source.
    public var unit: String, source: String
    /// Where it stands with the row now.
    public var presence: SourceUnitState.Presence
    /// Whether the source never held it before.
    public var isFirst: Bool
  }

  /// What happened to an event.
  public struct EventNote: Sendable {
    /// What can happen.
    public enum Step: String, Sendable { case seen, changed, vanished, returned, dropped }
    /// What happened.
    public var step: Step
    /// The event as it was seen first, or as it stands; `nil` where the ledger has it no more.
    public var event: EventState?
    /// The event's identity.
    public var identity: String
    /// What changed.
    public var changes: [(field: Field, before: Statement, after: Statement)] = []
  }

  /// What became of a discrepancy.
  public struct DiscrepancyNote: Sendable {
    /// What can become of it.
    public enum Step: String, Sendable { case opened, reopened, changed, decided, waived, resolved }
    /// What became of it.
    public var step: Step
    /// The discrepancy as it then stood.
    public var discrepancy: Discrepancy
  }

  /// Where a ruling came to stand.
  public struct DecisionNote: Sendable {
    /// The ruling, with where it was read.
    public var record: DecisionRecord
    /// Where it stood after the run.
    public var state: Decision.State
  }
}
