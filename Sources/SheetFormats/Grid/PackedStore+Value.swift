internal import ExactValues

extension PackedStore {
  func value(row: Int, column: Int) -> CellValue {
    guard let cell = cell(row: row, column: column) else { return .blank }
    let payload = cell.segment.payload(at: cell.position)
    switch cell.segment.tag(at: cell.position) {
    case .text, .sharedText, .shortText: return .text(text(cell))
    case .number, .shortNumber:
      guard let number = NumberText(bytes(cell))?.exact else { return .text(text(cell)) }
      return .number(number)
    case .day: return .day(Self.day(payload))
    case .moment: return .moment(Self.day(payload), secondOfDay: Self.seconds(payload))
    case .timeOfDay: return .timeOfDay(secondOfDay: Self.seconds(payload))
    case .duration: return .duration(seconds: Int64(bitPattern: payload))
    case .boolean: return .boolean(payload != 0)
    case .error: return .error(text(cell))
    }
  }

  func forEachView(row: Int, columns: Range<Int>, _ body: (Int, CellView) -> Void) {
    guard let segment = segment(ofRow: row) else { return }
    let cells = segment.cells(ofRow: row)
    for position in segment.position(in: cells, from: columns.lowerBound)..<cells.upperBound {
      let column = segment.column(at: position)
      guard column < columns.upperBound else { return }
      body(column, view(Cell(segment: segment, position: position)))
    }
  }

  @inline(__always)
  private func view(_ cell: Cell) -> CellView {
    let payload = cell.segment.payload(at: cell.position)
    switch cell.segment.tag(at: cell.position) {
    case .text, .sharedText, .shortText: return .text(bytes(cell))
    case .number, .shortNumber:
      guard let number = NumberText(bytes(cell))?.exact else { return .other }
      return .number(number)
    case .day: return .day(Self.day(payload))
    case .moment: return .moment(Self.day(payload), secondOfDay: Self.seconds(payload))
    case .timeOfDay, .duration, .boolean, .error: return .other
    }
  }

  /// The cell as text: what the file writes, struck-out runs included, or ISO 8601 with a space for days and times.
  func rawText(row: Int, column: Int) -> String {
    if let raw = exceptions.rawTexts[CellKey(row: row, column: column)] { return raw }
    guard let cell = cell(row: row, column: column) else { return "" }
    let payload = cell.segment.payload(at: cell.position)
    switch cell.segment.tag(at: cell.position) {
    case .text, .number, .shortText, .shortNumber, .error: return text(cell)
    case .sharedText: return sharedStrings?.exceptions.rawTexts[Int(payload)] ?? text(cell)
    case .day: return Self.day(payload).description
    case .moment: return Self.day(payload).description + " " + Self.clock(Int64(Self.seconds(payload)))
    case .timeOfDay: return Self.clock(Int64(Self.seconds(payload)))
    case .duration: return Self.clock(Int64(bitPattern: payload))
    case .boolean: return payload != 0 ? "TRUE" : "FALSE"
    }
  }

  private static func day(_ payload: UInt64) -> Day {
    Day(daysSinceEpoch: Int32(truncatingIfNeeded: payload >> 32))
  }

  private static func seconds(_ payload: UInt64) -> Int32 { Int32(truncatingIfNeeded: payload) }

  private static func clock(_ seconds: Int64) -> String {
    func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return padded(seconds / 3600) + ":" + padded(seconds / 60 % 60) + ":" + padded(seconds % 60)
  }
}
