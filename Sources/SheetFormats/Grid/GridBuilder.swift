internal import ExactValues

/// One sheet while a reader fills it: its cells, merges, comments and findings, within the limits.
struct GridBuilder: ~Copyable {
  let limits: ReadingLimits
  var cells = CellStoreBuilder()
  var log: FindingLog
  var hiddenRows = IndexRanges()
  var filteredRows = IndexRanges()
  var hiddenColumns = IndexRanges()
  var comments: [CellComment] = []
  private(set) var mergedRanges: [CellRange] = []
  private var repeatedCells = 0
  /// Why the rest of the sheet is not wanted.
  private(set) var refusal: SheetFormatError?

  init(sheet: String?, limits: ReadingLimits) {
    self.limits = limits
    log = FindingLog(sheet: sheet)
  }

  /// Whether the place lies in a sheet; where it does not, the file is refused.
  mutating func holds(row: Int, column: Int) -> Bool {
    if row >= CellReference.rowLimit { refuse("rows", CellReference.rowLimit) }
    if column >= CellReference.columnLimit { refuse("columns", CellReference.columnLimit) }
    return refusal == nil
  }

  /// Stores a cell whose payload is ready.
  mutating func append(row: Int, column: Int, _ tag: CellTag, _ payload: UInt64, style: UInt16) {
    guard holds(row: row, column: column) else { return }
    cells.append(row: row, column: column, tag, payload, style: style)
    if cells.cellCount > limits.cells { refuse("cells", limits.cells) }
  }

  /// Stores a text; what is struck through stays only in the raw text, and an empty one leaves no cell behind.
  mutating func append(row: Int, column: Int, _ text: borrowing RunText, _ look: CellLook) {
    if text.wasCut { noteCut(row, column) }
    guard !text.valueBytes.isEmpty else { return }
    let slice = store(text.valueBytes)
    append(row: row, column: column, .text, slice.payload, style: look.index(of: text))
    if text.isPartlyStruckThrough {
      cells.setRawText(String(decoding: text.shownBytes, as: UTF8.self), row: row, column: column)
    }
  }

  /// Stores a number with its digits as written, a date where the format makes it one; `false` where it is no number.
  mutating func append(
    row: Int, column: Int, number digits: UnsafeBufferPointer<UInt8>, _ look: CellLook, _ system: DateSystem? = nil
  ) -> Bool {
    guard let number = NumberText(digits) else { return false }
    if let system, let date = SerialDate(number, look.format.numberFormat, system) {
      append(row: row, column: column, date.tag, date.payload, style: look.index)
      return true
    }
    if number.wholeDigits > 15, !number.hasFraction { noteLongNumber(digits, row, column) }
    append(row: row, column: column, .number, store(digits).payload, style: look.index)
    return true
  }

  /// Stores the last cell, which lies in `column`, once more in each of the `times` columns behind it.
  mutating func repeatLastCell(in column: Int, times: Int) {
    guard times > 0, holds(row: 0, column: column + times), mayRepeat(1, times) else { return }
    cells.repeatLastCell(times: times)
  }

  /// Stores the last row, which is `row` and has `count` cells, once more in each of the `times` rows behind it.
  mutating func repeatLastRow(_ row: Int, of count: Int, times: Int) {
    guard times > 0, count > 0, holds(row: row + times, column: 0), mayRepeat(count, times) else { return }
    cells.repeatLastRow(times: times)
  }

  /// Counts cells that are repeated before they are stored, so that a few bytes of a file cannot fill the memory.
  private mutating func mayRepeat(_ count: Int, _ times: Int) -> Bool {
    repeatedCells += count * times
    if repeatedCells > limits.repeatedCells { refuse("repeated cells", limits.repeatedCells) }
    if cells.cellCount + count * times > limits.cells { refuse("cells", limits.cells) }
    return refusal == nil
  }

  /// Puts bytes into the arena.
  mutating func store(_ bytes: UnsafeBufferPointer<UInt8>) -> TextSlice {
    let start = cells.arena.count
    cells.arena.append(contentsOf: bytes)
    return TextSlice(offset: start, length: min(bytes.count, TextSlice.lengthLimit))
  }

  /// Adds a merged range; one cell is none.
  mutating func merge(_ range: CellRange) {
    guard range.firstRow < range.lastRow || range.firstColumn < range.lastColumn else { return }
    guard mayMerge(1) else { return }
    mergedRanges.append(range)
  }

  /// Whether the sheet may have `count` more merged ranges; where it may not, the file is refused.
  mutating func mayMerge(_ count: Int) -> Bool {
    if mergedRanges.count + count > limits.mergedRanges { refuse("merged ranges", limits.mergedRanges) }
    return refusal == nil
  }

  /// Cuts merged ranges off at the last row of the sheet, as web pages let cells reach down as far as there are rows.
  mutating func clipMergedRanges(to lastRow: Int) {
    mergedRanges = mergedRanges.compactMap { range in
      let last = min(range.lastRow, lastRow)
      guard range.firstRow < last || range.firstColumn < range.lastColumn else { return nil }
      return CellRange(
        firstRow: range.firstRow, lastRow: last, firstColumn: range.firstColumn, lastColumn: range.lastColumn)
    }
  }

  mutating func refuse(_ what: String, _ limit: Int) {
    guard refusal == nil else { return }
    refusal = SheetFormatError(
      .tooLarge, detail: "the sheet has more than \(limit) \(what)", expected: "at most \(limit) \(what)",
      remedy: "split the sheet")
  }

  /// The finished sheet and what was odd about it.
  consuming func finish(
    name: String?, visibility: Visibility, formats: FormatTable, sharedStrings: SharedStrings? = nil
  ) -> (grid: Grid, findings: [SheetFinding]) {
    var log = log
    cells.sort()
    for address in cells.repeated { log.noteRepeated(address) }
    let comments = comments
    let merged = mergedRanges
    let (rows, filtered, columns) = (hiddenRows, filteredRows, hiddenColumns)
    let store = cells.finish(sharedStrings: sharedStrings, formats: formats.all)
    let grid = Grid(
      name: name, visibility: visibility, store: store, mergedRanges: merged, hiddenRows: rows.below(store.rowCount),
      filteredRows: filtered.below(store.rowCount), hiddenColumns: columns.below(store.columnCount),
      comments: comments)
    log.noteHidden(grid)
    return (grid, log.findings)
  }
}
