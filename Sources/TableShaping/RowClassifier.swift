internal import SheetFormats

/// Says of each row below a header what it is.
struct RowClassifier {
  /// What a row is, and whether it is a title over a group.
  struct Finding {
    var kind: RowKind
    var title: GroupTitle?
    var content: RowContent
    /// Whether it is the header again.
    var isHeader = false
  }

  let words: ShapingWords
  let grid: Grid
  let ranges: MergedRanges
  let columns: Range<Int>
  let headerCount: Int
  let lookup: HeaderLookup
  var scanner: RowScanner
  /// How many records so far name nothing.
  var keylessCount = 0

  /// The kind of a row below the header, as far as the row alone tells.
  mutating func classify(_ row: Int) -> Finding {
    let content = scanner.content(row)
    if content.filled == 0 { return Finding(kind: .blank, content: content) }
    if content.firstTextIsHeader, isRepeatedHeader(row, content) {
      return Finding(kind: .heading, content: content, isHeader: true)
    }
    if content.labels != 0, content.identifying <= 4, let kind = labelledKind(row, content) {
      return Finding(kind: kind, content: content)
    }
    if content.filled <= 8, content.texts * 2 >= content.filled, isNote(row, content) {
      return Finding(kind: .note, content: content)
    }
    if isPrePrinted(row, content) { return Finding(kind: .note, content: content) }
    guard content.filled == 1, content.covered == 0, headerCount > 2 else {
      return Finding(kind: .data, content: content)
    }
    return lone(row, content)
  }

  /// The header again, after a page break or at the start of a month.
  ///
  /// A row with other known headers in it is the header of another table.
  private func isRepeatedHeader(_ row: Int, _ content: RowContent) -> Bool {
    let (same, others) = scanner.repeated(row)
    guard same * 5 >= content.filled * 3 else { return false }
    return !others.contains { lookup.isHeader(grid.rawText(row: row, column: $0)) }
  }

  /// A total or a balance carried over, where one of the first cells is its label and no other cell names what the row
  /// is about; `nil` for any other row.
  private func labelledKind(_ row: Int, _ content: RowContent) -> RowKind? {
    for place in 0..<RowScanner.labelColumns where content.labels & (1 << UInt8(place)) != 0 {
      let column = scanner.firstHeader + place
      let others = content.identifying - (scanner.isIdentifying(column) ? 1 : 0)
      guard others == 0 || countsOnly(row, except: column) else { continue }
      let text = grid.rawText(row: row, column: column)
      // What is carried over is no sum of the records above it, and must not be held against them.
      if content.filled > 1, words.isCarriedLabel(text) { return .note }
      if words.isSubtotalLabel(text, isAlone: content.filled == 1) { return .subtotal }
    }
    return nil
  }

  /// Whether the cells that name things hold only a count or a dash in a total row: `12笔`, `—`.
  private func countsOnly(_ row: Int, except label: Int) -> Bool {
    columns.allSatisfy { column in
      guard column != label, scanner.isIdentifying(column) else { return true }
      let text = grid.rawText(row: row, column: column).filter { !$0.isWhitespace }
      guard let last = text.last else { return true }
      return text.allSatisfy { "-—/–".contains($0) } || ("笔单款种个家张条行".contains(last) && text.contains(where: \.isNumber))
    }
  }

  /// What a row with a single filled cell is: `3月`, `浙江公司`, `SO-001`, a remark under a record.
  private func lone(_ row: Int, _ content: RowContent) -> Finding {
    let column = content.firstColumn
    let title = GroupTitle(
      text: grid.displayedText(row: row, column: column), rowIndex: row, columnIndex: column)
    let range = ranges.range(beginning: row, row: row, column: column)
    let isWide = range.map { ($0.lastColumn - $0.firstColumn + 1) * 2 >= headerCount } ?? false
    if isWide, content.firstText != nil { return Finding(kind: .heading, title: title, content: content) }
    let isFirst = column <= scanner.firstHeader + (scanner.countsFirst ? 1 : 0)
    guard content.firstText != nil else {
      let isDay = content.dates == 1 && isFirst && content.identifying == 0
      return Finding(kind: isDay ? .heading : .data, title: isDay ? title : nil, content: content)
    }
    if isFirst, LoneText.isSentence(title.text) { return Finding(kind: .note, content: content) }
    if content.identifying > 0 {
      if !isFirst, LoneText.isRemark(title.text) { return Finding(kind: .note, content: content) }
      return LoneText.isTitle(title.text) && isFirst
        ? Finding(kind: .heading, title: title, content: content) : Finding(kind: .data, content: content)
    }
    // A lone text far to the right continues the remark of the record above.
    let isLeft = (column - columns.lowerBound) * 2 < columns.count
    return isLeft
      ? Finding(kind: .heading, title: title, content: content) : Finding(kind: .note, content: content)
  }
}
