extension OdsScan {
  /// What stands between a table and its rows and columns without a meaning here.
  private static let groups: [StaticString] = [
    "table-rows", "table-header-rows", "table-row-group", "table-columns", "table-header-columns",
    "table-column-group",
  ]

  mutating func openTable(_ element: XMLElement) {
    guard grids.count < limits.sheets else {
      refusal = SheetFormatError(.tooLarge, detail: "the file has more than \(limits.sheets) sheets")
      return
    }
    let name = element.text("name", in: .odsTable) ?? ""
    table = OdsTable(name: name, styleName: element.text("style-name", in: .odsTable))
    sheet = GridBuilder(sheet: name, limits: limits)
    row = OdsRow()
  }

  mutating func openInTable(_ element: XMLElement) {
    let name = element.name
    guard name.lies(in: .odsTable) else { return skip() }
    if name.is("table-cell") || name.is("covered-table-cell") {
      openCell(element)
    } else if name.is("table-row") {
      openRow(element)
    } else if name.is("table-column") {
      openColumn(element)
    } else if name.is("table-source"), table?.styleName == "ta_extref" {
      table?.isCopyOfOtherFile = true
    } else if !Self.groups.contains(where: { name.is($0) }) {
      skip()
    }
  }

  mutating func closeInTable(_ name: XMLName) {
    if name.is("table-row", in: .odsTable) {
      closeRow()
    } else if name.is("table", in: .odsTable) {
      closeTable()
    }
  }

  private mutating func openColumn(_ element: XMLElement) {
    guard let first = table?.nextColumn, first < CellReference.columnLimit else { return }
    let count = repeats(element, "number-columns-repeated", CellReference.columnLimit)
    if isHidden(element) != nil { sheet.hiddenColumns.add(from: first, count: count) }
    let look = self.look(element.text("default-cell-style-name", in: .odsTable) ?? "Default")
    table?.columnLooks.append((first + count, look))
    table?.nextColumn = first + count
  }

  private mutating func openRow(_ element: XMLElement) {
    let merges = row.merges
    row = OdsRow()
    row.merges = merges
    row.merges.removeAll(keepingCapacity: true)
    row.index = table?.nextRow ?? 0
    row.repeats = repeats(element, "number-rows-repeated", CellReference.rowLimit)
    row.look = element.text("default-cell-style-name", in: .odsTable).map { look($0) }
    switch isHidden(element) {
    case .byHand: sheet.hiddenRows.add(from: row.index, count: row.repeats)
    case .byFilter: sheet.filteredRows.add(from: row.index, count: row.repeats)
    case nil: break
    }
  }

  /// A row that is repeated and holds something is stored as often; blank ones only count.
  private mutating func closeRow() {
    if row.filledCells > 0, row.repeats > 1 {
      repeatMerges()
      sheet.repeatLastRow(row.index, of: row.filledCells, times: row.repeats - 1)
    }
    table?.nextRow = row.index + row.repeats
  }

  private mutating func repeatMerges() {
    // Asked before any is stored: a short row can ask for milliards.
    guard sheet.mayMerge(row.merges.count * (row.repeats - 1)) else { return }
    for merge in row.merges {
      for offset in 1..<row.repeats {
        sheet.merge(
          CellRange(
            firstRow: merge.firstRow + offset, lastRow: merge.lastRow + offset, firstColumn: merge.firstColumn,
            lastColumn: merge.lastColumn))
      }
    }
  }

  private mutating func closeTable() {
    guard let closed = table else { return }
    table = nil
    var finished = GridBuilder(sheet: nil, limits: limits)
    swap(&finished, &sheet)
    guard !closed.isCopyOfOtherFile else { return }
    let isHidden = closed.styleName.map { styles.resolve($0, family: "table").isHidden ?? false } ?? false
    let result = finished.finish(name: closed.name, visibility: isHidden ? .hidden : .visible, formats: formats)
    grids.append(result.grid)
    findings += result.findings
  }

  private enum Hiding {
    case byHand
    case byFilter
  }

  /// How a row or column is hidden; `nil` where it is not.
  private func isHidden(_ element: XMLElement) -> Hiding? {
    guard let visibility = element.bytes("visibility", in: .odsTable) else { return nil }
    switch visibility.first {
    case UInt8(ascii: "c"): return .byHand
    case UInt8(ascii: "f"): return .byFilter
    default: return nil
    }
  }

  /// A count of repetition, at least 1 and no more than a sheet has.
  func repeats(_ element: XMLElement, _ name: StaticString, _ limit: Int) -> Int {
    max(1, element.count(name, in: .odsTable, atMost: limit) ?? 1)
  }

  /// What a cell style makes of cells, found once.
  mutating func look(_ style: String) -> OdsLook {
    if let known = looks[style] { return known }
    let resolved = styles.resolve(style, family: "table-cell")
    let look = OdsLook(
      cell: CellLook(styles.format(resolved), in: &formats), dataKind: styles.dataKind(resolved))
    looks[style] = look
    return look
  }
}
