internal import SheetFormats

/// Tells whether a row of one table is the same as one of another, cell by cell as they stand.
struct RowEquality: Sendable {
  /// What two tables are held against each other by.
  private enum Measure: Sendable {
    /// The rows' own bytes.
    case bytes(RowBytes)
    /// Digests of the cells that stand on both sides; equal ones are looked at again.
    case digests(left: [UInt64], right: [UInt64])
  }

  private let left: ComparedTable
  private let right: ComparedTable
  private let columns: [ColumnPairing.Pair]
  private let measure: Measure

  /// Takes two tables and the columns that stand on both.
  ///
  /// - Complexity: O(rows × columns) where rows cannot be compared as they lie.
  init(_ left: ComparedTable, _ right: ComparedTable, columns: [ColumnPairing.Pair]) {
    self.left = left
    self.right = right
    self.columns = columns
    let isSame =
      left.isPlain && right.isPlain && columns.count == left.names.count
      && columns.count == right.names.count
      && columns.allSatisfy { left.sheetColumn($0.left) == right.sheetColumn($0.right) }
    if isSame, let bytes = RowBytes(left.grid, right.grid) {
      measure = .bytes(bytes)
    } else {
      let both = TwoCores.run(
        { Self.digests(left, columns.map(\.left)) }, { Self.digests(right, columns.map(\.right)) })
      measure = .digests(left: both.0, right: both.1)
    }
  }

  /// How many rows from two places on are the same, one below the other; `limit` at most.
  func equalCount(_ here: Int, _ there: Int, upTo limit: Int) -> Int {
    if case .bytes(let bytes) = measure {
      return bytes.equalCount(left: left.rows, from: here, right: right.rows, from: there, upTo: limit)
    }
    let limit = min(limit, left.rows.count - here, right.rows.count - there)
    var count = 0
    while count < limit, areEqual(here + count, there + count) { count += 1 }
    return count
  }

  /// Whether two rows are the same, by their places.
  func areEqual(_ here: Int, _ there: Int) -> Bool {
    let (row, other) = (left.rows[here], right.rows[there])
    switch measure {
    case .bytes(let bytes): return bytes.areEqual(left: Int(row), right: Int(other))
    case .digests(let leftDigests, let rightDigests):
      guard leftDigests[here] == rightDigests[there] else { return false }
      return columns.allSatisfy {
        left.hasSameText(row: row, column: $0.left, as: right, row: other, column: $0.right)
      }
    }
  }

  /// A digest a row, by places.
  func digests(left places: [Int32], right others: [Int32]) -> (left: [UInt64], right: [UInt64]) {
    switch measure {
    case .bytes(let bytes):
      let both = TwoCores.run(
        { bytes.digests(leftRows: places.map { left.rows[Int($0)] }) },
        { bytes.digests(rightRows: others.map { right.rows[Int($0)] }) })
      return (both.0, both.1)
    case .digests(let leftDigests, let rightDigests):
      return (places.map { leftDigests[Int($0)] }, others.map { rightDigests[Int($0)] })
    }
  }

  /// A digest a row over some columns.
  private static func digests(_ table: ComparedTable, _ columns: [Int]) -> [UInt64] {
    var result = [UInt64](repeating: 1, count: table.rows.count)
    for column in columns {
      let cells = CellDigests(table: table, column: column).digests(of: table.rows)
      for place in result.indices { result[place] = ByteDigest.combined(result[place], cells[place]) }
    }
    return result
  }
}
