extension RowAlignment {
  /// Puts the rows into the order of ours; a row that ours has not stands behind the one before it on its own side.
  ///
  /// - Complexity: O(*n*) where nothing was added, else O(*n* log *n*).
  mutating func order() {
    let anchors = (theirs: anchors(\.theirs), base: anchors(\.base))
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
  private func anchors(_ side: KeyPath<Row, Int32>) -> [Int32] {
    let count = (rows.lazy.map { $0[keyPath: side] }.max() ?? -1) + 1
    var anchors = [Int32](repeating: -1, count: Int(count))
    guard rows.contains(where: { $0.ours < 0 && $0[keyPath: side] >= 0 }) else { return anchors }
    for row in rows where row.ours >= 0 && row[keyPath: side] >= 0 { anchors[Int(row[keyPath: side])] = row.ours }
    var last: Int32 = -1
    for place in anchors.indices {
      if anchors[place] < 0 { anchors[place] = last } else { last = anchors[place] }
    }
    return anchors
  }

  /// The indexes of the rows that stand elsewhere on a side than on another, as few as explain it.
  func moved(_ first: KeyPath<Row, Int32>, _ second: KeyPath<Row, Int32>) -> [Int] {
    var shared = rows.indices.filter { rows[$0][keyPath: first] >= 0 && rows[$0][keyPath: second] >= 0 }
    let isAscending = zip(shared, shared.dropFirst()).allSatisfy {
      rows[$0][keyPath: first] < rows[$1][keyPath: first]
    }
    if !isAscending { shared.sort { rows[$0][keyPath: first] < rows[$1][keyPath: first] } }
    let kept = LongestRun.places(of: shared.map { rows[$0][keyPath: second] })
    if kept.count == shared.count { return [] }
    var isKept = [Bool](repeating: false, count: shared.count)
    for place in kept { isKept[place] = true }
    return shared.indices.filter { !isKept[$0] }.map { shared[$0] }.sorted()
  }
}
