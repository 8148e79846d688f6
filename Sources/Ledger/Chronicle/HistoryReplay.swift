internal import ExactValues
internal import OrderModel
internal import Reconciliation

/// Plays an order's history run by run: which value held, and what each source said.
struct HistoryReplay {
  struct StatementRow {
    var unit: Int
    var run: Int
    var source: String
    var state: [UInt8]
  }

  /// A value that came with a run.
  private struct Step {
    var unit: Int
    var field: Field
    var revision: Int
    var statement: Statement
    var policy: Policy?
    var decision: Int?
  }

  /// What a source says of a field at a time.
  struct Said {
    var statement: Statement
    var place: ClaimPlace?
    var run: Int
  }

  private let key: String
  private let unpacker: OrderUnpacker
  private var steps: [Int: [Step]] = [:]
  private var spoken: [Int: [StatementRow]] = [:]
  /// The values that hold, by unit.
  private(set) var values: [Int: FieldMap<(statement: Statement, revision: Int)>] = [:]
  /// What the sources say, by unit and source.
  private(set) var said: [Int: [String: [Field: Said]]] = [:]
  private(set) var presences: [Int: [String: SourceUnitState.Presence]] = [:]

  init(_ rows: OrderRows, unpacker: OrderUnpacker, statements: [StatementRow]) throws {
    key = rows.key
    self.unpacker = unpacker
    for row in rows.snapshots {
      let packer = SnapshotPacker(words: unpacker.words)
      for entry in try packer.entries(row.state, day: unpacker.days[row.run]) {
        steps[row.run, default: []].append(
          Step(unit: row.unit, field: entry.field, revision: 1, statement: entry.statement, policy: entry.policy))
      }
    }
    for row in rows.changes {
      let statement = try Statement(stored: String(decoding: row.value, as: UTF8.self))
      steps[row.run, default: []].append(
        Step(
          unit: row.unit, field: try Field(stored: row.field), revision: row.revision, statement: statement,
          policy: try row.policy.map { try Policy(stored: $0) }, decision: row.decision))
    }
    spoken = Dictionary(grouping: statements, by: \.run)
  }

  /// The runs that brought anything.
  var runs: [Int] { Set(steps.keys).union(spoken.keys).sorted() }

  /// Plays one run and tells nobody.
  mutating func play(_ run: Int) throws {
    for step in steps[run] ?? [] {
      if step.revision >= values[step.unit]?[step.field]?.revision ?? 0 {
        values[step.unit, default: [:]][step.field] = (step.statement, step.revision)
      }
    }
    for row in spoken[run] ?? [] {
      // A value that the history lost is nothing here: the check names it, and goes on.
      let packer = StatementPacker(words: unpacker.words, register: unpacker.register)
      let spoken = try packer.spoken(row.state) { values[row.unit]?[$0]?.statement ?? Statement.none }
      if let presence = spoken.presence { presences[row.unit, default: [:]][row.source] = presence }
      take(spoken, row)
    }
  }

  /// Plays one run; what it brought is added to its chapter.
  mutating func advance(to run: Int, _ chapter: inout OrderChronicle.Chapter) throws {
    let steps = (steps[run] ?? []).sorted { ($0.unit, $0.field, $0.revision) < ($1.unit, $1.field, $1.revision) }
    let before = values
    for step in steps { values[step.unit, default: [:]][step.field] = (step.statement, step.revision) }
    for row in spoken[run] ?? [] { try hear(row, run, &chapter) }
    var earlier = before
    for step in steps {
      let known = earlier[step.unit]?[step.field]?.statement ?? .none
      earlier[step.unit, default: [:]][step.field] = (step.statement, step.revision)
      chapter.values.append(
        OrderChronicle.AdoptedValue(
          unit: UnitNumber.id(step.unit, of: key), field: step.field, revision: step.revision, before: known,
          after: step.statement, policy: step.policy, decision: step.decision, holders: holders(step, run)))
    }
  }

  private mutating func hear(_ row: StatementRow, _ run: Int, _ chapter: inout OrderChronicle.Chapter) throws {
    let spoken = try spoken(row)
    let unit = UnitNumber.id(row.unit, of: key)
    if let presence = spoken.presence {
      let isFirst = presences[row.unit]?[row.source] == nil
      presences[row.unit, default: [:]][row.source] = presence
      chapter.presences.append(
        OrderChronicle.RowPresence(unit: unit, source: row.source, presence: presence, isFirst: isFirst))
    }
    let before = said[row.unit]?[row.source] ?? [:]
    take(spoken, row)
    let person = person(unit: row.unit, source: row.source)
    for entry in spoken.entries {
      chapter.statements.append(
        OrderChronicle.SourceStatement(
          unit: unit, field: entry.field, source: row.source, before: before[entry.field]?.statement ?? .none,
          after: entry.statement, place: entry.place, adopted: values[row.unit]?[entry.field]?.statement ?? .none,
          person: person))
    }
  }

  private func spoken(_ row: StatementRow) throws -> StatementPacker.Spoken {
    let packer = StatementPacker(words: unpacker.words, register: unpacker.register)
    return try packer.spoken(row.state) { values[row.unit]?[$0]?.statement }
  }

  private mutating func take(_ spoken: StatementPacker.Spoken, _ row: StatementRow) {
    for entry in spoken.entries {
      let now = entry.statement == .none ? nil : Said(statement: entry.statement, place: entry.place, run: row.run)
      said[row.unit, default: [:]][row.source, default: [:]][entry.field] = now
    }
  }

  private func holders(_ step: Step, _ run: Int) -> [OrderChronicle.Holder] {
    let sources = (said[step.unit] ?? [:]).sorted { $0.key < $1.key }
    let holders = sources.compactMap { source, fields -> OrderChronicle.Holder? in
      guard let claim = fields[step.field], claim.statement == step.statement else { return nil }
      return OrderChronicle.Holder(
        source: source, place: claim.place, isNew: claim.run == run, person: person(unit: step.unit, source: source))
    }
    return holders.filter(\.isNew) + holders.filter { !$0.isNew }
  }

  /// The person who keeps a source's row, as the row says.
  private func person(unit: Int, source: String) -> String? {
    for field in [Field.nodeOwner, .merchandiser, .salesperson] {
      for unit in [unit, 0] {
        if let value = said[unit]?[source]?[field]?.statement.value { return value.description }
      }
    }
    return nil
  }
}
