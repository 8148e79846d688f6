internal import SheetFormats

/// Reads the texts of a header of one or more rows into one header a column.
struct HeaderReader {
  let grid: Grid
  let ranges: MergedRanges
  let block: HeaderBlock
  let columns: Range<Int>
  let lookup: HeaderLookup

  /// The headers of the columns, empty ones among them, from the left.
  ///
  /// - Complexity: O(columns × rows of the header).
  func headers() -> [ColumnHeader] {
    let captions = block.captionRows.map { texts(row: $0) }
    let levelRows = zip(block.captionRows, captions).map { row, texts in
      row < block.lastCaptionRow ? spread(texts, row: row, over: captions[captions.count - 1]) : texts
    }
    let units = block.unitRows.map { texts(row: $0) }
    let keys = block.technicalRow.map { texts(row: $0) }
    return columns.map { column in
      let place = column - columns.lowerBound
      let levels = whole(captions.map { $0[place] }) ?? Self.different(levelRows.map { $0[place] })
      let unit = units.first.map { $0[place] } ?? ""
      let key = keys.map { $0[place] } ?? ""
      let parents = levels.dropLast()
      return ColumnHeader(
        columnIndex: column, text: levels.last ?? key,
        parentText: parents.isEmpty ? nil : parents.joined(separator: " / "),
        levels: unit.isEmpty ? levels : levels + [unit], technicalKey: key.isEmpty ? nil : key,
        unitText: unit.isEmpty ? nil : unit)
    }
  }

  /// The caption whose pieces stand one below another, if it is one; what is no header by itself is a piece: 单 over 位.
  private func whole(_ pieces: [String]) -> [String]? {
    let pieces = pieces.filter { !$0.isEmpty }
    guard let last = pieces.last, pieces.count > 1 else { return block.isBroken && !pieces.isEmpty ? pieces : nil }
    guard block.isBroken || !lookup.isHeader(last) else { return nil }
    return lookup.isWhole(pieces) ? [BrokenCaptions.joined(pieces)] : nil
  }

  private static func different(_ texts: [String]) -> [String] {
    var result: [String] = []
    for text in texts where !text.isEmpty && !result.contains(text) { result.append(text) }
    return result
  }

  /// The texts of a row, those of merged cells in each column that they cover.
  private func texts(row: Int) -> [String] {
    var result = [String](repeating: "", count: columns.count)
    grid.forEachCell(row: row, columns: columns) { column, content, bytes in
      guard content != .text || !bytes.isBlankText else { return }
      result[column - columns.lowerBound] =
        content == .text ? grid.rawText(row: row, column: column) : grid.displayedText(row: row, column: column)
    }
    for start in block.captionRows.lowerBound...max(block.captionRows.lowerBound, row) where start <= row {
      var free = columns.lowerBound
      for range in ranges.beginning(row: start, columns: columns) where range.lastRow >= row {
        // No sound file has ranges that overlap; skipping them keeps the cost at the number of columns.
        guard range.firstColumn >= free else { continue }
        free = range.lastColumn + 1
        let text = self.text(row: range.firstRow, column: range.firstColumn)
        for column in range.firstColumn..<max(range.firstColumn, min(range.lastColumn + 1, columns.upperBound)) {
          result[column - columns.lowerBound] = text
        }
      }
    }
    return result
  }

  private func text(row: Int, column: Int) -> String {
    let text = grid.displayedText(row: row, column: column)
    return text.contains { !$0.isWhitespace } ? text : ""
  }

  /// In a file that knows no merged cells, a caption stands over its first part only.
  private func spread(_ texts: [String], row: Int, over parts: [String]) -> [String] {
    let isMerged = ranges.beginning(row: row, columns: columns).contains { $0.lastColumn > $0.firstColumn }
    let filled = parts.indices.filter { !parts[$0].isEmpty }
    guard !isMerged, filled.count(where: { !texts[$0].isEmpty }) * 5 < filled.count * 4 else { return texts }
    var result = texts
    var caption = ""
    for place in parts.indices {
      if parts[place].isEmpty { caption = "" } else if !texts[place].isEmpty { caption = texts[place] }
      if texts[place].isEmpty, !parts[place].isEmpty { result[place] = caption }
    }
    return result
  }
}
