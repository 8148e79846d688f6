internal import ExactValues

extension BiffSheetScan {
  /// The cell of a record that must have so many bytes and lie in a sheet; `nil`, and a finding, where it does not.
  @inline(__always)
  private mutating func cell(_ record: BiffRecord, atLeast count: Int) -> BiffCell? {
    let cell = BiffCell(record)
    guard record.count >= count, cell.column < CellReference.columnLimit else {
      noteUnusable(record, cell)
      return nil
    }
    return cell
  }

  mutating func takeShared(_ record: BiffRecord) {
    guard let cell = cell(record, atLeast: 10) else { return }
    let index = Int(record.word(6))
    guard let strings = workbook.strings, index < strings.count else { return storeUnknownText(index, cell) }
    if workbook.styles.isStruckThrough(cell.format), let reading = strings.inStruckCells[index] {
      store(reading, cell)
    } else if strings.blanks.isEmpty || !strings.blanks.contains(index) {
      append(cell, .sharedText, UInt64(index))
    }
  }

  mutating func takeNumber(_ record: BiffRecord) {
    guard let cell = cell(record, atLeast: 14) else { return }
    store(record.double(6), cell)
  }

  mutating func takeCompact(_ record: BiffRecord) {
    guard let cell = cell(record, atLeast: 10) else { return }
    store(compact: record.word(6), cell)
  }

  /// Numbers in neighbouring cells of one row ([MS-XLS] 2.4.175).
  mutating func takeCompacts(_ record: BiffRecord) {
    let first = record.short(2)
    let count = (record.count - 6) / 6
    guard count > 0, first + count <= CellReference.columnLimit else {
      return noteUnusable(record, BiffCell(row: record.short(0), column: first, format: 0))
    }
    for index in 0..<count {
      let offset = 4 + index * 6
      store(
        compact: record.word(offset + 2),
        BiffCell(row: record.short(0), column: first + index, format: record.short(offset)))
    }
  }

  /// A text of a cell alone, as programs write that keep no shared ones, and with runs ([MS-XLS] 2.4.148).
  mutating func takeText(_ record: BiffRecord) {
    guard let cell = cell(record, atLeast: 8) else { return }
    var cursor = BiffCursor(record, at: 6, records)
    guard readText(&cursor, cell) else { return }
    if record.type == BiffType.richText, let reading = readRuns(&cursor, cell) { return store(reading, cell) }
    storeText(cell)
  }

  /// Reads a text into the scratch buffer; what is odd about it becomes a finding.
  ///
  /// Returns `false` where nothing is left.
  private mutating func readText(_ cursor: inout BiffCursor, _ cell: BiffCell) -> Bool {
    scratch.truncate(to: 0)
    let outcome = workbook.texts.read(&cursor, .two, into: &scratch)
    records = cursor.records
    if outcome.undecodable > 0 { noteUndecodable(cell) }
    if !outcome.isWhole { noteCutText(cell) }
    let limit = builder.limits.textBytesPerCell
    if scratch.count > limit {
      builder.noteCut(cell.row, cell.column)
      scratch.truncate(to: wholeCharacters(scratch.slice(0, scratch.count), within: limit).count)
    }
    return scratch.count > 0
  }

  /// The text in the scratch buffer without what its runs strike out; `nil` where they strike nothing out.
  private func readRuns(_ cursor: inout BiffCursor, _ cell: BiffCell) -> RichTextReading? {
    var marks: [BiffRuns.Mark] = []
    if workbook.version == .eight {
      marks = cursor.short().flatMap { BiffRuns($0, in: &cursor) }?.marks ?? []
    } else {
      // Runs of Excel 5 count bytes; where those are more than the characters, the run begins later than it says.
      for _ in 0..<(cursor.byte() ?? 0) {
        guard let start = cursor.byte(), let font = cursor.byte() else { break }
        marks.append(BiffRuns.Mark(start: Int(start), font: Int(font)))
      }
    }
    let runs = BiffRuns(marks)
    guard runs.count(with: workbook.fonts) else { return nil }
    return RichTextReading(
      runs.cut(scratch.slice(0, scratch.count), workbook.fonts),
      inStruckCell: workbook.styles.isStruckThrough(cell.format))
  }

  mutating func takeBooleanOrError(_ record: BiffRecord) {
    guard let cell = cell(record, atLeast: 8) else { return }
    if record.byte(7) == 0 {
      append(cell, .boolean, record.byte(6) == 0 ? 0 : 1)
    } else {
      storeError(record.byte(6), cell)
    }
  }

  /// A formula counts as its last result ([MS-XLS] 2.4.127 and 2.5.133): a number, or by its marks something else.
  mutating func takeFormula(_ record: BiffRecord) {
    finishAwaited()
    guard let cell = cell(record, atLeast: 16) else { return }
    guard record.short(12) == 0xFFFF else {
      holdsResults = true
      return store(record.double(6), cell)
    }
    switch record.byte(6) {
    case 0: awaited = cell
    case 1: append(cell, .boolean, record.byte(8) == 0 ? 0 : 1)
    case 2: storeError(record.byte(8), cell)
    default: return emptyResults.append(cell.address)
    }
    holdsResults = true
  }

  /// The text that the formula before has for a result.
  mutating func takeFormulaText(_ record: BiffRecord) {
    guard let cell = awaited else { return }
    awaited = nil
    var cursor = BiffCursor(record, at: 0, records)
    if readText(&cursor, cell) { storeText(cell) }
  }

  private mutating func finishAwaited() {
    guard let cell = awaited else { return }
    awaited = nil
    builder.noteMissingResult(cell.row, cell.column)
  }

  /// Where all formulas of a sheet have an empty text for a result, it was written by a program that does not calculate.
  mutating func finishFormulas() {
    finishAwaited()
    guard !holdsResults else { return }
    for address in emptyResults { builder.noteMissingResult(address.rowIndex, address.columnIndex) }
  }
}
