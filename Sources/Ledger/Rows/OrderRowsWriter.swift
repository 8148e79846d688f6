internal import ExactValues
internal import Foundation
internal import GRDB
internal import OrderModel
internal import Reconciliation

/// Writes orders into the tables of one transaction: only the rows that are not there already.
///
/// What an order was before is written with each run that changed it; how it stands, once for all runs of the transaction
/// where they are several.
final class OrderRowsWriter {
  /// When it is written how an order stands: each time, or once at the end, which keeps the orders until then.
  enum Pace { case atOnce, atTheEnd }

  private let database: Database
  private let pace: Pace
  private let unpacker: OrderUnpacker
  private let history: HistoryWriter
  private let rows: OrderStateWriter
  private var run = 0
  /// The orders of which is still to be written how they stand, by key.
  private var open: [String: OpenOrder] = [:]
  /// The ids of the living orders by key, gathered when many are asked for.
  private var ids: [String: Int64]?

  init(_ database: Database, pace: Pace = .atOnce) throws {
    self.database = database
    self.pace = pace
    unpacker = try OrderUnpacker(database)
    history = HistoryWriter(database, unpacker: unpacker)
    rows = OrderStateWriter(database, unpacker: unpacker)
  }

  /// Goes on with a run that is in its table already.
  func begin(run: Int, decisions: [Decision] = []) throws {
    self.run = run
    try history.begin(run: run, decisions: decisions)
  }

  /// Puts the order in place of what the ledger holds of it; its history only grows.
  ///
  /// - Parameter state: what the ledger holds of it, where the caller knows; claims may be said to stand elsewhere there.
  func replace(_ order: OrderState, _ attribution: RunAttribution? = nil, known state: OrderState? = nil) throws {
    let attribution = attribution ?? .all(run)
    var entry = try open.removeValue(forKey: order.key) ?? begin(order, attribution, known: state)
    try history.note(order, id: entry.id, before: entry.state, attribution)
    for line in entry.state?.lines ?? [] where !order.lines.contains(where: { $0.id == line.id }) {
      let number = try UnitNumber.number(line.id, of: order.key)
      try rows.execute(
        "INSERT OR REPLACE INTO lines_gone (order_id, unit, run) VALUES (?, ?, ?)", [entry.id, number, run])
    }
    entry.take(order) { attribution.firstRun($0) }
    try close(entry)
  }

  /// Writes where the claims of orders stand that are otherwise as the ledger has them.
  func move(_ orders: OrderSelection) throws {
    guard !orders.isEmpty else { return }
    try gatherIDs()
    for order in orders {
      guard let id = ids?[order.key] else { throw LedgerError.damaged("there is no order \(order.key)") }
      if pace == .atTheEnd {
        var entry = open[order.key] ?? OpenOrder(id: id, held: order)
        entry.move(order)
        open[order.key] = entry
      } else {
        try rows.writePlaces(of: order, id: id, try rows.places(id))
      }
    }
  }

  /// Takes an order out; its rows and its history stay, and no longer count.
  func remove(orderKey: String) throws {
    if let entry = open.removeValue(forKey: orderKey) { try rows.write(entry) }
    guard let id = try livingID(orderKey) else { return }
    try rows.execute("UPDATE orders SET removed_by = ? WHERE id = ?", [run, id])
    ids?[orderKey] = nil
  }

  /// Writes what is still to be written, and what became known of the tables that claims stand in; to be called last.
  func finish() throws {
    for (_, entry) in open.sorted(by: { $0.value.id < $1.value.id }) { try rows.write(entry) }
    open = [:]
    try unpacker.register.save()
  }

  private func close(_ entry: OpenOrder) throws {
    if pace == .atTheEnd { open[entry.key] = entry } else { try rows.write(entry) }
  }

  private func begin(_ order: OrderState, _ attribution: RunAttribution, known: OrderState?) throws -> OpenOrder {
    if pace == .atTheEnd { try gatherIDs() }
    guard let id = try livingID(order.key) else {
      let id = try rows.insert(order, firstRun: attribution.firstRun(order.firstSeen))
      ids?[order.key] = id
      return OpenOrder(id: id, inserting: order)
    }
    if let known { return OpenOrder(id: id, held: known) }
    guard let stored = try OrderRowsCursor(database, .only(id)).next() else {
      throw LedgerError.damaged("there is no order \(order.key)")
    }
    return OpenOrder(id: id, held: try unpacker.order(stored), places: stored.places)
  }

  private func livingID(_ key: String) throws -> Int64? {
    if let ids { return ids[key] }
    return try Int64.fetchOne(
      rows.statement("SELECT id FROM orders WHERE key = ? AND removed_by IS NULL"), arguments: [key])
  }

  private func gatherIDs() throws {
    guard ids == nil else { return }
    var ids: [String: Int64] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT key, id FROM orders WHERE removed_by IS NULL")
    while let row = try rows.next() { ids[try row.decode(atIndex: 0)] = try row.decode(atIndex: 1) }
    self.ids = ids
  }
}

/// An order of which is still to be written how it stands.
struct OpenOrder {
  /// What its row says.
  struct Head: Equatable {
    var orderNo: [UInt8]
    var firstSeen: Day
    var nextLine: Int

    init(_ order: OrderState) {
      (orderNo, firstSeen, nextLine) = (Array(order.orderNo.utf8), order.firstSeen, order.nextLineOrdinal)
    }
  }

  let id: Int64
  let key: String
  /// What its row says.
  let head: Head
  /// What the tables hold of it; `nil` for an order that is new.
  let held: OrderState?
  /// The blob of its places there, where it is known.
  let places: [UInt8]?
  /// How it stands; `nil` for a new one of which nothing is noted yet.
  private(set) var state: OrderState?
  /// The runs that saw the events first that came since.
  private(set) var firstRuns: [String: Int] = [:]
  /// Whether anything but the places is new.
  private(set) var isChanged = false

  /// An order that is new.
  init(id: Int64, inserting order: OrderState) {
    (self.id, key, head, held, places) = (id, order.key, Head(order), nil, nil)
  }

  /// An order that the tables hold.
  init(id: Int64, held: OrderState, places: [UInt8]? = nil) {
    (self.id, key, head, self.held, self.places, state) = (id, held.key, Head(held), held, places, held)
  }

  /// Takes how a run left the order.
  mutating func take(_ order: OrderState, firstRun: (Day) -> Int) {
    let known = state?.events ?? []
    if known.count != order.events.count || !zip(known, order.events).allSatisfy({ $0.identity == $1.identity }) {
      let identities = Set(known.map(\.identity))
      for event in order.events where !identities.contains(event.identity) {
        firstRuns[event.identity] = firstRun(event.firstSeen)
      }
    }
    state = order
    isChanged = true
  }

  /// Takes where the claims of the order stand.
  mutating func move(_ order: OrderState) { state = order }
}
