/// Reads the texts of records, apart from the shared ones: in UTF-16 or its lower bytes ([MS-XLS] 2.5.294), or in the
/// workbook's code page before Excel 97.
struct BiffTextReader {
  /// How many bytes a text's length takes.
  enum LengthSize {
    case one
    case two
  }

  /// What became of a text.
  struct Outcome {
    /// Whether it was all there.
    let isWhole: Bool
    /// How many bytes were no text in the code page.
    let undecodable: Int
  }

  let version: BiffVersion
  let codePage: CodePage

  /// Appends the text at which the cursor stands.
  func read(_ cursor: inout BiffCursor, _ size: LengthSize, into text: inout GrowingBuffer<UInt8>) -> Outcome {
    let length = size == .one ? cursor.byte().map { Int($0) } : cursor.short()
    guard let length else { return Outcome(isWhole: false, undecodable: 0) }
    return read(length, &cursor, into: &text)
  }

  /// Appends a text of this length, which was stated elsewhere.
  func read(_ length: Int, _ cursor: inout BiffCursor, into text: inout GrowingBuffer<UInt8>) -> Outcome {
    guard length > 0 else { return Outcome(isWhole: true, undecodable: 0) }
    if version == .eight {
      guard let flags = cursor.byte() else { return Outcome(isWhole: false, undecodable: 0) }
      return Outcome(isWhole: cursor.characters(length, flags: flags, into: &text), undecodable: 0)
    }
    var open = length
    var undecodable = 0
    while open > 0 {
      let piece = cursor.piece(open)
      undecodable += codePage.append(piece, to: &text)
      open -= piece.count
      guard open > 0, cursor.openNext() else { break }
    }
    return Outcome(isWhole: open == 0, undecodable: undecodable)
  }

  /// The text at an offset of a record; what is there of it.
  func text(_ record: BiffRecord, at offset: Int, _ size: LengthSize, _ records: BiffRecordReader) -> String {
    var cursor = BiffCursor(record, at: offset, records)
    var text = GrowingBuffer<UInt8>()
    _ = read(&cursor, size, into: &text)
    return String(decoding: text.slice(0, text.count), as: UTF8.self)
  }
}
