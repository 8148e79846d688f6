internal import ExactValues

extension WorksheetScan {
  var address: CellAddress { CellAddress(rowIndex: cell.row, columnIndex: cell.column) }

  mutating func noteCut() {
    log.add(
      .textTooLong, address, "the text is longer than \(surroundings.limits.textBytesPerCell) bytes",
      expected: "at most 32,767 characters a cell", remedy: "shorten the text")
  }

  mutating func noteReference(_ reference: UnsafeBufferPointer<UInt8>) {
    let found = String(decoding: reference, as: UTF8.self)
    log.add(
      .malformedReference, address,
      "the cell gives its place as \(quoted(found)); it was put behind the one before",
      expected: "a place from A1 to XFD1048576", remedy: "save the file again in Excel or WPS")
  }

  mutating func noteRowNumber(_ number: UnsafeBufferPointer<UInt8>) {
    let found = String(decoding: number, as: UTF8.self)
    log.add(
      .malformedReference, CellAddress(rowIndex: min(nextRow, CellReference.rowLimit - 1), columnIndex: 0),
      "the row gives its number as \(quoted(found)); it was put behind the one before",
      expected: "a number from 1 to 1048576", remedy: "save the file again in Excel or WPS")
  }

  mutating func noteMissingResult() {
    log.add(
      .formulaWithoutResult, address, "the file does not hold the result of the cell's formula",
      expected: "a formula with its last result", remedy: "open the file in Excel or WPS, which calculates, and save it"
    )
  }

  mutating func noteLongNumber() {
    let found = String(decoding: bytes(trimmedValue), as: UTF8.self)
    log.add(
      .numberTooLong, address, "\(quoted(found)) is a number of more than 15 digits",
      expected: "a long identifier as text: a spreadsheet keeps 15 digits of a number",
      remedy: "format the column as text and enter the identifier again")
  }
}
