extension RowAlignment {
  /// Puts the rows into the order of ours; a row that ours has not stands behind the one before it on its own side.
  ///
  /// - Complexity: O(*n*) where nothing was added, else O(*n* log *n*).
  mutating func order() {
    let anchors = (theirs: anchors(.theirs), base: anchors(.base))
    if rows.allSatisfy({ $0.ours >= 0 }), isAscending(.ours) { return }
    func rank(_ row: Row) -> (Int32, Int32, Int32) {
      if row.ours >= 0 { return (row.ours, -1, -1) }
      if row.theirs >= 0 { return (anchors.theirs[Int(row.theirs)], row.theirs, -1) }
      return (anchors.base[Int(row.base)], -1, row.base)
    }
    let ranked = rows.map(rank)
    if zip(ranked, ranked.dropFirst()).allSatisfy({ $0 <= $1 }) { return }
    rows = rows.indices.sorted { ranked[$0] < ranked[$1] }.map { rows[$0] }
  }

  /// By place on a side: the last row of ours that stands before it there, -1 for none.
  private func anchors(_ side: Side) -> [Int32] {
    guard rows.contains(where: { $0.ours < 0 && $0[side] >= 0 }) else { return [] }
    var last = -1
    for row in rows { last = max(last, Int(row[side])) }
    var anchors = [Int32](repeating: -1, count: last + 1)
    for row in rows where row.ours >= 0 && row[side] >= 0 { anchors[Int(row[side])] = row.ours }
    var before: Int32 = -1
    for place in anchors.indices {
      if anchors[place] < 0 { anchors[place] = before } else { before = anchors[place] }
    }
    return anchors
  }

  /// The indexes of the rows that stand elsewhere on a side than on another, as few as explain it.
  ///
  /// - Complexity: O(*n*) where both sides have one order, else O(*n* log *n*).
  func moved(_ first: Side, _ second: Side) -> [Int] {
    var shared = rows.indices.filter { rows[$0][first] >= 0 && rows[$0][second] >= 0 }
    if !isAscending(first) { shared.sort { rows[$0][first] < rows[$1][first] } }
    let kept = LongestRun.places(of: shared.map { rows[$0][second] })
    if kept.count == shared.count { return [] }
    var isKept = [Bool](repeating: false, count: shared.count)
    for place in kept { isKept[place] = true }
    return shared.indices.filter { !isKept[$0] }.map { shared[$0] }.sorted()
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
