public import SheetFormats

/// A cell of a table, a merged cell's value standing in each row that it covers.
public struct ShapedCell: Sendable {
  /// The value.
  public var value: CellValue
  /// The row in which the value stands: above the row asked for when a merged cell covers it.
  public var rowIndex: Int
}

/// A header with its rows: a stretch of the rows of one sheet, or some of the columns of that stretch.
///
/// Every row of the stretch has exactly one kind, and the stretches of a sheet's tables cover the sheet. Tables that
/// stand side by side have the same rows, all of which each accounts for, and different columns.
public struct ShapedTable: Sendable {
  /// The rows of the sheet that belong to this table.
  public let rowRange: Range<Int>
  /// The columns of the sheet that belong to this table.
  public let columnRange: Range<Int>
  /// The header's rows, top first.
  public let headerRowIndexes: [Int]
  /// The columns, from the left.
  public let headers: [ColumnHeader]
  /// The cells above the header: the company, the month, the customer.
  public let titleTexts: [String]
  /// What the cells above the header and below the records say: the customer, the month, the tax number.
  public let metadata: [SheetStatement]
  /// The kind of each row of `rowRange`.
  public let kinds: [RowKind]
  let grid: Grid
  let merged: MergedCells
  let groups: GroupTitles
  /// The columns whose cells stand in the first row of a document only.
  var filledColumns: Set<Int> = []

  /// Every row with its kind.
  public var rows: [ShapedRow] {
    zip(rowRange, kinds).map { ShapedRow(rowIndex: $0, kind: $1) }
  }

  /// The rows that hold records.
  public var dataRowIndexes: [Int] { zip(rowRange, kinds).compactMap { $1 == .data ? $0 : nil } }

  /// The first row below the header.
  var firstRow: Int { (headerRowIndexes.last ?? rowRange.lowerBound) + 1 }

  /// The value of a cell; where a merged cell covers it from a row above, that cell's value.
  ///
  /// Fills downwards and inside the merged range only: an empty cell below a value stays empty.
  public func cell(row: Int, column: Int) -> ShapedCell {
    let master = merged.masterRow(row: row, column: column, from: firstRow)
    return ShapedCell(value: grid.value(row: master, column: column), rowIndex: master)
  }

  /// Hands the filled cells of a row to `body`, each with its column, from the left; what merged cells cover is not filled.
  ///
  /// - Complexity: O(filled cells of the row).
  public func forEachView(row: Int, _ body: (Int, CellView) -> Void) {
    grid.forEachView(row: row, columns: columnRange, body)
  }

  /// Whether cells of a column are merged over several records.
  public func hasMergedRows(column: Int) -> Bool {
    merged.hasSpans(column: column, rows: firstRow..<max(firstRow, rowRange.upperBound))
  }

  /// The text of a cell as it stands, of the merged cell that covers it where there is one.
  public func rawText(row: Int, column: Int) -> String {
    grid.rawText(row: merged.masterRow(row: row, column: column, from: firstRow), column: column)
  }

  /// The text of a cell as the sheet shows it, of the merged cell that covers it where there is one.
  public func displayedText(row: Int, column: Int) -> String {
    grid.displayedText(row: merged.masterRow(row: row, column: column, from: firstRow), column: column)
  }

  /// The title over the group to which a record belongs: the nearest one above, if it still holds.
  ///
  /// - Complexity: O(log *t*) in the titles of the table.
  public func groupTitle(row: Int) -> GroupTitle? { groups.title(row: row) }

  /// The colour that at least half of a row's filled cells have, and the first of them.
  ///
  /// - Complexity: O(filled cells).
  public func fill(row: Int) -> (colour: String, columnIndex: Int)? {
    let filled = grid.filledColumns(row: row).filter(columnRange.contains)
    var counts: [String: (count: Int, first: Int)] = [:]
    for column in filled {
      guard let colour = grid.style(row: row, column: column).fill else { continue }
      counts[colour, default: (0, column)].count += 1
    }
    let most = counts.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    guard let most, most.value.count * 2 >= filled.count else { return nil }
    return (most.key, most.value.first)
  }

  /// Whether any record may be struck out.
  public var mayHoldStruckRows: Bool { grid.mayHoldStruckText }

  /// Whether a whole record is struck out: at least two cells are filled, and each of them is struck through.
  ///
  /// - Complexity: one look at the first cell for a row that is not, else O(filled cells).
  public func isStruckThrough(row: Int) -> Bool {
    guard mayHoldStruckRows, let first = columnRange.first(where: { !grid.isBlank(row: row, column: $0) }),
      grid.style(row: row, column: first).isStruckThrough
    else { return false }
    let filled = grid.filledColumns(row: row).filter(columnRange.contains)
    return filled.count >= 2 && filled.allSatisfy { grid.style(row: row, column: $0).isStruckThrough }
  }
}
