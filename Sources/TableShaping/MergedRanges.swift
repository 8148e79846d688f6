internal import SheetFormats

/// The merged ranges of a sheet by the row in which they begin, from the left.
struct MergedRanges {
  private let byRow: [Int: [CellRange]]

  /// - Complexity: O(*m* log *m*) in the ranges.
  init(_ ranges: [CellRange]) {
    byRow = Dictionary(grouping: ranges, by: \.firstRow).mapValues { $0.sorted { $0.firstColumn < $1.firstColumn } }
  }

  /// The ranges that begin in a row.
  func beginning(row: Int) -> [CellRange] { byRow[row] ?? [] }

  /// The ranges that begin in a row and between two columns.
  func beginning(row: Int, columns: Range<Int>) -> ArraySlice<CellRange> {
    guard let ranges = byRow[row] else { return [] }
    return ranges[ranges.place(of: columns.lowerBound)..<ranges.place(of: columns.upperBound)]
  }

  /// The range that begins in `firstRow` and covers the cell.
  func range(beginning firstRow: Int, row: Int, column: Int) -> CellRange? {
    guard let ranges = byRow[firstRow] else { return nil }
    let place = ranges.place(of: column + 1)
    guard place > 0, ranges[place - 1].contains(row: row, column: column) else { return nil }
    return ranges[place - 1]
  }
}

extension [CellRange] {
  /// The place of the first range that begins at or behind a column.
  fileprivate func place(of column: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].firstColumn < column { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
