extension GridBuilder {
  /// Takes over rows that are not shown; those within `filtered` are the filter's.
  mutating func takeHidden(_ hidden: IndexRanges, filtered: ClosedRange<Int>?) {
    guard let filtered else {
      hiddenRows = hidden
      return
    }
    for row in hidden.below(CellReference.rowLimit).sorted() {
      if filtered.contains(row) { filteredRows.add(from: row, count: 1) } else { hiddenRows.add(from: row, count: 1) }
    }
  }
}
