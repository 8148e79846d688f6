internal import Normalization
internal import OrderModel

/// Finds which column of one table is which of another, by their names.
struct ColumnPairing {
  /// Two columns that are one, by their places.
  struct Pair: Hashable, Sendable {
    var left: Int
    var right: Int
  }

  let left: ComparedTable
  let right: ComparedTable

  /// The pairs by exact name, by folded name, then by the field that both names mean; from the left.
  ///
  /// Columns of one name are paired in their order.
  func byName() -> [Pair] {
    var open = (left: Set(left.names.indices), right: Set(right.names.indices))
    var pairs: [Pair] = []
    let reader = HeaderFieldReader()
    let keys: [(ComparedTable, Int) -> String?] = [
      { table, column in table.names[column] },
      { table, column in HeaderFolding.key(table.names[column]) },
      { table, column in reader.usualField(table.headers[column])?.id },
    ]
    for key in keys where !open.left.isEmpty && !open.right.isEmpty {
      var places: [String: [Int]] = [:]
      for column in open.right.sorted() {
        if let name = key(right, column), !name.isEmpty { places[name, default: []].append(column) }
      }
      for column in open.left.sorted() {
        guard let name = key(left, column), let other = places[name]?.first else { continue }
        places[name]?.removeFirst()
        pairs.append(Pair(left: column, right: other))
        open.left.remove(column)
        open.right.remove(other)
      }
    }
    return pairs.sorted { $0.left < $1.left }
  }

  /// Pairs columns that are left over by what stands in them, over rows that are one: at least half of the cells alike.
  ///
  /// - Complexity: O(columns² × rows looked at).
  func byContent(_ known: [Pair], rows: [(Int32, Int32)]) -> [Pair] {
    let open = (
      left: left.names.indices.filter { column in !known.contains { $0.left == column } },
      right: right.names.indices.filter { column in !known.contains { $0.right == column } }
    )
    var found: [(pair: Pair, equal: Int)] = []
    for column in open.left {
      for other in open.right {
        guard let equal = likeness(column, other, rows) else { continue }
        found.append((Pair(left: column, right: other), equal))
      }
    }
    found.sort { ($1.equal, $0.pair.left, $0.pair.right) < ($0.equal, $1.pair.left, $1.pair.right) }
    var taken = (left: Set<Int>(), right: Set<Int>())
    var pairs = known
    for entry in found where !taken.left.contains(entry.pair.left) && !taken.right.contains(entry.pair.right) {
      taken.left.insert(entry.pair.left)
      taken.right.insert(entry.pair.right)
      pairs.append(entry.pair)
    }
    return pairs.sorted { $0.left < $1.left }
  }

  /// How many cells are alike; `nil` where too few are.
  private func likeness(_ column: Int, _ other: Int, _ rows: [(Int32, Int32)]) -> Int? {
    let reader = PlainReader(.number, PlainEvidence(), others: [])
    var equal = 0
    var filled = 0
    for (row, otherRow) in rows {
      let here = reader.read(left.value(row: row, column: column))
      let there = reader.read(right.value(row: otherRow, column: other))
      if here == .blank, there == .blank { continue }
      filled += 1
      if here.says(there) { equal += 1 }
    }
    return equal * 2 >= filled && equal >= min(2, rows.count) && equal > 0 ? equal : nil
  }
}
