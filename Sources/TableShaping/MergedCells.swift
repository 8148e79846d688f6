internal import SheetFormats

/// The cells of a sheet that are merged downwards, for looking up which row a covered cell takes its value from.
struct MergedCells: Sendable {
  fileprivate struct Span: Sendable {
    var firstRow: Int
    var lastRow: Int
  }

  /// By column; a range of several columns fills its first one only.
  private let spans: [[Span]]
  /// The columns that have merged cells, from the left.
  let columns: [Int]

  /// Keeps the ranges that cover more than one row.
  ///
  /// - Complexity: O(*m* log *m*) in the ranges.
  init(_ ranges: [CellRange], columnCount: Int) {
    var spans = [[Span]](repeating: [], count: ranges.isEmpty ? 0 : columnCount)
    for range in ranges where range.lastRow > range.firstRow && spans.indices.contains(range.firstColumn) {
      spans[range.firstColumn].append(Span(firstRow: range.firstRow, lastRow: range.lastRow))
    }
    for column in spans.indices where spans[column].count > 1 { spans[column].sort { $0.firstRow < $1.firstRow } }
    columns = spans.indices.filter { !spans[$0].isEmpty }
    self.spans = spans
  }

  /// The row of the merged cell that covers this one and begins at or below `firstRow`, else the row itself.
  ///
  /// - Complexity: O(log *m*) in the merged cells of the column.
  func masterRow(row: Int, column: Int, from firstRow: Int) -> Int {
    guard column >= 0, column < spans.count, !spans[column].isEmpty else { return row }
    let list = spans[column]
    let place = list.place(behind: row)
    guard place > 0, list[place - 1].lastRow >= row, list[place - 1].firstRow >= firstRow else { return row }
    return list[place - 1].firstRow
  }

  /// Whether cells of the column are merged that begin in these rows.
  func hasSpans(column: Int, rows: Range<Int>) -> Bool {
    guard column >= 0, column < spans.count, !spans[column].isEmpty else { return false }
    let list = spans[column]
    return list.place(behind: rows.upperBound - 1) > list.place(behind: rows.lowerBound - 1)
  }
}

extension [MergedCells.Span] {
  /// The place of the first span that begins below a row.
  fileprivate func place(behind row: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].firstRow <= row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
