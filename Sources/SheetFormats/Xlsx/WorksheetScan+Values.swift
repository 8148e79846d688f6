internal import ExactValues

extension WorksheetScan {
  /// Stores a finished cell whose value lies at the end of the arena.
  mutating func store(_ cell: CellInProgress) {
    guard builder.arena.count > cell.start else {
      if cell.hasFormula, cell.type != .formulaText { noteMissingResult(cell) }
      return
    }
    switch cell.type {
    case .number: storeNumber(cell)
    case .sharedText: storeShared(cell)
    case .inlineText: storeSlice(cell, .text)
    case .formulaText, .unknown: storeFormulaText(cell)
    case .error: storeSlice(cell, .error)
    case .boolean: storeBoolean(cell)
    case .date: storeDate(cell)
    }
  }

  /// The value without white space around it, as a slice of the arena.
  func trimmed(_ cell: CellInProgress) -> TextSlice {
    var kept = cell.start..<builder.arena.count
    while let first = kept.first, TextRun.isSpace(builder.arena[first]) { kept.removeFirst() }
    while let last = kept.last, TextRun.isSpace(builder.arena[last]) { kept.removeLast() }
    return TextSlice(offset: kept.lowerBound, length: kept.count)
  }

  func bytes(_ slice: TextSlice) -> UnsafeBufferPointer<UInt8> {
    builder.arena.slice(slice.offset, slice.length)
  }

  private mutating func storeSlice(_ cell: CellInProgress, _ tag: CellTag) {
    let length = min(builder.arena.count - cell.start, TextSlice.lengthLimit)
    guard length > 0 else { return }
    builder.append(row: cell.row, column: cell.column, tag, TextSlice(offset: cell.start, length: length).payload)
  }

  /// Puts a value in place of the text that was read.
  private mutating func replace(_ cell: CellInProgress, _ tag: CellTag, _ payload: UInt64) {
    builder.arena.truncate(to: cell.start)
    builder.append(row: cell.row, column: cell.column, tag, payload)
  }

  private mutating func storeNumber(_ cell: CellInProgress) {
    let slice = trimmed(cell)
    guard slice.length > 0 else {
      builder.arena.truncate(to: cell.start)
      return
    }
    guard let number = NumberText(bytes(slice)) else { return storeMalformed(cell, "a number") }
    if cell.format != .number, let date = SerialDate(number, cell.format, surroundings.dateSystem) {
      return replace(cell, date.tag, date.payload)
    }
    if number.wholeDigits > 15, !number.hasFraction { noteLongNumber(cell) }
    builder.append(row: cell.row, column: cell.column, .number, slice.payload)
  }

  private mutating func storeShared(_ cell: CellInProgress) {
    let slice = trimmed(cell)
    guard let strings = surroundings.strings, let index = index(slice), index < strings.count else {
      return storeMalformed(cell, "the number of a shared string", as: .error)
    }
    if strings.bytes(at: index).isEmpty {
      builder.arena.truncate(to: cell.start)
    } else {
      replace(cell, .sharedText, UInt64(index))
    }
  }

  /// The whole number that the slice holds; `nil` for anything else, or for more than ten digits.
  private func index(_ slice: TextSlice) -> Int? {
    guard (1...10).contains(slice.length) else { return nil }
    var index = 0
    for byte in bytes(slice) {
      guard byte &- 48 <= 9 else { return nil }
      index = index * 10 + Int(byte - 48)
    }
    return index
  }

  private mutating func storeFormulaText(_ cell: CellInProgress) {
    let region = builder.arena.mutableSlice(cell.start, builder.arena.count - cell.start)
    builder.arena.truncate(to: cell.start + EscapedText.decode(region))
    storeSlice(cell, .text)
  }

  private mutating func storeBoolean(_ cell: CellInProgress) {
    let slice = trimmed(cell)
    switch String(decoding: bytes(slice), as: UTF8.self).lowercased() {
    case "1", "true": replace(cell, .boolean, 1)
    case "0", "false": replace(cell, .boolean, 0)
    default: storeMalformed(cell, "0 or 1")
    }
  }

  private mutating func storeDate(_ cell: CellInProgress) {
    let text = String(decoding: bytes(trimmed(cell)), as: UTF8.self)
    guard let date = SerialDate(iso: text) else { return storeMalformed(cell, "an ISO 8601 date") }
    replace(cell, date.tag, date.payload)
  }

  /// Keeps what cannot be read as text, or as an error where the text would be taken for something that it is not.
  private mutating func storeMalformed(_ cell: CellInProgress, _ expected: String, as tag: CellTag = .text) {
    let found = String(decoding: bytes(trimmed(cell)), as: UTF8.self)
    log.add(
      .malformedValue, address(cell), "the cell says that it holds \(expected), but holds \(quoted(found))",
      expected: expected, remedy: "type the cell again and save the file in Excel or WPS")
    storeSlice(cell, tag)
  }
}
