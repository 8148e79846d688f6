public import Discrepancies
public import ExactValues

/// What became of one order, run by run, as people and programs are told it.
public struct OrderHistory: Sendable {
  /// The order number as it is shown, and the folded form that finds it.
  public var orderNo: String, key: String
  /// The customer's name, where one is known.
  public var customerName: String?
  /// The run that took the order out of the book: nobody held it any more, and no opener ever had.
  public var removedIn: String?
  /// The run from which on it is known what each source said; `nil` where that is known of all runs.
  public var statementsSince: String?
  /// The lines that stand, by number: line number and what tells the line from others.
  public var lines: [Line] = []
  /// The runs that brought something, oldest first.
  public var runs: [Run] = []

  /// Makes a history of nothing.
  public init(orderNo: String, key: String) {
    self.orderNo = orderNo
    self.key = key
  }
}

extension OrderHistory {
  /// A line of the order.
  public struct Line: Sendable {
    /// The line number as the opener writes it, else the ledger's ordinal.
    public var lineNo: String
    /// The ledger's ordinal.
    public var ordinal: Int

    /// Makes a line.
    public init(lineNo: String, ordinal: Int) {
      self.lineNo = lineNo
      self.ordinal = ordinal
    }
  }

  /// What one run brought.
  public struct Run: Sendable {
    /// The run's name and the day that it took as today.
    public var name: String, asOf: Day
    /// First values: one block for the order and for each line.
    public var snapshots: [Snapshot] = []
    /// Values that moved.
    public var changes: [Change] = []
    /// Values that sources stated first or anew, and that are not those taken.
    public var statements: [Statement] = []
    /// Rows that came, went or came again.
    public var rows: [Row] = []
    /// Shipments, invoices, receipts and the like.
    public var events: [Event] = []
    /// Discrepancies that arose, changed or ended.
    public var discrepancies: [Finding] = []
    /// Rulings.
    public var decisions: [Ruling] = []

    /// Makes an empty run.
    public init(name: String, asOf: Day) {
      self.name = name
      self.asOf = asOf
    }

    /// Whether there is nothing to tell.
    public var isEmpty: Bool {
      snapshots.isEmpty && changes.isEmpty && statements.isEmpty && rows.isEmpty && events.isEmpty
        && discrepancies.isEmpty && decisions.isEmpty
    }
  }

  /// Who states a value, and where.
  public struct Holder: Sendable {
    /// The source, its department, and the person who keeps the row, where the sheet names one.
    public var source: String, department: String, person: String?
    /// Where it stands; `nil` where that is not known.
    public var place: Place?
    /// The cell as it stands, where that differs from the value.
    public var rawText: String?
    /// The first 12 hex digits of the file's SHA-256.
    public var version: String?
    /// Whether the source came to say so in this run.
    public var isNew: Bool

    /// Makes a holder.
    public init(source: String, department: String, person: String?, place: Place?, isNew: Bool) {
      self.source = source
      self.department = department
      self.person = person
      self.place = place
      self.isNew = isNew
    }
  }

  /// The first values of the order or of a line.
  public struct Snapshot: Sendable {
    /// The line; `nil` for the order as a whole.
    public var lineNo: String?
    /// The fields with their first values, in the order of the catalogue.
    public var values: [Value]

    /// Makes a snapshot.
    public init(lineNo: String?, values: [Value]) {
      self.lineNo = lineNo
      self.values = values
    }
  }

  /// The first value of a field.
  public struct Value: Sendable {
    /// The field, its value, and what chose it; `nil` where that is not known.
    public var field: String, value: String?, policy: String?
    /// Who states it.
    public var holders: [Holder]

    /// Makes a value.
    public init(field: String, value: String?, policy: String?, holders: [Holder]) {
      self.field = field
      self.value = value
      self.policy = policy
      self.holders = holders
    }
  }

  /// A value that moved.
  public struct Change: Sendable {
    /// The line; `nil` for the order as a whole.
    public var lineNo: String?
    /// The field, and which of its values this is, counted from 1.
    public var field: String, revision: Int
    /// Before and after; `nil` for a blank.
    public var before: String?, after: String?
    /// What chose it; `nil` where that is not known.
    public var policy: String?
    /// The number of the ruling behind it.
    public var decision: Int?
    /// Who states the new value, those who came to it in this run first.
    public var holders: [Holder]

    /// Makes a change.
    public init(lineNo: String?, field: String, revision: Int, before: String?, after: String?, holders: [Holder]) {
      self.lineNo = lineNo
      self.field = field
      self.revision = revision
      self.before = before
      self.after = after
      self.holders = holders
    }
  }

  /// What a source said first or anew, where that is not the value taken.
  public struct Statement: Sendable {
    /// The line; `nil` for the order as a whole.
    public var lineNo: String?
    /// The field.
    public var field: String
    /// What the source said before and says now; `nil` for a blank.
    public var before: String?, after: String?
    /// The value taken; `nil` where the field is kept per source and never compared.
    public var taken: String?
    /// Whether the field is compared across sources.
    public var isMerged: Bool
    /// Who says it.
    public var holder: Holder

    /// Makes a statement.
    public init(lineNo: String?, field: String, before: String?, after: String?, isMerged: Bool, holder: Holder) {
      self.lineNo = lineNo
      self.field = field
      self.before = before
      self.after = after
      self.isMerged = isMerged
      self.holder = holder
    }
  }

  /// A row that came, went or came again.
  public struct Row: Sendable {
    /// What became of the row: `appeared`, `vanished`, `returned`; `dropped` for a line that nobody holds any more.
    public enum Step: String, Sendable { case appeared, vanished, returned, dropped }
    /// The line; `nil` for the order as a whole.
    public var lineNo: String?
    /// What became of it.
    public var step: Step
    /// The source; `nil` for a line that nobody holds.
    public var source: String?, department: String?

    /// Makes an entry.
    public init(lineNo: String?, step: Step, source: String?, department: String?) {
      self.lineNo = lineNo
      self.step = step
      self.source = source
      self.department = department
    }
  }

  /// What happened to a shipment, an invoice, a receipt, a change or an exception.
  public struct Event: Sendable {
    /// `seen`, `changed`, `vanished`, `returned`, `dropped`.
    public var step: String
    /// What the event is: `shipment`, `invoice`, …; `nil` where the ledger has it no more.
    public var kind: String?
    /// What tells it from others, as the ledger has it.
    public var identity: String
    /// Its own number: of the shipment, the invoice; else its day.
    public var number: String?
    /// The line; `nil` for the order as a whole.
    public var lineNo: String?
    /// Who states it, and where its first cell stands.
    public var holder: Holder?
    /// The fields when it was seen; what changed, with the value before.
    public var fields: [(field: String, before: String?, after: String?)] = []

    /// Makes an entry.
    public init(step: String, kind: String?, identity: String) {
      self.step = step
      self.kind = kind
      self.identity = identity
    }
  }

  /// What became of a discrepancy.
  public struct Finding: Sendable {
    /// `opened`, `reopened`, `changed`, `decided`, `waived`, `resolved`.
    public var step: String
    /// The discrepancy as it then stood.
    public var discrepancy: Discrepancy

    /// Makes an entry.
    public init(step: String, discrepancy: Discrepancy) {
      self.step = step
      self.discrepancy = discrepancy
    }
  }

  /// A ruling and where it stood.
  public struct Ruling: Sendable {
    /// The ruling.
    public var ruling: StandingRuling
    /// The ledger's number of it.
    public var number: Int
    /// Where it stood after the run: `applied`, `complied`, `stale`, `withdrawn`, `replaced`, `ended`.
    public var state: String
    /// Why, as the person wrote it.
    public var why: String?
    /// Where the answer was read.
    public var place: Place

    /// Makes an entry.
    public init(ruling: StandingRuling, number: Int, state: String, why: String?, place: Place) {
      self.ruling = ruling
      self.number = number
      self.state = state
      self.why = why
      self.place = place
    }
  }
}
