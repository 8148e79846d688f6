internal import SheetFormats

/// One table while its rows are looked at, from the header down.
struct BlockShaper {
  let grid: Grid
  let words: ShapingWords
  let block: HeaderBlock
  let columns: Range<Int>
  let start: Int
  private let merged: MergedCells
  private let headers: [ColumnHeader]
  private var classifier: RowClassifier
  private var kinds: [RowKind] = []
  private var titles: [GroupTitle] = []
  /// Where the titles of another paper with the same header begin.
  private var paperStart: Int?
  /// The last row that is the header again.
  private var lastRepeat: Int?

  init(_ sheet: SheetParts, block: HeaderBlock, columns: Range<Int>, start: Int) {
    grid = sheet.grid
    words = sheet.words
    self.block = block
    self.columns = columns
    self.start = start
    merged = sheet.merged
    headers = HeaderReader(grid: grid, ranges: sheet.ranges, block: block, columns: columns).headers()
    let scanner = RowScanner(
      grid: grid, headers: headers, columns: columns, merged: merged, block: block, lookup: sheet.lookup)
    classifier = RowClassifier(
      words: words, grid: grid, ranges: sheet.ranges, columns: columns,
      headerCount: headers.count { !$0.text.isEmpty }, lookup: sheet.lookup, scanner: scanner)
    for row in start...block.rows.upperBound {
      kinds.append(isBlank(row) && !block.rows.contains(row) ? .blank : .heading)
    }
  }

  /// The row that is looked at next.
  var nextRow: Int { start + kinds.count }

  /// Takes in the next row; `false` where another table begins, which no row does without a finder.
  mutating func take(finder: HeaderFinder?) -> Bool {
    let row = nextRow
    let below = row - block.rows.upperBound
    if below <= 2, below == 1 || kinds.last == .heading, classifier.isHintRow(row) {
      kinds.append(.heading)
      return true
    }
    if below > 1, below <= 3, kinds[block.rows.upperBound + 1 - start..<kinds.count].allSatisfy({ $0 == .heading }),
      finder?.scorer.score(row, columns: columns).isSureHeader == true
    {
      // The names in another system's words, below the hints.
      kinds.append(.heading)
      return true
    }
    let finding = classifier.classify(row)
    if finding.isHeader, finder != nil, let titles = newPaper(row) {
      for title in titles where kinds[title - start] != .blank { kinds[title - start] = .heading }
      paperStart = titles.lowerBound
      return false
    }
    if finding.kind == .data, let finder, beginsTable(row, finding.content, finder: finder) { return false }
    if finding.kind == .data, kinds.last == .subtotal, isTax(row, finding.content) {
      kinds.append(.subtotal)
      return true
    }
    kinds.append(finding.kind)
    if finding.isHeader { lastRepeat = row }
    if let title = finding.title { titles.append(title) }
    if finding.kind == .data, finding.content.identifying == 0 { classifier.keylessCount += 1 }
    return true
  }

  /// The titles of another paper above a repeated header.
  private func newPaper(_ row: Int) -> Range<Int>? {
    let paper = NewPaper(grid: grid, words: words, lookup: classifier.lookup, columns: columns)
    return paper.titles(above: row, after: block.rows.upperBound, firstTitles: start..<block.rows.lowerBound)
  }

  /// Whether a row below a total adds the tax to it: `營業稅5%`.
  private func isTax(_ row: Int, _ content: RowContent) -> Bool {
    guard content.identifying <= 1, content.filled <= 3, let first = content.firstText else { return false }
    return ShapingWords.isTaxLabel(grid.rawText(row: row, column: first))
  }

  /// Whether a row of known headers begins another table.
  private func beginsTable(_ row: Int, _ content: RowContent, finder: HeaderFinder) -> Bool {
    guard content.mayBeHeader, let first = content.firstText else { return false }
    if content.firstTextIsHeader, kinds.last != .data, finder.mayBeginLikeTable(row) { return true }
    guard grid.withBytes(row: row, column: first, classifier.lookup.mayOpen) else { return false }
    let isApart = kinds.last != .data && row > block.rows.upperBound + 1
    if isApart { return finder.mayBeginTable(row, columns: columns) }
    guard content.filled >= 3, classifier.lookup.isHeader(grid.rawText(row: row, column: first)) else { return false }
    return finder.scorer.score(row, columns: columns).isSureHeader
  }

  /// The first row of the titles above the next table, whose header is at `row`.
  func titleStart(above row: Int) -> Int {
    if let paperStart { return paperStart }
    var result = row
    // A header again is this table's; were it a title of the next, as many tables as headers would be read to the end.
    // And from farther up the next header would not be found.
    let first = max((lastRepeat ?? block.rows.upperBound) + 1, row - HeaderFinder.rowLimit / 2)
    for above in (first..<max(first, row)).reversed() {
      switch kinds[above - start] {
      case .blank: continue
      case .heading: result = above
      case .data, .subtotal, .note: return result
      }
    }
    return result
  }

  private func isBlank(_ row: Int) -> Bool {
    !columns.contains { !grid.isBlank(row: row, column: $0) }
  }

  /// The table, which ends above `end`.
  mutating func table(end: Int) -> ShapedTable {
    kinds.removeLast(max(0, nextRow - end))
    let range = start..<end
    let firstRow = block.rows.upperBound + 1
    var foot = FootReader(
      grid: grid, words: words, headerCount: classifier.headerCount, rowRange: range, firstRow: firstRow,
      keylessCount: classifier.keylessCount)
    foot.mark(&kinds, scanner: &classifier.scanner)
    let sums = SumRowFinder(
      grid: grid, columns: columns, firstRow: firstRow, isIdentifying: classifier.scanner.isIdentifying)
    sums.mark(&kinds[(firstRow - start)...])
    let isFilled = classifier.scanner.isFilled
    let shown = zip(headers, isFilled).filter { !$0.text.isEmpty || $1 }.map(\.0)
    return ShapedTable(
      rowRange: range, columnRange: columns, headerRowIndexes: Array(block.rows), headers: shown,
      titleTexts: titleRows().flatMap(titleTexts), metadata: statements(end), kinds: kinds, grid: grid, merged: merged,
      groups: GroupTitles(titles, kinds: kinds[(firstRow - start)...], firstRow: firstRow))
  }

  private func titleRows() -> Range<Int> { start..<block.rows.lowerBound }

  /// The cells of a title row: those over the table, and one that stands alone over all tables.
  private func titleTexts(_ row: Int) -> [String] {
    let filled = grid.filledColumns(row: row)
    return (filled.count == 1 ? filled : filled.filter(columns.contains))
      .map { grid.displayedText(row: row, column: $0) }
      .filter { text in text.contains { !$0.isWhitespace } }
  }

  /// What the rows above the header and the notes below the last record say.
  private func statements(_ end: Int) -> [SheetStatement] {
    let reader = StatementReader(grid: grid, words: words, columns: columns)
    let all = StatementReader(grid: grid, words: words, columns: 0..<grid.columnCount)
    let above = titleRows().flatMap { row in
      (grid.filledColumns(row: row).count == 1 ? all : reader).statements(row: row)
    }
    guard let last = kinds.lastIndex(of: .data) else { return above }
    let notes = kinds.indices[(last + 1)...].filter { kinds[$0] == .note }
    return above + notes.flatMap { reader.statements(row: start + $0) }
  }
}
