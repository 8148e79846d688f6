internal import SheetFormats

/// Pairs the rows that are the same on both sides, cell by cell as they stand; nothing is parsed for that.
///
/// First two fingers run down both tables, which settles what lies in the same order; the rest is looked up.
struct IdenticalRows {
  /// How many rows a finger looks ahead for the row that the other one points at.
  private static let lookahead = 8

  /// What two tables are held against each other by.
  private enum Measure {
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
      measure = .digests(
        left: Self.digests(left, columns.map(\.left)), right: Self.digests(right, columns.map(\.right)))
    }
  }

  /// The right place of each left place; -1 where no row is the same.
  func partners() -> [Int32] {
    var partners = [Int32](repeating: -1, count: left.rows.count)
    var taken = [Bool](repeating: false, count: right.rows.count)
    guard !columns.isEmpty else { return partners }
    var rest = walk(&partners, &taken)
    if !rest.isEmpty { lookUp(&rest, &partners, taken) }
    return partners
  }

  /// Runs down both tables; returns the left places that found nothing.
  private func walk(_ partners: inout [Int32], _ taken: inout [Bool]) -> [Int] {
    var rest: [Int] = []
    var (here, there) = (0, 0)
    while here < partners.count, there < taken.count {
      if areEqual(here, there) {
        partners[here] = Int32(there)
        taken[there] = true
        (here, there) = (here + 1, there + 1)
        continue
      }
      let step = step(here, there, partners.count, taken.count)
      for skipped in here..<(here + step.left) { rest.append(skipped) }
      (here, there) = (here + step.left, there + step.right)
    }
    rest += Array(here..<max(here, partners.count))
    return rest
  }

  /// How far the fingers go where their rows differ: the shortest way to rows that are the same, else one each.
  private func step(_ here: Int, _ there: Int, _ leftCount: Int, _ rightCount: Int) -> (left: Int, right: Int) {
    for ahead in 1...Self.lookahead {
      if here + ahead < leftCount, there + ahead < rightCount, areEqual(here + ahead, there + ahead) {
        return (ahead, ahead)
      }
      if there + ahead < rightCount, areEqual(here, there + ahead) { return (0, ahead) }
      if here + ahead < leftCount, areEqual(here + ahead, there) { return (ahead, 0) }
    }
    return (1, 1)
  }

  /// Looks up the left rows among the right ones that are left over; rows of one content are paired in their order.
  private func lookUp(_ rest: inout [Int], _ partners: inout [Int32], _ taken: [Bool]) {
    let open = taken.indices.filter { !taken[$0] }
    guard !open.isEmpty else { return }
    let (leftDigests, rightDigests) = digests(rest, open)
    var places: [UInt64: [Int32]] = [:]
    for (digest, place) in zip(rightDigests, open).reversed() { places[digest, default: []].append(Int32(place)) }
    for (digest, place) in zip(leftDigests, rest) {
      guard let other = places[digest]?.last, areEqual(place, Int(other)) else { continue }
      places[digest]?.removeLast()
      partners[place] = other
    }
  }

  private func digests(_ leftPlaces: [Int], _ rightPlaces: [Int]) -> ([UInt64], [UInt64]) {
    switch measure {
    case .bytes(let bytes):
      (
        bytes.digests(leftRows: leftPlaces.map { left.rows[$0] }),
        bytes.digests(rightRows: rightPlaces.map { right.rows[$0] })
      )
    case .digests(let leftDigests, let rightDigests):
      (leftPlaces.map { leftDigests[$0] }, rightPlaces.map { rightDigests[$0] })
    }
  }

  @inline(__always)
  private func areEqual(_ here: Int, _ there: Int) -> Bool {
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
