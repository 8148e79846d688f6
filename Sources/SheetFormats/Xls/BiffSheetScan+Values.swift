internal import ExactValues

extension BiffSheetScan {
  private static let errors: [UInt8: String] = [
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
  ]

  @inline(__always)
  mutating func append(_ cell: BiffCell, _ tag: CellTag, _ payload: UInt64) {
    builder.append(
      row: cell.row, column: cell.column, tag, payload, style: workbook.styles.index(cell.format))
  }

  /// Stores a number of 30 bits: whole or the upper half of a double, and a hundredth of it or not ([MS-XLS] 2.5.217).
  @inline(__always)
  mutating func store(compact bits: UInt32, _ cell: BiffCell) {
    let isHundredth = bits & 1 != 0
    guard bits & 2 != 0 else {
      let double = Double(bitPattern: UInt64(bits & ~3) << 32)
      return store(isHundredth ? double / 100 : double, cell)
    }
    let whole = Int32(bitPattern: bits) >> 2
    var significand = UInt64(whole.magnitude)
    var exponent = 0
    if isHundredth {
      exponent = -2
      while exponent < 0, significand % 10 == 0 {
        significand /= 10
        exponent += 1
      }
    }
    store(NumberText(isNegative: whole < 0, significand: significand, exponent: exponent), cell)
  }

  mutating func store(_ double: Double, _ cell: BiffCell) {
    guard let number = DoubleDigits.number(double) else { return storeNoNumber(cell) }
    store(number, cell)
  }

  /// Stores a number, or the date that the cell's format makes of it.
  @inline(__always)
  private mutating func store(_ number: NumberText, _ cell: BiffCell) {
    let format = workbook.styles.numberFormat(cell.format)
    if format != .number, let date = SerialDate(number, format, workbook.dateSystem) {
      return append(cell, date.tag, date.payload)
    }
    scratch.truncate(to: 0)
    scratch.append(upTo: NumberText.lengthLimit) { number.write($0) }
    let digits = scratch.slice(0, scratch.count)
    if format == .number, digits.count <= ShortText.limit {
      return append(cell, .shortNumber, ShortText.payload(digits))
    }
    if number.significand >= 1_000_000_000_000_000 || number.exponent > 0, number.wholeDigits > 15, !number.hasFraction
    {
      builder.noteLongNumber(digits, cell.row, cell.column)
    }
    append(cell, .number, builder.store(digits).payload)
  }

  /// Stores the text in the scratch buffer.
  mutating func storeText(_ cell: BiffCell) {
    let text = scratch.slice(0, scratch.count)
    if text.count <= ShortText.limit, !text.contains(0) { return append(cell, .shortText, ShortText.payload(text)) }
    append(cell, .text, builder.store(text).payload)
  }

  /// Stores what counts of a text with runs, and what else the cell shows.
  mutating func store(_ reading: RichTextReading, _ cell: BiffCell) {
    guard !reading.value.isEmpty else { return }
    let slice = reading.value.withUnsafeBufferPointer { builder.store($0) }
    append(cell, .text, slice.payload)
    if let raw = reading.rawText { builder.cells.setRawText(raw, row: cell.row, column: cell.column) }
    if reading.isStruckThrough {
      builder.cells.markStruckThrough(row: cell.row, column: cell.column)
    } else if workbook.styles.isStruckThrough(cell.format) {
      builder.cells.markNotStruckThrough(row: cell.row, column: cell.column)
    }
  }

  /// Stores an error by its number ([MS-XLS] 2.5.10).
  mutating func storeError(_ code: UInt8, _ cell: BiffCell) {
    store(error: Self.errors[code] ?? "#ERR\(code)!", cell)
  }

  private mutating func store(error: String, _ cell: BiffCell) {
    var error = error
    let slice = error.withUTF8 { builder.store($0) }
    append(cell, .error, slice.payload)
  }

  /// A double that is no number: no program writes one, and none shows it as a number.
  private mutating func storeNoNumber(_ cell: BiffCell) {
    noteMalformed("a number", "none", cell)
    store(error: "#NUM!", cell)
  }

  /// A reference to a shared text that is not there is kept as an error, as nobody can tell what it was.
  mutating func storeUnknownText(_ index: Int, _ cell: BiffCell) {
    noteMalformed("the number of a shared string", "\(index)", cell)
    store(error: "\(index)", cell)
  }
}
