internal import SheetFormats

/// Reads what a sheet says beside its table: `客户：华为  月份：3月`, `客户： | 华为`, `税号 | 9144…`.
struct StatementReader {
  /// How many cells of a row are looked at.
  private static let cellLimit = 64

  let grid: Grid
  let words: ShapingWords
  let columns: Range<Int>

  private struct Cell {
    var column: Int
    var text: String
  }

  /// The statements of a row, from the left.
  func statements(row: Int) -> [SheetStatement] {
    let cells = cells(row)
    let pairs = pairs(cells)
    var result: [SheetStatement] = []
    var place = 0
    while place < cells.count {
      let cell = cells[place]
      let next = place + 1 < cells.count ? cells[place + 1] : nil
      place += 1
      var parts = Self.parts(of: cell.text)
      if let key = parts.last, key.value.isEmpty || pairs.contains(cell.column), let next,
        !Self.beginsStatement(next.text)
      {
        parts[parts.count - 1].value = next.text
        add(parts.dropLast(), row, cell.column, to: &result)
        add(parts.suffix(1), row, next.column, to: &result)
        place += 1
      } else if parts.isEmpty, pairs.contains(cell.column), let next {
        add([(Self.tidied(cell.text[...]), next.text)], row, next.column, to: &result)
        place += 1
      } else {
        add(parts[...], row, cell.column, to: &result)
      }
    }
    return result
  }

  private func add(
    _ parts: ArraySlice<(key: String, value: String)>, _ row: Int, _ column: Int, to result: inout [SheetStatement]
  ) {
    for part in parts where !part.value.isEmpty && !part.key.isEmpty {
      result.append(SheetStatement(key: part.key, value: part.value, rowIndex: row, columnIndex: column))
    }
  }

  private func cells(_ row: Int) -> [Cell] {
    var cells: [Cell] = []
    grid.forEachCell(row: row, columns: columns) { column, kind, bytes in
      guard cells.count < Self.cellLimit, kind != .text || !bytes.isBlankText else { return }
      let text =
        kind == .text ? grid.rawText(row: row, column: column) : grid.displayedText(row: row, column: column)
      cells.append(Cell(column: column, text: text))
    }
    return cells
  }

  /// The columns of keys in a row of keys and values that take turns.
  private func pairs(_ cells: [Cell]) -> Set<Int> {
    guard cells.count >= 2, cells.count.isMultiple(of: 2) else { return [] }
    let keys = stride(from: 0, to: cells.count, by: 2).map { cells[$0] }
    let values = stride(from: 1, to: cells.count, by: 2).map { cells[$0].text }
    guard keys.allSatisfy({ words.isStatementKey($0.text) && !ShapingWords.isStatement($0.text) }),
      !values.contains(where: words.isStatementKey)
    else { return [] }
    return Set(keys.map(\.column))
  }

  /// The keys and values of a cell; the last value is empty where it stands in the next cell.
  private static func parts(of text: String) -> [(key: String, value: String)] {
    var result: [(key: String, value: String)] = []
    var pending = ""
    // A key has no spaces in it, but what is said may have: a word with a colon begins the next statement.
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let colon = colon(in: word) {
        result.append((tidied((pending.isEmpty ? word : pending + word)[...].prefix { !isColon($0) }), ""))
        result[result.count - 1].value = tidied(word[word.index(after: colon)...])
        pending = ""
      } else if result.isEmpty {
        pending += word
      } else {
        let value = result[result.count - 1].value
        result[result.count - 1].value = value.isEmpty ? String(word) : value + " " + word
      }
    }
    return result.filter { $0.key.count <= 20 }
  }

  /// The colon that parts a key from what is said; a clock's and an address's are none.
  private static func colon(in word: Substring) -> String.Index? {
    guard let colon = word.firstIndex(where: isColon), colon > word.startIndex else { return nil }
    let isClock = word[..<colon].allSatisfy(\.isNumber)
    return isClock || word[colon...].dropFirst().hasPrefix("//") ? nil : colon
  }

  private static func beginsStatement(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).first.flatMap(colon) != nil
  }

  private static func isColon(_ character: Character) -> Bool { character == ":" || character == "：" }

  private static func tidied(_ text: Substring) -> String {
    let bare = text.drop { $0.isWhitespace }
    guard let last = bare.lastIndex(where: { !$0.isWhitespace && !isColon($0) }) else { return "" }
    return String(bare[...last])
  }
}
