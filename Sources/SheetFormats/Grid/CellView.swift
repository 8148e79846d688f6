public import ExactValues

/// A cell looked at in place: its value without a `String`.
public enum CellView {
  /// The UTF-8 bytes of a text, which must not be kept.
  case text(UnsafeBufferPointer<UInt8>)
  /// A number.
  case number(ExactDecimal)
  /// A day.
  case day(Day)
  /// A day with a time.
  case moment(Day, secondOfDay: Int32)
  /// Anything else: a time, a truth, an error, a number too large to be exact.
  case other
}

extension Grid {
  /// Hands the filled cells of a row between two columns to `body`, each with its column, from the left.
  ///
  /// - Complexity: O(filled cells of the row between the columns).
  public func forEachView(row: Int, columns: Range<Int>, _ body: (Int, CellView) -> Void) {
    store.forEachView(row: row, columns: columns, body)
  }
}
