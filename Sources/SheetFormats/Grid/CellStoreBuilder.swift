internal import ExactValues

/// Collects the cells of one sheet, or of some of its rows, as a reader meets them, and puts them in order if the file
/// did not.
struct CellStoreBuilder: ~Copyable {
  private var cells = CellBuffers()
  /// The row of every cell; filled only once cells have come out of order.
  private var rows = GrowingBuffer<UInt32>()
  private var inOrder = true
  private(set) var firstRow = 0
  private(set) var lastRow = -1
  private var lastColumn = -1
  private var columnCount = 0
  /// The cells that show more than their value.
  private(set) var exceptions = CellExceptions()
  /// The cells that came more than once; the last one counted.
  private(set) var repeated: [CellAddress] = []

  var cellCount: Int { cells.tags.count }

  /// The bytes of all texts; readers write into it and hand the slice over with the cell.
  var arena: GrowingBuffer<UInt8> {
    @inline(__always) _read { yield cells.arena }
    @inline(__always) _modify { yield &cells.arena }
  }

  /// How far the reading has come, for a message; `nil` before the first cell.
  ///
  /// - Complexity: O(rows), or O(cells) where they came out of order.
  var progress: ReadingProgress? {
    guard cells.tags.count > 0 else { return nil }
    var filled: Set<Int> = []
    for index in 0..<rows.count { filled.insert(Int(rows[index])) }
    if inOrder {
      for index in 0..<cells.rowStarts.count {
        let end = index + 1 < cells.rowStarts.count ? Int(cells.rowStarts[index + 1]) : cells.tags.count
        if end > Int(cells.rowStarts[index]) { filled.insert(index) }
      }
    }
    return ReadingProgress(
      rows: filled.count, lastCell: CellAddress(rowIndex: lastRow, columnIndex: lastColumn))
  }

  @inline(__always)
  mutating func append(row: Int, column: Int, _ tag: CellTag, _ payload: UInt64, style: UInt16 = 0) {
    if row != lastRow {
      openRow(row)
    } else if column <= lastColumn {
      leaveOrder()
    }
    if !inOrder { rows.append(UInt32(row)) }
    lastColumn = column
    if column >= columnCount { columnCount = column + 1 }
    if style != 0 {
      while cells.formats.count < cells.tags.count { cells.formats.append(0) }
      cells.formats.append(style)
    }
    cells.columns.append(UInt16(truncatingIfNeeded: column))
    cells.tags.append(tag.rawValue)
    cells.payloads.append(payload)
  }

  private mutating func openRow(_ row: Int) {
    if cells.tags.count == 0 { firstRow = row }
    if row < lastRow { leaveOrder() }
    if inOrder {
      while cells.rowStarts.count <= row - firstRow { cells.rowStarts.append(UInt32(cells.tags.count)) }
    }
    lastRow = row
  }

  /// Stores text that is not yet in the arena.
  mutating func append(row: Int, column: Int, _ tag: CellTag, text: String, style: UInt16 = 0) {
    var copy = text
    let start = cells.arena.count
    copy.withUTF8 { cells.arena.append(contentsOf: $0) }
    let length = min(cells.arena.count - start, TextSlice.lengthLimit)
    append(row: row, column: column, tag, TextSlice(offset: start, length: length).payload, style: style)
  }

  /// Keeps the whole text of a cell whose value is only a part of it, or of a cell without a value.
  mutating func setRawText(_ text: String, row: Int, column: Int) {
    exceptions.rawTexts[CellKey(row: row, column: column)] = text
  }

  /// Marks a cell whose text is struck through from end to end.
  mutating func markStruckThrough(row: Int, column: Int) {
    exceptions.struckThrough.insert(CellKey(row: row, column: column))
  }

  /// Stores the last cell once more in each of the `times` columns behind it.
  mutating func repeatLastCell(times: Int) {
    guard cells.tags.count > 0, times > 0 else { return }
    let (row, column) = (lastRow, lastColumn)
    for next in (column + 1)...(column + times) {
      repeatCell(at: cells.tags.count - 1, from: column, row, in: next, row)
    }
  }

  /// Stores the cells of the last row once more in each of the `times` rows behind it.
  mutating func repeatLastRow(times: Int) {
    guard inOrder, times > 0, lastRow >= firstRow, cells.tags.count > 0 else { return }
    let row = lastRow
    let positions = Int(cells.rowStarts[row - firstRow])..<cells.tags.count
    for next in (row + 1)...(row + times) {
      for position in positions {
        let column = Int(cells.columns[position])
        repeatCell(at: position, from: column, row, in: column, next)
      }
    }
  }

  private mutating func repeatCell(
    at position: Int, from column: Int, _ row: Int, in newColumn: Int, _ newRow: Int
  ) {
    let tag = CellTag(rawValue: cells.tags[position]) ?? .text
    let style = position < cells.formats.count ? cells.formats[position] : 0
    append(row: newRow, column: newColumn, tag, cells.payloads[position], style: style)
    guard !exceptions.rawTexts.isEmpty, let text = exceptions.rawTexts[CellKey(row: row, column: column)] else {
      return
    }
    setRawText(text, row: newRow, column: newColumn)
  }

  /// Marks a cell whose text is not struck through although its font is.
  mutating func markNotStruckThrough(row: Int, column: Int) {
    exceptions.notStruckThrough.insert(CellKey(row: row, column: column))
  }

  private mutating func leaveOrder() {
    guard inOrder else { return }
    inOrder = false
    for index in 0..<cells.rowStarts.count {
      let end = index + 1 < cells.rowStarts.count ? Int(cells.rowStarts[index + 1]) : cells.tags.count
      for _ in Int(cells.rowStarts[index])..<end { rows.append(UInt32(firstRow + index)) }
    }
  }

  /// Puts the cells in reading order where they were not; of several for one place the last stays.
  ///
  /// - Complexity: O(n log n) in cells, only where the file is out of order.
  mutating func sort() {
    guard !inOrder else { return }
    let order = (0..<cells.tags.count)
      .map { (key: CellKey(row: Int(rows[$0]), column: Int(cells.columns[$0])), position: $0) }
      .sorted { ($0.key, $0.position) < ($1.key, $1.position) }
    var sorted = CellStoreBuilder()
    for (index, entry) in order.enumerated() {
      if index + 1 < order.count, order[index + 1].key == entry.key {
        repeated.append(CellAddress(rowIndex: entry.key.row, columnIndex: entry.key.column))
        continue
      }
      let tag = CellTag(rawValue: cells.tags[entry.position]) ?? .text
      let style = entry.position < cells.formats.count ? cells.formats[entry.position] : 0
      sorted.append(
        row: entry.key.row, column: entry.key.column, tag, cells.payloads[entry.position], style: style)
    }
    swap(&cells.arena, &sorted.cells.arena)
    swap(&cells, &sorted.cells)
    inOrder = true
    firstRow = sorted.firstRow
    lastRow = sorted.lastRow
    lastColumn = sorted.lastColumn
  }

  /// The finished cells; the exceptions are still to be taken.
  consuming func finishSegment() -> CellSegment {
    sort()
    cells.rowStarts.append(UInt32(cells.tags.count))
    cells.shrink()
    return CellSegment(cells, firstRow: firstRow, columnCount: columnCount)
  }

  /// The finished store of a sheet that was collected in one piece.
  consuming func finish(sharedStrings: SharedStrings? = nil, formats: [CellFormat] = []) -> PackedStore {
    let exceptions = exceptions
    return PackedStore([finishSegment()], sharedStrings: sharedStrings, formats: formats, exceptions: exceptions)
  }
}
