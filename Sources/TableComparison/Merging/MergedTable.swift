public import SheetFormats

/// The sheet that comes of two and their ancestor: each cell as the side wrote it that changed it.
public struct MergedTable: Sendable {
  /// A cell as it stands in the sheet that it is taken from.
  public struct Cell: Sendable {
    /// The text.
    public var text: String
    /// The value.
    public var value: CellValue
  }

  /// The name of the sheet; `nil` for text files.
  public let name: String?
  /// The names of the columns.
  public let header: [String]
  /// The records, each as the sides that its cells are taken from, and their rows.
  let rows: [Row]
  let comparison: SheetComparison
  let columns: [Int]

  /// A record: where it stands on each side, and the cells that are not taken from the first of `order`.
  struct Row: Sendable {
    var rows: BySide<Int32>
    var order: [Side]
    var chosen: [Int: Side] = [:]
  }

  /// How many records there are.
  public var rowCount: Int { rows.count }

  /// Hands over each record's cells, from the top.
  public func forEachRow<Failure: Error>(_ body: ([Cell]) throws(Failure) -> Void) throws(Failure) {
    for row in rows { try body(columns.map { cell(row, $0) }) }
  }

  private func cell(_ row: Row, _ column: Int) -> Cell {
    let order = row.chosen[column].map { [$0] } ?? row.order
    for side in order {
      guard let place = row.rows[side], comparison.columns[column].places[side] != nil else { continue }
      return Cell(
        text: comparison.text(side, row: place, column: column),
        value: comparison.value(side, row: place, column: column))
    }
    return Cell(text: "", value: .blank)
  }
}
