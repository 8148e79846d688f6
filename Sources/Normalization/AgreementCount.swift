/// How often a column says of an order what other sheets say of it, and how often it would by chance.
struct AgreementCount {
  /// The records of which others say something, and those in which the column says it too.
  private(set) var rows = 0, hits = 0
  private var byChance = 0
  private var orders: Set<String> = []
  private var texts: Set<String> = []

  /// Counts the records of a column; `others` are the values by order.
  ///
  /// - Complexity: O(*n*) in the records.
  init(_ records: [(order: String, value: String)], others: [String: Set<String>]) {
    let common = records.compactMap { record in others[record.order].map { (record: record, stated: $0) } }
    rows = common.count
    for (place, (record, stated)) in common.enumerated() {
      if stated.contains(record.value) {
        hits += 1
        orders.insert(record.order)
        texts.insert(record.value)
      }
      // What the next order says is right by chance only: always in a constant column, often among small numbers.
      let next = common[(place + 1) % common.count]
      if next.record.order != record.order, next.stated.contains(record.value) { byChance += 1 }
    }
  }

  /// Whether enough orders agree, in values that differ, and twice as many as by chance.
  var isBeyondChance: Bool {
    orders.count >= 5 && hits * 5 >= rows * 4 && texts.count >= 3 && byChance * 2 <= hits
  }

  /// Whether another field that agrees in so many records leaves no doubt.
  func outdoes(_ rival: Int) -> Bool { rival * 4 <= hits * 3 }
}
