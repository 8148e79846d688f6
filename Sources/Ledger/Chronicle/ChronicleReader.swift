internal import Discrepancies
internal import ExactValues
internal import GRDB
internal import OrderModel
internal import Reconciliation

/// Reads what the ledger knows of an order, run by run, by replaying its history.
struct ChronicleReader {
  let database: Database
  let unpacker: OrderUnpacker
  let runs: [(number: Int, record: RunRecord)]
  private let discrepancies: DiscrepancyChronicle
  private let migration: Int?

  init(_ database: Database) throws {
    self.database = database
    discrepancies = try DiscrepancyChronicle(database)
    migration = try Int.fetchOne(database, sql: "SELECT run FROM migrations")
    unpacker = try OrderUnpacker(database)
    runs = try RecordRows.numberedRuns(in: database)
  }

  /// Every order's key with its numbers, living ones or not.
  static func orderNumbers(_ database: Database) throws -> [(id: Int64, key: String, orderNo: String)] {
    try Row.fetchAll(database, sql: "SELECT id, key, order_no FROM orders ORDER BY key, id").map { row in
      (try row.decode(forColumn: "id"), try row.text("key"), try row.text("order_no"))
    }
  }

  /// The ids of living orders, by key.
  static func livingOrders(_ database: Database) throws -> [String: Int64] {
    let rows = try Row.fetchAll(database, sql: "SELECT id, key FROM orders WHERE removed_by IS NULL")
    return Dictionary(try rows.map { (try $0.text("key"), try $0.decode(forColumn: "id")) }) { first, _ in first }
  }

  /// The chronicle of an order.
  func chronicle(_ id: Int64) throws -> OrderChronicle? {
    guard let rows = try OrderRowsCursor(database, .only(id)).next() else { return nil }
    let state = try unpacker.order(rows)
    var chronicle = OrderChronicle(state: state)
    chronicle.removedBy = rows.removedBy.flatMap(record)
    chronicle.statementsSince = migration.flatMap(record)
    var replay = try HistoryReplay(
      rows, unpacker: unpacker, statements: Self.statements(of: id, database, unpacker.words))
    let others = try otherNotes(rows, state)
    for run in runs {
      var chapter = others[run.number] ?? OrderChronicle.Chapter(run: run.record)
      try replay.advance(to: run.number, &chapter)
      if !chapter.isEmpty { chronicle.chapters.append(chapter) }
    }
    return chronicle
  }

  private func record(_ number: Int) -> RunRecord? { runs.first { $0.number == number }?.record }

  /// What sources said of an order's lines, run by run.
  static func statements(
    of id: Int64, _ database: Database, _ words: WordTable
  ) throws -> [HistoryReplay.StatementRow] {
    let sql = "SELECT unit, run, source, state FROM statements WHERE order_id = ? ORDER BY run, unit, source"
    let statement = try database.cachedStatement(sql: sql)
    return try Row.fetchAll(statement, arguments: [id]).map { row in
      HistoryReplay.StatementRow(
        unit: try row.decode(atIndex: 0), run: try row.decode(atIndex: 1),
        source: try words.text(try row.decode(atIndex: 2)), state: try row.bytes(atIndex: 3))
    }
  }

  /// What is not a replay of values: lines that went, events, discrepancies, rulings.
  private func otherNotes(_ rows: OrderRows, _ state: OrderState) throws -> [Int: OrderChronicle.Chapter] {
    var chapters: [Int: OrderChronicle.Chapter] = [:]
    func add(_ run: Int, _ change: (inout OrderChronicle.Chapter) -> Void) {
      guard let record = record(run) else { return }
      change(&chapters[run, default: OrderChronicle.Chapter(run: record)])
    }
    let gone = try database.cachedStatement(sql: "SELECT unit, run FROM lines_gone WHERE order_id = ? ORDER BY unit")
    for row in try Row.fetchAll(gone, arguments: [rows.id]) {
      let unit: Int = try row.decode(atIndex: 0)
      add(try row.decode(atIndex: 1)) { $0.linesGone.append(UnitNumber.id(unit, of: rows.key)) }
    }
    for (run, note) in try EventChronicle(database: database, unpacker: unpacker).notes(rows, state) {
      add(run) { $0.events.append(note) }
    }
    let units = Set(([state.header] + state.lines).map(\.id))
    let notes = try discrepancies.notes(ofOrder: state.orderNo, key: state.key)
    for (run, note) in notes { add(run) { $0.discrepancies.append(note) } }
    let subjects = Set(notes.map(\.note.discrepancy.id))
    for (run, note) in try discrepancies.rulings(on: units, subjects: subjects) {
      add(run) { $0.decisions.append(note) }
    }
    return chapters
  }
}
