extension RowAlignment {
  /// Adds a row; one that is the same everywhere and goes on where the last one ends makes that one longer.
  mutating func append(_ row: Row) {
    if let last = rows.last, last.isIdentical, row.isIdentical,
      Side.allCases.allSatisfy({ row[$0] < 0 ? last[$0] < 0 : last[$0] >= 0 && last[$0] + last.count == row[$0] })
    {
      rows[rows.count - 1].identicalCount += row.identicalCount
    } else {
      rows.append(row)
    }
  }

  /// Puts the rows into the order of ours; a row that ours has not stands behind the one before it on its own side.
  ///
  /// - Complexity: O(*n*) where nothing was added, else O(*n* log *n*).
  mutating func order() {
    if rows.allSatisfy({ $0.ours >= 0 }), isAscending(.ours) { return }
    let anchors = (theirs: RowAnchors(self, .theirs), base: RowAnchors(self, .base))
    func rank(_ row: Row) -> (Int32, Int32, Int32) {
      if row.ours >= 0 { return (row.ours, -1, -1) }
      if row.theirs >= 0 { return (anchors.theirs.anchor(of: row.theirs), row.theirs, -1) }
      return (anchors.base.anchor(of: row.base), -1, row.base)
    }
    let ranked = rows.map(rank)
    if zip(ranked, ranked.dropFirst()).allSatisfy({ $0 <= $1 }) { return }
    rows = rows.indices.sorted { ranked[$0] < ranked[$1] }.map { rows[$0] }
  }

  /// The indexes of the rows that stand elsewhere on a side than on another, as few as explain it.
  ///
  /// - Complexity: O(*n*) where both sides have one order, else O(*n* log *n*).
  func moved(_ first: Side, _ second: Side) -> [Int] {
    var shared = rows.indices.filter { rows[$0][first] >= 0 && rows[$0][second] >= 0 }
    if !isAscending(first) { shared.sort { rows[$0][first] < rows[$1][first] } }
    if zip(shared, shared.dropFirst()).allSatisfy({ rows[$0][second] < rows[$1][second] }) { return [] }
    // A run counts as many rows as it stands for. The longest ascending run takes all of them or none: no other value
    // lies between theirs.
    var firsts: [Int] = []
    var values: [Int32] = []
    for row in shared {
      firsts.append(values.count)
      values += rows[row][second]..<(rows[row][second] + rows[row].count)
    }
    let kept = LongestRun.places(of: values)
    var isKept = [Bool](repeating: false, count: values.count)
    for place in kept { isKept[place] = true }
    return zip(shared, firsts).filter { !isKept[$1] }.map { $0.0 }.sorted()
  }

  /// Whether the rows that a side has are in its order.
  private func isAscending(_ side: Side) -> Bool {
    var last: Int32 = -1
    for row in rows where row[side] >= 0 {
      if row[side] < last { return false }
      last = row[side]
    }
    return true
  }
}

/// By a row of one side that ours has not: behind which row of ours it stands.
private struct RowAnchors {
  /// The rows that stand on both, by their place on the side, with the last row of ours that each stands for.
  private var placed: [(place: Int32, ours: Int32)] = []

  init(_ alignment: RowAlignment, _ side: Side) {
    guard alignment.rows.contains(where: { $0.ours < 0 && $0[side] >= 0 }) else { return }
    for row in alignment.rows where row.ours >= 0 && row[side] >= 0 {
      placed.append((row[side], row.ours + row.count - 1))
    }
    if !zip(placed, placed.dropFirst()).allSatisfy({ $0.place < $1.place }) { placed.sort { $0.place < $1.place } }
  }

  /// The last row of ours that stands before a place of the side; -1 for none.
  func anchor(of place: Int32) -> Int32 {
    var (low, high) = (0, placed.count)
    while low < high {
      let middle = (low + high) / 2
      if placed[middle].place < place { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? -1 : placed[low - 1].ours
  }
}
