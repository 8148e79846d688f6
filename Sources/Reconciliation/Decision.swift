public import Discrepancies
public import ExactValues
public import OrderModel

/// A person's ruling on one discrepancy, or on all of one kind, field and pair of sources.
public struct Decision: Hashable, Sendable, Codable {
  /// Where a ruling stands.
  public enum State: String, Sendable, CaseIterable, Codable {
    /// In force: somebody has yet to follow, or it holds until it is withdrawn.
    case applied
    /// Everybody follows; it is done.
    case complied
    /// A source moved to something that was neither shown nor ruled: the discrepancy is open again.
    case stale
    /// A person took it back.
    case withdrawn
    /// A later answer took its place.
    case replaced
    /// It was stale, and what it was about is no more.
    case ended
  }

  /// Counts the ledger's decisions from 1.
  public var number: Int
  /// The discrepancy's id, or the group's.
  public var subject: String
  /// The name of the discrepancy's kind.
  public var kind: String
  /// The ledger's line or order; empty for a source, a file or a group.
  public var unit: String
  /// The field that it is about.
  public var field: Field?
  /// The source that is part of the discrepancy's identity.
  public var source: String?
  /// The two sources of a group; empty for a single discrepancy.
  public var pair: [String] = []
  /// What was ruled.
  public var verb: AnswerVerb
  /// The sources whose side was taken.
  public var parties: [String] = []
  /// What was taken: a value in the form of the ledger, a row's digest, a line or an order.
  public var target: String?
  /// The same for people.
  public var targetShown: String?
  /// What each source said when the person was asked.
  public var shown: [String: String]
  /// Until when nothing is ruled.
  public var until: Day?
  /// Who decided, and why, as they wrote it.
  public var decidedBy: String?, why: String?
  /// The as-of day of the run that read the answer.
  public var decidedOn: Day
  /// Where it stands.
  public var state: State = .applied

  /// Makes a ruling in force.
  public init(
    number: Int, subject: String, kind: String, unit: String, field: Field?, source: String?, verb: AnswerVerb,
    shown: [String: String], decidedOn: Day
  ) {
    self.number = number
    self.subject = subject
    self.kind = kind
    self.unit = unit
    self.field = field
    self.source = source
    self.verb = verb
    self.shown = shown
    self.decidedOn = decidedOn
  }

  /// The value that was ruled.
  public var statement: Statement? { verb.rulesValue && pair.isEmpty ? target.flatMap(Statement.init(code:)) : nil }
  /// Whether later runs still ask after it.
  public var isLive: Bool { state == .applied || state == .stale }

  /// Whether what a source says now is neither what was shown of it nor what was ruled.
  func isStray(_ now: Statement, of source: String, ruled: Statement?) -> Bool {
    now != .none && now != ruled && now != shown[source].flatMap(Statement.init(code:))
  }
}

/// The rulings that hold in a run, found by what they are about.
public struct DecisionIndex: Sendable {
  /// By the id of the discrepancy.
  public private(set) var bySubject: [String: Decision] = [:]
  /// By line, order or, where neither is named, source.
  private(set) var byUnit: [String: [Decision]] = [:]
  /// Rulings on a field and a pair of sources.
  private(set) var groups: [Field: [Decision]] = [:]

  /// Nothing was ruled.
  public init() {}

  /// Indexes what is in force or stale; of several on one discrepancy the last counts.
  public init(_ decisions: [Decision]) {
    for decision in decisions.filter(\.isLive).sorted(by: { $0.number < $1.number }) {
      bySubject[decision.subject] = decision
    }
    for decision in bySubject.values.sorted(by: { $0.number < $1.number }) {
      if !decision.pair.isEmpty {
        if let field = decision.field { groups[field, default: []].append(decision) }
      } else {
        byUnit[decision.unit.isEmpty ? decision.source ?? "" : decision.unit, default: []].append(decision)
      }
    }
  }

  /// Whether nothing was ruled.
  public var isEmpty: Bool { bySubject.isEmpty }

  /// The last ruling of a verb on a unit, field and source that is in force.
  public func ruling(
    on unit: String, kind: DiscrepancyKind? = nil, field: Field? = nil, source: String? = nil,
    where isWanted: (Decision) -> Bool
  ) -> Decision? {
    byUnit[unit]?.last {
      $0.state == .applied && (kind == nil || $0.kind == kind?.name) && (field == nil || $0.field == field)
        && (source == nil || $0.source == source) && isWanted($0)
    }
  }

  /// The rulings on a line or order.
  func rulings(on unit: String) -> [Decision] { byUnit[unit] ?? [] }

  /// The rulings on a field between two sources.
  public func groups(_ field: Field) -> [Decision] { groups[field] ?? [] }
}
