internal import ExactValues
internal import Foundation
internal import GRDB
internal import OrderModel
internal import Reconciliation

/// Writes how orders stand into the tables of one transaction: of each only the rows that are new or other than before.
final class OrderStateWriter {
  private let database: Database
  private let unpacker: OrderUnpacker
  private var statements: [String: GRDB.Statement] = [:]

  init(_ database: Database, unpacker: OrderUnpacker) {
    self.database = database
    self.unpacker = unpacker
  }

  /// Makes the row of an order that is new.
  ///
  /// - Returns: its id.
  func insert(_ order: OrderState, firstRun: Int) throws -> Int64 {
    try execute(
      "INSERT INTO orders (key, order_no, first_seen, next_line, first_run) VALUES (?, ?, ?, ?, ?)",
      [order.key, order.orderNo, order.firstSeen.description, order.nextLineOrdinal, firstRun])
    return database.lastInsertedRowID
  }

  /// Writes an order's rows.
  func write(_ entry: OpenOrder) throws {
    guard let order = entry.state else { return }
    if entry.isChanged {
      if entry.head != OpenOrder.Head(order) {
        try execute(
          "UPDATE orders SET order_no = ?, first_seen = ?, next_line = ? WHERE id = ?",
          [order.orderNo, order.firstSeen.description, order.nextLineOrdinal, entry.id])
      }
      try writeUnits(order, id: entry.id, held: entry.held)
      try writeEvents(order, entry)
    }
    try writePlaces(of: order, id: entry.id, entry.places)
  }

  private func writeUnits(_ order: OrderState, id: Int64, held: OrderState?) throws {
    let known = held.map { [$0.header] + $0.lines } ?? []
    for (position, unit) in ([order.header] + order.lines).enumerated() {
      // Lines mostly keep their places.
      let place = known.indices.contains(position) && known[position].id == unit.id ? position : nil
      let old = place ?? known.firstIndex { $0.id == unit.id }
      let before = old.map { (position: $0, unit: known[$0], firstSeen: held?.firstSeen ?? order.firstSeen) }
      try write(unit, position: position, of: order, id: id, before)
    }
    for line in held?.lines ?? [] where !order.lines.contains(where: { $0.id == line.id }) {
      let number = try UnitNumber.number(line.id, of: order.key)
      try execute("DELETE FROM units WHERE order_id = ? AND unit = ?", [id, number])
      try execute("DELETE FROM source_units WHERE order_id = ? AND unit = ?", [id, number])
    }
  }

  private func write(
    _ unit: UnitState, position: Int, of order: OrderState, id: Int64,
    _ before: (position: Int, unit: UnitState, firstSeen: Day)?
  ) throws {
    let number = try UnitNumber.number(unit.id, of: order.key)
    let packer = UnitPacker(words: unpacker.words), sourcePacker = SourcePacker(words: unpacker.words)
    let state = try packer.packed(unit, since: order.firstSeen)
    let old = try before.map { try packer.packed($0.unit, since: $0.firstSeen) }
    if before?.position != position || old != state {
      try execute(
        "INSERT OR REPLACE INTO units (order_id, unit, position, state) VALUES (?, ?, ?, ?)",
        [id, number, position, Data(state)])
    }
    for (source, claims) in unit.sources {
      let state = try sourcePacker.packed(claims, baseline: unit.baseline)
      if let before, let old = before.unit.sources[source],
        try sourcePacker.packed(old, baseline: before.unit.baseline) == state
      {
        continue
      }
      try execute(
        "INSERT OR REPLACE INTO source_units (order_id, unit, source, state) VALUES (?, ?, ?, ?)",
        [id, number, try unpacker.words.number(source), Data(state)])
    }
    for (source, _) in before?.unit.sources ?? [:] where unit.sources[source] == nil {
      try execute(
        "DELETE FROM source_units WHERE order_id = ? AND unit = ? AND source = ?",
        [id, number, try unpacker.words.number(source)])
    }
  }

  private func writeEvents(_ order: OrderState, _ entry: OpenOrder) throws {
    let packer = EventPacker(words: unpacker.words)
    let states = try order.events.map { try packer.packed($0) }
    let old = entry.held?.events ?? [], oldStates = try old.map { try packer.packed($0) }
    guard states != oldStates || !entry.firstRuns.isEmpty else { return }
    let numbers = try firstRuns(of: entry.id)
    guard numbers.count == old.count else { throw LedgerError.damaged("the events of order \(order.key) are torn") }
    let firstRuns = Dictionary(zip(old.map(\.identity), numbers)) { first, _ in first }
    for (ordinal, event) in order.events.enumerated() {
      guard let firstRun = entry.firstRuns[event.identity] ?? firstRuns[event.identity] else { continue }
      if old.indices.contains(ordinal), oldStates[ordinal] == states[ordinal], numbers[ordinal] == firstRun { continue }
      try execute(
        "INSERT OR REPLACE INTO events (order_id, ordinal, first_run, state) VALUES (?, ?, ?, ?)",
        [entry.id, ordinal, firstRun, Data(states[ordinal])])
    }
    if states.count < old.count {
      try execute("DELETE FROM events WHERE order_id = ? AND ordinal >= ?", [entry.id, states.count])
    }
  }

  /// The runs that saw the events of an order first, in their order.
  private func firstRuns(of id: Int64) throws -> [Int] {
    try Int.fetchAll(
      statement("SELECT first_run FROM events WHERE order_id = ? ORDER BY ordinal"), arguments: [id])
  }

  /// The blob of an order's places.
  func places(_ id: Int64) throws -> [UInt8]? {
    try Data.fetchOne(statement("SELECT state FROM places WHERE order_id = ?"), arguments: [id]).map { Array($0) }
  }

  /// Writes the blob of an order's places, where it is another than before.
  func writePlaces(of order: OrderState, id: Int64, _ old: [UInt8]?) throws {
    let state = try OrderPlaces(register: unpacker.register).packed(order)
    guard state != old else { return }
    try execute("INSERT OR REPLACE INTO places (order_id, state) VALUES (?, ?)", [id, Data(state)])
  }

  /// Carries a statement out; it is prepared once.
  func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try statement(sql).execute(arguments: arguments)
  }

  /// A statement, prepared once.
  func statement(_ sql: String) throws -> GRDB.Statement {
    if let statement = statements[sql] { return statement }
    let statement = try database.makeStatement(sql: sql)
    statements[sql] = statement
    return statement
  }
}
