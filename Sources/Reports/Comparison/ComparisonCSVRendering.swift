internal import ExactValues
internal import TableComparison

/// The comparison as CSV, a line a cell that differs; a row without a filled cell has a line of its own.
public struct ComparisonCSVRendering: ComparisonRendering {
  private static let columns = [
    "sheet", "outcome", "by", "key", "column", "cell_outcome", "base", "ours", "theirs", "base_cell", "ours_cell",
    "theirs_cell",
  ]

  /// Makes the rendering.
  public init() {}

  /// Writes the report as one file.
  public func render(_ report: ComparisonReport, to write: ([UInt8]) -> Void) {
    var csv = CSVWriter(columns: Self.columns)
    for sheet in report.sheets {
      for row in sheet.hunks.flatMap(\.rows) + sheet.asides {
        let outcome = row.outcome?.rawValue ?? (row.mark == "+" ? "aside_added" : "aside_removed")
        let head = [sheet.comparison.name, outcome, row.origin?.rawValue, row.keyText]
        if row.cells.isEmpty { csv.row(head) }
        for cell in row.cells {
          let sides: [Side] = [.base, .ours, .theirs]
          csv.row(
            head + [cell.name, cell.outcome.rawValue] + sides.map { cell.texts[$0].map(\.text) }
              + sides.map { cell.texts[$0].map(\.address) })
        }
      }
    }
    write(csv.bytes)
  }
}
