public import ExactValues
public import OrderModel

/// The reconciled value of a field after a run.
public struct Baseline: Hashable, Sendable {
  /// The value, or that it was cleared.
  public var statement: Statement
  /// Counts the values that the field has had, from 1; 0 before the first.
  public var revision: Int
  /// The as-of day of the run that moved it last.
  public var movedOn: Day?
  /// What chose it.
  public var policy: Policy

  /// A field that nobody has stated.
  public static let empty = Baseline(statement: .none, revision: 0, movedOn: nil, policy: .unchanged)

  /// Makes a baseline.
  public init(statement: Statement, revision: Int, movedOn: Day?, policy: Policy) {
    self.statement = statement
    self.revision = revision
    self.movedOn = movedOn
    self.policy = policy
  }
}

/// A value that a field once had, and the run that brought it.
public struct Revision: Hashable, Sendable {
  /// The value.
  public var statement: Statement
  /// The as-of day of the run.
  public var asOf: Day

  /// Makes a revision.
  public init(statement: Statement, asOf: Day) {
    self.statement = statement
    self.asOf = asOf
  }
}

/// source × line × field: what the ledger remembers.
public struct SourceFieldState: Hashable, Sendable {
  /// The claim of the source's last version.
  public var prev: Statement
  /// The baseline's revision that the source last agreed with; 0 for never.
  public var seen: Int
  /// Where the claim stands towards the baseline.
  public var mark: Mark
  /// Where it was read.
  public var place: ClaimPlace?

  /// A field that the source has not stated.
  public static let empty = SourceFieldState(prev: .none, seen: 0, mark: .none, place: nil)

  /// Makes a state.
  public init(prev: Statement, seen: Int, mark: Mark, place: ClaimPlace?) {
    self.prev = prev
    self.seen = seen
    self.mark = mark
    self.place = place
  }
}

/// What one source has said of one line, or of the order as a whole.
public struct SourceUnitState: Hashable, Sendable {
  /// Whether the source's last delivered version held the row.
  public enum Presence: String, Sendable {
    case held, vanished
    case vanishedWhileEdited = "vanished_while_edited"
  }

  /// Its claims, those on fields that are never merged included.
  public var fields: FieldMap<SourceFieldState>
  /// Values of columns that map to no field, by header.
  public var extras: [String: String]
  /// Whether the row was there.
  public var presence: Presence

  /// Makes the state of a source that holds the row.
  public init(fields: FieldMap<SourceFieldState> = [:], extras: [String: String] = [:], presence: Presence = .held) {
    self.fields = fields
    self.extras = extras
    self.presence = presence
  }
}

/// The ledger's state of one order line, or of the fields of an order as a whole.
public struct UnitState: Hashable, Sendable {
  /// Lasts from run to run: the order's key, and for a line its ordinal behind `#`.
  public var id: String
  /// The reconciled values.
  public var baseline: FieldMap<Baseline>
  /// Every value that each field has had, oldest first.
  public var revisions: FieldMap<[Revision]>
  /// What each source has said, by source id.
  public var sources: SourceMap<SourceUnitState>

  /// Makes a unit that nobody has spoken of.
  public init(id: String) {
    self.id = id
    baseline = [:]
    revisions = [:]
    sources = [:]
  }

  /// The fields that have a value, and those that sources state and nothing could settle.
  var claimedFields: FieldSet {
    var fields = baseline.keys
    for place in sources.indices {
      for (field, state) in sources.value(at: place).fields where state.mark == .first || state.mark == .edit {
        fields.insert(field)
      }
    }
    return fields
  }

  /// The reconciled value of a field.
  public func value(_ field: Field) -> FieldValue? { baseline[field]?.statement.value }
}

extension OrderState {
  /// The order as a whole or one of its lines, by id.
  func unit(_ id: String) -> UnitState? { header.id == id ? header : lines.first { $0.id == id } }
}

/// The ledger's state of one order.
public struct OrderState: Hashable, Sendable {
  /// The folded order number.
  public var key: String
  /// The order number as the opener writes it, else as it was first met.
  public var orderNo: String
  /// The fields of the order as a whole.
  public var header: UnitState
  /// Its lines, in the order in which they were first seen.
  public var lines: [UnitState]
  /// The ordinal of the next line.
  public var nextLineOrdinal: Int
  /// Its events, by identity.
  public var events: [EventState]
  /// The as-of day of the run that saw it first.
  public var firstSeen: Day

  /// Makes an order without lines.
  public init(key: String, orderNo: String, firstSeen: Day) {
    self.key = key
    self.orderNo = orderNo
    self.firstSeen = firstSeen
    header = UnitState(id: key)
    lines = []
    nextLineOrdinal = 1
    events = []
  }
}
