internal import ExactValues
internal import OrderModel
internal import Reconciliation

/// Plays an order's history from its first run to its last, and holds the end against what the ledger holds.
struct ReplayCheck {
  /// What differs.
  private(set) var faults: [LedgerFault] = []
  /// How many values were held against each other.
  private(set) var valueCount = 0

  private let rows: OrderRows
  private let unpacker: OrderUnpacker

  init(_ rows: OrderRows, unpacker: OrderUnpacker, statements: [HistoryReplay.StatementRow]) throws {
    self.rows = rows
    self.unpacker = unpacker
    var replay = try HistoryReplay(rows, unpacker: unpacker, statements: statements)
    for run in replay.runs { try replay.play(run) }
    var baselines: [Int: FieldMap<Baseline>] = [:]
    for row in rows.units {
      let unit = try UnitPacker(words: unpacker.words).unit(row.state, since: try Day(stored: rows.firstSeen))
      baselines[row.number] = unit.baseline
      check(unit.baseline, unit: row.number, against: replay.values[row.number] ?? [:])
    }
    for row in rows.sources {
      let source = try unpacker.words.text(row.source)
      let state = try SourcePacker(words: unpacker.words).placeless(row.state, baseline: baselines[row.unit] ?? [:])
      check(state, of: source, unit: row.unit, replay, baselines[row.unit] ?? [:])
    }
  }

  private mutating func check(
    _ baseline: FieldMap<Baseline>, unit: Int, against played: FieldMap<(statement: Statement, revision: Int)>
  ) {
    let fields = Set(baseline.keys).union(played.keys).sorted()
    valueCount += fields.count
    for field in fields {
      let place = "\(BlobCheck.place(rows, unit)) › \(field.id)"
      let held = baseline[field]?.statement ?? .none, found = played[field]?.statement ?? .none
      if !held.isIdentical(to: found) {
        note(
          .historyDiffers, place, "the baseline is \(Self.shown(held))", "\(Self.shown(found)), as the history has it")
      } else if let revision = baseline[field]?.revision, let last = played[field]?.revision, revision != last {
        note(.revisionGap, place, "the baseline is value \(revision)", "value \(last), as the history has it")
      }
    }
  }

  private mutating func check(
    _ state: SourceUnitState, of source: String, unit: Int, _ replay: HistoryReplay, _ baseline: FieldMap<Baseline>
  ) {
    let said = replay.said[unit]?[source] ?? [:]
    let place = "\(BlobCheck.place(rows, unit)) › \(source)"
    for field in Set(state.fields.keys).union(said.keys).sorted() where field != .rowSeq {
      valueCount += 1
      let held = state.fields[field]?.prev ?? .none, found = said[field]?.statement ?? .none
      if !held.isIdentical(to: found) {
        note(
          .statementsDiffer, "\(place) › \(field.id)", "the ledger holds \(Self.shown(held))",
          "\(Self.shown(found)), as it was said last")
      }
      if let seen = state.fields[field]?.seen, seen < 0 || seen > baseline[field]?.revision ?? 0 {
        note(
          .revisionGap, "\(place) › \(field.id)", "it agreed with value \(seen)",
          "one of the \(baseline[field]?.revision ?? 0) values that there were")
      }
    }
    let presence = replay.presences[unit]?[source]
    if let presence, presence != state.presence {
      note(
        .statementsDiffer, place, "the row is \(state.presence.rawValue)", "\(presence.rawValue), as it was noted last")
    }
  }

  private mutating func note(_ kind: LedgerFault.Kind, _ place: String, _ found: String, _ expected: String) {
    faults.append(LedgerFault(kind: kind, place: place, found: found, expected: expected))
  }

  private static func shown(_ statement: Statement) -> String {
    switch statement {
    case .none: "nothing"
    case .cleared: "cleared"
    case .value(let value): "“\(value.description)”"
    }
  }
}
