/// What a worksheet says beside its cells.
struct SheetMarks {
  var mergedRanges: [CellRange] = []
  var hiddenRows: Set<Int> = []
  /// Whether rows that the file does not write are hidden (`zeroHeight`).
  var hidesBlankRows = false
  var hiddenColumns = IndexRanges()
  /// The rows that a filter may hide: those below the header of automatic filters that have a condition.
  var filterableRows = IndexRanges()

  /// Takes over what another part of the sheet says.
  mutating func merge(_ other: SheetMarks) {
    mergedRanges += other.mergedRanges
    hiddenRows.formUnion(other.hiddenRows)
    hidesBlankRows = hidesBlankRows || other.hidesBlankRows
    hiddenColumns.add(other.hiddenColumns)
    filterableRows.add(other.filterableRows)
  }

  /// Notes a filter that has a condition.
  mutating func addFilter(_ range: CellRange) {
    filterableRows.add(from: range.firstRow + 1, count: range.lastRow - range.firstRow)
  }

  /// The hidden rows that a filter hides, among the first `rowCount`.
  func filteredRows(_ rowCount: Int) -> Set<Int> {
    hiddenRows.isEmpty ? [] : filterableRows.below(rowCount).intersection(hiddenRows)
  }
}
