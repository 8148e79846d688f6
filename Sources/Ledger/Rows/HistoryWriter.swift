internal import Discrepancies
internal import ExactValues
internal import Foundation
internal import GRDB
internal import OrderModel
internal import Reconciliation

/// Writes what a run adds to an order's history: first values, later values, what each source said, what events did.
final class HistoryWriter {
  private let database: Database
  private let unpacker: OrderUnpacker
  private var run = 0
  private var rulings: [String: [Decision]] = [:]
  private var statements: [String: GRDB.Statement] = [:]

  init(_ database: Database, unpacker: OrderUnpacker) {
    self.database = database
    self.unpacker = unpacker
  }

  /// Goes on with a run.
  func begin(run: Int, decisions: [Decision]) throws {
    self.run = run
    try unpacker.note(run: run, in: database)
    rulings = Dictionary(grouping: decisions.filter { $0.isLive || $0.state == .complied }, by: \.unit)
  }

  /// Notes everything in which an order differs from what the ledger knew.
  func note(_ order: OrderState, id: Int64, before: OrderState?, _ attribution: RunAttribution) throws {
    let known = before.map { [$0.header] + $0.lines } ?? []
    for (place, unit) in ([order.header] + order.lines).enumerated() {
      let number = try UnitNumber.number(unit.id, of: order.key)
      // Lines mostly keep their places.
      let isInPlace = known.indices.contains(place) && known[place].id == unit.id
      let before = isInPlace ? known[place] : known.last { $0.id == unit.id }
      try noteValues(unit, number: number, id: id, before: before, attribution)
      try noteStatements(unit, number: number, id: id, before: before)
    }
    if let before { try noteEvents(order.events, before: before.events, id: id) }
  }

  private func noteValues(
    _ unit: UnitState, number: Int, id: Int64, before: UnitState?, _ attribution: RunAttribution
  ) throws {
    var first: [Int: [SnapshotPacker.Entry]] = [:]
    var grown = FieldSet()
    for (field, revisions) in unit.revisions where revisions.count > before?.revisions[field]?.count ?? 0 {
      grown.insert(field)
    }
    guard !grown.isEmpty else { return }
    for field in FieldOrder.sorted(grown) {
      let known = before?.revisions[field]?.count ?? 0
      let revisions = unit.revisions[field] ?? []
      for (index, revision) in revisions.enumerated() where index >= known {
        // What chose a value is known of the last one alone.
        let policy = index == revisions.count - 1 ? unit.baseline[field]?.policy : nil
        let run = attribution.run(unit.id, field, index)
        if index == 0 {
          let entry = SnapshotPacker.Entry(
            field: field, statement: revision.statement, asOf: revision.asOf, policy: policy)
          first[run, default: []].append(entry)
        } else {
          try insert(revision, [id, number, field.id, index + 1], run: run, policy, ruling(on: unit.id, field, policy))
        }
      }
    }
    for (run, entries) in first.sorted(by: { $0.key < $1.key }) {
      let state = try SnapshotPacker(words: unpacker.words).packed(entries, day: try day(of: run))
      try execute(
        "INSERT INTO snapshots (order_id, unit, run, state) VALUES (?, ?, ?, ?)", [id, number, run, Data(state)])
    }
  }

  private func insert(
    _ revision: Revision, _ key: StatementArguments, run: Int, _ policy: Policy?, _ decision: Int?
  ) throws {
    try execute(
      """
      INSERT INTO history (order_id, unit, field, revision, value, as_of, run, policy, decision)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      key + [
        Data(revision.statement.encoded.utf8), revision.asOf.description, run, policy?.rawValue, decision,
      ])
  }

  /// The last ruling that says something of a field, else that calls the line off.
  private func ruling(on unit: String, _ field: Field, _ policy: Policy?) -> Int? {
    guard policy == .decision else { return nil }
    let own = rulings[unit] ?? []
    let ruling =
      own.last { $0.field == field } ?? own.last { $0.verb == .cancelled && field == .isCancelled }
      ?? rulings[""]?.last { $0.field == field && !$0.pair.isEmpty }
    return ruling?.number
  }

  private func noteStatements(_ unit: UnitState, number: Int, id: Int64, before: UnitState?) throws {
    let gone = before?.sources.keys.filter { unit.sources[$0] == nil } ?? []
    for source in gone.isEmpty ? unit.sources.keys : (unit.sources.keys + gone).sorted() {
      let spoken = StatementPacker.Spoken(from: before?.sources[source], to: unit.sources[source])
      guard !spoken.isEmpty else { continue }
      let packer = StatementPacker(words: unpacker.words, register: unpacker.register)
      let state = try packer.packed(spoken, baseline: unit.baseline)
      try execute(
        "INSERT INTO statements (order_id, unit, run, source, state) VALUES (?, ?, ?, ?, ?)",
        [id, number, run, try unpacker.words.number(source), Data(state)])
    }
  }

  private func noteEvents(_ events: [EventState], before: [EventState], id: Int64) throws {
    let known = Dictionary(before.map { ($0.identity, $0) }) { first, _ in first }
    for event in events {
      guard let old = known[event.identity] else { continue }
      if old.isVanished != event.isVanished {
        try noteStep(event.isVanished ? .vanished : .returned, of: event.identity, id: id)
      }
      var fields = old.fields.keys
      fields.formUnion(event.fields.keys)
      let changes = FieldOrder.sorted(fields).compactMap { field -> EventChange? in
        let one = old.fields[field].map(Statement.value) ?? .none
        let two = event.fields[field].map(Statement.value) ?? .none
        return one == two ? nil : EventChange(field: field, before: one, after: two)
      }
      if !changes.isEmpty { try noteStep(.changed, of: event.identity, changes, id: id) }
    }
    let kept = Set(events.map(\.identity))
    for event in before where !kept.contains(event.identity) { try noteStep(.dropped, of: event.identity, id: id) }
  }

  private func noteStep(_ step: EventStep, of identity: String, _ changes: [EventChange] = [], id: Int64) throws {
    try execute(
      "INSERT OR REPLACE INTO event_steps (order_id, run, identity, step, state) VALUES (?, ?, ?, ?, ?)",
      [id, run, identity, step.rawValue, Data(try EventPacker(words: unpacker.words).packed(changes))])
  }

  private func day(of run: Int) throws -> Day {
    guard let day = unpacker.days[run] else { throw LedgerError.damaged("there is no run number \(run)") }
    return day
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    if let statement = statements[sql] { return try statement.execute(arguments: arguments) }
    let statement = try database.makeStatement(sql: sql)
    statements[sql] = statement
    try statement.execute(arguments: arguments)
  }
}

/// To which runs values belong that come into a ledger.
struct RunAttribution {
  /// The run that brought a value, by unit, field and the value's place in the history, counted from 0.
  var run: (String, Field, Int) -> Int
  /// The run that saw something first that was first seen on a day.
  var firstRun: (Day) -> Int

  /// Everything belongs to one run.
  static func all(_ run: Int) -> RunAttribution { RunAttribution(run: { _, _, _ in run }, firstRun: { _ in run }) }
}

extension StatementPacker.Spoken {
  /// What a source says that it did not say before; the number of its row in the sheet is none of it.
  init(from before: SourceUnitState?, to after: SourceUnitState?) {
    let presence = after?.presence ?? .vanished
    if before?.presence != presence { self.presence = presence }
    var new = FieldSet(), gone = FieldSet()
    for (field, claim) in after?.fields ?? [:]
    where field != .rowSeq && before?.fields[field]?.prev.isIdentical(to: claim.prev) != true {
      new.insert(field)
    }
    for field in before?.fields.keys ?? [] where field != .rowSeq && after?.fields.keys.contains(field) != true {
      gone.insert(field)
    }
    for field in FieldOrder.sorted(new) {
      guard let claim = after?.fields[field] else { continue }
      entries.append(StatementPacker.Entry(field: field, statement: claim.prev, place: claim.place))
    }
    for field in FieldOrder.sorted(gone) { entries.append(StatementPacker.Entry(field: field, statement: .none)) }
  }
}
