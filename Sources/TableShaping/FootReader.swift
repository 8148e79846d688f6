internal import ExactValues
internal import SheetFormats

/// Reads what stands below a table's last record: totals without a label, signatures, remarks, who is to be paid.
struct FootReader {
  /// How many columns of a row without a label are added up.
  private static let sumColumns = 8

  let grid: Grid
  let words: ShapingWords
  let headerCount: Int
  let rowRange: Range<Int>
  let firstRow: Int
  /// How many records name nothing, as where only the first line of an order carries its number.
  var keylessCount: Int

  /// Turns the rows at the foot that are no records into notes and totals.
  ///
  /// - Complexity: O(rows of the foot × columns), and O(rows) where a row of sums has to be told from a record.
  mutating func mark(_ kinds: inout [RowKind], scanner: inout RowScanner) {
    for row in rowRange.reversed() where row >= firstRow {
      let place = row - rowRange.lowerBound
      switch kinds[place] {
      case .blank, .note: continue
      case .subtotal: return
      case .heading:
        guard scanner.content(row).filled == 1 else { return }
        kinds[place] = .note
      case .data:
        let content = scanner.content(row)
        if content.identifying == 0 { keylessCount -= 1 }
        guard let kind = kind(row, content, kinds) else { return }
        kinds[place] = kind
        if kind == .subtotal { return }
      }
    }
  }

  /// What a row at the foot is; `nil` for a record.
  private func kind(_ row: Int, _ content: RowContent, _ kinds: [RowKind]) -> RowKind? {
    guard headerCount > 2, content.covered == 0 else { return nil }
    if isPair(row, content) || isBelowTotal(row, content, kinds) { return .note }
    guard content.identifying == 0 else { return nil }
    if content.texts == 0, content.dates == 0 {
      if countsOn(row, content.firstColumn) { return nil }
      let above = row - 1 - rowRange.lowerBound
      let isApart = row > firstRow && kinds[above] == .blank
      return keylessCount <= 0 || isApart || isSum(row, kinds) ? .subtotal : nil
    }
    guard content.filled <= 2 else { return nil }
    return keylessCount > 0 && content.values > 0 ? nil : .note
  }

  /// A few words below the last total, apart from it: `The Seller | The Buyer`, `共5条记录`.
  private func isBelowTotal(_ row: Int, _ content: RowContent, _ kinds: [RowKind]) -> Bool {
    guard content.filled <= 3, content.values == 0, let first = content.firstText, row > firstRow else { return false }
    let above = kinds[..<(row - rowRange.lowerBound)]
    guard above.last == .blank || above.last == .note,
      above.last(where: { $0 != .blank && $0 != .note }) == .subtotal
    else { return false }
    return content.digitTexts == 0 || (content.filled == 1 && LoneText.isWordy(grid.rawText(row: row, column: first)))
  }

  /// `税号 | 9144…`, a key and its value.
  private func isPair(_ row: Int, _ content: RowContent) -> Bool {
    guard content.filled == 2, let first = content.firstText, first == content.firstColumn else { return false }
    let text = grid.rawText(row: row, column: first)
    return text.last == "：" || text.last == ":" || words.statementKeys.contains(words.foldings(text).first ?? "")
  }

  /// Whether the first number is one more than that of the row above: a record that has its number in the list.
  private func countsOn(_ row: Int, _ column: Int) -> Bool {
    guard row > firstRow, let number = Int(grid.rawText(row: row, column: column)),
      let above = Int(grid.rawText(row: row - 1, column: column))
    else { return false }
    return (1...10_000).contains(above) && number == above + 1
  }

  /// Whether a number of the row is the sum of the records above it, or of those behind the last total.
  private func isSum(_ row: Int, _ kinds: [RowKind]) -> Bool {
    grid.filledColumns(row: row).prefix(Self.sumColumns).contains { column in
      guard let total = number(row, column) else { return false }
      var sum = ExactDecimal.zero
      var count = 0
      for above in (firstRow..<max(firstRow, row)).reversed() {
        let kind = kinds[above - rowRange.lowerBound]
        if kind == .subtotal { break }
        guard kind == .data, let value = number(above, column), let next = sum.adding(value) else { continue }
        sum = next
        count += 1
      }
      return count >= 2 && sum == total
    }
  }

  private func number(_ row: Int, _ column: Int) -> ExactDecimal? {
    switch grid.value(row: row, column: column) {
    case .number(let number): number
    case .text(let text): ExactDecimal(text.filter { $0 != "," && !$0.isWhitespace })
    default: nil
    }
  }
}
