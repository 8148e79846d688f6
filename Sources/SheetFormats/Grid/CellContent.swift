/// What sort of value a cell holds, told without making the value.
public enum CellContent: UInt8, Sendable {
  /// Text.
  case text
  /// A number.
  case number
  /// A day, with or without a time.
  case date
  /// A time without a day, or elapsed time.
  case time
  /// True or false.
  case boolean
  /// An error.
  case error
}

extension Grid {
  /// Hands the filled cells of a row between two columns to `body`: column, content and UTF-8 bytes, from the left.
  ///
  /// Makes no `String`. Dates, times and booleans have no bytes. The bytes must not be kept.
  ///
  /// - Complexity: O(filled cells of the row between the columns).
  public func forEachCell(
    row: Int, columns: Range<Int>, _ body: (Int, CellContent, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    store.forEachCell(row: row, columns: columns, body)
  }
}

extension CellTag {
  var content: CellContent {
    switch self {
    case .text, .sharedText, .shortText: .text
    case .number, .shortNumber: .number
    case .day, .moment: .date
    case .timeOfDay, .duration: .time
    case .boolean: .boolean
    case .error: .error
    }
  }
}
