internal import SheetFormats

/// Finds the rows of a header: the first row of known words, with a row of group captions above or of parts below.
struct HeaderFinder {
  /// A row read as a header.
  struct Score {
    var known = 0
    var filled = 0
    var texts = 0

    /// Mostly text, at least two known words, and those a good part of the row.
    var isHeader: Bool { known >= 2 && known * 3 >= filled && texts * 4 >= filled * 3 }
    /// Sure enough to begin another table in the middle of a sheet.
    var isSureHeader: Bool { isHeader && known >= 3 && known * 5 >= filled * 3 && texts == filled }
  }

  /// How far down a sheet's first header is looked for.
  static let rowLimit = 100

  let words: ShapingWords
  let grid: Grid

  /// The header's rows at or after `start`.
  ///
  /// - Complexity: O(`rowLimit` × columns).
  func headerRows(from start: Int) -> ClosedRange<Int>? {
    let end = min(grid.rowCount, start + Self.rowLimit)
    guard let found = (start..<max(start, end)).first(where: isHeader) else { return nil }
    let first = betterRow(below: found, end: end) ?? found
    var rows = first...first
    if first > start, isCaptionRow(first - 1, above: first) { rows = (first - 1)...first }
    if first + 1 < grid.rowCount, isPartRow(first + 1, below: first) { rows = rows.lowerBound...(first + 1) }
    return rows
  }

  private func isHeader(_ row: Int) -> Bool {
    let score = score(row)
    return score.isHeader || (grid.columnCount == 1 && score.known == 1)
  }

  /// A title such as `客户 | 华为 | 月份 | 3月` looks like a header until the real one comes soon after.
  private func betterRow(below row: Int, end: Int) -> Int? {
    let found = score(row)
    guard found.known * 5 < found.filled * 4 else { return nil }
    return (row + 1..<max(row + 1, min(end, row + 10))).first { below in
      let score = score(below)
      return score.isSureHeader && score.known >= found.known * 2
    }
  }

  /// How much a row looks like a header.
  func score(_ row: Int) -> Score {
    var score = Score()
    for column in grid.filledColumns(row: row) {
      score.filled += 1
      guard case .text(let text) = grid.value(row: row, column: column), text.contains(where: \.isLetterOrSign) else {
        continue
      }
      score.texts += 1
      if words.isHeader(text) { score.known += 1 }
    }
    return score
  }

  /// Group captions: several texts, each over a text of the row below, and fewer of them.
  private func isCaptionRow(_ row: Int, above header: Int) -> Bool {
    let columns = grid.filledColumns(row: row)
    let below = Set(grid.filledColumns(row: header))
    if grid.mergedRanges.contains(where: { $0.firstRow == row && $0.lastRow == header }) { return true }
    guard columns.count < below.count, columns.allSatisfy({ isCaption(row: row, column: $0, over: below) }) else {
      return false
    }
    return columns.count >= 2
  }

  private func isCaption(row: Int, column: Int, over below: Set<Int>) -> Bool {
    guard case .text(let text) = grid.value(row: row, column: column), below.contains(column) else { return false }
    return !text.contains { $0.isNumber || $0 == ":" || $0 == "：" }
  }

  /// The second row of a header: texts under merged captions, or a second row of known words.
  private func isPartRow(_ row: Int, below header: Int) -> Bool {
    let columns = grid.filledColumns(row: row)
    let score = score(row)
    guard score.texts == score.filled, score.filled > 0 else { return false }
    if grid.mergedRanges.contains(where: { $0.firstRow <= header && $0.lastRow == row }) { return true }
    let above = Set(grid.filledColumns(row: header))
    let captions = grid.mergedRanges.filter { $0.firstRow == header && $0.lastColumn > $0.firstColumn }
    if captions.contains(where: { range in columns.contains { range.contains(row: header, column: $0) } }) {
      return columns.allSatisfy { column in
        captions.contains { $0.contains(row: header, column: column) } || score.known * 2 >= score.filled
      }
    }
    let isRepeated = columns.contains { grid.value(row: row, column: $0) == grid.value(row: header, column: $0) }
    return !isRepeated && score.known * 2 >= score.filled && score.known > 0
      && (score.isHeader || columns.contains { !above.contains($0) })
  }
}

extension Character {
  /// A letter, a Chinese character, or the number sign that heads a column of numbers.
  fileprivate var isLetterOrSign: Bool { isLetter || self == "#" }
}
