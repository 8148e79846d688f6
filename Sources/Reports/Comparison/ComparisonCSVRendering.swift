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
    write(CSVWriter(columns: Self.columns).bytes)
    for sheet in report.sheets {
      let name = sheet.comparison.name
      sheet.rows.show(to: write) { Self.lines($0, of: name) }
      write(Self.lines(sheet.asides, of: name))
    }
  }

  private static func lines(_ rows: some Sequence<ComparisonReport.Row>, of sheet: String?) -> [UInt8] {
    var csv = CSVWriter(behind: columns)
    for row in rows {
      let outcome = row.outcome?.rawValue ?? (row.mark == "+" ? "aside_added" : "aside_removed")
      let head = [sheet, outcome, row.origin?.rawValue, row.keyText]
      if row.cells.isEmpty { csv.row(head) }
      for cell in row.cells {
        let sides: [Side] = [.base, .ours, .theirs]
        csv.row(
          head + [cell.name, cell.outcome.rawValue] + sides.map { cell.texts[$0].map(\.text) }
            + sides.map { cell.texts[$0].map(\.address) })
      }
    }
    return csv.bytes
  }
}
