import ExactValues
import OrderModel
import Reconciliation
import Testing

/// The machine against a plain transcription of DESIGN section 5, over whole histories of one field.
@Suite struct MergePropertyTests {
  typealias Transcription = MergeTranscription
  typealias Said = MergeTranscription.Said
  typealias Told = MergeTranscription.Told

  /// What the sheets and people say in one week.
  struct Week {
    var told: [String: Told]
    var facts: Transcription.Facts
  }

  /// The machine, fed with weeks.
  struct Machine {
    var baseline = Baseline.empty
    var states: SourceMap<SourceFieldState> = [:]
    var history: [Statement] = []
    var outcome: FieldMerge.Outcome?

    mutating func run(_ week: Week) {
      let ranks = Dictionary(
        week.facts.authority.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      let parties = Set(states.keys).union(week.told.keys).map { id in
        FieldMerge.Party(
          id: id, isAuthority: ranks[id] != nil, rank: ranks[id] ?? 0, now: Self.cell(week.told[id] ?? .nothingUsable),
          department: week.facts.departments[id].flatMap(Department.init(rawValue:)),
          recency: Self.recency(id, week.facts))
      }
      let before = baseline.statement
      outcome = FieldMerge.merge(
        baseline: &baseline, states: &states, parties: parties, decision: week.facts.decision.map(Self.statement),
        recorded: week.facts.changeRecord.map(Self.statement),
        policies: week.facts.policies.compactMap { SettlingPolicy(rawValue: Self.word($0)) },
        asOf: Day(daysSinceEpoch: 20_000),
        agrees: { _, one, two in
          guard let left = one.number?.whole, let right = two.number?.whole else { return one == two }
          return abs(left - right) <= Int64(week.facts.tolerance)
        })
      if baseline.statement != before { history.append(baseline.statement) }
    }

    static func word(_ policy: Transcription.Policy) -> String {
      policy == .changeRecord ? "change_record" : policy.rawValue
    }

    static func recency(_ id: String, _ facts: Transcription.Facts) -> Recency? {
      Recency(
        revision: facts.revisions[id].map { .text("V\($0)") },
        changed: facts.updated[id].map { .day(Day(daysSinceEpoch: Int32($0))) })
    }

    static func cell(_ told: Told) -> FieldMerge.CellStatement? {
      switch told {
      case .nothingUsable: nil
      case .blank: .blank
      case .value(let value): .value(.number(ExactDecimal(Int64(value))))
      }
    }

    static func statement(_ said: Said) -> Statement {
      switch said {
      case .none: .none
      case .cleared: .cleared
      case .value(let value): .value(.number(ExactDecimal(Int64(value))))
      }
    }

    static func mark(_ mark: Transcription.Mark) -> Mark {
      switch mark {
      case .none: .none
      case .stale: .stale
      case .first: .first
      case .edit: .edit
      case .overruled(.conflictingEdit): .overruled(.conflictingEdit)
      case .overruled(.disagreement): .overruled(.disagreement)
      case .overruled(.unauthorisedEdit): .overruled(.unauthorisedEdit)
      }
    }
  }

  /// A history of a field: cells mostly stay, sometimes move, empty, or are not delivered.
  static func history(_ seed: UInt64, _ size: HistorySize) -> [Week] {
    var random = SplitMix64(seed)
    let ids = Array(["sales", "production", "warehouse", "finance"].shuffled(using: &random).prefix(size.sources))
    var facts = Transcription.Facts()
    facts.authority = Array(ids.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random)))
    facts.tolerance = random.chance(30) ? 2 : 0
    if random.chance(50) {
      facts.policies = [.changeRecord, .authority, .latest, .majority, .manual].shuffled(using: &random)
    }
    for id in ids { facts.departments[id] = random.one(of: ["sales", "production", "finance"]) }
    let pool = (1...size.values).map { facts.tolerance > 0 ? $0 : $0 * 10 }
    var cells: [String: Told] = [:]
    return (0..<size.weeks).map { _ in
      var told: [String: Told] = [:]
      for id in ids {
        if cells[id] == nil || random.chance(35) {
          cells[id] = random.chance(18) ? .blank : .value(random.one(of: pool))
        }
        told[id] = random.chance(12) ? .nothingUsable : cells[id]
      }
      var week = Week(told: told, facts: facts)
      if random.chance(8) { week.facts.decision = random.chance(15) ? .cleared : .value(random.one(of: pool)) }
      for id in ids {
        if random.chance(80) { week.facts.revisions[id] = Int.random(in: 1...3, using: &random) }
        if random.chance(80) { week.facts.updated[id] = Int.random(in: 1...3, using: &random) }
      }
      if random.chance(10) { week.facts.changeRecord = .value(random.one(of: pool)) }
      return week
    }
  }

  /// What differs after a week; `nil` where machine and transcription are one.
  static func difference(_ machine: Machine, _ plain: Transcription) -> String? {
    var differences: [String] = []
    func hold<Word: Equatable>(_ what: @autoclosure () -> String, _ one: Word, _ two: Word) {
      if one != two { differences.append("\(what()): machine \(one), transcription \(two)") }
    }
    hold("base", machine.baseline.statement, Machine.statement(plain.base))
    hold("rev", machine.baseline.revision, plain.rev)
    hold("policy", machine.outcome.map { "\($0.policy)" } ?? "", "\(plain.policy)")
    hold("kind", machine.outcome?.dispute.map { "\($0)" } ?? "–", plain.kind.map { "\($0)" } ?? "–")
    hold("chosen by", "\(machine.baseline.policy)", "\(plain.chosenBy)")
    hold("history", machine.history, plain.history.map(Machine.statement))
    for (id, state) in machine.states.sorted(by: { $0.key < $1.key }) {
      let other = plain.sources[id] ?? .init()
      hold("\(id) prev", state.prev, Machine.statement(other.prev))
      hold("\(id) seen", state.seen, other.seen)
      hold("\(id) mark", state.mark, Machine.mark(other.mark))
    }
    return differences.isEmpty ? nil : differences.joined(separator: "\n")
  }

  static func play(_ weeks: [Week], _ check: (Machine, Transcription, Int) -> String?) -> String? {
    var machine = Machine()
    var plain = Transcription()
    for (index, week) in weeks.enumerated() {
      machine.run(week)
      plain.merge(week.told, week.facts)
      if let problem = check(machine, plain, index) {
        let told = weeks[...index].map { "\($0.told) \($0.facts)" }.joined(separator: "\n")
        return "week \(index + 1): \(problem)\n\(told)"
      }
    }
    return nil
  }

  @Test func `the machine does what the page says, over whole histories`() {
    let failure = ManyHistories.firstFailure(3000) { seed, size in
      Self.play(Self.history(seed, size)) { machine, plain, _ in Self.difference(machine, plain) }
    }
    #expect(failure == nil)
  }

  @Test func `the history of a field replays to its baseline`() {
    let failure = ManyHistories.firstFailure(1000) { seed, size in
      Self.play(Self.history(seed, size)) { machine, _, _ in
        let replayed = machine.history.reduce(Statement.none) { $1 }
        guard replayed == machine.baseline.statement, machine.history.count == machine.baseline.revision else {
          return "\(machine.history) does not lead to \(machine.baseline)"
        }
        return nil
      }
    }
    #expect(failure == nil)
  }

  @Test func `the same week again changes nothing`() {
    let failure = ManyHistories.firstFailure(1000) { seed, size in
      var weeks = Self.history(seed, size)
      guard let last = weeks.last else { return nil }
      weeks.append(last)
      var before = Machine()
      return Self.play(weeks) { machine, _, index in
        defer { before = machine }
        guard index == weeks.count - 1, machine.baseline != before.baseline || machine.states != before.states else {
          return nil
        }
        return "\(before.baseline) \(before.states)\nis now\n\(machine.baseline) \(machine.states)"
      }
    }
    #expect(failure == nil)
  }

  @Test func `all marks are gone once all sources state the baseline`() {
    let failure = ManyHistories.firstFailure(1000) { seed, size in
      var machine = Machine()
      let weeks = Self.history(seed, size)
      for week in weeks { machine.run(week) }
      guard var closing = weeks.last else { return nil }
      let agreed: Told =
        switch machine.baseline.statement {
        case .none: .value(1)
        case .cleared: .blank
        case .value(let value): .value(Int(value.number?.whole ?? 0))
        }
      closing.told = closing.told.mapValues { _ in agreed }
      closing.facts.decision = nil
      closing.facts.changeRecord = nil
      machine.run(closing)
      let marked = machine.states.filter { $0.value.mark != .none }
      return marked.isEmpty ? nil : "\(weeks)\nthen all state \(agreed): \(marked)"
    }
    #expect(failure == nil)
  }
}
