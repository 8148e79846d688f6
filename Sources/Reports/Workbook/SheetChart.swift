/// A native chart of a workbook, over cells of one of its sheets.
struct SheetChart {
  /// How the values are drawn.
  enum Form { case stackedColumns, bars }

  /// Cells of one column, below each other; rows counted from 0 with everything above the table.
  struct Cells {
    var sheet: String
    var column: Int
    var rows: ClosedRange<Int>
  }

  /// One row of values with its name and, where that matters, its colour (0xRRGGBB).
  struct Series {
    var name: String
    var values: Cells
    var colour: UInt32?
  }

  var form: Form
  var title: String
  var categories: Cells
  var series: [Series]
  /// The cell of its upper left corner.
  var row: Int
  var column: Int
}

/// A cell that somebody should look at: it is coloured and says why.
struct SheetMark {
  /// The row among the rows of the table, and the column.
  var row: Int
  var column: Int
  var text: String
}

/// The texts that cells of a column offer; whoever types something else is not refused.
struct SheetOffer {
  var column: Int
  var listSheet: String
  var listColumn: Int
  var count: Int
}
