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
    log.noteHidden(in: grid)
    return (grid, log.findings)
  }
}
