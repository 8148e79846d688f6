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

  /// How many tables of a sheet are looked for from the top down: the last one takes all further rows.
  static let tableLimit = 1000

  /// Makes a shaper.
  public init(words: ShapingWords) { self.words = words }

  /// The tables of a sheet, top first, those side by side from the left; their rows together are all rows of the sheet.
  ///
  /// - Complexity: O(rows × columns).
  public func shape(_ grid: Grid) -> [ShapedTable] {
    let sheet = SheetParts(grid, words: words)
    let finder = HeaderFinder(grid: grid, ranges: sheet.ranges, lookup: sheet.lookup)
    var tables: [ShapedTable] = []
    var start = 0
    while start < grid.rowCount, let header = finder.header(from: start) {
      let isLast = tables.count >= Self.tableLimit
      let band = band(sheet, header: header, from: start, finder: isLast ? nil : finder)
      tables += band
      start = band.first?.rowRange.upperBound ?? grid.rowCount
    }
    return tables
  }

  /// The tables that share a header's rows.
  private func band(
    _ sheet: SheetParts, header: HeaderBlock, from start: Int, finder: HeaderFinder?
  ) -> [ShapedTable] {
    let splitter = BlockSplitter(grid: sheet.grid, lookup: sheet.lookup, ranges: sheet.ranges, block: header)
    let columns = splitter.columnRanges()
    let staggered = columns.count > 1 ? [] : finder?.staggered(header, from: start) ?? []
    let header = columns.count > 1 ? withoutTitles(header, columns, sheet.grid) : header
    var blocks =
      staggered.isEmpty
      ? columns.map { range in
        let own = columns.count > 1 ? finder?.own(header, columns: range, from: start) : nil
        return BlockShaper(sheet, block: own ?? header, columns: range, start: start)
      }
      : staggered.map { BlockShaper(sheet, block: $0.header, columns: $0.columns, start: start) }
    var end = blocks.map(\.nextRow).min() ?? header.rows.upperBound + 1
    let allBegun = blocks.map(\.nextRow).max() ?? end
    rows: while end < sheet.grid.rowCount {
      for place in blocks.indices where blocks[place].nextRow == end {
        // No further table begins before each of those side by side has begun.
        guard blocks[place].take(finder: end < allBegun ? nil : finder) else { break rows }
      }
      end += 1
    }
    if end < sheet.grid.rowCount {
      end = blocks.map { $0.titleStart(above: end) }.max() ?? end
    }
    return blocks.indices.map { blocks[$0].table(end: end) }
  }

  /// Over tables side by side, a row with one text for each is a row of titles, not of captions.
  private func withoutTitles(_ header: HeaderBlock, _ columns: [Range<Int>], _ grid: Grid) -> HeaderBlock {
    var header = header
    while header.technicalRow == nil, header.rows.lowerBound < header.mainRow {
      let filled = grid.filledColumns(row: header.rows.lowerBound)
      guard columns.allSatisfy({ range in filled.count(where: range.contains) <= 1 }) else { break }
      header.rows = header.rows.lowerBound + 1...header.rows.upperBound
    }
    return header
  }
}

/// A sheet and what is worked out once for all of its tables.
struct SheetParts {
  let grid: Grid
  let words: ShapingWords
  let lookup: HeaderLookup
  let ranges: MergedRanges
  let merged: MergedCells

  init(_ grid: Grid, words: ShapingWords) {
    self.grid = grid
    self.words = words
    lookup = HeaderLookup(words)
    ranges = MergedRanges(grid.mergedRanges)
    merged = MergedCells(grid.mergedRanges, columnCount: grid.columnCount)
  }
}
