/// The filled cells of some rows in reading order: 13 bytes a cell (11 where none has a format) and one arena of text.
///
/// A large sheet is several segments, which are read at the same time and never copied together.
final class CellSegment: Sendable {
  let columns: GrowingBuffer<UInt16>
  let tags: GrowingBuffer<UInt8>
  let payloads: GrowingBuffer<UInt64>
  /// The index of each cell's format, up to the last cell that has one.
  let formats: GrowingBuffer<UInt16>
  /// Where each row's cells begin, from `firstRow` on; one more than there are rows.
  let rowStarts: GrowingBuffer<UInt32>
  let arena: GrowingBuffer<UInt8>
  let firstRow: Int
  let columnCount: Int

  init(_ cells: consuming CellBuffers, firstRow: Int, columnCount: Int) {
    self.firstRow = firstRow
    self.columnCount = columnCount
    columns = cells.columns
    tags = cells.tags
    payloads = cells.payloads
    formats = cells.formats
    rowStarts = cells.rowStarts
    arena = cells.arena
  }

  /// The row behind the last one.
  var endRow: Int { firstRow + max(0, rowStarts.count - 1) }
  var cellCount: Int { tags.count }

  /// The positions of the row's cells.
  func cells(ofRow row: Int) -> Range<Int> {
    let index = row - firstRow
    guard index >= 0, index + 1 < rowStarts.count else { return 0..<0 }
    return Int(rowStarts[index])..<Int(rowStarts[index + 1])
  }

  func column(at position: Int) -> Int { Int(columns[position]) }
  func tag(at position: Int) -> CellTag { CellTag(rawValue: tags[position]) ?? .text }
  func payload(at position: Int) -> UInt64 { payloads[position] }
  func formatIndex(at position: Int) -> Int { position < formats.count ? Int(formats[position]) : 0 }

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

  /// The first of a row's positions at or behind a column.
  func position(in cells: Range<Int>, from column: Int) -> Int {
    guard column > 0 else { return cells.lowerBound }
    var low = cells.lowerBound
    var high = cells.upperBound
    while low < high {
      let middle = (low + high) / 2
      if Int(columns[middle]) < column { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The bytes of a short text or number, which lie in the payload.
  func shortSlice(at position: Int) -> UnsafeBufferPointer<UInt8> {
    let payload = UnsafeRawBufferPointer(payloads.slice(position, 1))
    return UnsafeRawBufferPointer(rebasing: payload.prefix(ShortText.length(payloads[position])))
      .assumingMemoryBound(to: UInt8.self)
  }

  /// The bytes of a text, number or error in the arena.
  func slice(at position: Int) -> UnsafeBufferPointer<UInt8> {
    let slice = TextSlice(payload: payloads[position])
    return arena.slice(slice.offset, slice.length)
  }
}

/// The arrays of a segment while they grow.
struct CellBuffers: ~Copyable {
  var columns = GrowingBuffer<UInt16>()
  var tags = GrowingBuffer<UInt8>()
  var payloads = GrowingBuffer<UInt64>()
  var formats = GrowingBuffer<UInt16>()
  var rowStarts = GrowingBuffer<UInt32>()
  var arena = GrowingBuffer<UInt8>()

  /// Gives back the memory that was taken in advance.
  mutating func shrink() {
    columns.shrink()
    tags.shrink()
    payloads.shrink()
    formats.shrink()
    rowStarts.shrink()
    arena.shrink()
  }
}
