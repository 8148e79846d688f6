internal import ExactValues

/// Collects the cells of one sheet as a reader meets them, and puts them in order if the file did not.
struct CellStoreBuilder: ~Copyable {
  /// The bytes of all texts; readers write into it and hand the slice over with the cell.
  var arena = GrowingBuffer<UInt8>()
  private var columns = GrowingBuffer<UInt16>()
  private var tags = GrowingBuffer<UInt8>()
  private var payloads = GrowingBuffer<UInt64>()
  /// The format of every cell; filled up to the last cell that has one.
  private var styles = GrowingBuffer<UInt16>()
  private var rowStarts = GrowingBuffer<UInt32>()
  /// The row of every cell; filled only once cells have come out of order.
  private var rows = GrowingBuffer<UInt32>()
  private var inOrder = true
  private var lastRow = -1
  private var lastColumn = -1
  private var columnCount = 0
  /// The cells that came more than once; the last one counted.
  private(set) var repeated: [CellAddress] = []

  /// What cells show where their value is not all of it, by row and column.
  private var rawTexts: [UInt64: String] = [:]

  var cellCount: Int { tags.count }

  @inline(__always)
  mutating func append(row: Int, column: Int, _ tag: CellTag, _ payload: UInt64, style: UInt16 = 0) {
    if row > lastRow, inOrder {
      while rowStarts.count <= row { rowStarts.append(UInt32(tags.count)) }
    } else if row != lastRow || column <= lastColumn {
      leaveOrder()
    }
    if !inOrder { rows.append(UInt32(row)) }
    lastRow = row
    lastColumn = column
    if column >= columnCount { columnCount = column + 1 }
    if style != 0 {
      while styles.count < tags.count { styles.append(0) }
      styles.append(style)
    }
    columns.append(UInt16(truncatingIfNeeded: column))
    tags.append(tag.rawValue)
    payloads.append(payload)
  }

  /// Stores text that is not yet in the arena.
  mutating func append(row: Int, column: Int, _ tag: CellTag, text: String) {
    var copy = text
    let start = arena.count
    copy.withUTF8 { arena.append(contentsOf: $0) }
    let length = min(arena.count - start, TextSlice.lengthLimit)
    append(row: row, column: column, tag, TextSlice(offset: start, length: length).payload)
  }

  /// Keeps what a cell shows where its value is not all of it, such as text that is partly struck through.
  mutating func setRawText(_ text: String, row: Int, column: Int) {
    rawTexts[UInt64(row) << 16 | UInt64(column)] = text
  }

  /// Stores the last cell once more in each of the `times` columns behind it.
  mutating func repeatLastCell(times: Int) {
    guard tags.count > 0, times > 0 else { return }
    let position = tags.count - 1
    let (row, column) = (lastRow, lastColumn)
    let style = position < styles.count ? styles[position] : 0
    let text = rawTexts[UInt64(row) << 16 | UInt64(column)]
    for next in (column + 1)...(column + times) {
      append(row: row, column: next, CellTag(rawValue: tags[position]) ?? .text, payloads[position], style: style)
      if let text { setRawText(text, row: row, column: next) }
    }
  }

  /// Stores the cells of the last row once more in each of the `times` rows behind it.
  mutating func repeatLastRow(times: Int) {
    guard inOrder, times > 0, lastRow >= 0 else { return }
    let row = lastRow
    let cells = Int(rowStarts[row])..<tags.count
    for next in (row + 1)...(row + times) {
      for position in cells {
        let column = Int(columns[position])
        let style = position < styles.count ? styles[position] : 0
        append(row: next, column: column, CellTag(rawValue: tags[position]) ?? .text, payloads[position], style: style)
        if !rawTexts.isEmpty, let text = rawTexts[UInt64(row) << 16 | UInt64(column)] {
          setRawText(text, row: next, column: column)
        }
      }
    }
  }

  private mutating func leaveOrder() {
    guard inOrder else { return }
    inOrder = false
    for row in 0..<rowStarts.count {
      let end = row + 1 < rowStarts.count ? Int(rowStarts[row + 1]) : tags.count
      for _ in Int(rowStarts[row])..<end { rows.append(UInt32(row)) }
    }
  }

  /// Puts the cells in reading order where they were not; of several for one place the last stays.
  ///
  /// - Complexity: O(n log n) in cells, only where the file is out of order.
  mutating func sort() {
    guard !inOrder else { return }
    let order = (0..<tags.count).map { (key: UInt64(rows[$0]) << 16 | UInt64(columns[$0]), position: $0) }
      .sorted { ($0.key, $0.position) < ($1.key, $1.position) }
    var sorted = CellStoreBuilder()
    for (index, entry) in order.enumerated() {
      let row = Int(entry.key >> 16)
      let column = Int(entry.key & 0xFFFF)
      if index + 1 < order.count, order[index + 1].key == entry.key {
        repeated.append(CellAddress(rowIndex: row, columnIndex: column))
        continue
      }
      let tag = CellTag(rawValue: tags[entry.position]) ?? .text
      let style = entry.position < styles.count ? styles[entry.position] : 0
      sorted.append(row: row, column: column, tag, payloads[entry.position], style: style)
    }
    swap(&columns, &sorted.columns)
    swap(&tags, &sorted.tags)
    swap(&payloads, &sorted.payloads)
    swap(&styles, &sorted.styles)
    swap(&rowStarts, &sorted.rowStarts)
    inOrder = true
    lastRow = sorted.lastRow
    lastColumn = sorted.lastColumn
  }

  /// The finished store.
  consuming func finish(sharedStrings: SharedStrings? = nil, formats: [CellFormat] = []) -> PackedStore {
    sort()
    rowStarts.append(UInt32(tags.count))
    return PackedStore(
      columns: columns, tags: tags, payloads: payloads, styles: styles, rowStarts: rowStarts, arena: arena,
      sharedStrings: sharedStrings, formats: formats, rawTexts: rawTexts, columnCount: columnCount)
  }
}
