internal import ExactValues

extension WorksheetScan {
  /// The finished sheet and what was odd about it; the scan is empty afterwards.
  mutating func finish(_ sheet: WorkbookPartReader.Sheet) -> (grid: Grid, findings: [SheetFinding]) {
    var cells = CellStoreBuilder()
    swap(&cells, &builder)
    cells.sort()
    for address in cells.repeated {
      log.add(
        .repeatedCell, address, "the cell stands in the file more than once; the last one counted",
        expected: "each cell once", remedy: "save the file again in Excel or WPS")
    }
    let grid = Grid(
      name: sheet.name, visibility: sheet.visibility, store: cells.finish(sharedStrings: surroundings.strings),
      mergedRanges: mergedRanges, hiddenRows: hiddenRows, hiddenColumns: hiddenColumns)
    noteHidden(grid)
    return (grid, log.findings)
  }

  private mutating func noteHidden(_ grid: Grid) {
    if grid.visibility != .visible, grid.rowCount > 0 { noteHidden("the sheet is hidden and holds data") }
    let rows = grid.hiddenRows.filter { !grid.filledColumns(row: $0).isEmpty }.sorted()
    if !rows.isEmpty {
      noteHidden("\(rows.count) hidden rows hold data: \(Self.list(rows.map { String($0 + 1) }))")
    }
    let columns = grid.hiddenColumns.sorted()
    if !columns.isEmpty {
      noteHidden(
        "\(columns.count) columns among the data are hidden: \(Self.list(columns.map(CellAddress.letters)))")
    }
  }

  private mutating func noteHidden(_ detail: String) {
    log.add(
      .hiddenData, nil, detail, expected: "data that people can see",
      remedy: "show it, or remove what no longer counts")
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(10).joined(separator: ", ") + (names.count > 10 ? ", …" : "")
  }
}
