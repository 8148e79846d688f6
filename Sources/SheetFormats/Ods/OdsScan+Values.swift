internal import ExactValues

extension OdsScan {
  /// The texts of errors, as LibreOffice and OpenOffice show them.
  private static let errorTexts: Set<String> = [
    "#N/A", "#DIV/0!", "#REF!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#ERR!",
  ]

  /// Stores a finished cell.
  mutating func store(_ cell: OdsCell) {
    if isError(cell) { return storeError(cell) }
    switch cell.type {
    case .number: storeNumber(cell)
    case .date: storeDate(cell)
    case .time: storeTime(cell)
    case .boolean: storeBoolean(cell)
    case .string: storeString(cell)
    case .none:
      if cell.hasFormula, content.text.isEmpty { sheet.noteMissingResult(cell.row, cell.column) }
      sheet.append(row: cell.row, column: cell.column, content.text, cell.look.cell)
    }
  }

  private var stated: UnsafeBufferPointer<UInt8> { value.slice(0, value.count) }

  /// Whether the formula's result is an error: as the file says, or else as the text shows.
  private func isError(_ cell: OdsCell) -> Bool {
    if let isError = cell.isError { return isError }
    guard cell.hasFormula, content.text.count <= 8 else { return false }
    let text = String(decoding: content.text.shownBytes, as: UTF8.self)
    return Self.errorTexts.contains(text) || text.hasPrefix("Err:")
  }

  private mutating func storeError(_ cell: OdsCell) {
    let shown = content.text.isEmpty ? stringValue.slice(0, stringValue.count) : content.text.shownBytes
    guard !shown.isEmpty else { return sheet.noteMissingResult(cell.row, cell.column) }
    let payload = sheet.store(shown).payload
    sheet.append(row: cell.row, column: cell.column, .error, payload, style: cell.look.cell.index)
  }

  private mutating func storeNumber(_ cell: OdsCell) {
    if let truth = truth(cell) { return append(cell, .boolean, truth) }
    if !sheet.append(row: cell.row, column: cell.column, number: stated, cell.look.cell) {
      storeMalformed(cell, "a number")
    }
  }

  /// The truth that a cell states as a number: LibreOffice writes 0 or 1 under a boolean style, or shows the word.
  private func truth(_ cell: OdsCell) -> UInt64? {
    guard value.count == 1, value[0] == 48 || value[0] == 49 else { return nil }
    let truth = UInt64(value[0] - 48)
    let isWord = content.text.shownBytes.elementsEqual((truth == 1 ? "TRUE" : "FALSE").utf8)
    return isWord || cell.look.dataKind == .boolean ? truth : nil
  }

  private mutating func storeDate(_ cell: OdsCell) {
    guard let moment = IsoMoment(stated), let day = moment.day else { return storeMalformed(cell, "an ISO 8601 date") }
    append(cell, moment.second == nil ? .day : .moment, CellStoreBuilder.payload(day, seconds: moment.second ?? 0))
  }

  /// A time of less than a day is a time of day, where its style does not count on beyond 24 hours.
  private mutating func storeTime(_ cell: OdsCell) {
    guard let seconds = IsoDuration(stated)?.seconds else { return storeMalformed(cell, "an ISO 8601 duration") }
    let isClock = (0..<86_400).contains(seconds) && cell.look.dataKind != .elapsed
    append(cell, isClock ? .timeOfDay : .duration, UInt64(bitPattern: seconds))
  }

  private mutating func storeBoolean(_ cell: OdsCell) {
    switch String(decoding: stated, as: UTF8.self) {
    case "true", "1": append(cell, .boolean, 1)
    case "false", "0": append(cell, .boolean, 0)
    default: storeMalformed(cell, "true or false")
    }
  }

  /// The text that the cell states counts before the one it shows, but only the shown one knows of struck runs.
  private mutating func storeString(_ cell: OdsCell) {
    if stringValue.count == 0 || content.text.isPartlyStruckThrough {
      return sheet.append(row: cell.row, column: cell.column, content.text, cell.look.cell)
    }
    let payload = sheet.store(stringValue.slice(0, stringValue.count)).payload
    append(cell, .text, payload)
  }

  private mutating func append(_ cell: OdsCell, _ tag: CellTag, _ payload: UInt64) {
    let isStruck = content.text.isStruckThrough
    let style = isStruck ? cell.look.cell.index(of: content.text) : cell.look.cell.index
    sheet.append(row: cell.row, column: cell.column, tag, payload, style: style)
  }

  /// Keeps what the cell shows, or else what it states, as text.
  private mutating func storeMalformed(_ cell: OdsCell, _ expected: String) {
    sheet.noteMalformed(stated, expected, cell.row, cell.column)
    guard content.text.isEmpty else {
      return sheet.append(row: cell.row, column: cell.column, content.text, cell.look.cell)
    }
    guard value.count > 0 else { return }
    append(cell, .text, sheet.store(stated).payload)
  }
}
