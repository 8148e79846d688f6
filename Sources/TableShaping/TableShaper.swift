public import SheetFormats

/// Finds the tables of a sheet: header rows, records, totals, notes.
///
///     订单跟踪表 2026年3月                 heading (title)
///     订单号   客户   数量   交期           heading (header)
///     SO-001   华为   100    3月15日        data
///     合计            100                   subtotal
///     制表人：李明                          note
///
/// A sheet without a row that looks like a header gives no table; the caller reports it.
public struct TableShaper: Sendable {
  /// The words that tell the parts apart.
  public let words: ShapingWords

  /// Makes a shaper.
  public init(words: ShapingWords) { self.words = words }

  /// The tables of a sheet, top first; their rows together are all rows of the sheet.
  ///
  /// - Complexity: O(rows × columns).
  public func shape(_ grid: Grid) -> [ShapedTable] {
    let finder = HeaderFinder(words: words, grid: grid)
    var tables: [ShapedTable] = []
    var start = 0
    while let headerRows = finder.headerRows(from: start) {
      let table = table(grid, from: start, headerRows: headerRows, finder: finder)
      tables.append(table)
      start = table.rowRange.upperBound
      guard start < grid.rowCount else { break }
    }
    return tables
  }

  private func table(_ grid: Grid, from start: Int, headerRows: ClosedRange<Int>, finder: HeaderFinder) -> ShapedTable {
    let headers = HeaderReader(grid: grid, rows: headerRows).headers()
    let merged = MergedCells(grid.mergedRanges, below: headerRows.upperBound)
    let classifier = RowClassifier(words: words, grid: grid, headers: headers, merged: merged)
    var kinds = (start...headerRows.upperBound).map { row in
      grid.filledColumns(row: row).isEmpty && !headerRows.contains(row) ? RowKind.blank : .heading
    }
    var row = headerRows.upperBound + 1
    while row < grid.rowCount {
      let kind = classifier.kind(row)
      if kind == .data, classifier.beginsAnotherTable(row, finder: finder) { break }
      kinds.append(kind)
      row += 1
    }
    classifier.markFoot(&kinds, rowRange: start..<row, after: headerRows.upperBound)
    return ShapedTable(
      rowRange: start..<row, headerRowIndexes: Array(headerRows), headers: headers,
      titleTexts: titles(grid, start..<headerRows.lowerBound), kinds: kinds, grid: grid, merged: merged)
  }

  private func titles(_ grid: Grid, _ rows: Range<Int>) -> [String] {
    rows.flatMap { row in grid.filledColumns(row: row).map { grid.rawText(row: row, column: $0) } }
      .filter { text in text.contains { !$0.isWhitespace } }
  }
}
