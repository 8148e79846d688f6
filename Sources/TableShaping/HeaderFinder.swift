internal import SheetFormats

/// Finds the rows of a header: the first row of known words, with rows of captions above, parts and units below.
struct HeaderFinder {
  /// How far down a sheet's first header is looked for.
  static let rowLimit = 100
  /// How far down a better row than the first is looked for.
  private static let betterRowLimit = 10

  let grid: Grid
  let ranges: MergedRanges
  let scorer: HeaderScorer

  init(grid: Grid, ranges: MergedRanges, lookup: HeaderLookup) {
    self.grid = grid
    self.ranges = ranges
    scorer = HeaderScorer(lookup: lookup, grid: grid)
  }

  /// The header at or after `start`.
  ///
  /// - Complexity: O(`rowLimit` × columns).
  func header(from start: Int) -> HeaderBlock? {
    let block = usualHeader(from: start)
    return brokenHeader(from: start, besides: block) ?? block
  }

  /// The header whose captions are broken over its rows, where the usual one is only a part of it.
  private func brokenHeader(from start: Int, besides usual: HeaderBlock?) -> HeaderBlock? {
    let end = usual.map { $0.rows.upperBound + 1 } ?? min(grid.rowCount, start + Self.rowLimit)
    let columns = 0..<grid.columnCount
    let captions = BrokenCaptions(grid: grid, lookup: scorer.lookup, columns: columns)
    for row in start..<max(start, end) {
      guard let last = captions.lastRow(from: row) else { continue }
      if let usual, usual.technicalRow != nil || usual.rows.contains(row) && usual.rows.contains(last) { return nil }
      return HeaderBlockFinder(finder: self, columns: columns).block(broken: row...last)
    }
    return nil
  }

  private func usualHeader(from start: Int) -> HeaderBlock? {
    let end = min(grid.rowCount, start + Self.rowLimit)
    let columns = 0..<grid.columnCount
    guard let found = (start..<max(start, end)).first(where: isHeader) else {
      return narrowHeader(from: start, end: end) ?? wordlessHeader(from: start, end: end)
    }
    let first = betterRow(below: found, end: end) ?? found
    let blocks = HeaderBlockFinder(finder: self, columns: columns)
    return captioned(by: first, blocks, from: start) ?? blocks.block(around: first, from: start)
  }

  /// The header whose captions a row holds that looked like a header itself: 订单 | | 发货 | over 订单号 | 客户 | 日期 | 单号.
  private func captioned(by row: Int, _ blocks: HeaderBlockFinder, from start: Int) -> HeaderBlock? {
    let score = scorer.score(row, columns: blocks.columns)
    for below in row + 1..<max(row + 1, min(grid.rowCount, row + 3)) {
      let next = scorer.score(below, columns: blocks.columns)
      guard next.isSureHeader, next.known > score.known, next.filled > score.filled else { continue }
      let block = blocks.block(around: below, from: start)
      if block.rows.contains(row) { return block }
    }
    return nil
  }

  /// The header between two columns that stands there in a row of its own; `nil` where it is not beyond doubt.
  func ownHeader(rows: Range<Int>, columns: Range<Int>, from start: Int) -> HeaderBlock? {
    let found = rows.first { row in
      let score = scorer.score(row, columns: columns)
      return score.isSureHeader && score.known * 4 >= score.filled * 3
        && hasRecords(below: row, columns: columns, lookingAt: 1)
    }
    return found.map { HeaderBlockFinder(finder: self, columns: columns).block(around: $0, from: start) }
  }

  /// The part of a header that stands between two columns; `nil` where it is none on its own.
  ///
  /// Of two tables side by side one may have captions over its header, or its header a row above the other's.
  func own(_ header: HeaderBlock, columns: Range<Int>, from start: Int) -> HeaderBlock? {
    guard header.technicalRow == nil, !header.isBroken else { return nil }
    let rows = [header.mainRow] + header.rows.filter { $0 != header.mainRow }
    let found = rows.first { scorer.score($0, columns: columns).isHeader }
    return found.map { HeaderBlockFinder(finder: self, columns: columns).block(around: $0, from: start) }
  }

  /// The rows above a row of known words that belong to the same header.
  func rowsAbove(_ row: Int, from start: Int) -> Range<Int> {
    let header = HeaderBlockFinder(finder: self, columns: 0..<grid.columnCount).block(around: row, from: start)
    let captions = BrokenCaptions(grid: grid, lookup: scorer.lookup, columns: 0..<grid.columnCount)
    let broken = (max(start, row - 2)..<max(start, row)).first { captions.lastRow(from: $0).map { $0 >= row } == true }
    return min(header.rows.lowerBound, broken ?? row, row)..<row
  }

  /// Whether a header whose captions are broken over its rows begins in a row.
  func beginsBroken(_ row: Int) -> Bool {
    BrokenCaptions(grid: grid, lookup: scorer.lookup, columns: 0..<grid.columnCount).lastRow(from: row) != nil
  }

  /// A header of a few columns, one of them known, over rows that hold values and are no keys: `内部单号 | 数量`.
  private func narrowHeader(from start: Int, end: Int) -> HeaderBlock? {
    let columns = 0..<grid.columnCount
    let cells = WordlessHeaderFinder(grid: grid, ranges: ranges, scorer: scorer)
    let found = (start..<max(start, end)).first { row in
      let score = scorer.score(row, columns: columns)
      guard (2...4).contains(score.filled), score.known > 0, score.texts == score.filled, score.digitTexts == 0,
        score.statements == 0
      else { return false }
      let below = (row + 1..<min(grid.rowCount, row + 4)).prefix { scorer.score($0, columns: columns).known == 0 }
      return below.count >= 2
        && below.allSatisfy { row in
          let filled = grid.filledColumns(row: row)
          return (1...score.filled).contains(filled.count) && filled.contains { cells.isTyped(row, $0) }
        }
    }
    return found.map { HeaderBlockFinder(finder: self, columns: columns).block(around: $0, from: start) }
  }

  /// A header that has none of the known words.
  ///
  /// Looked for only where a whole sheet, or what is left of it, has no known header.
  private func wordlessHeader(from start: Int, end: Int) -> HeaderBlock? {
    let found = WordlessHeaderFinder(grid: grid, ranges: ranges, scorer: scorer).row(in: start..<end)
    return found.map { HeaderBlockFinder(finder: self, columns: 0..<grid.columnCount).block(around: $0, from: start) }
  }

  private func isHeader(_ row: Int) -> Bool {
    let score = scorer.score(row, columns: 0..<grid.columnCount)
    if score.isHeader { return true }
    if grid.columnCount == 1, score.known == 1 { return true }
    return score.mayBeHeader && hasRecords(below: row, columns: 0..<grid.columnCount)
  }

  /// Whether a row may begin another table below a blank row or a title.
  func mayBeginTable(_ row: Int, columns: Range<Int>) -> Bool {
    let score = scorer.score(row, columns: columns)
    guard !score.isSureHeader else { return true }
    guard score.isHeader, score.isAllKnown || score.otherTexts == score.others, score.statements == 0,
      score.known * 2 >= score.others
        || (score.identifying > 0 && score.known >= 3 && score.known * 5 >= score.others * 2)
    else { return false }
    if hasRecords(below: row, columns: columns) { return true }
    let header = HeaderBlockFinder(finder: self, columns: columns).block(around: row, from: row)
    return header.rows.upperBound > row && hasRecords(below: header.rows.upperBound, columns: columns)
  }

  /// Whether a row that begins as the header above does, and is no header of known words, begins another table.
  func mayBeginLikeTable(_ row: Int) -> Bool {
    WordlessHeaderFinder(grid: grid, ranges: ranges, scorer: scorer).isHeader(row)
  }

  /// Whether the next rows look like records: cells with digits or typed values, in like columns, and no headers.
  private func hasRecords(below header: Int, columns: Range<Int>, lookingAt limit: Int = 3) -> Bool {
    let width = scorer.score(header, columns: columns).filled
    var records = 0
    var row = header + 1
    while records < limit, row < min(grid.rowCount, header + 8) {
      let below = scorer.score(row, columns: columns)
      row += 1
      guard below.filled > 0, row > header + 2 || !isHints(row - 1, columns: columns) else { continue }
      let typed = below.filled - below.texts + below.digitTexts
      guard below.filled * 2 >= width, typed >= 2, typed * 3 >= below.filled, below.known * 3 <= below.filled else {
        return false
      }
      records += 1
    }
    return records > 0
  }

  /// Whether most cells of a row are for those who fill the sheet in: 必填 | 选填 | 下拉选择.
  private func isHints(_ row: Int, columns: Range<Int>) -> Bool {
    var (filled, hints) = (0, 0)
    grid.forEachCell(row: row, columns: columns) { _, kind, bytes in
      guard kind == .text, !bytes.isBlankText else { return }
      filled += 1
      if scorer.lookup.words.hints.begin(bytes) { hints += 1 }
    }
    return hints > 0 && hints * 2 >= filled
  }

  /// A title such as `客户 | 华为 | 月份 | 3月` looks like a header until the real one comes soon after.
  private func betterRow(below row: Int, end: Int) -> Int? {
    let columns = 0..<grid.columnCount
    let found = scorer.score(row, columns: columns)
    guard found.known * 5 < found.filled * 4 else { return nil }
    let better = (row + 1..<max(row + 1, min(end, row + Self.betterRowLimit))).first { below in
      let score = scorer.score(below, columns: columns)
      return score.isSureHeader && (found.isPairs || score.known >= found.known * 2)
        && (score.known >= found.known || found.isPairs)
    }
    return better.flatMap { hasRecords(between: row, and: $0) ? nil : $0 }
  }

  /// Whether rows between a header and another one are records of the first: values in its first column, or beside each
  /// other, where those of a title stand behind their keys.
  private func hasRecords(between header: Int, and end: Int) -> Bool {
    let columns = 0..<grid.columnCount
    let width = scorer.score(header, columns: columns).filled
    let cells = WordlessHeaderFinder(grid: grid, ranges: ranges, scorer: scorer)
    let records = (header + 1..<end).count { row in
      let score = scorer.score(row, columns: columns)
      guard score.filled * 2 >= width, score.known * 3 <= score.filled, width >= 5 else { return false }
      let typed = grid.filledColumns(row: row).prefix(HeaderScorer.cellLimit).filter { cells.isTyped(row, $0) }
      guard typed.count >= 2, typed.count * 3 >= score.filled else { return false }
      return typed.first == grid.filledColumns(row: header).first
        || zip(typed, typed.dropFirst()).contains { $0 + 1 == $1 }
    }
    return records >= 2
  }
}
