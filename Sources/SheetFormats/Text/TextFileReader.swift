internal import ExactValues

/// Reads a text file: decodes it, finds its delimiter, cuts it into cells.
enum TextFileReader {
  /// Reads a text file.
  ///
  /// - Throws: `empty`, `notASheet`, `tooLarge`.
  static func read(_ bytes: UnsafeRawBufferPointer, limits: ReadingLimits) throws(SheetFormatError) -> Workbook {
    guard bytes.count <= limits.sheetBytes else {
      throw SheetFormatError(
        .tooLarge, detail: "the file has \(bytes.count) bytes", expected: "at most \(limits.sheetBytes) bytes",
        remedy: "split the file")
    }
    var decoded = try TextDecoder.decode(bytes)
    try refuseBinary(decoded.text.utf8)
    let nulCount = NulBytes.remove(from: &decoded.text.utf8)
    let text = decoded.text.utf8.slice(0, decoded.text.utf8.count)
    guard text.contains(where: { !XMLSpace.contains($0) }) else {
      throw SheetFormatError(.empty, detail: "the file holds nothing but white space")
    }
    let sniffer = DelimiterSniffer(text)
    let undecodableCount = decoded.text.undecodableCount
    let dialect = TextDialect(
      encoding: decoded.encoding, delimiter: Character(Unicode.Scalar(sniffer.delimiter)),
      reason: decoded.reason + "; " + sniffer.reason)
    var utf8 = GrowingBuffer<UInt8>()
    swap(&utf8, &decoded.text.utf8)
    var reader = DelimitedTextReader(utf8, from: sniffer.start, delimiter: sniffer.delimiter, limits: limits)
    try reader.read()
    var log = reader.log
    let store = reader.finish()
    let grid = Grid(name: nil, store: store)
    if nulCount > 0 { noteNulBytes(nulCount, &log) }
    if undecodableCount > 0 { noteUndecodable(store, dialect.encoding, &log) }
    return Workbook(grids: [grid], dialect: dialect, findings: log.findings)
  }

  /// Refuses bytes that decode but hold more control characters than any text.
  private static func refuseBinary(_ text: borrowing GrowingBuffer<UInt8>) throws(SheetFormatError) {
    let sample = text.slice(0, min(text.count, 256 << 10))
    let controls = sample.reduce(0) { $0 + (($1 < 32 && !(9...13).contains($1) && $1 != 26) || $1 == 127 ? 1 : 0) }
    guard controls * 50 > sample.count else { return }
    throw SheetFormatError(.notASheet, detail: "\(controls) of the first \(sample.count) bytes are control characters")
  }

  private static func noteNulBytes(_ count: Int, _ log: inout FindingLog) {
    log.add(
      .nulBytes, nil, "the text holds \(count) NUL bytes; they were left out", expected: "text",
      remedy: "export the file again: its program or its disk may have failed")
  }

  /// Finds the cells in which U+FFFD stands in place of what could not be decoded.
  private static func noteUndecodable(_ store: PackedStore, _ encoding: String, _ log: inout FindingLog) {
    for row in 0..<store.rowCount {
      for column in store.filledColumns(row: row) {
        let isDoubtful = store.withBytes(row: row, column: column) { $0.contains(0xEF) }
        guard isDoubtful else { continue }
        let text = store.rawText(row: row, column: column)
        guard text.unicodeScalars.contains("\u{FFFD}") else { continue }
        log.add(
          .undecodableText, CellAddress(rowIndex: row, columnIndex: column),
          "\(quoted(text)) holds bytes that are no text in \(encoding)",
          expected: "text in \(encoding)", remedy: "correct the cell, or export the file again as UTF-8")
      }
    }
  }
}
