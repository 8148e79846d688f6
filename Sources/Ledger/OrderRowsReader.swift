internal import ExactValues
internal import Foundation
internal import GRDB
internal import OrderModel
internal import Reconciliation

/// Reads all orders out of the tables.
///
/// - Complexity: O(*r*) in the rows of all tables; all is in memory at the end.
struct OrderRowsReader {
  private struct UnitKey: Hashable { var order, unit: String }

  let database: Database

  func orders() throws -> [OrderState] {
    let units = try unitsByOrder()
    let events = try eventsByOrder()
    var result: [OrderState] = []
    let rows = try Row.fetchCursor(database, sql: "SELECT key, order_no, first_seen, next_line FROM orders")
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
      result.append(order)
    }
    return result.sorted { $0.key < $1.key }
  }

  private func unitsByOrder() throws -> [String: [UnitState]] {
    let sources = try sourcesByUnit()
    let history = try historyByUnit()
    var result: [String: [UnitState]] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT order_key, id, state FROM units ORDER BY order_key, ordinal")
    while let row = try rows.next() {
      let key = UnitKey(order: try row.decode(atIndex: 0), unit: try row.decode(atIndex: 1))
      let stored = try StoredUnit(packed: try row.bytes(atIndex: 2))
      var unit = UnitState(id: key.unit)
      unit.baseline = stored.baseline
      for (field, count) in stored.revisionCounts {
        let revisions = history[key]?[field] ?? []
        guard count >= 0, revisions.count >= count else {
          throw LedgerError.damaged("the history of \(field) in \(key.unit) is torn")
        }
        unit.revisions[field] = Array(revisions.prefix(count))
      }
      unit.sources = sources[key] ?? [:]
      result[key.order, default: []].append(unit)
    }
    return result
  }

  private func sourcesByUnit() throws -> [UnitKey: [String: SourceUnitState]] {
    var result: [UnitKey: [String: SourceUnitState]] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT order_key, unit_id, source, state FROM source_units")
    while let row = try rows.next() {
      let key = UnitKey(order: try row.decode(atIndex: 0), unit: try row.decode(atIndex: 1))
      result[key, default: [:]][try row.decode(atIndex: 2)] = try SourceUnitState(packed: try row.bytes(atIndex: 3))
    }
    return result
  }

  private func historyByUnit() throws -> [UnitKey: [Field: [Revision]]] {
    var result: [UnitKey: [Field: [Revision]]] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT order_key, unit_id, field, revision, value, as_of FROM history WHERE removed_by IS NULL
        ORDER BY order_key, unit_id, field, revision
        """)
    while let row = try rows.next() {
      let key = UnitKey(order: try row.decode(atIndex: 0), unit: try row.decode(atIndex: 1))
      let field = try Field(stored: try row.decode(String.self, atIndex: 2))
      let statement = try Statement(stored: String(decoding: try row.bytes(atIndex: 4), as: UTF8.self))
      let asOf = try Day(stored: try row.decode(String.self, atIndex: 5))
      let revision: Int = try row.decode(atIndex: 3)
      result[key, default: [:]][field, default: []].append(Revision(statement: statement, asOf: asOf))
      guard result[key]?[field]?.count == revision else {
        throw LedgerError.damaged("the history of \(field) in \(key.unit) has a gap")
      }
    }
    return result
  }

  private func eventsByOrder() throws -> [String: [EventState]] {
    var result: [String: [EventState]] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT order_key, state FROM events ORDER BY order_key, ordinal")
    while let row = try rows.next() {
      let key: String = try row.decode(atIndex: 0)
      result[key, default: []].append(try EventState(packed: try row.bytes(atIndex: 1)))
    }
    return result
  }
}

extension Row {
  /// The bytes of a blob.
  fileprivate func bytes(atIndex index: Int) throws -> [UInt8] { Array(try decode(Data.self, atIndex: index)) }
}
