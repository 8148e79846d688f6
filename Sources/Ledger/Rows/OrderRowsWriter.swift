internal import ExactValues
internal import Foundation
internal import GRDB
internal import OrderModel
internal import Reconciliation

/// Writes orders into the tables of one run's transaction: only the rows that are not there already.
final class OrderRowsWriter {
  /// An order as the ledger holds it.
  private struct Known {
    var rows: OrderRows
    var state: OrderState
  }

  private let database: Database
  private let unpacker: OrderUnpacker
  private let history: HistoryWriter
  private let run: Int
  private var statements: [String: GRDB.Statement] = [:]

  init(_ database: Database, run: Int, decisions: [Decision] = []) throws {
    self.database = database
    self.run = run
    unpacker = try OrderUnpacker(database)
    history = HistoryWriter(database, unpacker: unpacker, run: run, decisions: decisions)
  }

  /// Puts the order in place of what the ledger holds of it; its history only grows.
  ///
  /// - Parameter state: what the ledger holds of it, where the caller knows; claims may be said to stand elsewhere there.
  func replace(_ order: OrderState, _ attribution: RunAttribution? = nil, known state: OrderState? = nil) throws {
    let attribution = attribution ?? .all(run)
    let known = try known(order.key, state)
    let id = try known.map { try update($0, to: order) } ?? insert(order, attribution)
    let units = [order.header] + order.lines
    for (position, unit) in units.enumerated() {
      try write(unit, position: position, of: order, id: id, known?.rows)
    }
    if let known { try deleteLines(of: known, unless: Set(units.map(\.id)), id: id) }
    try write(order.events, id: id, known, attribution)
    try writePlaces(of: order, id: id, known?.rows.places)
    try history.note(order, id: id, before: known?.state, attribution)
  }

  /// Writes where the claims of orders stand that are otherwise as the ledger has them.
  func move(_ orders: [OrderState]) throws {
    guard !orders.isEmpty else { return }
    var ids: [String: Int64] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT key, id FROM orders WHERE removed_by IS NULL")
    while let row = try rows.next() { ids[try row.decode(atIndex: 0)] = try row.decode(atIndex: 1) }
    let query = try statement("SELECT state FROM places WHERE order_id = ?")
    for order in orders {
      guard let id = ids[order.key] else { throw LedgerError.damaged("there is no order \(order.key)") }
      let known = try Data.fetchOne(query, arguments: [id])
      try writePlaces(of: order, id: id, known.map { Array($0) })
    }
  }

  /// Takes an order out; its rows and its history stay, and no longer count.
  func remove(orderKey: String) throws {
    guard let id = try livingID(orderKey) else { return }
    try execute("UPDATE orders SET removed_by = ? WHERE id = ?", [run, id])
  }

  /// Writes what became known of the tables that claims stand in; to be called last.
  func finish() throws { try unpacker.register.save() }

  private func livingID(_ key: String) throws -> Int64? {
    let statement = try statement("SELECT id FROM orders WHERE key = ? AND removed_by IS NULL")
    return try Int64.fetchOne(statement, arguments: [key])
  }

  private func known(_ key: String, _ state: OrderState?) throws -> Known? {
    guard let id = try livingID(key), let rows = try OrderRowsCursor(database, .only(id)).next() else { return nil }
    return Known(rows: rows, state: try state ?? unpacker.order(rows))
  }

  private func insert(_ order: OrderState, _ attribution: RunAttribution) throws -> Int64 {
    try execute(
      "INSERT INTO orders (key, order_no, first_seen, next_line, first_run) VALUES (?, ?, ?, ?, ?)",
      [
        order.key, order.orderNo, order.firstSeen.description, order.nextLineOrdinal,
        attribution.firstRun(order.firstSeen),
      ])
    return database.lastInsertedRowID
  }

  private func update(_ known: Known, to order: OrderState) throws -> Int64 {
    let rows = known.rows
    if !rows.orderNo.isIdentical(to: order.orderNo) || rows.nextLine != order.nextLineOrdinal
      || rows.firstSeen != order.firstSeen.description
    {
      try execute(
        "UPDATE orders SET order_no = ?, first_seen = ?, next_line = ? WHERE id = ?",
        [order.orderNo, order.firstSeen.description, order.nextLineOrdinal, rows.id])
    }
    return rows.id
  }

  private func write(_ unit: UnitState, position: Int, of order: OrderState, id: Int64, _ known: OrderRows?) throws {
    let number = try UnitNumber.number(unit.id, of: order.key)
    let state = try UnitPacker(words: unpacker.words).packed(unit, since: order.firstSeen)
    let old = known?.units.first { $0.number == number }
    if old?.position != position || old?.state != state {
      try execute(
        "INSERT OR REPLACE INTO units (order_id, unit, position, state) VALUES (?, ?, ?, ?)",
        [id, number, position, Data(state)])
    }
    var gone = Set(known?.sources.filter { $0.unit == number }.map(\.source) ?? [])
    for (source, claims) in unit.sources.sorted(by: { $0.key < $1.key }) {
      let word = try unpacker.words.number(source)
      gone.remove(word)
      let state = try SourcePacker(words: unpacker.words).packed(claims, baseline: unit.baseline)
      if known?.sources.first(where: { $0.unit == number && $0.source == word })?.state == state { continue }
      try execute(
        "INSERT OR REPLACE INTO source_units (order_id, unit, source, state) VALUES (?, ?, ?, ?)",
        [id, number, word, Data(state)])
    }
    for word in gone.sorted() {
      try execute("DELETE FROM source_units WHERE order_id = ? AND unit = ? AND source = ?", [id, number, word])
    }
  }

  private func deleteLines(of known: Known, unless kept: Set<String>, id: Int64) throws {
    for unit in known.state.lines where !kept.contains(unit.id) {
      let number = try UnitNumber.number(unit.id, of: known.rows.key)
      try execute("DELETE FROM units WHERE order_id = ? AND unit = ?", [id, number])
      try execute("DELETE FROM source_units WHERE order_id = ? AND unit = ?", [id, number])
      try execute("INSERT OR REPLACE INTO lines_gone (order_id, unit, run) VALUES (?, ?, ?)", [id, number, run])
    }
  }

  private func write(_ events: [EventState], id: Int64, _ known: Known?, _ attribution: RunAttribution) throws {
    let pairs = zip(known?.state.events ?? [], known?.rows.events ?? []).map { ($0.identity, $1.firstRun) }
    let firstRuns = Dictionary(pairs) { first, _ in first }
    for (ordinal, event) in events.enumerated() {
      let state = try EventPacker(words: unpacker.words).packed(event)
      let firstRun = firstRuns[event.identity] ?? attribution.firstRun(event.firstSeen)
      if let old = known?.rows.events.first(where: { $0.ordinal == ordinal }), old.state == state,
        old.firstRun == firstRun
      {
        continue
      }
      try execute(
        "INSERT OR REPLACE INTO events (order_id, ordinal, first_run, state) VALUES (?, ?, ?, ?)",
        [id, ordinal, firstRun, Data(state)])
    }
    if events.count < pairs.count {
      try execute("DELETE FROM events WHERE order_id = ? AND ordinal >= ?", [id, events.count])
    }
  }

  private func writePlaces(of order: OrderState, id: Int64, _ old: [UInt8]?) throws {
    let state = try OrderPlaces(register: unpacker.register).packed(order)
    guard state != old else { return }
    try execute("INSERT OR REPLACE INTO places (order_id, state) VALUES (?, ?)", [id, Data(state)])
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try statement(sql).execute(arguments: arguments)
  }

  private func statement(_ sql: String) throws -> GRDB.Statement {
    if let statement = statements[sql] { return statement }
    let statement = try database.makeStatement(sql: sql)
    statements[sql] = statement
    return statement
  }
}
