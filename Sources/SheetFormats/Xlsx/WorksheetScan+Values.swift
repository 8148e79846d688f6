internal import ExactValues

extension WorksheetScan {
  /// Stores a finished cell whose value lies at the end of the arena.
  mutating func storeCell() {
    // A picture in a cell of Excel 365 is an error with a value behind it; errors of formulas have one too.
    if pictureFormula != nil || cell.type == .error && cell.hasRichValue && !cell.hasFormula { return storePicture() }
    guard builder.arena.count > cell.start else {
      if cell.hasFormula, cell.type != .formulaText { noteMissingResult() }
      return
    }
    switch cell.type {
    case .number: storeNumber()
    case .sharedText: storeShared()
    case .inlineText: storeSlice(.text)
    case .formulaText, .unknown: storeFormulaText()
    case .error: storeSlice(.error)
    case .boolean: storeBoolean()
    case .date: storeDate()
    }
  }

  /// The value without white space around it, as a slice of the arena.
  var trimmedValue: TextSlice {
    let value = builder.arena.mutableSlice(cell.start, builder.arena.count - cell.start)
    let kept = XMLSpace.trimmed(value)
    return TextSlice(offset: cell.start + kept.lowerBound, length: kept.count)
  }

  func bytes(_ slice: TextSlice) -> UnsafeBufferPointer<UInt8> {
    builder.arena.slice(slice.offset, slice.length)
  }

  private mutating func storeSlice(_ tag: CellTag) {
    let length = min(builder.arena.count - cell.start, TextSlice.lengthLimit)
    guard length > 0 else { return }
    let slice = TextSlice(offset: cell.start, length: length)
    if tag == .text, length <= ShortText.limit { return replace(.shortText, ShortText.payload(bytes(slice))) }
    builder.append(row: cell.row, column: cell.column, tag, slice.payload, style: cell.style)
  }

  /// Puts a value in place of the text that was read.
  private mutating func replace(_ tag: CellTag, _ payload: UInt64) {
    builder.arena.truncate(to: cell.start)
    builder.append(row: cell.row, column: cell.column, tag, payload, style: cell.style)
  }

  private mutating func storeNumber() {
    let slice = trimmedValue
    guard slice.length > 0 else {
      builder.arena.truncate(to: cell.start)
      return
    }
    let format = surroundings.numberFormat(cell.style)
    let text = bytes(slice)
    if format == .number, text.count <= ShortText.limit, PlainNumber.isOne(text) {
      return replace(.shortNumber, ShortText.payload(text))
    }
    guard let number = NumberText(text) else { return storeMalformed("a number") }
    if format != .number, let date = SerialDate(number, format, surroundings.dateSystem) {
      return replace(date.tag, date.payload)
    }
    if number.wholeDigits > 15, !number.hasFraction { noteLongNumber() }
    builder.append(row: cell.row, column: cell.column, .number, slice.payload, style: cell.style)
  }

  private mutating func storeShared() {
    let index = index(trimmedValue)
    guard let strings = surroundings.strings, index < strings.count else {
      return storeMalformed("the number of a shared string", as: .error)
    }
    if surroundings.isStruckThrough(cell.style), let reading = strings.inStruckCells[index] {
      builder.arena.truncate(to: cell.start)
      take(reading)
      storeSlice(.text)
    } else if !strings.blanks.isEmpty, strings.blanks.contains(index) {
      builder.arena.truncate(to: cell.start)
    } else {
      replace(.sharedText, UInt64(index))
    }
  }

  /// Puts the value of a text of several runs into the arena, and keeps what else the cell shows.
  mutating func take(_ reading: RichTextReading) {
    reading.value.withUnsafeBufferPointer { builder.arena.append(contentsOf: $0) }
    if let raw = reading.rawText { builder.setRawText(raw, row: cell.row, column: cell.column) }
    if reading.isStruckThrough {
      builder.markStruckThrough(row: cell.row, column: cell.column)
    } else if surroundings.isStruckThrough(cell.style) {
      builder.markNotStruckThrough(row: cell.row, column: cell.column)
    }
  }

  /// The whole number that the slice holds; a number that no workbook reaches for anything else.
  @inline(__always)
  private func index(_ slice: TextSlice) -> Int {
    let text = bytes(slice)
    guard text.count >= 1, text.count <= 10 else { return Int.max }
    var index = 0
    for position in 0..<text.count {
      let digit = text[position] &- 48
      guard digit < 10 else { return Int.max }
      index = index &* 10 &+ Int(digit)
    }
    return index
  }

  private mutating func storeFormulaText() {
    let region = builder.arena.mutableSlice(cell.start, builder.arena.count - cell.start)
    builder.arena.truncate(to: cell.start + EscapedText.decode(region))
    storeSlice(.text)
  }

  /// A picture is no value: the cell is blank, and its raw text stays.
  private mutating func storePicture() {
    let value = bytes(TextSlice(offset: cell.start, length: builder.arena.count - cell.start))
    let formula = pictureFormula ?? ""
    let raw = value.isEmpty ? formula : String(decoding: value, as: UTF8.self)
    if !raw.isEmpty { builder.setRawText(raw, row: cell.row, column: cell.column) }
    builder.arena.truncate(to: cell.start)
    pictureFormula = nil
    pictureCount += 1
  }

  private mutating func storeBoolean() {
    let slice = trimmedValue
    switch String(decoding: bytes(slice), as: UTF8.self).lowercased() {
    case "1", "true": replace(.boolean, 1)
    case "0", "false": replace(.boolean, 0)
    default: storeMalformed("0 or 1")
    }
  }

  private mutating func storeDate() {
    let text = String(decoding: bytes(trimmedValue), as: UTF8.self)
    guard let date = SerialDate(iso: text) else { return storeMalformed("an ISO 8601 date") }
    replace(date.tag, date.payload)
  }

  /// Keeps what cannot be read as text, or as an error where the text would be taken for something that it is not.
  private mutating func storeMalformed(_ expected: String, as tag: CellTag = .text) {
    let found = String(decoding: bytes(trimmedValue), as: UTF8.self)
    log.add(
      .malformedValue, address, "the cell says that it holds \(expected), but holds \(quoted(found))",
      expected: expected, remedy: "type the cell again and save the file in Excel or WPS")
    storeSlice(tag)
  }
}
