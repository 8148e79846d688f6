import OrderModel
import Reconciliation
import Testing

/// A person's ruling, at the level of the machine.
@Suite struct DecisionPropertyTests {
  typealias Told = MergeTranscription.Told

  /// A history, then a ruling, then weeks in which every source states what was shown of it, what was decided, or
  /// nothing: the value stands, followers agree, the others are stale.
  private static func failure(_ seed: UInt64, _ size: HistorySize) -> String? {
    var machine = MergePropertyTests.Machine()
    let weeks = MergePropertyTests.history(seed, size)
    for week in weeks { machine.run(week) }
    guard var week = weeks.last else { return nil }
    var random = SplitMix64(seed ^ 0xDEC1DE)
    let decided = Int.random(in: 1...40, using: &random)
    let shown = week.told
    week.facts.decision = .value(decided)
    week.facts.changeRecord = nil
    for _ in 0..<4 {
      for id in shown.keys.sorted() {
        week.told[id] = random.one(of: [shown[id] ?? .nothingUsable, .value(decided), .nothingUsable])
      }
      machine.run(week)
      let value = MergePropertyTests.Machine.statement(.value(decided))
      guard machine.baseline.statement == value else { return "\(week.told): \(machine.baseline)" }
      for (id, state) in machine.states where state.prev != .none {
        let isNear = state.mark == Mark.none
        guard isNear || state.mark == .stale else { return "\(id) is \(state.mark) under a decision" }
        if state.prev == value, !isNear { return "\(id) has followed and is \(state.mark)" }
      }
    }
    // Withdrawn, the value stands as long as nobody moves.
    week.facts.decision = nil
    let before = machine.baseline
    for _ in 0..<2 {
      machine.run(week)
      if machine.baseline != before { return "withdrawn, \(before) became \(machine.baseline)" }
    }
    return nil
  }

  @Test func `a decided value stands while sources state what was shown or what was decided`() {
    let failure = ManyHistories.firstFailure(1000) { seed, size in Self.failure(seed, size) }
    #expect(failure == nil)
  }

  @Test func `a source that moves on from a decided value without having followed is in conflict`() {
    let failure = ManyHistories.firstFailure(500) { seed, size in
      guard size.sources > 1 else { return nil }
      var machine = MergePropertyTests.Machine()
      for week in MergePropertyTests.history(seed, size) { machine.run(week) }
      let ids = machine.states.filter { $0.value.prev != .none }.keys.sorted()
      guard ids.count > 1 else { return nil }
      var facts = MergeTranscription.Facts()
      facts.decision = .value(77)
      machine.run(.init(told: [:], facts: facts))
      facts.decision = nil
      machine.run(.init(told: [ids[0]: .value(88)], facts: facts))
      guard machine.outcome?.dispute == .conflictingEdit else { return "\(String(describing: machine.outcome))" }
      return nil
    }
    #expect(failure == nil)
  }
}
