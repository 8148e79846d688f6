internal import ExactValues

extension XmlSpreadsheetScan {
  mutating func openCell(_ element: XMLElement) {
    guard let open = sheet else { return }
    let column = index(element, CellReference.columnLimit) ?? open.column
    var opened = XmlSpreadsheetCell(row: open.row, column: column)
    opened.hasFormula = element.bytes("Formula", in: .spreadsheet2003) != nil
    opened.columnsBehind = span(element, "MergeAcross", CellReference.columnLimit)
    opened.rowsBehind = span(element, "MergeDown", CellReference.rowLimit)
    if let style = element.text("StyleID", in: .spreadsheet2003) {
      opened.look = look(style)
    } else {
      let ofColumn = column < open.columnLooks.count ? open.columnLooks[column] : nil
      opened.look = open.rowLook ?? ofColumn ?? look("Default")
    }
    sheet?.column = column + opened.columnsBehind + 1
    content.reset()
    cell = opened
  }

  mutating func closeCell() {
    guard let closed = cell else { return }
    cell = nil
    comment = nil
    store(closed)
    guard closed.columnsBehind > 0 || closed.rowsBehind > 0,
      closed.row < CellReference.rowLimit, closed.column < CellReference.columnLimit
    else { return }
    builder.merge(
      CellRange(
        firstRow: closed.row, lastRow: min(closed.row + closed.rowsBehind, CellReference.rowLimit - 1),
        firstColumn: closed.column,
        lastColumn: min(closed.column + closed.columnsBehind, CellReference.columnLimit - 1)))
  }

  mutating func closeComment() {
    guard let closed = comment, let cell else { return }
    comment = nil
    guard !closed.text.isEmpty else { return }
    let address = CellAddress(rowIndex: cell.row, columnIndex: cell.column)
    builder.comments.append(CellComment(cell: address, author: closed.author, text: closed.text))
  }

  private mutating func store(_ cell: XmlSpreadsheetCell) {
    guard !content.isEmpty else {
      if cell.hasFormula, cell.type != .text { builder.noteMissingResult(cell.row, cell.column) }
      return
    }
    switch cell.type {
    case .none, .text: builder.append(row: cell.row, column: cell.column, content, cell.look)
    case .number: storeNumber(cell)
    case .moment: storeMoment(cell)
    case .boolean: storeBoolean(cell)
    case .error: append(cell, .error, builder.store(content.shownBytes).payload)
    }
  }

  private mutating func storeNumber(_ cell: XmlSpreadsheetCell) {
    let digits = trimmed
    if !builder.append(row: cell.row, column: cell.column, number: digits, cell.look, dateSystem) {
      storeMalformed(cell, "a number")
    }
  }

  private mutating func storeBoolean(_ cell: XmlSpreadsheetCell) {
    switch String(decoding: trimmed, as: UTF8.self) {
    case "1": append(cell, .boolean, 1)
    case "0": append(cell, .boolean, 0)
    default: storeMalformed(cell, "0 or 1")
    }
  }

  /// Stores what the cell's format makes of a moment: the file writes times as moments of the day before the first.
  private mutating func storeMoment(_ cell: XmlSpreadsheetCell) {
    guard let moment = IsoMoment(trimmed), let day = moment.day else { return storeMalformed(cell, "an ISO 8601 date") }
    let second = moment.second ?? 0
    let days = dateSystem.daysSinceStart(of: day)
    switch cell.look.format.numberFormat {
    case .elapsed where days >= 0:
      append(cell, .duration, UInt64(bitPattern: Int64(days) * 86_400 + Int64(second)))
    case .day where days > 0 || dateSystem == .since1904:
      append(cell, .day, CellStoreBuilder.payload(day, seconds: 0))
    case .day, .timeOfDay, .number, .moment, .elapsed:
      if days == 0 { return append(cell, .timeOfDay, UInt64(UInt32(bitPattern: second))) }
      let isDay = second == 0 && cell.look.format.numberFormat != .moment
      append(cell, isDay ? .day : .moment, CellStoreBuilder.payload(day, seconds: second))
    }
  }

  private var trimmed: UnsafeBufferPointer<UInt8> {
    let bytes = content.shownBytes
    var kept = 0..<bytes.count
    while let first = kept.first, XMLSpace.contains(bytes[first]) { kept.removeFirst() }
    while let last = kept.last, XMLSpace.contains(bytes[last]) { kept.removeLast() }
    return UnsafeBufferPointer(rebasing: bytes[kept])
  }

  private mutating func append(_ cell: XmlSpreadsheetCell, _ tag: CellTag, _ payload: UInt64) {
    builder.append(row: cell.row, column: cell.column, tag, payload, style: cell.look.index)
  }

  private mutating func storeMalformed(_ cell: XmlSpreadsheetCell, _ expected: String) {
    builder.noteMalformed(content.shownBytes, expected, cell.row, cell.column)
    builder.append(row: cell.row, column: cell.column, content, cell.look)
  }
}

extension DateSystem {
  /// How many days a day lies behind the one that a time without a day has in this system; negative before it.
  fileprivate func daysSinceStart(of day: Day) -> Int {
    switch self {
    // The system counts a 29 February 1900 that never was.
    case .since1900: Int(day.daysSinceEpoch) + 25_568 + (day.daysSinceEpoch >= -25_508 ? 1 : 0)
    case .since1904: Int(day.daysSinceEpoch) + 24_107
    }
  }
}
