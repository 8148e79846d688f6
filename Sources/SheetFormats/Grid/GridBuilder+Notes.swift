internal import ExactValues

extension GridBuilder {
  mutating func noteCut(_ row: Int, _ column: Int) {
    log.add(
      .textTooLong, CellAddress(rowIndex: row, columnIndex: column),
      "the text is longer than \(limits.textBytesPerCell) bytes", expected: "at most 32,767 characters a cell",
      remedy: "shorten the text")
  }

  mutating func noteLongNumber(_ digits: UnsafeBufferPointer<UInt8>, _ row: Int, _ column: Int) {
    log.add(
      .numberTooLong, CellAddress(rowIndex: row, columnIndex: column),
      "\(quoted(String(decoding: digits, as: UTF8.self))) is a number of more than 15 digits",
      expected: "a long identifier as text: a spreadsheet keeps 15 digits of a number",
      remedy: "format the column as text and enter the identifier again")
  }

  mutating func noteMissingResult(_ row: Int, _ column: Int) {
    log.add(
      .formulaWithoutResult, CellAddress(rowIndex: row, columnIndex: column),
      "the file does not hold the result of the cell's formula", expected: "a formula with its last result",
      remedy: "open the file in a spreadsheet program, which calculates, and save it")
  }

  mutating func noteMalformed(_ found: UnsafeBufferPointer<UInt8>, _ expected: String, _ row: Int, _ column: Int) {
    log.add(
      .malformedValue, CellAddress(rowIndex: row, columnIndex: column),
      "the cell says that it holds \(expected), but holds \(quoted(String(decoding: found, as: UTF8.self)))",
      expected: expected, remedy: "type the cell again and save the file")
  }
}

extension FindingLog {
  mutating func noteRepeated(_ address: CellAddress) {
    add(
      .repeatedCell, address, "the cell stands in the file more than once; the last one counted",
      expected: "each cell once", remedy: "save the file again in a spreadsheet program")
  }
}
