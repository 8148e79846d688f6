internal import SheetFormats

/// Looks over the rows of a table once, byte by byte, and notes which columns hold anything.
struct RowScanner {
  /// How many columns from the first header on may hold the label of a total.
  static let labelColumns = 6
  /// How many merged columns are looked at for whether they cover a row.
  private static let coverLimit = 48

  let grid: Grid
  let columns: Range<Int>
  let merged: MergedCells
  /// The first row below the header.
  let firstRow: Int
  /// The first column that has a header.
  let firstHeader: Int
  /// Whether the first column counts the rows, so that a group's title may stand in the second one.
  let countsFirst: Bool
  private let isIdentifying: [Bool]
  /// The header's texts by row and column, as bytes.
  private let headerTexts: [[[UInt8]]]
  private let labels: LabelMarks
  private let mergedColumns: [Int]
  /// Which columns hold anything in the rows looked over, and the row in which each was found to.
  private(set) var isFilled: [Bool]
  private var foundFilled: [(row: Int, place: Int)] = []

  init(
    grid: Grid, headers: [ColumnHeader], columns: Range<Int>, merged: MergedCells, block: HeaderBlock,
    lookup: HeaderLookup
  ) {
    self.grid = grid
    self.columns = columns
    self.merged = merged
    firstRow = block.rows.upperBound + 1
    firstHeader = headers.first { !$0.text.isEmpty }?.columnIndex ?? columns.lowerBound
    let firstText = headers.first { !$0.text.isEmpty }?.text.lowercased().filter { !$0.isWhitespace } ?? ""
    countsFirst = Self.countingHeaders.contains(firstText)
    isIdentifying = headers.map { !$0.text.isEmpty && lookup.isIdentifyingHeader($0.text) }
    labels = lookup.words.labels
    headerTexts = block.rows.map { row in
      columns.map { Array(grid.displayedText(row: row, column: $0).utf8) }
    }
    let rows = firstRow..<max(firstRow, grid.rowCount)
    mergedColumns = merged.columns.filter { columns.contains($0) && merged.hasSpans(column: $0, rows: rows) }
    isFilled = [Bool](repeating: false, count: columns.count)
  }

  private static let countingHeaders: Set<String> = [
    "序号", "序號", "序", "项次", "項次", "行号", "行號", "no", "no.", "#", "s/n", "seq", "sr.no.", "sl.no.", "line",
  ]

  func isIdentifying(_ column: Int) -> Bool { isIdentifying[column - columns.lowerBound] }

  /// What a row holds between the table's columns.
  ///
  /// - Complexity: O(filled cells of the row).
  mutating func content(_ row: Int) -> RowContent {
    var content = RowContent()
    var isFilled = isFilled
    self.isFilled = []
    var found = foundFilled
    foundFilled = []
    grid.forEachCell(row: row, columns: columns) { column, kind, bytes in
      let place = column - columns.lowerBound
      if kind == .text {
        let sort = TextSort(bytes)
        guard sort != .blank else { return }
        add(bytes, sort, column: column, to: &content)
      } else if kind == .date {
        content.dates += 1
      }
      if !isFilled[place] { found.append((row, place)) }
      isFilled[place] = true
      content.filled += 1
      if content.firstColumn < 0 { content.firstColumn = column }
      content.lastColumn = column
      if isIdentifying[place] { content.identifying += 1 }
    }
    self.isFilled = isFilled
    foundFilled = found
    if content.filled > 0, !mergedColumns.isEmpty { addCovered(row, to: &content) }
    return content
  }

  /// Takes the rows from one on as not looked over, as they hold nothing of this table's records.
  mutating func forget(from row: Int) {
    while let last = foundFilled.last, last.row >= row {
      isFilled[last.place] = false
      foundFilled.removeLast()
    }
  }

  private func add(_ bytes: UnsafeBufferPointer<UInt8>, _ sort: TextSort, column: Int, to content: inout RowContent) {
    if sort != .letters { content.digitTexts += 1 }
    guard sort != .numeral else { return }
    content.texts += 1
    if content.firstText == nil {
      content.firstText = column
      content.firstTextHasDigit = sort == .mixed
      content.firstTextIsHeader = headerTexts.contains { Self.equal($0[column - columns.lowerBound], bytes) }
    }
    let place = column - firstHeader
    // Identifiers such as `SO-2026-001` are most cells, and no label is one word of letters and digits.
    let isIdentifier = sort == .mixed && bytes[0] < 0x80 && !bytes.contains { $0 == 0x20 || $0 >= 0x80 }
    if place >= 0, place < Self.labelColumns, !isIdentifier, labels.mayBeLabel(bytes) {
      content.labels |= 1 << UInt8(place)
    }
  }

  private func addCovered(_ row: Int, to content: inout RowContent) {
    for column in mergedColumns.prefix(Self.coverLimit) {
      let master = merged.masterRow(row: row, column: column, from: firstRow)
      guard master != row, !grid.isBlank(row: master, column: column) else { continue }
      content.covered += 1
      if isIdentifying(column) { content.identifying += 1 }
    }
  }

  /// How many filled cells of a row say what the header says in their columns, and how many say another thing.
  func repeated(_ row: Int) -> (same: Int, others: [Int]) {
    var same = 0
    var others: [Int] = []
    grid.forEachCell(row: row, columns: columns) { column, kind, bytes in
      guard kind != .text || !bytes.isBlankText else { return }
      let place = column - columns.lowerBound
      let text = kind == .text ? [] : Array(grid.displayedText(row: row, column: column).utf8)
      let isSame = headerTexts.contains { kind == .text ? Self.equal($0[place], bytes) : $0[place] == text }
      if isSame { same += 1 } else { others.append(column) }
    }
    return (same, others)
  }

  private static func equal(_ text: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count == bytes.count && !text.isEmpty && zip(text, bytes).allSatisfy { $0 == $1 }
  }
}

/// What the bytes of a text are, told from its first ones.
enum TextSort {
  case blank, letters, numeral, mixed

  /// How far a text is looked at.
  private static let limit = 48

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var hasDigit = false
    for place in 0..<min(bytes.count, Self.limit) {
      let byte = bytes[place]
      if byte &- 48 < 10 {
        hasDigit = true
      } else if byte > 0x20, byte != 46, byte != 44, byte != 45, byte != 43, byte != 37 {
        self = Self.withLetters(bytes, from: place, hasDigit: hasDigit)
        return
      }
    }
    self = hasDigit ? .numeral : bytes.isBlankText ? .blank : .letters
  }

  /// Whether only a header's number stands before the letters: `1.序号`, `2、客户`, not `1.5米` and not `3月`.
  private static func isNumbering(_ bytes: UnsafeBufferPointer<UInt8>, before start: Int) -> Bool {
    guard (1...3).contains(start), start + 2 < bytes.count else { return false }
    let digits = bytes[bytes[start - 1] == 46 ? 0..<start - 1 : 0..<start]
    guard !digits.isEmpty, digits.count <= 2, digits.allSatisfy({ $0 &- 48 < 10 }) else { return false }
    return digits.count < start || (bytes[start] == 0xE3 && bytes[start + 1] == 0x80 && bytes[start + 2] == 0x81)
  }

  private static func withLetters(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, hasDigit: Bool) -> TextSort {
    if hasDigit, !isNumbering(bytes, before: start) { return .mixed }
    for place in start..<min(bytes.count, limit) where bytes[place] &- 48 < 10 { return .mixed }
    // Unbreakable and ideographic spaces begin with these bytes.
    return (bytes[start] == 0xE3 || bytes[start] == 0xC2) && bytes.isBlankText ? .blank : .letters
  }
}
