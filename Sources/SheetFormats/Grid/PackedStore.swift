internal import ExactValues

/// How the payload of a stored cell is to be read.
enum CellTag: UInt8 {
  /// A slice of the store's own bytes (`TextSlice`).
  case text
  /// The index of a shared string.
  case sharedText
  /// A slice of the store's own bytes that holds the number as the file writes it.
  case number
  /// Days since 1970-01-01, sign-extended into the upper half.
  case day
  /// The day in the upper half, the second of the day in the lower.
  case moment
  /// Seconds.
  case timeOfDay
  /// Seconds.
  case duration
  /// 0 or 1.
  case boolean
  /// A slice that holds the error's text.
  case error
}

/// Where a text lies in a byte arena: 40 bits of offset, 24 bits of length.
struct TextSlice {
  static let lengthLimit = 1 << 24 - 1

  let offset: Int
  let length: Int

  init(offset: Int, length: Int) {
    self.offset = offset
    self.length = length
  }

  init(payload: UInt64) {
    offset = Int(payload >> 24)
    length = Int(payload & 0xFF_FFFF)
  }

  var payload: UInt64 { UInt64(offset) << 24 | UInt64(length) }
}

/// The filled cells of one sheet in reading order: 13 bytes a cell (11 where the file has no
/// styles) and one arena of text, nothing on the heap per cell.
final class PackedStore: CellStore {
  private let columns: GrowingBuffer<UInt16>
  private let tags: GrowingBuffer<UInt8>
  private let payloads: GrowingBuffer<UInt64>
  /// The index of each cell's format; empty where the file has none.
  private let styles: GrowingBuffer<UInt16>
  /// Where each row's cells begin; one more than there are rows.
  private let rowStarts: GrowingBuffer<UInt32>
  private let arena: GrowingBuffer<UInt8>
  private let sharedStrings: SharedStrings?
  let formats: [CellFormat]
  /// What cells show where their value is not all of it, by row and column.
  let rawTexts: [UInt64: String]
  let columnCount: Int

  init(
    columns: consuming GrowingBuffer<UInt16>, tags: consuming GrowingBuffer<UInt8>,
    payloads: consuming GrowingBuffer<UInt64>, styles: consuming GrowingBuffer<UInt16>,
    rowStarts: consuming GrowingBuffer<UInt32>, arena: consuming GrowingBuffer<UInt8>, sharedStrings: SharedStrings?,
    formats: [CellFormat], rawTexts: [UInt64: String], columnCount: Int
  ) {
    self.columns = columns
    self.tags = tags
    self.payloads = payloads
    self.styles = styles
    self.rowStarts = rowStarts
    self.arena = arena
    self.sharedStrings = sharedStrings
    self.formats = formats
    self.rawTexts = rawTexts
    self.columnCount = columnCount
  }

  var rowCount: Int { max(0, rowStarts.count - 1) }
  var cellCount: Int { tags.count }

  /// The positions of the row's cells in the store.
  func cells(ofRow row: Int) -> Range<Int> {
    guard row >= 0, row + 1 < rowStarts.count else { return 0..<0 }
    return Int(rowStarts[row])..<Int(rowStarts[row + 1])
  }

  func column(at position: Int) -> Int { Int(columns[position]) }
  func tag(at position: Int) -> CellTag { CellTag(rawValue: tags[position]) ?? .text }
  /// The format of a cell.
  func format(at position: Int) -> CellFormat {
    guard position < styles.count, Int(styles[position]) < formats.count else { return .general }
    return formats[Int(styles[position])]
  }

  func payload(at position: Int) -> UInt64 { payloads[position] }

  /// The position of a cell, `nil` where it is blank: one step where the row has no gaps, else a binary search.
  func position(row: Int, column: Int) -> Int? {
    let cells = cells(ofRow: row)
    guard !cells.isEmpty, column >= 0, column < columnCount else { return nil }
    let wanted = UInt16(truncatingIfNeeded: column)
    let direct = cells.lowerBound + column
    if direct < cells.upperBound, columns[direct] == wanted { return direct }
    var low = cells.lowerBound
    var high = min(cells.upperBound, direct)
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < cells.upperBound && columns[low] == wanted ? low : nil
  }

  /// The bytes of a cell of text, number or error; empty for the others.
  func bytes(at position: Int) -> UnsafeBufferPointer<UInt8> {
    switch tag(at: position) {
    case .text, .number, .error:
      let slice = TextSlice(payload: payloads[position])
      return arena.slice(slice.offset, slice.length)
    case .sharedText:
      return sharedStrings?.bytes(at: Int(payloads[position])) ?? UnsafeBufferPointer(start: nil, count: 0)
    case .day, .moment, .timeOfDay, .duration, .boolean:
      return UnsafeBufferPointer(start: nil, count: 0)
    }
  }

  func isFilled(row: Int, column: Int) -> Bool { position(row: row, column: column) != nil }

  func style(row: Int, column: Int) -> CellStyle {
    position(row: row, column: column).map { format(at: $0).style } ?? .plain
  }

  func filledColumns(row: Int) -> [Int] { cells(ofRow: row).map(column(at:)) }

  func withBytes<Result>(row: Int, column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard let position = position(row: row, column: column) else {
      return body(UnsafeBufferPointer(start: nil, count: 0))
    }
    return body(bytes(at: position))
  }

  func text(at position: Int) -> String { String(decoding: bytes(at: position), as: UTF8.self) }
}
