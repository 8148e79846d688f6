internal import ExactValues

extension OdsScan {
  mutating func openCell(_ element: XMLElement) {
    var opened = OdsCell(row: row.index, column: row.column)
    var ownLook: OdsLook?
    value.truncate(to: 0)
    stringValue.truncate(to: 0)
    content.reset()
    for index in 0..<element.attributeCount {
      let name = element.attributeName(index)
      let bytes = element.attributeValue(index)
      if name.is("style-name") {
        ownLook = look(String(decoding: bytes, as: UTF8.self))
      } else if name.is("formula") {
        opened.hasFormula = true
      } else if name.is("value-type") {
        readType(element, &opened)
      } else if name.is("string-value") {
        stringValue.append(contentsOf: wholeCharacters(bytes, within: limits.textBytesPerCell))
      } else if Self.isValue(name) {
        value.append(contentsOf: UnsafeBufferPointer(rebasing: bytes.prefix(1_000)))
      } else if name.is("number-columns-repeated") {
        opened.columnRepeats = repeats(element, "number-columns-repeated", CellReference.columnLimit)
      } else if name.is("number-columns-spanned") {
        opened.columnSpan = repeats(element, "number-columns-spanned", CellReference.columnLimit)
      } else if name.is("number-rows-spanned") {
        opened.rowSpan = repeats(element, "number-rows-spanned", CellReference.rowLimit)
      }
    }
    opened.look = ownLook ?? row.look ?? columnLook(row.column)
    cell = opened
  }

  private static func isValue(_ name: XMLName) -> Bool {
    name.is("value") || name.is("date-value") || name.is("time-value") || name.is("boolean-value")
  }

  private func readType(_ element: XMLElement, _ cell: inout OdsCell) {
    if let type = element.bytes("value-type", in: .odsOffice) { cell.type = OdsValueType(type) }
    if let type = element.bytes("value-type", in: .odsCalc) { cell.isError = type.first == UInt8(ascii: "e") }
  }

  /// The look of cells of a column that name none; rows ask for ascending columns.
  private mutating func columnLook(_ column: Int) -> OdsLook {
    guard let looks = table?.columnLooks else { return OdsLook() }
    while row.columnCursor < looks.count, looks[row.columnCursor].end <= column { row.columnCursor += 1 }
    return row.columnCursor < looks.count ? looks[row.columnCursor].look : look("Default")
  }

  mutating func openInCell(_ element: XMLElement) {
    let name = element.name
    if name.is("p", in: .odsText) || name.is("h", in: .odsText) {
      content.openParagraph(cell?.look.cell.run ?? .standing)
    } else if name.is("annotation", in: .odsOffice) {
      note.open()
    } else if !name.lies(in: .odsText) || name.is("note") || name.is("ruby-text") {
      if name.is("table", in: .odsTable) { noteInnerTable() }
      skip()
    } else if name.is("span") {
      content.openSpan(spanRun(element))
    } else if content.isOpen {
      _ = content.take(element)
    }
  }

  private mutating func noteInnerTable() {
    guard let cell else { return }
    sheet.log.add(
      .unreadableSheet, CellAddress(rowIndex: cell.row, columnIndex: cell.column),
      "the cell holds a table of its own, which was not read", expected: "one value a cell",
      remedy: "move the inner table to a sheet of its own")
  }

  private func spanRun(_ element: XMLElement) -> RunText.Run? {
    guard let style = element.text("style-name", in: .odsText) else { return nil }
    return styles.resolve(style, family: "text").isStruckThrough.map { $0 ? .struckThrough : .standing }
  }

  mutating func closeInCell(_ name: XMLName) {
    if name.is("p", in: .odsText) || name.is("h", in: .odsText) {
      content.closeParagraph()
    } else if name.is("span", in: .odsText) {
      content.closeSpan()
    } else if name.is("table-cell", in: .odsTable) || name.is("covered-table-cell", in: .odsTable) {
      closeCell()
    }
  }

  private mutating func closeCell() {
    guard let closed = cell else { return }
    cell = nil
    row.column += closed.columnRepeats
    let before = sheet.cells.cellCount
    store(closed)
    if sheet.cells.cellCount > before {
      sheet.repeatLastCell(in: closed.column, times: closed.columnRepeats - 1)
      row.filledCells += sheet.cells.cellCount - before
    }
    guard closed.columnSpan > 1 || closed.rowSpan > 1, closed.row < CellReference.rowLimit,
      closed.column < CellReference.columnLimit
    else { return }
    let range = CellRange(
      firstRow: closed.row, lastRow: min(closed.row + closed.rowSpan, CellReference.rowLimit) - 1,
      firstColumn: closed.column,
      lastColumn: min(closed.column + closed.columnSpan, CellReference.columnLimit) - 1)
    sheet.merge(range)
    if row.repeats > 1 { row.merges.append(range) }
  }
}
