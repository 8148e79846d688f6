internal import OrderModel
internal import Reports
internal import SystemProfiles

/// `changed_cells.csv`: what of rows that the target holds is another value now.
struct ChangedCellsTable {
  private var table = OutputTable(id: "changed_cells", columns: columns)

  /// Its columns.
  static let columns = ["order_no", "line_no", "column", "field", "before", "after"].map {
    OutputTable.Column(id: $0, content: .text)
  }

  var isEmpty: Bool { table.rows.isEmpty }
  var bytes: [UInt8] { table.csvFile }

  mutating func add(_ cells: [ExportComparison.ChangedCell], _ plan: PartPlan) {
    for cell in cells {
      let column = plan.columns[cell.column]
      table.rows.append([
        cell.key.orderNo, cell.lineNo, column.name, column.field?.id, cell.before.text, cell.after.text,
      ])
    }
  }
}
