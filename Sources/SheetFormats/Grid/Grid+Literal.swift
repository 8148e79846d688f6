internal import ExactValues

extension Grid {
  /// Makes a grid from rows of values, for tests and for tables that no file holds.
  public init(
    name: String? = nil, visibility: Visibility = .visible, rows: [[CellValue]], mergedRanges: [CellRange] = [],
    hiddenRows: Set<Int> = [], filteredRows: Set<Int> = [], hiddenColumns: Set<Int> = [], comments: [CellComment] = []
  ) {
    var builder = CellStoreBuilder()
    for (row, cells) in rows.enumerated() {
      for (column, value) in cells.enumerated() { builder.append(row: row, column: column, value) }
    }
    self.init(
      name: name, visibility: visibility, store: builder.finish(), mergedRanges: mergedRanges,
      hiddenRows: hiddenRows, filteredRows: filteredRows, hiddenColumns: hiddenColumns, comments: comments)
  }
}

extension CellStoreBuilder {
  /// Stores a value; blank and empty text leave no cell behind.
  mutating func append(row: Int, column: Int, _ value: CellValue) {
    switch value {
    case .blank: return
    case .text(let text): if !text.isEmpty { append(row: row, column: column, .text, text: text) }
    case .number(let number): append(row: row, column: column, .number, text: number.description)
    case .error(let text): append(row: row, column: column, .error, text: text)
    case .day(let day): append(row: row, column: column, .day, CellStoreBuilder.payload(day, seconds: 0))
    case .moment(let day, let second):
      append(row: row, column: column, .moment, CellStoreBuilder.payload(day, seconds: second))
    case .timeOfDay(let second):
      append(row: row, column: column, .timeOfDay, UInt64(UInt32(bitPattern: second)))
    case .duration(let seconds):
      append(row: row, column: column, .duration, UInt64(bitPattern: seconds))
    case .boolean(let truth): append(row: row, column: column, .boolean, truth ? 1 : 0)
    }
  }

  /// A day and a second of the day in one payload.
  static func payload(_ day: Day, seconds: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: day.daysSinceEpoch)) << 32 | UInt64(UInt32(bitPattern: seconds))
  }
}
