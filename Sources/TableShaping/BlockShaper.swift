internal import ExactValues
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
    headers = HeaderReader(grid: grid, ranges: sheet.ranges, block: block, columns: columns, lookup: sheet.lookup)
      .headers()
    let scanner = RowScanner(
      grid: grid, headers: headers, columns: columns, merged: merged, block: block, lookup: sheet.lookup)
    classifier = RowClassifier(
      words: words, grid: grid, ranges: sheet.ranges, columns: columns,
      headerCount: headers.count { !$0.text.isEmpty }, lookup: sheet.lookup, scanner: scanner)
    for row in start...block.rows.upperBound {
      let isAbove = !block.rows.contains(row)
      kinds.append(isAbove && isBlank(row) ? .blank : isAbove && isTotal(row) ? .subtotal : .heading)
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
    if finding.kind != .data, finding.kind != .subtotal { classifier.scanner.forget(from: row) }
    if finding.isHeader, finder != nil, let titles = newPaper(row) {
      for title in titles where kinds[title - start] != .blank { kinds[title - start] = .heading }
      paperStart = titles.lowerBound
      return false
    }
    if mayBeHeader(finding), let finder, beginsTable(row, finding.content, finder: finder) {
      giveBack(finder.rowsAbove(row, from: block.rows.upperBound + 1), of: row)
      return false
    }
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

  /// Whether a row may be a header as far as its kind tells: Total Due among headers is no label of a total.
  private func mayBeHeader(_ finding: RowClassifier.Finding) -> Bool {
    finding.kind == .data || (finding.kind == .subtotal && finding.content.values == 0 && finding.content.filled >= 4)
  }

  /// Whether a row of known headers begins another table.
  private func beginsTable(_ row: Int, _ content: RowContent, finder: HeaderFinder) -> Bool {
    guard content.mayBeHeader else { return false }
    if content.firstTextIsHeader, kinds.last != .data, finder.mayBeginLikeTable(row) { return true }
    guard row > block.rows.upperBound + 1 else { return false }
    if isUnderTitle(row), content.digitTexts == 0, finder.mayBeginLikeTable(row) { return true }
    if kinds.last != .data, content.digitTexts == 0, mayOpen(row, atLeast: 2), finder.beginsBroken(row) { return true }
    let isApart = kinds.last != .data || isBelowCaptions(row, finder)
    guard mayOpen(row, atLeast: isApart ? 2 : 3) else { return false }
    if isApart { return finder.mayBeginTable(row, columns: columns) }
    return content.filled >= 3 && finder.scorer.score(row, columns: columns).isSureHeader
  }

  /// Whether the row above is a title that stands apart from the records: below a blank row, a total or a note.
  private func isUnderTitle(_ row: Int) -> Bool {
    guard kinds.last == .heading, row > block.rows.upperBound + 2 else { return false }
    return [.blank, .subtotal, .note].contains(kinds[row - 2 - start])
  }

  /// Whether the row above holds captions over the parts of this one, and no record stands above them.
  private func isBelowCaptions(_ row: Int, _ finder: HeaderFinder) -> Bool {
    guard row > block.rows.upperBound + 2, kinds[row - 2 - start] != .data, mayOpen(row, atLeast: 3) else {
      return false
    }
    return finder.rowsAbove(row, from: row - 1).contains(row - 1)
  }

  /// Leaves the first rows of the next table's header to it: captions over its parts, names in another system's words;
  /// so too the titles over its beginning, or over those of tables side by side.
  private mutating func giveBack(_ rows: Range<Int>, of header: Int) {
    var first = rows.lowerBound
    let title = first - 1
    if title > block.rows.upperBound + 1, kinds[title - start] == .data, kinds[title - 1 - start] != .data,
      isTitle(title, over: header)
    {
      first = title
    }
    classifier.scanner.forget(from: first)
    for row in first..<rows.upperBound where kinds[row - start] == .data { kinds[row - start] = .heading }
  }

  /// Whether a row holds but a few texts, each over the first header of those that stand together.
  private func isTitle(_ row: Int, over header: Int) -> Bool {
    let headers = Set(grid.filledColumns(row: header))
    let titles = grid.filledColumns(row: row)
    guard titles.count * 3 <= headers.count else { return false }
    return titles.allSatisfy { column in
      guard case .text = grid.value(row: row, column: column) else { return false }
      return headers.contains(column) && !headers.contains(column - 1)
    }
  }

  /// Whether so many cells of a row begin as known headers do: a quick look before they are folded.
  private func mayOpen(_ row: Int, atLeast least: Int) -> Bool {
    var count = 0
    grid.forEachCell(row: row, columns: columns) { _, kind, bytes in
      guard count < least, kind == .text, !bytes.isBlankText else { return }
      if classifier.lookup.mayOpen(bytes) { count += 1 }
    }
    return count >= least
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
      case .data, .subtotal, .note: return above + 1 == result ? withoutRemark(result, above: row) : result
      }
    }
    return result
  }

  /// What stands directly below a record, with a blank row below, is a remark on it, not a title of the next table.
  private func withoutRemark(_ first: Int, above header: Int) -> Int {
    guard let blank = (first..<header).first(where: { kinds[$0 - start] == .blank }) else { return first }
    return (blank..<header).first { kinds[$0 - start] != .blank } ?? header
  }

  /// Whether a row above the header sums up the columns below it: 合计 | | 53097.35 | 6902.65, each under no key of its own.
  private func isTotal(_ row: Int) -> Bool {
    let filled = grid.filledColumns(row: row).filter(columns.contains)
    guard filled.count >= 3, let label = filled.first, case .text(let text) = grid.value(row: row, column: label),
      text.last != ":", text.last != "：", words.isSubtotalLabel(text, isAlone: false)
    else { return false }
    return filled.dropFirst().allSatisfy { column in
      let isNumber =
        switch grid.value(row: row, column: column) {
        case .number: true
        case .text(let text): ExactDecimal(text.filter { $0 != "," && !$0.isWhitespace }) != nil
        default: false
        }
      return isNumber && !headers[column - columns.lowerBound].text.isEmpty
    }
  }

  private func isBlank(_ row: Int) -> Bool {
    !columns.contains { !grid.isBlank(row: row, column: $0) }
  }

  /// The table, which ends above `end`.
  mutating func table(end: Int) -> ShapedTable {
    kinds.removeLast(max(0, nextRow - end))
    let range = start..<end
    let isFilled = classifier.scanner.isFilled
    let firstRow = block.rows.upperBound + 1
    var foot = FootReader(
      grid: grid, words: words, headerCount: classifier.headerCount, rowRange: range, firstRow: firstRow,
      keylessCount: classifier.keylessCount)
    foot.mark(&kinds, scanner: &classifier.scanner)
    let sums = SumRowFinder(
      grid: grid, columns: columns, firstRow: firstRow, isIdentifying: classifier.scanner.isIdentifying)
    sums.mark(&kinds[(firstRow - start)...])
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
