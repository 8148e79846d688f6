/// The cells of one sheet of a workbook: its segments in the order of their rows, what they share, and the few cells
/// that show more than their value.
final class PackedStore: CellStore {
  let segments: [CellSegment]
  let sharedStrings: SharedStrings?
  let formats: [CellFormat]
  let exceptions: CellExceptions
  let columnCount: Int
  /// The segment in which each block of 256 rows begins.
  private let segmentOfBlock: [Int32]

  init(
    _ segments: [CellSegment], sharedStrings: SharedStrings? = nil, formats: [CellFormat] = [],
    exceptions: CellExceptions = CellExceptions()
  ) {
    self.segments = segments
    self.sharedStrings = sharedStrings
    self.formats = formats
    self.exceptions = exceptions
    columnCount = segments.map(\.columnCount).max() ?? 0
    segmentOfBlock = Self.segmentOfBlock(segments)
  }

  private static func segmentOfBlock(_ segments: [CellSegment]) -> [Int32] {
    var result: [Int32] = []
    result.reserveCapacity((segments.last?.endRow ?? 0) / 256 + 1)
    for (index, segment) in segments.enumerated() {
      while result.count * 256 < segment.endRow { result.append(Int32(index)) }
    }
    return result
  }

  var rowCount: Int { segments.last?.endRow ?? 0 }
  var cellCount: Int { segments.reduce(0) { $0 + $1.cellCount } }

  /// A stored cell.
  struct Cell {
    let segment: CellSegment
    let position: Int
  }

  /// The cell, `nil` where it is blank.
  func cell(row: Int, column: Int) -> Cell? {
    guard let segment = segment(ofRow: row), let position = segment.position(row: row, column: column) else {
      return nil
    }
    return Cell(segment: segment, position: position)
  }

  func segment(ofRow row: Int) -> CellSegment? {
    guard row >= 0, row >> 8 < segmentOfBlock.count else { return nil }
    var index = Int(segmentOfBlock[row >> 8])
    while index < segments.count {
      if row < segments[index].endRow { return segments[index] }
      index += 1
    }
    return nil
  }

  func isFilled(row: Int, column: Int) -> Bool { cell(row: row, column: column) != nil }

  func filledColumns(row: Int) -> [Int] {
    guard let segment = segment(ofRow: row) else { return [] }
    return segment.cells(ofRow: row).map(segment.column(at:))
  }

  func withBytes<Result>(row: Int, column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard let cell = cell(row: row, column: column) else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    return body(bytes(cell))
  }

  func forEachCell(row: Int, columns: Range<Int>, _ body: (Int, CellContent, UnsafeBufferPointer<UInt8>) -> Void) {
    guard let segment = segment(ofRow: row) else { return }
    let cells = segment.cells(ofRow: row)
    for position in segment.position(in: cells, from: columns.lowerBound)..<cells.upperBound {
      let column = segment.column(at: position)
      guard column < columns.upperBound else { return }
      body(column, segment.tag(at: position).content, bytes(Cell(segment: segment, position: position)))
    }
  }

  func format(_ cell: Cell) -> CellFormat {
    let index = cell.segment.formatIndex(at: cell.position)
    return index < formats.count ? formats[index] : .general
  }

  func style(row: Int, column: Int) -> CellStyle {
    guard let cell = cell(row: row, column: column) else { return .plain }
    let style = format(cell).style
    let isStruck = isStruckThrough(cell, CellKey(row: row, column: column)) ?? style.isStruckThrough
    return isStruck == style.isStruckThrough ? style : CellStyle(isStruckThrough: isStruck, fill: style.fill)
  }

  var mayHoldStruckText: Bool {
    formats.contains(where: \.style.isStruckThrough) || !exceptions.struckThrough.isEmpty
      || sharedStrings?.exceptions.struckThrough.isEmpty == false
  }

  /// Whether the cell's text is struck through from end to end; `nil` where its font says so.
  private func isStruckThrough(_ cell: Cell, _ key: CellKey) -> Bool? {
    if exceptions.struckThrough.contains(key) { return true }
    if exceptions.notStruckThrough.contains(key) { return false }
    guard let strings = sharedStrings, cell.segment.tag(at: cell.position) == .sharedText else { return nil }
    return strings.exceptions.struckThrough.contains(Int(cell.segment.payload(at: cell.position))) ? true : nil
  }

  /// The bytes of a cell of text, number or error; empty for the others.
  func bytes(_ cell: Cell) -> UnsafeBufferPointer<UInt8> {
    switch cell.segment.tag(at: cell.position) {
    case .text, .number, .error: cell.segment.slice(at: cell.position)
    case .shortText, .shortNumber: cell.segment.shortSlice(at: cell.position)
    case .sharedText:
      sharedStrings?.bytes(at: Int(cell.segment.payload(at: cell.position)))
        ?? UnsafeBufferPointer(start: nil, count: 0)
    case .day, .moment, .timeOfDay, .duration, .boolean: UnsafeBufferPointer(start: nil, count: 0)
    }
  }

  func text(_ cell: Cell) -> String { String(decoding: bytes(cell), as: UTF8.self) }
}
