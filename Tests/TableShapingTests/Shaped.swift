import ExactValues
import Normalization
import SheetFormats
import TableShaping

/// Sheets for the tests, and what the shaper makes of them.
enum Shaped {
  static let shaper = TableShaper(words: Vocabulary.standard.shapingWords)

  /// A grid of the lines of a comma-separated text; `\n` inside of a line is a break in a cell.
  static func grid(_ text: String, merged: [CellRange] = []) -> Grid {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map { cell in
        cell.isEmpty ? CellValue.blank : .text(String(cell).replacing("\\n", with: "\n"))
      }
    }
    return Grid(rows: rows, mergedRanges: merged)
  }

  /// The same with numbers and days as a workbook has them.
  static func typed(_ text: String, merged: [CellRange] = []) -> Grid {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map { value(String($0)) }
    }
    return Grid(rows: rows, mergedRanges: merged)
  }

  private static func value(_ text: String) -> CellValue {
    if text.isEmpty { return .blank }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    if text.count == 10, parts.count == 3, let day = Day(year: parts[0], month: parts[1], day: parts[2]) {
      return .day(day)
    }
    return ExactDecimal(text).map(CellValue.number) ?? .text(text)
  }

  static func tables(_ text: String, merged: [CellRange] = []) -> [ShapedTable] {
    shaper.shape(grid(text, merged: merged))
  }

  /// The kinds of the rows of a text's only table, one letter each: data, heading, subtotal, note, blank.
  static func kinds(_ text: String, merged: [CellRange] = []) -> String { kinds(grid(text, merged: merged)) }

  static func kinds(_ grid: Grid) -> String {
    let tables = shaper.shape(grid)
    guard tables.count == 1, let table = tables.first else { return "\(tables.count) tables" }
    return letters(table)
  }

  static func letters(_ table: ShapedTable) -> String {
    String(
      table.kinds.map { kind -> Character in
        switch kind {
        case .data: "d"
        case .heading: "h"
        case .subtotal: "s"
        case .note: "n"
        case .blank: "b"
        }
      })
  }

  static func merge(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> CellRange {
    CellRange(
      firstRow: rows.lowerBound, lastRow: rows.upperBound, firstColumn: columns.lowerBound,
      lastColumn: columns.upperBound)
  }
}
