internal import ExactValues
public import SheetFormats
internal import TableShaping

/// One table of one file, as it is compared: its columns, its records, and what stands beside them.
///
/// Rows are rows of the sheet and count from 0; columns are places among `names`. A class, because it is handed from cell
/// to cell: copying its ten fields for each one cost as much as all reading.
public final class ComparedTable: Sendable {
  /// The file, as the person wrote it.
  public let file: String
  /// The sheet; `nil` for a text file.
  public let sheet: String?
  /// Which table of its sheet, from 0.
  public let ordinal: Int
  /// The headers on one line each, with the captions above them; letters where there is no header.
  public let names: [String]
  /// The records.
  public let rows: [Int32]
  /// Totals, notes and titles: what stands in the sheet and is no record.
  public let asideRows: [Int32]
  /// The first row below the header.
  public let firstRow: Int32
  /// How the columns stand in the sheet.
  let headers: [ColumnHeader]
  /// Whether a header row says what the columns are.
  let hasHeader: Bool
  let grid: Grid
  let shaped: ShapedTable?

  /// Makes a table of a sheet's rows.
  init(
    file: String, grid: Grid, ordinal: Int, headers: [ColumnHeader], names: [String], headerRow: Int?, rows: [Int32],
    asideRows: [Int32], shaped: ShapedTable?
  ) {
    self.file = file
    sheet = grid.name
    self.ordinal = ordinal
    self.headers = headers
    self.names = names
    hasHeader = headerRow != nil
    firstRow = Int32(headerRow.map { $0 + 1 } ?? 0)
    self.rows = rows
    self.asideRows = asideRows
    self.grid = grid
    let hasSpans = headers.contains { shaped?.hasMergedRows(column: $0.columnIndex) == true }
    self.shaped = hasSpans ? shaped : nil
  }

  /// Whether every cell stands for itself, because none is merged over several records.
  var isPlain: Bool { shaped == nil }

  /// The column of the sheet.
  func sheetColumn(_ column: Int) -> Int { headers[column].columnIndex }

  /// The cell's value, of the merged cell that covers it where there is one.
  public func value(row: Int32, column: Int) -> CellValue {
    let place = sheetColumn(column)
    return shaped?.cell(row: Int(row), column: place).value ?? grid.value(row: Int(row), column: place)
  }

  /// The cell as it stands; a code of digits as the sheet shows it, with its leading zeros.
  public func text(row: Int32, column: Int) -> String {
    let place = sheetColumn(column)
    return shaped?.rawText(row: Int(row), column: place) ?? grid.rawText(row: Int(row), column: place)
  }

  /// Whether a cell has a text as it stands.
  func hasText(row: Int32, column: Int) -> Bool {
    if isPlain, grid.withBytes(row: Int(row), column: sheetColumn(column), { !$0.isEmpty }) { return true }
    return !text(row: row, column: column).isEmpty
  }

  /// A number of a column of codes as the sheet shows it: `00123` under the format `00000`.
  func code(row: Int32, column: Int) -> String {
    let place = sheetColumn(column)
    let shown =
      shaped?.displayedText(row: Int(row), column: place) ?? grid.displayedText(row: Int(row), column: place)
    return shown.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } ? shown : text(row: row, column: column)
  }

  /// The row in which the cell's value stands: above, where a merged cell covers it.
  func masterRow(row: Int32, column: Int) -> Int {
    shaped?.cell(row: Int(row), column: sheetColumn(column)).rowIndex ?? Int(row)
  }

  /// Where a cell stands, for a message.
  public func address(row: Int32, column: Int) -> String {
    CellAddress(rowIndex: masterRow(row: row, column: column), columnIndex: sheetColumn(column)).description
  }

  /// Whether two cells have the same text as they stand.
  func hasSameText(row: Int32, column: Int, as other: ComparedTable, row otherRow: Int32, column otherColumn: Int)
    -> Bool
  {
    guard isPlain, other.isPlain else {
      return Array(text(row: row, column: column).utf8) == Array(other.text(row: otherRow, column: otherColumn).utf8)
    }
    let (place, otherPlace) = (sheetColumn(column), other.sheetColumn(otherColumn))
    let same = grid.withBytes(row: Int(row), column: place) { bytes in
      other.grid.withBytes(row: Int(otherRow), column: otherPlace) { others -> Bool? in
        if bytes.isEmpty || others.isEmpty { return nil }
        return bytes.elementsEqual(others)
      }
    }
    if let same { return same }
    let isBlank = grid.isBlank(row: Int(row), column: place)
    guard !isBlank, !other.grid.isBlank(row: Int(otherRow), column: otherPlace) else {
      return isBlank && other.grid.isBlank(row: Int(otherRow), column: otherPlace)
    }
    return Array(text(row: row, column: column).utf8) == Array(other.text(row: otherRow, column: otherColumn).utf8)
  }
}
