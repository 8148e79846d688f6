public import SheetFormats

/// What a row of a sheet is.
public enum RowKind: UInt8, Sendable, CaseIterable {
  /// One record.
  case data
  /// A title, the header, a repeated header, a group's title.
  case heading
  /// A total of rows above.
  case subtotal
  /// A remark, a signature, a line that an export adds.
  case note
  /// Nothing.
  case blank
}

/// A row and what it is.
public struct ShapedRow: Hashable, Sendable {
  /// The row in its sheet, counted from 0.
  public var rowIndex: Int
  /// What it is.
  public var kind: RowKind
}

/// The header of one column.
public struct ColumnHeader: Hashable, Sendable {
  /// The column, counted from 0.
  public var columnIndex: Int
  /// The lowest header cell as it stands; empty for a column with values and no header.
  public var text: String
  /// The header cell above it, in a header of two rows.
  public var parentText: String?

  /// Makes a header.
  public init(columnIndex: Int, text: String, parentText: String? = nil) {
    self.columnIndex = columnIndex
    self.text = text
    self.parentText = parentText
  }
}

/// A cell of a table, a merged cell's value standing in each row that it covers.
public struct ShapedCell: Sendable {
  /// The value.
  public var value: CellValue
  /// The row in which the value stands: above the row asked for when a merged cell covers it.
  public var rowIndex: Int
}

/// A header with its rows: a stretch of the rows of one sheet.
///
/// Every row of the stretch has exactly one kind, and the stretches of a sheet's tables cover the sheet.
public struct ShapedTable: Sendable {
  /// The rows of the sheet that belong to this table.
  public let rowRange: Range<Int>
  /// The header's rows, top first.
  public let headerRowIndexes: [Int]
  /// The columns, from the left.
  public let headers: [ColumnHeader]
  /// The cells above the header: the company, the month, the customer.
  public let titleTexts: [String]
  /// The kind of each row of `rowRange`.
  public let kinds: [RowKind]
  let grid: Grid
  let merged: MergedCells

  /// Every row with its kind.
  public var rows: [ShapedRow] {
    zip(rowRange, kinds).map { ShapedRow(rowIndex: $0, kind: $1) }
  }

  /// The rows that hold records.
  public var dataRowIndexes: [Int] { zip(rowRange, kinds).compactMap { $1 == .data ? $0 : nil } }

  /// The value of a cell; where a merged cell covers it from a row above, that cell's value.
  ///
  /// Fills downwards and inside the merged range only: an empty cell below a value stays empty.
  public func cell(row: Int, column: Int) -> ShapedCell {
    let master = merged.masterRow(row: row, column: column)
    return ShapedCell(value: grid.value(row: master, column: column), rowIndex: master)
  }

  /// Whether cells of a column are merged over several records.
  public func hasMergedRows(column: Int) -> Bool { merged.hasSpans(column: column) }

  /// The text of a cell as it stands, of the merged cell that covers it where there is one.
  public func rawText(row: Int, column: Int) -> String {
    grid.rawText(row: merged.masterRow(row: row, column: column), column: column)
  }
}
