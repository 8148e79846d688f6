internal import SheetFormats

/// The merged cells below a header, by column, for looking up which row a covered cell takes its value from.
struct MergedCells: Sendable {
  private struct Span: Sendable {
    var firstRow: Int
    var lastRow: Int
  }

  private var spans: [Int: [Span]] = [:]

  /// Keeps the ranges that lie wholly below `headerRow` and cover more than one row.
  init(_ ranges: [CellRange], below headerRow: Int) {
    for range in ranges where range.firstRow > headerRow && range.lastRow > range.firstRow {
      spans[range.firstColumn, default: []].append(Span(firstRow: range.firstRow, lastRow: range.lastRow))
    }
    for column in spans.keys { spans[column]?.sort { $0.firstRow < $1.firstRow } }
  }

  func hasSpans(column: Int) -> Bool { spans[column] != nil }

  /// The row of the merged cell that covers this one, else the row itself.
  ///
  /// - Complexity: O(log *m*) in the merged cells of the column.
  func masterRow(row: Int, column: Int) -> Int {
    guard !spans.isEmpty, let list = spans[column] else { return row }
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle].firstRow <= row { low = middle + 1 } else { high = middle }
    }
    guard low > 0, list[low - 1].lastRow >= row else { return row }
    return list[low - 1].firstRow
  }
}
