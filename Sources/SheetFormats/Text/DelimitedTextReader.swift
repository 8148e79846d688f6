internal import ExactValues

/// Cuts delimited text into cells that are slices of the text itself (RFC 4180, and what programs make of it).
///
/// A quote opens a field only at the field's start. Doubled quotes are undone in place. A quote that never closes is
/// taken as text, so that one stray inch sign cannot swallow the rest of the file. Rows may differ in length.
struct DelimitedTextReader: ~Copyable {
  private static let quote = UInt8(ascii: "\"")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let lineFeed = UInt8(ascii: "\n")

  private let delimiter: UInt8
  private let limits: ReadingLimits
  private let fieldLimit: Int
  private var builder = CellStoreBuilder()
  private(set) var log = FindingLog(sheet: nil)
  private var position: Int
  private var row = 0
  private var column = 0

  init(_ text: consuming GrowingBuffer<UInt8>, from start: Int, delimiter: UInt8, limits: ReadingLimits) {
    self.delimiter = delimiter
    self.limits = limits
    fieldLimit = min(limits.textBytesPerCell, TextSlice.lengthLimit)
    position = start
    builder.arena = text
  }

  /// Reads all records.
  ///
  /// - Throws: `tooLarge`.
  /// - Complexity: O(bytes).
  mutating func read() throws(SheetFormatError) {
    let text = builder.arena.mutableSlice(0, builder.arena.count)
    while position < text.count {
      readRecord(text)
      row += 1
      guard builder.cellCount <= limits.cells else {
        throw Self.tooLarge("the file has more than \(limits.cells) filled cells")
      }
      guard column < CellReference.columnLimit else {
        throw Self.tooLarge("row \(row) has more than \(CellReference.columnLimit) fields")
      }
    }
  }

  /// The cells; the reader is used up.
  consuming func finish() -> PackedStore { builder.finish() }

  private mutating func readRecord(_ text: UnsafeMutableBufferPointer<UInt8>) {
    column = 0
    while position < text.count {
      let byte = text[position]
      if byte == Self.quote, readQuoted(text) {
      } else {
        let start = position
        position = endOfPlain(text, from: byte == Self.quote ? start + 1 : start)
        store(start, position)
      }
      guard position < text.count else { return }
      let end = text[position]
      position += 1
      if end != delimiter {
        if end == Self.carriageReturn, position < text.count, text[position] == Self.lineFeed { position += 1 }
        return
      }
      column += 1
    }
  }

  @inline(__always)
  private mutating func store(_ start: Int, _ end: Int) {
    guard end > start, column < CellReference.columnLimit else { return }
    var length = end - start
    if length > fieldLimit {
      noteCut()
      length = wholeCharacters(builder.arena.slice(start, length), within: fieldLimit).count
    }
    builder.append(row: row, column: column, .text, TextSlice(offset: start, length: length).payload)
  }

  /// Where a field without quotes ends.
  @inline(__always)
  private func endOfPlain(_ text: UnsafeMutableBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start
    while position < text.count {
      let byte = text[position]
      if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      position += 1
    }
    return position
  }

  /// Reads a quoted field; `false`, with nothing read, where its quote never closes.
  private mutating func readQuoted(_ text: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    guard let close = closingQuote(text) else {
      noteUnterminated(text)
      return false
    }
    let start = position + 1
    var write = close
    let end = endOfPlain(text, from: close + 1)
    if end > close + 1 {
      noteTextAfterQuote(text, close, end)
      for read in (close + 1)..<end {
        text[write] = text[read]
        write += 1
      }
    }
    store(start, undouble(text, start, close, write))
    position = end
    return true
  }

  /// Where the quote closes that opens at `position`; `nil` where it does not before the longest possible field ends,
  /// or where it closes on a later line with text behind it: both mean that it was not meant as an opening quote.
  private func closingQuote(_ text: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    var index = position + 1
    var sawLineEnd = false
    let last = min(text.count, position + 2 + fieldLimit * 2)
    while index < last {
      let byte = text[index]
      if byte == Self.quote {
        guard index + 1 < text.count, text[index + 1] == Self.quote else {
          let end = index + 1 == text.count || isFieldEnd(text[index + 1])
          return end || !sawLineEnd ? index : nil
        }
        index += 1
      } else if byte == Self.lineFeed || byte == Self.carriageReturn {
        sawLineEnd = true
      }
      index += 1
    }
    return nil
  }

  private func isFieldEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  /// Turns doubled quotes before `close` into single ones, moves what stands behind it up, and returns the new end.
  private func undouble(
    _ text: UnsafeMutableBufferPointer<UInt8>, _ start: Int, _ close: Int, _ end: Int
  ) -> Int {
    guard var read = text[start..<close].firstIndex(of: Self.quote) else { return end }
    var write = read
    while read < end {
      text[write] = text[read]
      write += 1
      read += read < close && text[read] == Self.quote ? 2 : 1
    }
    return write
  }

  private var address: CellAddress { CellAddress(rowIndex: row, columnIndex: column) }

  private mutating func noteUnterminated(_ text: UnsafeMutableBufferPointer<UInt8>) {
    let end = endOfPlain(text, from: position + 1)
    let field = String(decoding: text[position..<end], as: UTF8.self)
    log.add(
      .unterminatedQuote, address, "the quote at the start of \(quoted(field)) never closes; it was taken as text",
      expected: "a closing quote before the next delimiter",
      remedy: "double the quotes inside of fields, or save the file again as CSV")
  }

  private mutating func noteTextAfterQuote(_ text: UnsafeMutableBufferPointer<UInt8>, _ close: Int, _ end: Int) {
    let rest = String(decoding: text[(close + 1)..<end], as: UTF8.self)
    log.add(
      .textAfterQuote, address, "\(quoted(rest)) stands behind the closing quote; it was joined to the field",
      expected: "a delimiter or the end of the line behind a closing quote",
      remedy: "double the quotes inside of fields, or save the file again as CSV")
  }

  private mutating func noteCut() {
    log.add(
      .textTooLong, address, "the text is longer than \(fieldLimit) bytes",
      expected: "at most 32,767 characters a cell", remedy: "look for a missing line break or quote before this cell")
  }

  private static func tooLarge(_ detail: String) -> SheetFormatError {
    SheetFormatError(.tooLarge, detail: detail, remedy: "split the file, or check its delimiter")
  }
}
