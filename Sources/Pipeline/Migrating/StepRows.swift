internal import OrderModel
internal import Reconciliation

/// The rows of a step by file and order, with the hashes of what they say.
struct StepRows {
  /// The rows of an order in a file.
  struct Group {
    var content: UInt64 = 0
    var rowCount = 0
  }

  private let reading: ReadingResult
  /// By source, file and key of the order that the rows name themselves.
  private(set) var groups: [String: [String: [String: Group]]] = [:]
  /// The keys that the rows of each source name, row by row; `nil` where one names none.
  private var keys: [String: [String?]] = [:]

  /// Looks at the rows of a reading.
  ///
  /// - Complexity: O(*c*) in the claims.
  init(_ reading: ReadingResult) {
    self.reading = reading
    var extras: [RowReference: ContentHash] = [:]
    for extra in reading.extras {
      let row = RowReference(tableIndex: extra.tableIndex, rowIndex: extra.rowIndex)
      extras[row, default: ContentHash()].add(extra.header)
      extras[row]?.add(extra.text)
    }
    for delivery in reading.deliveries where delivery.isDelivered {
      take(delivery, extras)
    }
  }

  private mutating func take(_ delivery: SourceDelivery, _ extras: [RowReference: ContentHash]) {
    var folded: (number: String, key: String) = ("", "")
    var own: [String?] = []
    own.reserveCapacity(delivery.rows.count)
    var byTable: [Int32: [String: Group]] = [:]
    for row in delivery.rows {
      guard let number = row.value(.orderNo)?.description else {
        own.append(nil)
        continue
      }
      if folded.number != number { folded = (number, OrderNumberFolding.key(number)) }
      own.append(folded.key)
      var content = row.contentHash
      if let extra = extras[RowReference(tableIndex: row.tableIndex, rowIndex: row.rowIndex)] { content ^= extra.value }
      byTable[row.tableIndex, default: [:]][folded.key, default: Group()].add(content)
    }
    keys[delivery.source.id] = own
    for (table, orders) in byTable {
      let file = reading.tables[Int(table)].file
      groups[delivery.source.id, default: [:]][file, default: [:]].merge(orders) { $0.with($1) }
    }
  }

  /// The deliveries without the rows of some orders.
  func deliveries(without left: Set<String>) -> [SourceDelivery] {
    reading.deliveries.map { delivery in
      guard let keys = keys[delivery.source.id], !left.isEmpty else { return delivery }
      var delivery = delivery
      delivery.rows = zip(delivery.rows, keys).compactMap { row, key in
        key.map(left.contains) == true ? nil : row
      }
      return delivery
    }
  }
}

extension StepRows.Group {
  fileprivate mutating func add(_ content: UInt64) {
    // A sum, so that the order of the rows does not count.
    self.content &+= content
    rowCount += 1
  }

  fileprivate func with(_ other: Self) -> Self {
    StepRows.Group(content: content &+ other.content, rowCount: rowCount + other.rowCount)
  }
}
