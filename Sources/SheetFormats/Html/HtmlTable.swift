/// One table of a web page while it is read (HTML Standard, 4.9.12: forming a table).
///
/// A class, because tables lie inside each other and one array holds those that are open.
final class HtmlTable {
  /// The most rows that a cell may reach down, by the same standard.
  static let rowSpanLimit = 65_534

  var builder: GridBuilder
  var content: HtmlText
  var caption: HtmlText
  var inCaption = false
  /// The text of the cell that the page does not show, and that of its comment.
  var unseen: HtmlText
  var comment: HtmlText
  var cell: HtmlCell?
  let isHidden: Bool
  /// How many cells the table has, blank ones too.
  var cellCount = 0
  var holdsTables = false
  /// Whether it has rows and columns of what is no field of a form.
  var holdsData: Bool { lastDataRow > 0 && lastDataColumn > 0 }
  private var lastDataRow = 0
  private var lastDataColumn = 0
  private(set) var row = -1
  private(set) var column = 0
  private var isRowOpen = false
  private var nextColumnElement = 0
  /// For each column the row down to which a cell from above reaches.
  private var occupied: [Int] = []
  /// How many places were marked or passed over because a cell from above reaches into them.
  private var reachedPlaces = 0
  private var hiddenCells: [Bool] = []
  private var shownCells: [Bool] = []

  init(limits: ReadingLimits, isHidden: Bool) {
    builder = GridBuilder(sheet: nil, limits: limits)
    content = HtmlText(limits: limits)
    caption = HtmlText(limits: limits)
    unseen = HtmlText(limits: limits)
    comment = HtmlText(limits: limits)
    self.isHidden = isHidden
  }

  /// The text of the cell that a frame is.
  var frameText: String { String(decoding: content.text.shownBytes, as: UTF8.self) }

  /// Whether the table is one cell that holds other tables: a frame for the layout.
  var isFrame: Bool { holdsTables && cellCount <= 1 }

  func openRow(isHidden: Bool) {
    row += 1
    column = 0
    isRowOpen = true
    if isHidden { builder.hiddenRows.add(from: row, count: 1) }
  }

  func closeRow() { isRowOpen = false }

  /// Finds the place of the next cell: the first column that no cell from above reaches into.
  func placeCell() -> (row: Int, column: Int)? {
    if !isRowOpen { openRow(isHidden: false) }
    let first = column
    while column < occupied.count, occupied[column] > row { column += 1 }
    noteReached(column - first)
    cellCount += 1
    return builder.holds(row: row, column: column) ? (row, column) : nil
  }

  /// Takes note of a cell that was stored.
  func noteFilled(_ cell: HtmlCell) {
    guard !cell.hasField else { return }
    lastDataRow = max(lastDataRow, cell.row)
    lastDataColumn = max(lastDataColumn, cell.column)
  }

  /// Takes up the place of a finished cell.
  func take(_ cell: HtmlCell) {
    let columns = min(cell.columnSpan, CellReference.columnLimit - cell.column)
    let rows = min(cell.rowSpan, CellReference.rowLimit - cell.row)
    column = cell.column + columns
    if rows > 1, noteReached(columns) {
      while occupied.count < column { occupied.append(0) }
      for index in cell.column..<column { occupied[index] = cell.row + rows }
    }
    builder.merge(
      CellRange(
        firstRow: cell.row, lastRow: cell.row + rows - 1, firstColumn: cell.column, lastColumn: column - 1))
    note(cell.isHidden, cell.column)
  }

  /// Counts places that cells reach into, of which a few bytes can ask for many; `false` for more than cells may be.
  @discardableResult private func noteReached(_ count: Int) -> Bool {
    reachedPlaces += count
    if reachedPlaces > builder.limits.cells { builder.refuse("cells", builder.limits.cells) }
    return builder.refusal == nil
  }

  private func note(_ isHidden: Bool, _ column: Int) {
    while hiddenCells.count <= column {
      hiddenCells.append(false)
      shownCells.append(false)
    }
    if isHidden { hiddenCells[column] = true } else { shownCells[column] = true }
  }

  /// Takes a `col`, or a `colgroup` without any.
  func takeColumns(_ count: Int, isHidden: Bool) {
    let count = min(max(1, count), CellReference.columnLimit)
    if isHidden { builder.hiddenColumns.add(from: nextColumnElement, count: count) }
    nextColumnElement = min(nextColumnElement + count, CellReference.columnLimit)
  }

  /// The finished sheet, in which columns of which no cell is shown count as hidden; the table is empty afterwards.
  func finish(name: String?, formats: FormatTable, limits: ReadingLimits) -> (grid: Grid, findings: [SheetFinding]) {
    for column in hiddenCells.indices where hiddenCells[column] && !shownCells[column] {
      builder.hiddenColumns.add(from: column, count: 1)
    }
    builder.clipMergedRanges(to: row)
    var finished = GridBuilder(sheet: nil, limits: limits)
    swap(&finished, &builder)
    return finished.finish(name: name, visibility: isHidden ? .hidden : .visible, formats: formats)
  }
}

/// A cell between its start tag and its end tag.
struct HtmlCell {
  /// What Excel's own attributes say of the value; the text is then only what it looked like.
  enum Stated {
    case number(String)
    case text(String)
    case boolean(String)
    case error(String)
  }

  let row: Int
  let column: Int
  var columnSpan = 1
  var rowSpan = 1
  var isHidden = false
  /// Whether it holds a field of a form.
  var hasField = false
  var stated: Stated?
  var look = CellLook.plain
}
