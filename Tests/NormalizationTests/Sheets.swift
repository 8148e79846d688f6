import ExactValues
import Normalization
import SheetFormats
import Testing

/// Sheets for the tests, written as text.
enum Sheets {
  /// A grid of the lines of a comma-separated text.
  static func grid(
    _ text: String, name: String? = nil, merged: [CellRange] = [], hiddenRows: Set<Int> = [],
    hiddenColumns: Set<Int> = []
  ) -> Grid {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map {
        $0.isEmpty ? CellValue.blank : .text(String($0))
      }
    }
    return Grid(name: name, rows: rows, mergedRanges: merged, hiddenRows: hiddenRows, hiddenColumns: hiddenColumns)
  }

  /// The survey of the first table of a text.
  static func survey(_ text: String, file: String = "orders.csv", sheet: String? = nil) throws -> TableSurvey {
    try #require(SheetSurveyor().survey(grid(text, name: sheet), file: file).first)
  }

  /// The reading of the first table of a text.
  static func read(_ text: String, file: String = "orders.csv", sheet: String? = nil) throws -> TableReading {
    let grid = try sheet == nil ? #require(SheetReader.read(Array(text.utf8)).grids.first) : grid(text, name: sheet)
    let survey = try #require(SheetSurveyor().survey(grid, file: file).first)
    return TableReader().read(survey, grid, tableIndex: 0)
  }

  /// The reading of the first table of a grid.
  static func read(_ grid: Grid, file: String = "orders.xlsx") throws -> TableReading {
    let survey = try #require(SheetSurveyor().survey(grid, file: file).first)
    return TableReader().read(survey, grid, tableIndex: 0)
  }
}
