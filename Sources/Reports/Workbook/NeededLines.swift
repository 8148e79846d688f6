internal import Discrepancies

/// Which of the reconciled lines a workbook shows: all, or above a limit those that need somebody.
struct NeededLines {
  /// The rows to show, in the table's order.
  let rowIndexes: [Int]
  /// Whether rows were left out.
  let isPart: Bool

  private let all: Int, limit: Int

  /// A sentence above the rows where some were left out.
  func note(_ texts: ReportTexts) -> [[SheetCell]] {
    guard isPart else { return [] }
    let counts = ["all": String(all), "limit": String(limit), "shown": String(rowIndexes.count)]
    return [[.text(texts.phrase(.onlyNeedingLines, counts))]]
  }

  /// Chooses among the lines of a table with the columns `order_no` and `line_no`.
  ///
  /// A discrepancy of a whole order needs all of its lines. Never more rows than a sheet holds.
  init(_ table: OutputTable, needing discrepancies: [Discrepancy], limit: Int) {
    all = table.rows.count
    self.limit = limit
    guard table.rows.count > limit else {
      rowIndexes = Array(table.rows.indices)
      isPart = false
      return
    }
    var orders: Set<String> = []
    var lines: Set<[String]> = []
    for subject in discrepancies.map(\.subject) {
      guard let order = subject.orderNo else { continue }
      if let line = subject.lineNo { lines.insert([order, line]) } else { orders.insert(order) }
    }
    let orderColumn = table.columns.firstIndex { $0.id == "order_no" }
    let lineColumn = table.columns.firstIndex { $0.id == "line_no" }
    let needed = table.rows.indices.filter { row in
      let order = orderColumn.flatMap { table.rows.cell(row: row, column: $0) } ?? ""
      let line = lineColumn.flatMap { table.rows.cell(row: row, column: $0) } ?? ""
      return orders.contains(order) || lines.contains([order, line])
    }
    rowIndexes = Array(needed.prefix(1_000_000))
    isPart = true
  }
}
