import Discrepancies
import ExactValues
import OrderModel
import Reconciliation
import Testing

/// What holds of every history of an order, whatever the machine decides.
@Suite struct OrderLawTests {
  typealias Told = MergeTranscription.Told

  private static func played(_ history: OrderHistory, layout: FoldedHistory.Layout = .plain) -> FoldedHistory {
    var folded = FoldedHistory(history.rules, layout: layout)
    for (week, sheets) in history.weeks.enumerated() {
      folded.run(sheets, recorded: history.recorded(week), week: week)
    }
    return folded
  }

  @Test func `sources and rows may come in any order`() {
    let failure = ManyHistories.firstFailure(60) { seed, size in
      let history = OrderHistory(seed, size)
      var random = SplitMix64(seed ^ 0x0FF1CE)
      let layout = FoldedHistory.Layout(
        sources: { $0.shuffled(using: &random) }, rows: { Shuffling.moved($0, &random) })
      let one = Projection(Self.played(history)), other = Projection(Self.played(history, layout: layout))
      return one.difference(from: other).map { "\($0)\n\(history)" }
    }
    #expect(failure == nil)
  }

  @Test func `the same sheets again change nothing`() {
    let failure = ManyHistories.firstFailure(100) { seed, size in
      let history = OrderHistory(seed, size)
      var folded = Self.played(history)
      let once = folded
      let last = history.weeks.count - 1
      folded.run(history.weeks[last], recorded: history.recorded(last), week: last)
      if folded.state != once.state { return "the state moved\n\(history)" }
      if folded.folded?.changes.isEmpty == false { return "\(folded.folded?.changes ?? [])\n\(history)" }
      return folded.report().sorted() == once.report().sorted()
        ? nil : "\(once.report().sorted())\nbecame\n\(folded.report().sorted())\n\(history)"
    }
    #expect(failure == nil)
  }

  @Test func `nothing stays open once all sheets state the baseline`() {
    let failure = ManyHistories.firstFailure(100) { seed, size in
      let history = OrderHistory(seed, size)
      var folded = Self.played(history)
      guard folded.state?.lines.isEmpty == false else { return nil }
      var agreed = OrderTranscription.Sheet()
      agreed.header = Self.cells(OrderHistory.headerFields, folded.unit(0))
      for number in 1...2 {
        if let unit = folded.unit(number) { agreed.rows[number] = Self.cells(OrderHistory.lineFields, unit) }
      }
      let sheets = Dictionary(uniqueKeysWithValues: history.rules.parties.map { ($0.id, agreed) })
      folded.run(sheets, week: history.weeks.count)
      let open = (folded.folded?.discrepancies ?? []).filter { $0.kind.family == .merge && $0.source != "changes" }
      return open.isEmpty ? nil : "\(open.map { "\($0.kind.name) \($0.field ?? "") \($0.source ?? "")" })\n\(history)"
    }
    #expect(failure == nil)
  }

  private static func cells(_ fields: [Field], _ unit: UnitState?) -> [Field: Told] {
    var cells: [Field: Told] = [:]
    for field in fields {
      let known = (0...120).first { FoldedHistory.value(field, $0) == unit?.value(field) }
      let isCleared = unit?.baseline[field]?.statement == .cleared
      cells[field] = isCleared ? .blank : .value(known ?? 1)
    }
    return cells
  }

  @Test func `the changes of the runs lead from one baseline to the next`() {
    let failure = ManyHistories.firstFailure(100) { seed, size in
      let history = OrderHistory(seed, size)
      var folded = FoldedHistory(history.rules)
      for (week, sheets) in history.weeks.enumerated() {
        folded.run(sheets, recorded: history.recorded(week), week: week)
        if let problem = Replay(folded).problem { return "week \(week + 1): \(problem)\n\(history)" }
      }
      return nil
    }
    #expect(failure == nil)
  }
}

/// Rows in another order, each knowing its new place.
enum Shuffling {
  static func moved(_ rows: [SourceRow], _ random: inout SplitMix64) -> [SourceRow] {
    rows.shuffled(using: &random).enumerated().map { place, row in
      let claims = row.claims.map {
        Claim(
          field: $0.field, state: $0.state, columnIndex: $0.columnIndex ^ 1, rowIndex: Int32(place + 1),
          rawText: $0.rawText)
      }
      return SourceRow(tableIndex: row.tableIndex, rowIndex: Int32(place + 1), claims: claims)
    }
  }
}

/// What must not depend on the order in which things come: the state without its places, and what is told.
struct Projection {
  private let lines: [String]

  init(_ history: FoldedHistory) { self.init(state: history.state, folded: history.folded) }

  init(state: OrderState?, folded: FoldedOrder?) {
    var lines: [String] = []
    for unit in [state?.header].compactMap(\.self) + (state?.lines ?? []) {
      for (field, baseline) in unit.baseline { lines.append("\(unit.id) \(field) = \(baseline)") }
      for (field, revisions) in unit.revisions { lines.append("\(unit.id) \(field) was \(revisions)") }
      for (id, source) in unit.sources {
        lines.append("\(unit.id) \(id) \(source.presence)")
        for (field, state) in source.fields {
          lines.append("\(unit.id) \(id) \(field) \(state.prev) \(state.seen) \(state.mark)")
        }
      }
    }
    for found in folded?.discrepancies ?? [] {
      let claims = found.claims.map { "\($0.source) \($0.value ?? "–") \($0.isEdited)" }.sorted()
      lines.append(
        """
        \(found.id) \(found.kind.name) \(found.severity) \(found.reconciledValue ?? "–") \(found.policy ?? "–") \
        \(found.responsibleDepartment ?? "–") \(found.changedBySource ?? "–") \(claims)
        """)
    }
    for change in folded?.changes ?? [] {
      lines.append("\(change.unitID) \(change.field) \(change.before) \(change.after) \(change.sources)")
    }
    let ends = folded?.verdicts.map { "verdict \($0.end)" } ?? []
    self.lines = lines.sorted() + ends.sorted()
  }

  func difference(from other: Projection) -> String? {
    guard lines != other.lines else { return nil }
    let here = Set(lines), there = Set(other.lines)
    return "only once: \(here.subtracting(there).sorted())\nonly the other time: \(there.subtracting(here).sorted())"
  }
}

/// The changes of a run, played upon the baselines before it.
struct Replay {
  private(set) var problem: String?

  init(_ history: FoldedHistory) {
    let units = [history.state?.header].compactMap(\.self) + (history.state?.lines ?? [])
    let before = [history.before?.header].compactMap(\.self) + (history.before?.lines ?? [])
    for unit in units {
      for (field, baseline) in unit.baseline {
        let revisions = unit.revisions[field] ?? []
        if revisions.last?.statement != baseline.statement || revisions.count != baseline.revision {
          problem = "\(unit.id) \(field): \(revisions) does not lead to \(baseline)"
        }
      }
      guard let old = before.first(where: { $0.id == unit.id }) else { continue }
      for field in Set(unit.baseline.keys).union(old.baseline.keys) {
        var value = old.baseline[field]?.statement ?? .none
        for change in history.folded?.changes ?? [] where change.unitID == unit.id && change.field == field {
          if change.before != value { problem = "\(unit.id) \(field): \(change) does not begin at \(value)" }
          value = change.after
        }
        let now = unit.baseline[field]?.statement ?? .none
        if value != now { problem = "\(unit.id) \(field): the changes lead to \(value), the baseline is \(now)" }
      }
    }
  }
}
