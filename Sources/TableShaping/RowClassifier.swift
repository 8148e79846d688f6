internal import SheetFormats

/// Says of each row below a header what it is.
struct RowClassifier {
  /// What a row holds, as far as its kind depends on it.
  struct Content {
    var filled = 0
    var identifying = 0
    var firstText: String?
    var firstTextIsIdentifying = false
    var isAllText = true
    /// How many cells hold a digit: many in a record, few in a header.
    var digitCells = 0

    /// Whether the row may be a header as far as its digits tell; spares records the look-ups.
    var mayBeHeader: Bool { isAllText && filled >= 2 && digitCells * 3 <= filled }
  }

  let words: ShapingWords
  let grid: Grid
  let headers: [ColumnHeader]
  let merged: MergedCells
  let isIdentifying: [Bool]

  init(words: ShapingWords, grid: Grid, headers: [ColumnHeader], merged: MergedCells) {
    self.words = words
    self.grid = grid
    self.headers = headers
    self.merged = merged
    isIdentifying = headers.map { words.isIdentifyingHeader($0.text) }
  }

  /// The kind of a row below the header, as far as the row alone tells.
  func kind(_ row: Int) -> RowKind {
    let content = content(row)
    guard content.filled > 0 else { return .blank }
    if isRepeatedHeader(row, content) { return .heading }
    let keys = content.identifying - (content.firstTextIsIdentifying ? 1 : 0)
    guard let text = content.firstText else { return .data }
    if keys == 0, words.isSubtotalLabel(text) { return .subtotal }
    if content.filled <= 4, content.isAllText, words.isNote(text), !namesSomething(row) { return .note }
    return content.filled == 1 && headers.count > 2 && isGroupTitle(text, content) ? .heading : .data
  }

  /// Whether an identifying cell holds anything but a note.
  private func namesSomething(_ row: Int) -> Bool {
    zip(headers, isIdentifying).contains { header, isIdentifying in
      let text = grid.rawText(row: row, column: header.columnIndex)
      return isIdentifying && !text.isEmpty && !words.isNote(text)
    }
  }

  /// The only text of a row: `浙江公司`, `3月`.
  ///
  /// In an identifying column it may be an identifier instead.
  private func isGroupTitle(_ text: String, _ content: Content) -> Bool {
    guard content.identifying > 0 else { return true }
    return text.contains("月") || !text.contains { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  /// Turns what stands below the last record into notes: signatures, remarks, the lines that exports add.
  func markFoot(_ kinds: inout [RowKind], rowRange: Range<Int>, after headerRow: Int) {
    for row in rowRange.reversed() where row > headerRow {
      let place = row - rowRange.lowerBound
      guard kinds[place] == .data || kinds[place] == .heading else {
        if kinds[place] == .subtotal { return }
        continue
      }
      let content = content(row)
      guard content.identifying == 0, content.filled <= 2, headers.count > 2 else { return }
      kinds[place] = content.firstText == nil ? .subtotal : .note
    }
  }

  /// What the columns of the table hold in a row.
  ///
  /// - Complexity: O(columns).
  func content(_ row: Int) -> Content {
    var content = Content()
    for (place, header) in headers.enumerated() {
      let column = header.columnIndex
      let value = grid.value(row: merged.masterRow(row: row, column: column), column: column)
      if case .blank = value { continue }
      guard case .text(let text) = value else {
        content.filled += 1
        content.isAllText = false
        if isIdentifying[place] { content.identifying += 1 }
        continue
      }
      guard text.utf8.contains(where: { $0 > 0x20 }) else { continue }
      content.filled += 1
      if text.utf8.contains(where: { $0 >= 48 && $0 <= 57 }) { content.digitCells += 1 }
      if isIdentifying[place] { content.identifying += 1 }
      if content.firstText == nil, !Self.isNumeral(text) {
        content.firstText = text
        content.firstTextIsIdentifying = isIdentifying[place]
      }
    }
    return content
  }

  /// The header again, after a page break or at the start of a month.
  private func isRepeatedHeader(_ row: Int, _ content: Content) -> Bool {
    guard content.mayBeHeader, let text = content.firstText else { return false }
    guard headers.contains(where: { $0.text == text }) else { return false }
    let same = headers.count { grid.rawText(row: row, column: $0.columnIndex) == $0.text && !$0.text.isEmpty }
    return same * 5 >= content.filled * 3
  }

  /// Whether another table begins here: a row of known headers only.
  func beginsAnotherTable(_ row: Int, finder: HeaderFinder) -> Bool {
    let content = content(row)
    guard content.mayBeHeader, content.filled >= 3, let text = content.firstText, words.isHeader(text) else {
      return false
    }
    return finder.score(row).isSureHeader
  }

  private static func isNumeral(_ text: String) -> Bool {
    text.utf8.allSatisfy { ($0 >= 48 && $0 <= 57) || $0 == 46 || $0 == 44 || $0 == 45 || $0 == 0x20 }
  }
}
