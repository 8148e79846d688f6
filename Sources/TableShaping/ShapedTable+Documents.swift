internal import SheetFormats

extension ShapedTable {
  /// The table with the cells of documents standing over all of their rows, as if they were merged over them.
  ///
  /// A document begins where its name stands, and goes on over the records directly below that have neither a name nor
  /// anything else of the document's; nothing is filled across a blank row, a total or a note.
  ///
  /// - Parameters:
  ///   - name: the column that names a document, its number.
  ///   - columns: the columns whose cells are the document's.
  /// - Complexity: O(rows × columns).
  public func fillingDocuments(named name: Int, columns: [Int]) -> ShapedTable {
    var ranges: [CellRange] = []
    var first: Int?
    var last = 0
    func close() {
      guard let start = first, last > start else { return }
      for column in columns {
        ranges.append(CellRange(firstRow: start, lastRow: last, firstColumn: column, lastColumn: column))
      }
    }
    for (row, kind) in zip(rowRange, kinds) where row >= firstRow {
      let isOpen = first != nil
      if kind == .data, isOpen, columns.allSatisfy({ isEmpty(row: row, column: $0) }) {
        last = row
        continue
      }
      close()
      first = kind == .data && !isEmpty(row: row, column: name) ? row : nil
      last = row
    }
    close()
    guard !ranges.isEmpty else { return self }
    return ShapedTable(
      rowRange: rowRange, columnRange: columnRange, headerRowIndexes: headerRowIndexes, headers: headers,
      titleTexts: titleTexts, metadata: metadata, kinds: kinds, grid: grid,
      merged: MergedCells(grid.mergedRanges + ranges, columnCount: grid.columnCount), groups: groups,
      filledColumns: Set(columns))
  }

  /// Whether the column's cells stand in the first row of a document only.
  public func isFilledOfDocument(column: Int) -> Bool { filledColumns.contains(column) }

  private func isEmpty(row: Int, column: Int) -> Bool {
    switch cell(row: row, column: column).value {
    case .blank: true
    case .text(let text): !text.utf8.contains { $0 > 0x20 }
    default: false
    }
  }
}
