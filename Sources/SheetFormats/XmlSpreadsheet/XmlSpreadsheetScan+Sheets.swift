internal import ExactValues

extension XmlSpreadsheetScan {
  mutating func openSheet(_ element: XMLElement) {
    guard grids.count < limits.sheets else {
      refusal = SheetFormatError(.tooLarge, detail: "the file has more than \(limits.sheets) sheets")
      return
    }
    let name = element.text("Name", in: .spreadsheet2003) ?? ""
    sheet = XmlSpreadsheetSheet(name: name)
    builder = GridBuilder(sheet: name, limits: limits)
  }

  mutating func openInSheet(_ element: XMLElement) {
    let name = element.name
    let filterRange = sheet?.filterRange
    if name.is("Cell", in: .spreadsheet2003) {
      openCell(element)
    } else if name.is("Row", in: .spreadsheet2003) {
      openRow(element)
    } else if name.is("Column", in: .spreadsheet2003) {
      openColumn(element)
    } else if name.is("AutoFilter", in: .excel2003) {
      sheet?.filterRange = element.text("Range", in: .excel2003).flatMap(Self.rowsUnderHeading)
    } else if name.is("AutoFilterCondition", in: .excel2003) || name.is("FilterOn", in: .excel2003) {
      sheet?.filtered = filterRange ?? 1...CellReference.rowLimit
    } else if name.is("AutoFilterColumn", in: .excel2003), element.text("Type", in: .excel2003) ?? "All" != "All" {
      sheet?.filtered = filterRange
    } else if name.is("Visible", in: .excel2003) {
      captureOption()
    }
  }

  mutating func closeInSheet(_ name: XMLName) {
    guard name.is("Row", in: .spreadsheet2003), let open = sheet else { return }
    sheet?.nextRow = max(open.nextRow, open.row + 1)
  }

  mutating func takeOption(_ name: XMLName, _ text: String) {
    guard name.is("Visible", in: .excel2003) else { return }
    if text == "SheetHidden" { sheet?.visibility = .hidden }
    if text == "SheetVeryHidden" { sheet?.visibility = .veryHidden }
  }

  mutating func closeSheet() {
    guard let closed = sheet else { return }
    sheet = nil
    var finished = GridBuilder(sheet: nil, limits: limits)
    swap(&finished, &builder)
    // A filter may come to be known with the options, which stand before or behind it.
    let filtered = closed.filtered == nil ? nil : closed.filterRange ?? closed.filtered
    finished.takeHidden(closed.hidden, filtered: filtered)
    let result = finished.finish(name: closed.name, visibility: closed.visibility, formats: formats)
    grids.append(result.grid)
    findings += result.findings
  }

  /// Takes a column or a run of them; a file that goes back to a column it has named is not followed.
  private mutating func openColumn(_ element: XMLElement) {
    guard let next = sheet?.nextColumn else { return }
    let first = max(next, index(element, CellReference.columnLimit) ?? next)
    let count = min(1 + span(element, "Span", CellReference.columnLimit), CellReference.columnLimit - first)
    guard count > 0 else { return }
    if Self.isHidden(element) { builder.hiddenColumns.add(from: first, count: count) }
    let look = element.text("StyleID", in: .spreadsheet2003).map { self.look($0) }
    while let filled = sheet?.columnLooks.count, filled < first { sheet?.columnLooks.append(nil) }
    for _ in 0..<count { sheet?.columnLooks.append(look) }
    sheet?.nextColumn = first + count
  }

  private mutating func openRow(_ element: XMLElement) {
    guard let next = sheet?.nextRow else { return }
    let row = index(element, CellReference.rowLimit) ?? next
    let count = 1 + span(element, "Span", CellReference.rowLimit)
    let look = element.text("StyleID", in: .spreadsheet2003).map { self.look($0) }
    sheet?.row = row
    sheet?.nextRow = row + count
    sheet?.column = 0
    sheet?.rowLook = look
    if Self.isHidden(element) { sheet?.hidden.add(from: row, count: count) }
  }

  /// The place that an element names, from 0; `nil` where it names none or one outside of a sheet.
  func index(_ element: XMLElement, _ limit: Int) -> Int? {
    guard let number = element.integer("Index", in: .spreadsheet2003), (1...limit).contains(number) else { return nil }
    return number - 1
  }

  /// How many more rows or columns an element is for.
  func span(_ element: XMLElement, _ name: StaticString, _ limit: Int) -> Int {
    element.count(name, in: .spreadsheet2003, atMost: limit - 1) ?? 0
  }

  private static func isHidden(_ element: XMLElement) -> Bool {
    element.text("Hidden", in: .spreadsheet2003) == "1"
  }

  /// The rows of a range such as `R1C1:R10C5` without the first, which is the filter's heading.
  private static func rowsUnderHeading(_ range: String) -> ClosedRange<Int>? {
    let ends = range.split(separator: ":").compactMap { corner -> Int? in
      guard corner.first == "R" else { return nil }
      return Int(corner.dropFirst().prefix { $0 != "C" })
    }
    guard ends.count == 2, let first = ends.first, let last = ends.last, first >= 1, first < last else { return nil }
    return first...(last - 1)
  }

  /// What a style makes of cells, found once.
  mutating func look(_ style: String) -> CellLook {
    if let known = looks[style] { return known }
    let look = CellLook(styles.format(style), in: &formats)
    looks[style] = look
    return look
  }
}
