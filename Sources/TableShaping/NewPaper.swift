internal import SheetFormats

/// Tells a header that comes again for a paper of its own from one that is repeated over the next page, month or customer.
///
///     送货单                                 送货单
///     客户：甲公司   单号：S0301             客户：乙公司   单号：S0302
///     序号   品名   数量                     序号   品名   数量
///
/// Above the header of another paper other keys and values stand than above the first one, or a title that names another
/// register: 在手订单, 已完结订单. The titles of months, customers and pages name none.
struct NewPaper {
  /// How many rows of titles a paper may have.
  private static let titleLimit = 5

  let grid: Grid
  let words: ShapingWords
  let lookup: HeaderLookup
  let columns: Range<Int>

  /// The rows above a repeated header that begin another paper, the first and the last; `nil` where they begin none.
  ///
  /// - Complexity: O(columns) in a handful of rows.
  func titles(above header: Int, after first: Int, firstTitles: Range<Int>) -> Range<Int>? {
    var end = header
    if end - 1 > first, isBlank(end - 1) { end -= 1 }
    var start = end
    while start - 1 > first, end - start < Self.titleLimit, !isBlank(start - 1) { start -= 1 }
    guard start < end, end - start < Self.titleLimit, start - 1 <= first || isBlank(start - 1) else { return nil }
    let known = Set(firstTitles.map(text))
    let isNew = (start..<end).contains { !known.contains(text($0)) && hasStatements($0) }
    return isNew || namesAnother(start..<end, than: firstTitles) ? start..<header : nil
  }

  /// Whether a row holds keys and values, in more cells than one: a lone `客户：甲公司` heads a group.
  private func hasStatements(_ row: Int) -> Bool {
    let cells = filled(row)
    guard (2...HeaderScorer.cellLimit).contains(cells.count) else { return false }
    let texts = cells.map { grid.displayedText(row: row, column: $0) }
    if texts.allSatisfy({ ShapingWords.isStatement($0) }) { return true }
    let keys = stride(from: 0, to: texts.count, by: 2).map { texts[$0] }
    let values = stride(from: 1, to: texts.count, by: 2).map { texts[$0] }
    return keys.count == values.count
      && (keys.first.map(isKey) == true && keys.count(where: isKey) * 2 >= keys.count)
      && !values.contains(where: lookup.isHeader)
  }

  private func isKey(_ text: String) -> Bool {
    text.last == "：" || text.last == ":" || words.isStatementKey(text) || lookup.isHeader(text)
  }

  /// Whether both papers have a title of one cell, and the titles name different registers.
  private func namesAnother(_ titles: Range<Int>, than first: Range<Int>) -> Bool {
    guard let title = lone(titles), let other = lone(first) else { return false }
    let (own, known) = (registers(title), registers(other))
    return !own.isEmpty && !known.isEmpty && own != known
  }

  private func lone(_ rows: Range<Int>) -> String? {
    let texts = rows.compactMap { row in
      let cells = filled(row)
      return cells.count == 1 ? cells.first.map { grid.displayedText(row: row, column: $0) } : nil
    }
    return texts.count == 1 ? texts.first : nil
  }

  private func registers(_ title: String) -> Set<String> {
    Set(words.registerWords.filter(title.lowercased().contains))
  }

  private func filled(_ row: Int) -> [Int] { grid.filledColumns(row: row).filter(columns.contains) }

  private func isBlank(_ row: Int) -> Bool { !columns.contains { !grid.isBlank(row: row, column: $0) } }

  private func text(_ row: Int) -> String {
    filled(row).map { grid.displayedText(row: row, column: $0) }.joined(separator: "\u{1F}")
  }
}
