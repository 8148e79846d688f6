internal import SheetFormats
internal import TableShaping

/// Tells which rows that look like notes are records all the same: they bear a number as the records do.
///
/// A last row with nothing but its number and a remark looks like a signature. Where files are compared, taking it for
/// one would show it as gone, so one cell that is built like those above it, `SO-006` below `SO-005`, makes it a record.
struct NoteSorting {
  /// How many records are looked at, from the top.
  private static let sampleLimit = 200

  private let shaped: ShapedTable
  private let grid: Grid
  private var shapes: [Int: [String: Int]] = [:]

  /// Takes a table as it was shaped.
  init(_ shaped: ShapedTable, _ grid: Grid) {
    self.shaped = shaped
    self.grid = grid
  }

  /// Whether a note is a record.
  mutating func isRecord(row: Int) -> Bool {
    let first = shaped.headers.first { !grid.isBlank(row: row, column: $0.columnIndex) }
    guard let column = first?.columnIndex, let shape = shape(row, column) else { return false }
    let known = shapes[column] ?? counted(column)
    shapes[column] = known
    return (known[shape] ?? 0) * 2 > known.values.reduce(0, +)
  }

  private func counted(_ column: Int) -> [String: Int] {
    shaped.dataRowIndexes.prefix(Self.sampleLimit).reduce(into: [:]) { counts, row in
      counts[shape(row, column) ?? "", default: 0] += 1
    }
  }

  /// A text with each run of digits as one; `nil` for a text that is no number of something.
  private func shape(_ row: Int, _ column: Int) -> String? {
    let text = grid.rawText(row: row, column: column)
    guard text.utf8.count <= 40, text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    var shape = ""
    for scalar in text.unicodeScalars {
      let isDigit = scalar.value >= 0x30 && scalar.value <= 0x39
      if isDigit, shape.last == "0" { continue }
      shape += isDigit ? "0" : String(Character(scalar))
    }
    return shape
  }
}
