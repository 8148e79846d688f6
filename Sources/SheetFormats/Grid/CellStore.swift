/// The filled cells of one sheet, by row and column from 0; every cell that is not stored is blank.
///
/// There are two: `PackedStore` for workbooks, whose cells have types and styles, and `DelimitedStore` for text, whose
/// cells are places in the text itself.
protocol CellStore: AnyObject, Sendable {
  /// The index of the last row that holds anything, plus 1.
  var rowCount: Int { get }
  /// The index of the last column that holds anything, plus 1.
  var columnCount: Int { get }
  /// How many cells are filled.
  var cellCount: Int { get }

  func isFilled(row: Int, column: Int) -> Bool
  func value(row: Int, column: Int) -> CellValue
  func rawText(row: Int, column: Int) -> String
  /// The cell as a spreadsheet shows it; the raw text where the store knows no formats.
  func displayedText(row: Int, column: Int) -> String
  func style(row: Int, column: Int) -> CellStyle
  /// Whether any cell may be struck through.
  var mayHoldStruckText: Bool { get }
  /// The columns of the row that hold something, ascending.
  func filledColumns(row: Int) -> [Int]
  /// Hands over the UTF-8 bytes of a text, number or error; none for the other kinds.
  func withBytes<Result>(row: Int, column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result
  /// Hands over the filled cells of the row between two columns, ascending.
  func forEachCell(row: Int, columns: Range<Int>, _ body: (Int, CellContent, UnsafeBufferPointer<UInt8>) -> Void)
  /// Hands over the values of the filled cells of the row between two columns, ascending.
  func forEachView(row: Int, columns: Range<Int>, _ body: (Int, CellView) -> Void)
}
