import Normalization
import OrderModel
import SheetFormats

/// From a sheet to claims: shaping, mapping of columns, reading of rows.
enum TableTarget {
  static let target = FuzzTarget(name: "tables", mutation: .sheets) { input in
    guard let workbook = try? SheetReader.read(input) else { return .refused }
    var rows = 0
    var findings = 0
    for grid in workbook.grids {
      for surveyed in SheetSurveyor().surveyedTables(grid, file: "sales/given.csv") {
        let reading = TableReader().read(surveyed, tableIndex: 0)
        rows += reading.rows.count
        findings += reading.findings.count
        for row in reading.rows { expect(row.rowIndex >= 0 && row.rowIndex < grid.rowCount, "a row of no sheet") }
      }
    }
    return .taken(pieces: rows, findings: findings)
  }
}
