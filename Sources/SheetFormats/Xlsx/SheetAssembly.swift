internal import ExactValues

/// Puts the parts of a sheet together, with what other parts of the workbook say of it.
struct SheetAssembly {
  private let parts: [WorksheetPart]
  private let extras: SheetExtras
  private let sheet: WorkbookPartReader.Sheet
  private let surroundings: WorksheetSurroundings

  init(
    _ parts: [WorksheetPart], _ extras: SheetExtras, _ sheet: WorkbookPartReader.Sheet,
    _ surroundings: WorksheetSurroundings
  ) {
    self.parts = parts
    self.extras = extras
    self.sheet = sheet
    self.surroundings = surroundings
  }

  /// The sheet and what is odd about it.
  func finish() -> (grid: Grid, findings: [SheetFinding]) {
    var marks = SheetMarks()
    for range in extras.filteredRanges { marks.addFilter(range) }
    var exceptions = CellExceptions()
    var log = FindingLog(sheet: sheet.name)
    var pictureCount = 0
    for part in parts {
      marks.merge(part.marks)
      exceptions.merge(part.exceptions)
      log.append(part.log)
      pictureCount += part.pictureCount
    }
    let filled = parts.map(\.segment).filter { $0.cellCount > 0 }
    let store = PackedStore(
      filled, sharedStrings: surroundings.strings, formats: surroundings.formats, exceptions: exceptions)
    if marks.hidesBlankRows {
      marks.hiddenRows.formUnion((0..<store.rowCount).filter { store.filledColumns(row: $0).isEmpty })
    }
    let filteredRows = marks.filteredRows(store.rowCount)
    let grid = Grid(
      name: sheet.name, visibility: sheet.visibility, store: store, mergedRanges: marks.mergedRanges,
      hiddenRows: marks.hiddenRows.subtracting(filteredRows), filteredRows: filteredRows,
      hiddenColumns: marks.hiddenColumns.below(store.columnCount), comments: extras.comments)
    log.noteHidden(grid)
    if pictureCount > 0 {
      log.add(
        .pictures, nil, "\(pictureCount) cells hold a picture; they read as blank", expected: "text or a number",
        remedy: "write what the picture shows beside it, if it counts")
    }
    return (grid, log.findings)
  }
}
