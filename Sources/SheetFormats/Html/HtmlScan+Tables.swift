internal import ExactValues

extension HtmlScan {
  mutating func openTable(_ frame: HtmlFrame) {
    guard allTables.count < limits.sheets else {
      refusal = SheetFormatError(.tooLarge, detail: "the web page has more than \(limits.sheets) tables")
      return
    }
    tables.last?.holdsTables = true
    let table = HtmlTable(limits: limits, isHidden: frame.isHidden)
    tables.append(table)
    allTables.append(table)
  }

  mutating func closeTable() { _ = tables.popLast() }

  func openRow(_ frame: HtmlFrame) { tables.last?.openRow(isHidden: isHiddenInTable(frame)) }

  /// Whether the element is hidden and its table is not.
  private func isHiddenInTable(_ frame: HtmlFrame) -> Bool { frame.isHidden && tables.last?.isHidden == false }

  func openColumns(_ element: HtmlElement, _ frame: HtmlFrame) {
    // A group's own span counts only where it holds no columns, and then it hides or shows them as a whole.
    if frame.tag == .columnGroup, element.text("span") == nil { return }
    tables.last?.takeColumns(element.integer("span") ?? 1, isHidden: isHiddenInTable(frame))
  }

  mutating func openCell(_ element: HtmlElement, _ frame: HtmlFrame, _ declarations: HtmlDeclarations) {
    guard let table = tables.last else { return }
    guard let place = table.placeCell() else { return }
    var opened = HtmlCell(row: place.row, column: place.column)
    opened.columnSpan = max(1, element.integer("colspan") ?? 1)
    let rows = element.integer("rowspan") ?? 1
    opened.rowSpan = rows == 0 ? HtmlTable.rowSpanLimit : min(rows, HtmlTable.rowSpanLimit)
    opened.isHidden = declarations.isHidden == true || element.text("hidden") != nil
    opened.stated = Self.stated(element, declarations)
    let style = CellStyle(isStruckThrough: frame.run == .struckThrough, fill: frame.fill)
    opened.look = CellLook(CellFormat(code: declarations.code, style: style), in: &formats)
    table.content.reset()
    table.unseen.reset()
    table.comment.reset()
    table.cell = opened
  }

  /// What Excel's attributes say of the value.
  private static func stated(_ element: HtmlElement, _ declarations: HtmlDeclarations) -> HtmlCell.Stated? {
    if let text = element.text("x:str") { return .text(text) }
    if declarations.code == "@" { return nil }
    if let number = element.text("x:num") { return .number(number) }
    if let truth = element.text("x:bool") { return .boolean(truth) }
    return element.text("x:err").map { .error($0) }
  }

  mutating func closeCell() {
    guard let table = tables.last, let cell = table.cell else { return }
    table.cell = nil
    table.content.finish()
    let before = table.builder.cells.cellCount
    store(cell, in: table)
    if table.builder.cells.cellCount > before { table.noteFilled(cell) }
    table.noteAside(cell)
    table.take(cell)
  }

  private func store(_ cell: HtmlCell, in table: HtmlTable) {
    switch cell.stated {
    case .number(let digits) where !table.content.text.isEmpty || !digits.isEmpty: storeNumber(cell, digits, in: table)
    case .boolean(let truth) where ["TRUE", "FALSE", "1", "0"].contains(truth.uppercased()):
      let payload: UInt64 = ["TRUE", "1"].contains(truth.uppercased()) ? 1 : 0
      table.builder.append(row: cell.row, column: cell.column, .boolean, payload, style: cell.look.index)
    case .error(let text) where !text.isEmpty: append(cell, .error, text, in: table)
    case .text(let text) where !text.isEmpty && !table.content.text.isPartlyStruckThrough:
      append(cell, .text, text, in: table)
    default: table.builder.append(row: cell.row, column: cell.column, table.content.text, cell.look)
    }
  }

  /// Stores the number that the cell states; where the attribute has no value, the text is the number.
  private func storeNumber(_ cell: HtmlCell, _ digits: String, in table: HtmlTable) {
    var digits = digits.isEmpty ? String(decoding: table.content.text.shownBytes, as: UTF8.self) : digits
    let isNumber = digits.withUTF8 {
      table.builder.append(row: cell.row, column: cell.column, number: $0, cell.look, dateSystem)
    }
    if !isNumber { table.builder.append(row: cell.row, column: cell.column, table.content.text, cell.look) }
  }

  private func append(_ cell: HtmlCell, _ tag: CellTag, _ text: String, in table: HtmlTable) {
    var text = text
    let payload = text.withUTF8 { table.builder.store(wholeCharacters($0, within: limits.textBytesPerCell)).payload }
    table.builder.append(row: cell.row, column: cell.column, tag, payload, style: cell.look.index)
  }
}
