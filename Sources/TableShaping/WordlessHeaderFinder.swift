internal import SheetFormats

/// Finds a header that has none of the known words by what stands below it: 单 | 谁的 | 到哪一步 | 答应几号交.
///
/// A header is a row of short, different texts over columns of which several hold numbers, dates or codes: the texts of
/// the row itself are none.
struct WordlessHeaderFinder {
  /// How far down a header is looked for.
  private static let rowLimit = 40
  /// How many rows below are looked at.
  private static let recordLimit = 8
  /// How far down these are looked for.
  private static let reach = 20

  let grid: Grid
  let ranges: MergedRanges
  let scorer: HeaderScorer

  /// The first such row; `nil` where there is none.
  ///
  /// - Complexity: O(`rowLimit` × `reach` × columns).
  func row(in rows: Range<Int>) -> Int? {
    rows.prefix(Self.rowLimit).first(where: isHeader)
  }

  /// Whether a row is such a header.
  ///
  /// - Complexity: O(`reach` × columns).
  func isHeader(_ row: Int) -> Bool {
    let columns = cells(row)
    guard columns.count >= 4, areShortAndDifferent(row, columns) else { return false }
    let score = scorer.score(row, columns: 0..<grid.columnCount)
    guard score.texts * 5 >= score.filled * 4, score.statements == 0, score.digitTexts * 3 <= score.filled else {
      return false
    }
    let records = recordRows(below: row)
    guard records.count >= 2, records.allSatisfy({ cells($0).count * 10 <= columns.count * 13 }) else { return false }
    let contrasts = columns.filter { isTyped(row, $0) == false && holdsTypedValues(records, $0) }
    return contrasts.count >= 2 && contrasts.count * 4 >= columns.count
  }

  /// The filled rows below, without lone texts and a second row of captions.
  private func recordRows(below header: Int) -> [Int] {
    let rows = header + 1..<max(header + 1, min(grid.rowCount, header + 1 + Self.reach))
    var found: [Int] = []
    for row in rows where found.count < Self.recordLimit {
      let filled = cells(row)
      guard filled.count >= 2 else { continue }
      if row == header + 1, !filled.contains(where: { isTyped(row, $0) }), filled.count * 2 <= cells(header).count * 3,
        ranges.beginning(row: header, columns: 0..<grid.columnCount).contains(where: { $0.lastColumn > $0.firstColumn })
      {
        continue
      }
      found.append(row)
    }
    return found
  }

  private func cells(_ row: Int) -> ArraySlice<Int> {
    grid.filledColumns(row: row).prefix(HeaderScorer.cellLimit)
  }

  private func holdsTypedValues(_ rows: [Int], _ column: Int) -> Bool {
    let filled = rows.filter { grid.value(row: $0, column: column) != .blank }
    return filled.count >= 2 && filled.count(where: { isTyped($0, column) }) * 3 >= filled.count * 2
  }

  /// Whether a cell is a number, a date or a text with a digit in it.
  func isTyped(_ row: Int, _ column: Int) -> Bool {
    guard case .text(let text) = grid.value(row: row, column: column) else { return true }
    return text.utf8.contains { $0 &- 48 < 10 }
  }

  private func areShortAndDifferent(_ row: Int, _ columns: ArraySlice<Int>) -> Bool {
    var texts: Set<String> = []
    for column in columns { texts.insert(grid.rawText(row: row, column: column)) }
    return texts.count == columns.count && texts.allSatisfy { $0.utf8.count <= 60 }
  }
}
