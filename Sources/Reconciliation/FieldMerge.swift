public import ExactValues
public import OrderModel

/// The merge of one field of one line: the machine of the design, section 5, as it is written there.
///
/// Worked example: the baseline is 800 and both sources agreed with it. Sales now says 1000, production still 800:
/// the result is 1000 by `soleEdit`, sales is marked `none` and production `stale`.
public struct FieldMerge {
  /// What one source brings to the merge.
  public struct Party: Sendable {
    /// The source's id; the machine works through the sources in the order of their ids.
    public var id: String
    /// Whether the source belongs to the field's authority.
    public var isAuthority: Bool
    /// Its place among several of the authority, the first one counts; equal places by id.
    public var rank: Int
    /// What it states now; `nil` for a source that states nothing usable, whose last claim stands.
    public var now: CellStatement?
    /// Whose voice it is where a majority counts; several sources of one department have one voice a value.
    public var department: Department?
    /// How recent its row says that it is; `nil` where the row does not say.
    public var recency: Recency?

    /// Makes a party.
    public init(
      id: String, isAuthority: Bool, rank: Int = 0, now: CellStatement?, department: Department? = nil,
      recency: Recency? = nil
    ) {
      self.rank = rank
      self.id = id
      self.isAuthority = isAuthority
      self.now = now
      self.department = department
      self.recency = recency
    }
  }

  /// A cell as the machine takes it.
  public enum CellStatement: Hashable, Sendable {
    case blank
    case value(FieldValue)
  }

  /// What the merge came to.
  public struct Outcome: Sendable {
    /// The new baseline's value.
    public var statement: Statement
    /// What chose it.
    public var policy: Policy
    /// The dispute that arose in this run.
    public var dispute: Dispute?
    /// The sources that changed the field in this run, or state it for the first time, in the order of their ids.
    public var editors: [String]
    /// Those of the editors whose own claim of before was another: what they changed earlier is no edit of this run.
    public var edited: Set<String>
    /// Whether the baseline moved.
    public var moved: Bool
  }

  struct Working {
    var id: String
    var isAuthority: Bool
    var rank: Int
    var now: Statement
    var state: SourceFieldState
    var department: Department?
    var recency: Recency?
  }

  private var sources: [Working]
  private let base: Statement
  private let revision: Int
  private let policies: [SettlingPolicy]

  /// Merges the parties' claims into the baseline and moves the sources' states on.
  ///
  /// - Parameters:
  ///   - agrees: whether a source's claim is within tolerance of the baseline.
  ///   - decision: the value that a person ruled, valid for the values shown.
  ///   - recorded: the value that an approved change event states, if there is one.
  ///   - policies: what settles a dispute, the first that yields; a decision always comes first.
  ///   - asOf: the day that a moved baseline notes.
  /// - Complexity: O(*s*²) in the sources that claim.
  public static func merge(
    baseline: inout Baseline, states: inout SourceMap<SourceFieldState>, parties: [Party], decision: Statement? = nil,
    recorded: Statement? = nil, policies: [SettlingPolicy] = SettlingPolicy.standard,
    asOf: Day, agrees: (String, FieldValue, FieldValue) -> Bool = { $1 == $2 }
  ) -> Outcome {
    var machine = FieldMerge(baseline: baseline, states: states, parties: parties, policies: policies)
    machine.markSources(agrees)
    var outcome = machine.decide(decision: decision, recorded: recorded)
    outcome.moved = outcome.statement != baseline.statement
    if outcome.moved {
      baseline = Baseline(
        statement: outcome.statement, revision: baseline.revision + 1, movedOn: asOf, policy: outcome.policy)
    }
    if outcome.dispute != nil { baseline.policy = outcome.policy }
    machine.settle(outcome, revision: baseline.revision, agrees)
    for source in machine.sources { states[source.id] = source.state }
    return outcome
  }

  private init(
    baseline: Baseline, states: SourceMap<SourceFieldState>, parties: [Party], policies: [SettlingPolicy]
  ) {
    self.policies = policies
    base = baseline.statement
    revision = baseline.revision
    sources = parties.sorted { $0.id < $1.id }.map { party in
      let state = states[party.id] ?? .empty
      let now: Statement =
        switch party.now {
        case nil: state.prev
        case .blank: state.prev == .none ? .none : .cleared
        case .value(let value): .value(value)
        }
      return Working(
        id: party.id, isAuthority: party.isAuthority, rank: party.rank, now: now, state: state,
        department: party.department, recency: party.recency)
    }
    .filter { $0.now != .none }
  }

  /// What some sources state, each value once: they are a handful, and texts are slow to hash.
  private static func distinct(_ sources: [Working]) -> [Statement] {
    sources.reduce(into: []) { values, source in if !values.contains(source.now) { values.append(source.now) } }
  }

  private static func isNear(
    _ source: Working, _ base: Statement, _ agrees: (String, FieldValue, FieldValue) -> Bool
  ) -> Bool {
    guard let value = source.now.value, let other = base.value else { return source.now == base }
    return value == other || agrees(source.id, value, other)
  }

  private mutating func markSources(_ agrees: (String, FieldValue, FieldValue) -> Bool) {
    for index in sources.indices {
      let source = sources[index]
      if base != .none, Self.isNear(source, base, agrees) {
        sources[index].state.mark = .none
        sources[index].state.seen = revision
      } else if source.state.prev == .none {
        sources[index].state.mark = .first
      } else if source.now != source.state.prev {
        sources[index].state.mark = .edit
      } else if source.state.mark == .none {
        sources[index].state.mark = .stale
      }
    }
  }

  private func decide(decision: Statement?, recorded: Statement?) -> Outcome {
    let edits = sources.filter { $0.state.mark == .edit }
    let editedValues = Self.distinct(edits)
    let newcomers = sources.filter { $0.state.mark == .edit || $0.state.mark == .first }
    let newValues = Self.distinct(newcomers)
    let speaking = sources.filter { $0.isAuthority && [.none, .first, .edit].contains($0.state.mark) }
    let owner = speaking.min { $0.rank < $1.rank }
    func outcome(_ statement: Statement, _ policy: Policy, _ dispute: Dispute? = nil) -> Outcome {
      Outcome(
        statement: statement, policy: policy, dispute: dispute, editors: newcomers.map(\.id),
        edited: Set(edits.filter { $0.now != $0.state.prev }.map(\.id)), moved: false)
    }
    func chosen(_ dispute: Dispute) -> Outcome {
      for policy in policies {
        if let statement = choose(policy, owner: owner, newcomers: newcomers, recorded: recorded) {
          return outcome(statement, policy.policy, dispute)
        }
      }
      return outcome(base, .manual, dispute)
    }
    if let decision { return outcome(decision, .decision) }
    guard let only = newValues.first else { return outcome(base, .unchanged) }
    if base == .none, newValues.count == 1 { return outcome(only, .agreed) }
    if editedValues.count >= 2 { return chosen(.conflictingEdit) }
    guard base != .none, let edited = editedValues.first else { return chosen(.disagreement) }
    if !edits.contains(where: { $0.state.seen == revision }) { return chosen(.conflictingEdit) }
    if let owner, !edits.contains(where: \.isAuthority), !editedValues.contains(owner.now) {
      return outcome(base, .authority, .unauthorisedEdit)
    }
    return outcome(edited, .soleEdit)
  }

  /// The value that a policy chooses; `nil` where it does not yield.
  private func choose(
    _ policy: SettlingPolicy, owner: Working?, newcomers: [Working], recorded: Statement?
  ) -> Statement? {
    switch policy {
    case .changeRecord: recorded
    case .authority: owner.map { $0.state.mark == .none ? base : $0.now }
    case .latest: Recency.latest(newcomers)
    case .majority: SettlingPolicy.majority(newcomers)
    case .manual: base
    }
  }

  private mutating func settle(
    _ outcome: Outcome, revision: Int, _ agrees: (String, FieldValue, FieldValue) -> Bool
  ) {
    let editedValues = Self.distinct(sources.filter { $0.state.mark == .edit })
    for index in sources.indices {
      let mark = sources[index].state.mark
      if outcome.statement != .none, Self.isNear(sources[index], outcome.statement, agrees) {
        sources[index].state.mark = .none
        sources[index].state.seen = revision
      } else if outcome.policy == .decision {
        sources[index].state.mark = .stale
      } else if mark == .edit || mark == .first {
        if outcome.policy != .manual { sources[index].state.mark = .overruled(outcome.dispute ?? .disagreement) }
      } else if mark == .none {
        if let dispute = outcome.dispute, editedValues.count < 2 {
          sources[index].state.mark = .overruled(dispute)
        } else {
          sources[index].state.mark = .stale
        }
      }
      sources[index].state.prev = sources[index].now
    }
  }
}
