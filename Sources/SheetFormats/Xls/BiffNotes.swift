internal import ExactValues

/// Collects the comments of a sheet: a record says which cell and author, an object far from it holds the text
/// ([MS-XLS] 2.4.179, 2.4.181, 2.4.329).
///
/// Before Excel 97 the text stands in the record.
struct BiffNotes {
  private static let commentObject = 0x19
  private static let continued = 0xFFFF

  private struct Note {
    let cell: CellAddress
    let object: Int
    let author: String?
  }

  private var notes: [Note] = []
  private var texts: [Int: String] = [:]
  /// The object of the last record of one, where it shows a comment.
  private var object: Int?
  private var older: [CellComment] = []
  private var olderText: (cell: CellAddress, bytes: [UInt8])?

  /// Takes what it knows of a record that is no cell.
  mutating func take(_ record: BiffRecord, _ records: inout BiffRecordReader, _ texts: BiffTextReader) {
    switch record.type {
    case BiffType.object:
      // The object's first part says what it is and which number it has ([MS-XLS] 2.5.143).
      object = record.short(0) == 0x15 && record.short(4) == Self.commentObject ? record.short(6) : nil
    case BiffType.objectText: takeText(record, &records, texts)
    case BiffType.note where texts.version == .eight: takeNote(record, records, texts)
    case BiffType.note: takeOlder(record, texts)
    default: break
    }
  }

  private mutating func takeText(
    _ record: BiffRecord, _ records: inout BiffRecordReader, _ reader: BiffTextReader
  ) {
    guard let object else { return }
    self.object = nil
    var cursor = BiffCursor(record, at: record.count, records)
    var text = GrowingBuffer<UInt8>()
    _ = reader.read(record.short(10), &cursor, into: &text)
    records = cursor.records
    texts[object] = String(decoding: text.slice(0, text.count), as: UTF8.self)
  }

  private mutating func takeNote(_ record: BiffRecord, _ records: BiffRecordReader, _ texts: BiffTextReader) {
    guard record.count >= 8, record.short(2) < CellReference.columnLimit else { return }
    let author = texts.text(record, at: 8, .two, records)
    notes.append(
      Note(
        cell: CellAddress(rowIndex: record.short(0), columnIndex: record.short(2)), object: record.short(6),
        // LibreOffice writes a space where it knows no author.
        author: author.allSatisfy(\.isWhitespace) ? nil : author))
  }

  /// A text of more than 2,048 bytes goes on in further records, which name no row.
  private mutating func takeOlder(_ record: BiffRecord, _ texts: BiffTextReader) {
    let isContinued = record.short(0) == Self.continued
    let piece = record.body.dropFirst(6).prefix(isContinued ? record.short(4) : Int.max)
    if isContinued {
      olderText?.bytes += piece
    } else {
      finishOlder(texts)
      guard record.count >= 6, record.short(2) < CellReference.columnLimit else { return }
      olderText = (CellAddress(rowIndex: record.short(0), columnIndex: record.short(2)), Array(piece))
    }
  }

  private mutating func finishOlder(_ texts: BiffTextReader) {
    guard let open = olderText else { return }
    olderText = nil
    var text = GrowingBuffer<UInt8>()
    _ = open.bytes.withUnsafeBytes { texts.codePage.append($0, to: &text) }
    older.append(CellComment(cell: open.cell, text: String(decoding: text.slice(0, text.count), as: UTF8.self)))
  }

  /// All comments, in reading order.
  mutating func finish(_ texts: BiffTextReader) -> [CellComment] {
    finishOlder(texts)
    let newer = notes.compactMap { note in
      self.texts[note.object].map { CellComment(cell: note.cell, author: note.author, text: $0) }
    }
    return (older + newer).enumerated().sorted {
      ($0.element.cell.rowIndex, $0.element.cell.columnIndex, $0.offset)
        < ($1.element.cell.rowIndex, $1.element.cell.columnIndex, $1.offset)
    }.map(\.element)
  }
}
