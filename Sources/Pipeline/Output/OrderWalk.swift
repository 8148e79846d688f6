internal import Discrepancies
internal import OrderModel
internal import OrderRules
internal import Reconciliation
internal import Reports

/// One walk over the orders as a run leaves them: each is unpacked once for all that is told of it.
struct OrderWalk {
  /// What some orders come to.
  struct Part: Sendable {
    var rows: OrderTables.Rows
    var figures = KpiEngine.Part()
    var count = OrderCount()
  }

  /// The tables of orders, lines and events.
  let tables: (orders: OutputTable, lines: OutputTable, events: OutputTable)
  /// What counts in the key figures.
  let figures: KpiEngine.Part
  /// How many orders agree, stand in one sheet only, or need somebody.
  let count: OrderCount

  /// Walks over the orders of a run of which something was found; the tables' rows lie in a store, if it takes them.
  ///
  /// - Complexity: O(*claims* + *figures* × *lines*), side by side.
  init(_ book: RunBook, found: [Discrepancy], by engine: KpiEngine?, in store: (any ByteStore)? = nil) {
    let open = found.filter { $0.status == .open && $0.severity > .info }
    let tables = OrderTables(book, attention: Self.attention(open))
    let troubled = Set(open.compactMap(\.subject.orderNo))
    let before = book.state.orders
    let parts = book.folded.orders.mapPortions { orders in
      var part = Part(rows: OrderTables.Rows(in: store))
      for order in orders {
        engine?.count(order, before: { before.order(order.key) }, into: &part.figures)
        tables.append(order, to: &part.rows)
        part.count.take(order, isTroubled: troubled.contains(order.orderNo))
      }
      part.rows.close()
      return part
    }
    self.tables = tables.tables(parts.map(\.rows))
    figures = KpiEngine.sum(parts.map(\.figures))
    count = parts.reduce(into: OrderCount()) { $0.add($1.count) }
  }

  private static func attention(_ open: [Discrepancy]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for item in open {
      guard let order = item.subject.orderNo else { continue }
      counts[order, default: 0] += 1
      if let line = item.subject.lineID { counts[line, default: 0] += 1 }
    }
    return counts
  }
}

/// How many of some orders agree, stand in one sheet only, or need somebody.
struct OrderCount: Sendable {
  private(set) var needingSomebody = 0, agreeing = 0, ofOneSource = 0, lines = 0

  /// Counts an order.
  mutating func take(_ order: OrderState, isTroubled: Bool) {
    lines += order.lines.count
    if isTroubled {
      needingSomebody += 1
    } else if Self.isShared(order) {
      agreeing += 1
    } else {
      ofOneSource += 1
    }
  }

  /// Adds what others counted.
  mutating func add(_ other: OrderCount) {
    needingSomebody += other.needingSomebody
    agreeing += other.agreeing
    ofOneSource += other.ofOneSource
    lines += other.lines
  }

  /// Whether more than one source speaks of the order.
  private static func isShared(_ order: OrderState) -> Bool {
    var only: String?
    func isOther(_ source: String) -> Bool {
      if only == nil { only = source }
      return only != source
    }
    return order.header.sources.contains { isOther($0.key) }
      || order.lines.contains { $0.sources.contains { isOther($0.key) } }
      || order.events.contains { $0.holders.contains(where: isOther) }
  }
}
