internal import ExactValues
internal import SheetFormats

/// Tells whether the cells of a column count its rows: each one more than the one above it, whatever it begins with.
struct RunningNumber {
  /// How many rows are looked at, from the top.
  private static let sampleLimit = 2_000

  private let table: ComparedTable
  private let column: Int

  /// Takes a column of a table.
  init(_ table: ComparedTable, column: Int) {
    self.table = table
    self.column = column
  }

  /// Whether it does; a column of fewer than two rows counts nothing.
  var isRunning: Bool {
    let rows = table.rows.prefix(Self.sampleLimit)
    guard rows.count > 1 else { return false }
    var last: Int64?
    for row in rows {
      guard let number = number(row) else { return false }
      if let last, number != last + 1 { return false }
      last = number
    }
    return true
  }

  private func number(_ row: Int32) -> Int64? {
    switch table.value(row: row, column: column) {
    case .number(let number): Int64(number.description)
    case .text(let text): Int64(text)
    default: nil
    }
  }
}
