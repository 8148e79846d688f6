internal import Normalization

/// Finds which table of one file is which of another: by the sheet's name, then by what stands in it.
struct SheetPairing {
  /// Of 100: how much two tables of different names share at least.
  private static let threshold = 30
  /// How many rows are looked at.
  private static let sampleLimit = 200

  /// The pairs, as places; each table stands in at most one.
  static func pairs(_ left: [ComparedTable], _ right: [ComparedTable]) -> [(Int, Int)] {
    var open = (left: Array(left.indices), right: Array(right.indices))
    var pairs: [(Int, Int)] = []
    for place in left.indices {
      let same = open.right.first { right[$0].sheet == left[place].sheet && right[$0].ordinal == left[place].ordinal }
      guard let same else { continue }
      pairs.append((place, same))
      open.left.removeAll { $0 == place }
      open.right.removeAll { $0 == same }
    }
    if left.count == 1, right.count == 1, !open.left.isEmpty { return [(0, 0)] }
    let scored = open.left.flatMap { one in open.right.map { (one, $0, likeness(left[one], right[$0])) } }
    for (one, two, score) in scored.sorted(by: { ($1.2, $0.0, $0.1) < ($0.2, $1.0, $1.1) }) where score >= threshold {
      guard open.left.contains(one), open.right.contains(two) else { continue }
      pairs.append((one, two))
      open.left.removeAll { $0 == one }
      open.right.removeAll { $0 == two }
    }
    return pairs.sorted { $0.0 < $1.0 }
  }

  /// Of 100: how many column names and values two tables share.
  private static func likeness(_ left: ComparedTable, _ right: ComparedTable) -> Int {
    let names = share(Set(left.names.map(HeaderFolding.key)), Set(right.names.map(HeaderFolding.key)))
    return (names + share(values(left), values(right))) / 2
  }

  private static func values(_ table: ComparedTable) -> Set<UInt64> {
    let rows = Array(table.rows.prefix(sampleLimit))
    var values: Set<UInt64> = []
    for column in table.names.indices { values.formUnion(CellDigests(table: table, column: column).digests(of: rows)) }
    values.remove(0)
    return values
  }

  private static func share<Value: Hashable>(_ one: Set<Value>, _ two: Set<Value>) -> Int {
    one.isEmpty || two.isEmpty ? 0 : one.intersection(two).count * 100 / one.union(two).count
  }
}
