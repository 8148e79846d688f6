internal import ExactValues

/// One sheet of a binary workbook while its records are read into cells ([MS-XLS] 2.1.7.20.5).
struct BiffSheetScan: ~Copyable {
  let workbook: BiffWorkbook
  var builder: GridBuilder
  var records: BiffRecordReader
  /// The text or the digits of the cell at hand.
  var scratch = GrowingBuffer<UInt8>()
  /// The cell whose formula has a text for a result, which comes in a record of its own.
  var awaited: BiffCell?
  /// The cells whose formulas have an empty text for a result, as programs write that do not calculate.
  var emptyResults: [CellAddress] = []
  /// Whether any formula has another result.
  var holdsResults = false
  var marks = BiffSheetMarks()
  var notes = BiffNotes()

  init(_ name: String, _ workbook: BiffWorkbook, _ records: BiffRecordReader, limits: ReadingLimits) {
    self.workbook = workbook
    self.records = records
    builder = GridBuilder(sheet: name, limits: limits)
  }

  /// Reads the records behind the one that begins the sheet, up to the one that ends it.
  ///
  /// Charts in the sheet are sheets inside of it. Returns `false` where the end does not come or a limit is passed.
  ///
  /// - Complexity: O(bytes of the sheet).
  mutating func read() -> Bool {
    var depth = 0
    while builder.refusal == nil, let record = records.next() {
      if record.type == BiffType.beginning {
        depth += 1
      } else if record.type == BiffType.end {
        depth -= 1
        guard depth < 0 else { continue }
        finishFormulas()
        return true
      } else if depth == 0 {
        take(record)
      }
    }
    return false
  }

  @inline(__always)
  private mutating func take(_ record: BiffRecord) {
    switch record.type {
    case BiffType.sharedText: takeShared(record)
    case BiffType.compactNumber: takeCompact(record)
    case BiffType.number: takeNumber(record)
    case BiffType.compactNumbers: takeCompacts(record)
    case BiffType.text, BiffType.richText: takeText(record)
    case BiffType.booleanOrError: takeBooleanOrError(record)
    case BiffType.formula: takeFormula(record)
    case BiffType.formulaText: takeFormulaText(record)
    case BiffType.mergedCells: takeMerges(record)
    case BiffType.columns: hideColumns(record)
    default: takeUnusual(record)
    }
  }

  private mutating func takeUnusual(_ record: BiffRecord) {
    if BiffType.formulas3And4.contains(record.type) {
      takeFormula(record)
    } else if !marks.take(record) {
      notes.take(record, &records, workbook.texts)
    }
  }

  private mutating func takeMerges(_ record: BiffRecord) {
    for index in 0..<min(record.short(0), (record.count - 2) / 8) {
      let offset = 2 + index * 8
      let columns = [record.short(offset + 4), record.short(offset + 6)]
      guard columns.allSatisfy({ $0 < CellReference.columnLimit }) else { continue }
      builder.merge(
        CellRange(
          firstRow: record.short(offset), lastRow: record.short(offset + 2), firstColumn: columns[0],
          lastColumn: columns[1]))
    }
  }

  private mutating func hideColumns(_ record: BiffRecord) {
    let (first, last) = (record.short(0), min(record.short(2), CellReference.columnLimit - 1))
    guard record.count >= 10, record.byte(8) & 1 != 0, first <= last else { return }
    builder.hiddenColumns.add(from: first, count: last - first + 1)
  }

  /// The finished sheet and what was odd about it; `filter` is where its filter lies.
  consuming func finish(
    _ sheet: BiffWorkbook.Sheet, filter: CellRange?
  ) -> (grid: Grid, findings: [SheetFinding]) {
    let filtered = marks.isFiltered ? filter.flatMap(Self.rowsUnderHeading) : nil
    builder.takeHidden(marks.hiddenRows, filtered: filtered)
    builder.comments = notes.finish(workbook.texts)
    let (styles, strings) = (workbook.styles.table, workbook.strings)
    return builder.finish(name: sheet.name, visibility: sheet.visibility, formats: styles, sharedStrings: strings)
  }

  private static func rowsUnderHeading(_ range: CellRange) -> ClosedRange<Int>? {
    range.firstRow < range.lastRow ? (range.firstRow + 1)...range.lastRow : nil
  }
}

/// The place of a cell and the number of its format ([MS-XLS] 2.5.13), with which every record of one cell begins.
struct BiffCell {
  let row: Int
  let column: Int
  let format: Int

  @inline(__always)
  init(_ record: BiffRecord) {
    row = record.short(0)
    column = record.short(2)
    format = record.short(4)
  }

  init(row: Int, column: Int, format: Int) {
    self.row = row
    self.column = column
    self.format = format
  }

  var address: CellAddress { CellAddress(rowIndex: row, columnIndex: column) }
}
