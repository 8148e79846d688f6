internal import ExactValues

/// Whether a sheet is shown: very hidden ones can be brought back only by macro.
public enum Visibility: Sendable {
  /// Shown.
  case visible
  /// Hidden by the user.
  case hidden
  /// Hidden even from the user's list of hidden sheets.
  case veryHidden
}

/// The cells of one sheet, or of one text file.
///
/// Rows and columns count from 0.
///
///     let workbook = try SheetReader.read(Array("订单号,数量\nSO-1,12\n".utf8))
///     workbook.grids[0].value(row: 1, column: 0)  // .text("SO-1")
///     workbook.grids[0].isBlank(row: 9, column: 9)  // true: there is no such cell
///
/// Cells are stored packed; a `String` is made only when one is asked for.
public struct Grid: Sendable {
  /// The sheet's name, `nil` for text files.
  public let name: String?
  /// Whether the sheet is shown.
  public let visibility: Visibility
  /// The ranges that are merged into one cell; the value stands in their first cell.
  public let mergedRanges: [CellRange]
  /// The rows that somebody hid and that lie among the data.
  public let hiddenRows: Set<Int>
  /// The rows that a filter keeps from sight and that lie among the data.
  public let filteredRows: Set<Int>
  /// The columns that are hidden and lie among the data.
  public let hiddenColumns: Set<Int>
  /// The notes attached to cells, in reading order.
  public let comments: [CellComment]
  let store: any CellStore

  init(
    name: String?, visibility: Visibility = .visible, store: any CellStore, mergedRanges: [CellRange] = [],
    hiddenRows: Set<Int> = [], filteredRows: Set<Int> = [], hiddenColumns: Set<Int> = [],
    comments: [CellComment] = []
  ) {
    self.name = name
    self.visibility = visibility
    self.store = store
    self.mergedRanges = mergedRanges
    self.hiddenRows = hiddenRows.filter { $0 < store.rowCount }
    self.filteredRows = filteredRows.filter { $0 < store.rowCount }
    self.comments = comments
    self.hiddenColumns = hiddenColumns.filter { $0 < store.columnCount }
  }

  /// The index of the last row that holds anything, plus 1.
  public var rowCount: Int { store.rowCount }

  /// The index of the last column that holds anything, plus 1.
  public var columnCount: Int { store.columnCount }

  /// How many cells hold something.
  public var cellCount: Int { store.cellCount }

  /// The cell's value; `.blank` outside of the sheet too.
  public func value(row: Int, column: Int) -> CellValue {
    store.value(row: row, column: column)
  }

  /// The cell as it stands: text as is, numbers with the file's own digits, days as `yyyy-mm-dd`, moments as
  /// `yyyy-mm-dd hh:mm:ss`, blank as the empty text.
  public func rawText(row: Int, column: Int) -> String {
    store.rawText(row: row, column: column)
  }

  /// Whether the cell holds nothing or empty text.
  ///
  /// Text of spaces is not blank.
  public func isBlank(row: Int, column: Int) -> Bool { !store.isFilled(row: row, column: column) }

  /// The columns of the row that hold something, ascending.
  public func filledColumns(row: Int) -> [Int] { store.filledColumns(row: row) }

  /// Hands the UTF-8 bytes of a cell's text, number or error to `body` without making a `String`.
  ///
  /// There are no bytes for blank cells, days, times and booleans. The bytes must not be kept.
  public func withBytes<Result>(row: Int, column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    store.withBytes(row: row, column: column, body)
  }

  /// Whether any cell may be struck through: a look at the formats, not at the cells.
  public var mayHoldStruckText: Bool { store.mayHoldStruckText }

  /// What the cell looks like; `.plain` where it is blank, and for text files.
  public func style(row: Int, column: Int) -> CellStyle { store.style(row: row, column: column) }
}
