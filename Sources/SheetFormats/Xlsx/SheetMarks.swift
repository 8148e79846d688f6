/// What a worksheet says beside its cells.
struct SheetMarks {
  var mergedRanges: [CellRange] = []
  var hiddenRows: Set<Int> = []
  /// Whether rows that the file does not write are hidden (`zeroHeight`).
  var hidesBlankRows = false
  var hiddenColumns: Set<Int> = []
  /// The ranges whose rows a filter may hide: those of automatic filters that have a condition.
  var filteredRanges: [CellRange] = []

  /// Takes over what another part of the sheet says.
  mutating func merge(_ other: SheetMarks) {
    mergedRanges += other.mergedRanges
    hiddenRows.formUnion(other.hiddenRows)
    hidesBlankRows = hidesBlankRows || other.hidesBlankRows
    hiddenColumns.formUnion(other.hiddenColumns)
    filteredRanges += other.filteredRanges
  }

  /// The hidden rows that a filter hides: below the filter's header, inside of its range.
  var filteredRows: Set<Int> {
    hiddenRows.filter { row in filteredRanges.contains { row > $0.firstRow && row <= $0.lastRow } }
  }
}
