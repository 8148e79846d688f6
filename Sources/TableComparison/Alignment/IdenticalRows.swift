internal import SheetFormats

/// Pairs the rows that are the same on both sides, cell by cell as they stand; nothing is parsed for that.
///
/// First two fingers run down both tables, which settles what lies in the same order; the rest is looked up.
struct IdenticalRows {
  private let left: ComparedTable
  private let right: ComparedTable
  private let columns: [ColumnPairing.Pair]
  private let likeness: RowEquality

  /// Takes two tables and the columns that stand on both.
  ///
  /// - Complexity: O(rows × columns) where rows cannot be compared as they lie.
  init(_ left: ComparedTable, _ right: ComparedTable, columns: [ColumnPairing.Pair]) {
    self.left = left
    self.right = right
    self.columns = columns
    likeness = RowEquality(left, right, columns: columns)
  }

  /// The rows that are the same, ascending on the left.
  func runs() -> [RowRun] {
    guard !columns.isEmpty else { return [] }
    let runs = RowWalk(likeness, left.rows.count, right.rows.count).runs()
    let open = RowRun.open(runs, among: (left.rows.count, right.rows.count))
    let found = lookUp(open.left, open.right)
    guard !found.isEmpty else { return runs }
    return (runs + found).sorted { $0.left < $1.left }
  }

  /// Looks up the left rows among the right ones that are left over; rows of one content are paired in their order.
  private func lookUp(_ rest: [Int32], _ open: [Int32]) -> [RowRun] {
    guard !rest.isEmpty, !open.isEmpty else { return [] }
    let digests = likeness.digests(left: rest, right: open)
    let filter = DigestFilter(digests.left)
    var places: [UInt64: [Int32]] = [:]
    for (digest, place) in zip(digests.right, open).reversed() where filter.mayHold(digest) {
      places[digest, default: []].append(place)
    }
    var found: [RowRun] = []
    for (digest, place) in zip(digests.left, rest) {
      guard let other = places[digest]?.last, likeness.areEqual(Int(place), Int(other)) else { continue }
      places[digest]?.removeLast()
      found.append(RowRun(left: place, right: other, count: 1))
    }
    return found
  }
}
