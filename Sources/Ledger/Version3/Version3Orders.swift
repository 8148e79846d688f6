internal import ExactValues
internal import Foundation
internal import GRDB
internal import OrderModel
internal import Reconciliation

/// Reads all orders out of the tables of version 3, which the migration has renamed.
///
/// - Complexity: O(*r*) in the rows of all tables; all is in memory at the end.
struct Version3Orders {
  /// An order, and the run that brought each value of its units' fields, oldest first.
  struct Stored {
    var order: OrderState
    var runs: [String: [Field: [String]]]
  }

  private struct UnitKey: Hashable { var order, unit: String }

  private struct Entry {
    var revision: Revision
    var run: String
  }

  let database: Database

  func orders() throws -> [Stored] {
    let history = try historyByUnit()
    let units = try unitsByOrder(history)
    let events = try eventsByOrder()
    var result: [Stored] = []
    let rows = try Row.fetchCursor(
      database, sql: "SELECT key, order_no, first_seen, next_line FROM v3_orders ORDER BY key")
    while let row = try rows.next() {
      let key: String = try row.decode(atIndex: 0)
      var order = OrderState(
        key: key, orderNo: try row.decode(atIndex: 1),
        firstSeen: try Day(stored: try row.decode(String.self, atIndex: 2)))
      order.nextLineOrdinal = try row.decode(atIndex: 3)
      guard let own = units[key], let header = own.first else { throw LedgerError.damaged("order \(key) is torn") }
      order.header = header
      order.lines = Array(own.dropFirst())
      order.events = events[key] ?? []
      let runs = own.map { unit in
        (unit.id, (history[UnitKey(order: key, unit: unit.id)] ?? [:]).mapValues { $0.map(\.run) })
      }
      result.append(Stored(order: order, runs: Dictionary(runs) { first, _ in first }))
    }
    return result
  }

  private func unitsByOrder(_ history: [UnitKey: [Field: [Entry]]]) throws -> [String: [UnitState]] {
    let sources = try sourcesByUnit()
    var result: [String: [UnitState]] = [:]
    let rows = try Row.fetchCursor(
      database, sql: "SELECT order_key, id, state FROM v3_units ORDER BY order_key, ordinal")
    while let row = try rows.next() {
      let key = UnitKey(order: try row.decode(atIndex: 0), unit: try row.decode(atIndex: 1))
      let stored = try Version3Unit(try row.bytes(atIndex: 2))
      var unit = UnitState(id: key.unit)
      unit.baseline = stored.baseline
      for (field, count) in stored.revisionCounts {
        let revisions = history[key]?[field] ?? []
        guard count >= 0, revisions.count >= count else {
          throw LedgerError.damaged("the history of \(field) in \(key.unit) is torn")
        }
        unit.revisions[field] = revisions.prefix(count).map(\.revision)
      }
      unit.sources = sources[key] ?? [:]
      result[key.order, default: []].append(unit)
    }
    return result
  }

  private func sourcesByUnit() throws -> [UnitKey: SourceMap<SourceUnitState>] {
    var result: [UnitKey: SourceMap<SourceUnitState>] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT order_key, unit_id, source, state FROM v3_source_units")
    while let row = try rows.next() {
      let key = UnitKey(order: try row.decode(atIndex: 0), unit: try row.decode(atIndex: 1))
      result[key, default: [:]][try row.decode(atIndex: 2)] = try SourceUnitState(version3: try row.bytes(atIndex: 3))
    }
    return result
  }

  private func historyByUnit() throws -> [UnitKey: [Field: [Entry]]] {
    var result: [UnitKey: [Field: [Entry]]] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT order_key, unit_id, field, revision, value, as_of, run FROM v3_history WHERE removed_by IS NULL
        ORDER BY order_key, unit_id, field, revision
        """)
    while let row = try rows.next() {
      let key = UnitKey(order: try row.decode(atIndex: 0), unit: try row.decode(atIndex: 1))
      let field = try Field(stored: try row.decode(String.self, atIndex: 2))
      let statement = try Statement(stored: String(decoding: try row.bytes(atIndex: 4), as: UTF8.self))
      let asOf = try Day(stored: try row.decode(String.self, atIndex: 5))
      let revision: Int = try row.decode(atIndex: 3)
      result[key, default: [:]][field, default: []].append(
        Entry(revision: Revision(statement: statement, asOf: asOf), run: try row.decode(atIndex: 6)))
      guard result[key]?[field]?.count == revision else {
        throw LedgerError.damaged("the history of \(field) in \(key.unit) has a gap")
      }
    }
    return result
  }

  private func eventsByOrder() throws -> [String: [EventState]] {
    var result: [String: [EventState]] = [:]
    let rows = try Row.fetchCursor(
      database, sql: "SELECT order_key, state FROM v3_events ORDER BY order_key, ordinal")
    while let row = try rows.next() {
      let key: String = try row.decode(atIndex: 0)
      result[key, default: []].append(try EventState(version3: try row.bytes(atIndex: 1)))
    }
    return result
  }
}
