internal import SheetFormats

/// Reads the texts of a header of one or more rows into one header a column.
struct HeaderReader {
  let grid: Grid
  let rows: ClosedRange<Int>

  /// The columns that have a header, or values below it.
  func headers() -> [ColumnHeader] {
    let hasValues = columnsWithValues()
    return (0..<grid.columnCount).compactMap { column in
      let texts = levels(column)
      if let text = texts.last {
        let parent = texts.count > 1 ? texts.dropLast().joined(separator: " / ") : nil
        return ColumnHeader(columnIndex: column, text: text, parentText: parent)
      }
      return hasValues[column] ? ColumnHeader(columnIndex: column, text: "") : nil
    }
  }

  /// The different texts over a column, top first.
  private func levels(_ column: Int) -> [String] {
    var texts: [String] = []
    for row in rows {
      let text = text(row: row, column: column)
      if !text.isEmpty, texts.last != text { texts.append(text) }
    }
    return texts
  }

  private func text(row: Int, column: Int) -> String {
    if let range = grid.mergedRanges.first(where: { $0.contains(row: row, column: column) }) {
      return range.firstRow >= rows.lowerBound ? plain(row: range.firstRow, column: range.firstColumn) : ""
    }
    let own = plain(row: row, column: column)
    guard own.isEmpty, row < rows.upperBound, !plain(row: rows.upperBound, column: column).isEmpty else { return own }
    return captionToTheLeft(row: row, column: column)
  }

  /// In a file that knows no merged cells, a caption stands over its first part only.
  private func captionToTheLeft(row: Int, column: Int) -> String {
    for left in stride(from: column - 1, through: 0, by: -1) {
      guard !plain(row: rows.upperBound, column: left).isEmpty else { return "" }
      let text = plain(row: row, column: left)
      if !text.isEmpty { return text }
    }
    return ""
  }

  private func plain(row: Int, column: Int) -> String {
    let text = grid.rawText(row: row, column: column)
    return text.contains { !$0.isWhitespace } ? text : ""
  }

  /// Which columns hold anything below the header.
  ///
  /// - Complexity: O(filled cells).
  private func columnsWithValues() -> [Bool] {
    var result = [Bool](repeating: false, count: grid.columnCount)
    for row in (rows.upperBound + 1)..<max(rows.upperBound + 1, grid.rowCount) {
      for column in grid.filledColumns(row: row) { result[column] = true }
    }
    return result
  }
}
