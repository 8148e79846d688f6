internal import Foundation
internal import GRDB

/// The rows of one order as they lie in the tables, its blobs still packed.
struct OrderRows {
  struct Unit {
    var number: Int
    var position: Int
    var state: [UInt8]
  }
  struct SourceUnit {
    var unit: Int
    var source: Int
    var state: [UInt8]
  }
  struct Event {
    var ordinal: Int
    var firstRun: Int
    var state: [UInt8]
  }
  struct Snapshot {
    var unit: Int
    var run: Int
    var state: [UInt8]
  }
  struct Change {
    var unit: Int
    var field: String
    var revision: Int
    var value: [UInt8]
    var asOf: String
    var run: Int
    var policy: String?
    var decision: Int?
  }

  var id: Int64
  var key: String
  var orderNo: String
  var firstSeen: String
  var nextLine: Int
  var firstRun: Int
  var removedBy: Int?
  var units: [Unit] = []
  var sources: [SourceUnit] = []
  var events: [Event] = []
  var snapshots: [Snapshot] = []
  var changes: [Change] = []
  var places: [UInt8] = []
}

/// Walks the orders of a ledger with all their rows, each table once from end to end.
///
/// - Complexity: O(rows) in all; one order is in memory at a time.
final class OrderRowsCursor {
  /// Which orders.
  enum Choice {
    case living
    case all
    case only(Int64)
  }

  private let orders: RowCursor
  private var units: GroupedRows<OrderRows.Unit>
  private var sources: GroupedRows<OrderRows.SourceUnit>
  private var events: GroupedRows<OrderRows.Event>
  private var snapshots: GroupedRows<OrderRows.Snapshot>
  private var changes: GroupedRows<OrderRows.Change>
  private var places: GroupedRows<[UInt8]>

  init(_ database: Database, _ choice: Choice = .living) throws {
    var own = "", living = ""
    var arguments = StatementArguments()
    switch choice {
    case .living: living = " WHERE removed_by IS NULL"
    case .all: break
    case .only(let id): (own, living, arguments) = (" WHERE order_id = ?", " WHERE id = ?", [id])
    }
    func cursor(_ sql: String) throws -> RowCursor {
      // A run asks for many single orders: to prepare a statement costs more than to run it.
      try Row.fetchCursor(try database.cachedStatement(sql: sql), arguments: arguments)
    }
    func rows<Element>(
      _ columns: String, of table: String, by order: String, _ decode: @escaping (Row) throws -> Element
    ) throws -> GroupedRows<Element> {
      let sql = "SELECT order_id, \(columns) FROM \(table)\(own) ORDER BY \(order)"
      return GroupedRows(rows: try cursor(sql), decode: decode)
    }
    orders = try cursor(
      "SELECT id, key, order_no, first_seen, next_line, first_run, removed_by FROM orders\(living) ORDER BY id")
    units = try rows("unit, position, state", of: "units", by: "order_id, unit") {
      OrderRows.Unit(
        number: try $0.decode(atIndex: 1), position: try $0.decode(atIndex: 2), state: try $0.bytes(atIndex: 3))
    }
    sources = try rows("unit, source, state", of: "source_units", by: "order_id, unit, source") {
      OrderRows.SourceUnit(
        unit: try $0.decode(atIndex: 1), source: try $0.decode(atIndex: 2), state: try $0.bytes(atIndex: 3))
    }
    events = try rows("ordinal, first_run, state", of: "events", by: "order_id, ordinal") {
      OrderRows.Event(
        ordinal: try $0.decode(atIndex: 1), firstRun: try $0.decode(atIndex: 2), state: try $0.bytes(atIndex: 3))
    }
    snapshots = try rows("unit, run, state", of: "snapshots", by: "order_id, unit, run") {
      OrderRows.Snapshot(
        unit: try $0.decode(atIndex: 1), run: try $0.decode(atIndex: 2), state: try $0.bytes(atIndex: 3))
    }
    let columns = "unit, field, revision, value, as_of, run, policy, decision"
    changes = try rows(columns, of: "history", by: "order_id, unit, field, revision") {
      OrderRows.Change(
        unit: try $0.decode(atIndex: 1), field: try $0.decode(atIndex: 2), revision: try $0.decode(atIndex: 3),
        value: try $0.bytes(atIndex: 4), asOf: try $0.decode(atIndex: 5), run: try $0.decode(atIndex: 6),
        policy: try $0.decode(atIndex: 7), decision: try $0.decode(atIndex: 8))
    }
    places = try rows("state", of: "places", by: "order_id") { try $0.bytes(atIndex: 1) }
  }

  /// The next order; `nil` at the end.
  func next() throws -> OrderRows? {
    guard let row = try orders.next() else { return nil }
    var order = OrderRows(
      id: try row.decode(atIndex: 0), key: try row.decode(atIndex: 1), orderNo: try row.decode(atIndex: 2),
      firstSeen: try row.decode(atIndex: 3), nextLine: try row.decode(atIndex: 4), firstRun: try row.decode(atIndex: 5),
      removedBy: try row.decode(atIndex: 6))
    order.units = try units.take(order.id)
    order.sources = try sources.take(order.id)
    order.events = try events.take(order.id)
    order.snapshots = try snapshots.take(order.id)
    order.changes = try changes.take(order.id)
    order.places = try places.take(order.id).first ?? []
    return order
  }
}

/// Rows that come in the order of the ids of their orders, taken order by order.
struct GroupedRows<Element> {
  private let rows: RowCursor
  private let decode: (Row) throws -> Element
  private var pending: (id: Int64, element: Element)?
  private var isAtEnd = false

  init(rows: RowCursor, decode: @escaping (Row) throws -> Element) {
    self.rows = rows
    self.decode = decode
  }

  /// The rows of an order; those of orders before it that nobody took are passed over.
  mutating func take(_ id: Int64) throws -> [Element] {
    var result: [Element] = []
    while true {
      if let pending {
        if pending.id > id { return result }
        if pending.id == id { result.append(pending.element) }
        self.pending = nil
      }
      guard !isAtEnd, let row = try rows.next() else {
        isAtEnd = true
        return result
      }
      pending = (try row.decode(atIndex: 0), try decode(row))
    }
  }
}
