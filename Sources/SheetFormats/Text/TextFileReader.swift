internal import ExactValues

/// Reads a text file: decodes it, finds its delimiter, cuts it into cells.
enum TextFileReader {
  /// Reads a text file, with two threads where it is large and so many are allowed.
  ///
  /// - Throws: `empty`, `notASheet`, `tooLarge`.
  static func read(_ bytes: consuming SheetBytes, limits: ReadingLimits) throws(SheetFormatError) -> Workbook {
    try limits.admit(textBytes: bytes.count)
    let length = EndOfFileMark.start(in: UnsafeRawBufferPointer(bytes.bytes))
    let threshold = limits.threads > 1 ? HalvesReader.standardThreshold : .max
    return try read(TextDecoder.decode(bytes.cut(to: length)), limits: limits, threshold: threshold)
  }

  /// Reads a text in UTF-8, with two threads from so many bytes on.
  ///
  /// - Throws: `empty`, `notASheet`, `tooLarge`.
  static func readUTF8(
    _ decoded: consuming DecodedText, limits: ReadingLimits, threshold: Int
  ) throws(SheetFormatError) -> Workbook {
    var start = decoded.start
    try refuseBinary(UnsafeBufferPointer(rebasing: decoded.text.bytes[start...]))
    let nulLine =
      decoded.hasNul ? NulBytes.firstLine(in: UnsafeBufferPointer(rebasing: decoded.text.bytes[start...])) : 0
    let nulCount = decoded.hasNul ? removeNulBytes(&decoded.text, &start) : 0
    let text = UnsafeBufferPointer(rebasing: decoded.text.bytes[start...])
    guard text.contains(where: { !XMLSpace.contains($0) }) else {
      throw SheetFormatError(
        .empty, detail: "the file holds nothing but white space", expected: "records",
        remedy: "export the sheet again, or take the file out of the workspace")
    }
    let sniffer = DialectSniffer(text)
    start += sniffer.start
    if let columns = sniffer.columns {
      decoded.text = columns.delimited()
      start = 0
    }
    let undecodableCount = decoded.undecodableCount
    let halves = HalvesReader(syntax: sniffer.syntax, limits: limits, threshold: threshold)
    let reader = try halves.read(decoded.text.bytes, from: start)
    let dialect = sniffer.dialect(encoding: decoded.encoding, because: decoded.reason, reader.lineEnds)
    var log = reader.log
    let store = DelimitedStore(text: decoded.text, index: reader.finish())
    if nulCount > 0 { noteNulBytes(nulCount, nulLine, &log) }
    if undecodableCount > 0 { noteUndecodable(store, dialect.encoding, &log) }
    return Workbook(grids: [Grid(name: nil, store: store)], dialect: dialect, findings: log.findings)
  }

  /// Takes NUL bytes out and returns how many there were.
  private static func removeNulBytes(_ text: inout SheetBytes, _ start: inout Int) -> Int {
    let all = UnsafeBufferPointer(rebasing: text.bytes[start...])
    let kept = NulBytes.removed(from: all)
    let count = all.count - kept.count
    text = kept
    start = 0
    return count
  }

  /// Refuses bytes that decode but hold more control characters than any text.
  static func refuseBinary(_ text: UnsafeBufferPointer<UInt8>) throws(SheetFormatError) {
    let sample = text.prefix(256 << 10)
    let controls = sample.reduce(0) { $0 + (($1 < 32 && !(9...13).contains($1) && $1 != 26) || $1 == 127 ? 1 : 0) }
    guard controls * 50 > sample.count else { return }
    throw SheetFormatError(
      .notASheet, detail: "the file is no text: \(controls) of its first \(sample.count) bytes are control characters",
      remedy: "get the file once more from where it came")
  }

  private static func noteNulBytes(_ count: Int, _ line: Int, _ log: inout FindingLog) {
    let found = count == 1 ? "a NUL byte in line \(line)" : "\(count) NUL bytes, the first in line \(line)"
    log.add(
      .nulBytes, nil, "the text holds \(found); left out", expected: "text without NUL bytes",
      remedy: "export the file again: its program or its disk may have failed")
  }

  /// Finds the cells in which U+FFFD stands in place of what could not be decoded.
  private static func noteUndecodable(_ store: DelimitedStore, _ encoding: String, _ log: inout FindingLog) {
    for row in 0..<store.rowCount {
      for column in store.filledColumns(row: row) {
        guard store.withBytes(row: row, column: column, { $0.contains(0xEF) }) else { continue }
        let text = store.rawText(row: row, column: column)
        let count = text.unicodeScalars.count { $0 == "\u{FFFD}" }
        guard count > 0 else { continue }
        let bytes = count == 1 ? "a byte that is" : "\(count) bytes that are"
        log.add(
          .undecodableText, CellAddress(rowIndex: row, columnIndex: column),
          "\(quoted(text)) holds \(bytes) no text in \(encoding) and shown as \u{FFFD}",
          expected: "text in \(encoding)", remedy: "correct the cell in the source, and export the file again")
      }
    }
  }
}
