internal import ExactValues
internal import OrderModel
internal import Reports
internal import SheetFormats

/// Finds the rows of answers in a sheet that people have sorted, filtered, renamed and moved about.
///
/// The hidden first row names the columns; where somebody deleted it, the headers do, in any language.
struct AnswerSheet {
  /// One row that Duidan wrote, or that a person added below.
  struct Row {
    var rowIndex: Int
    /// The hidden cells, by their key.
    var hidden: [String]
    var answer: CellValue
    var answerText: String
    var value: CellValue
    var valueText: String
    var decidedBy: String?
    var why: String?
  }

  private let grid: Grid
  private var columns: [String: Int] = [:]
  private var firstRow = 0

  /// Finds the columns; `nil` where the sheet is none of answers.
  init?(_ grid: Grid) {
    self.grid = grid
    guard let keys = Self.keyRow(of: grid) else { return nil }
    for column in 0..<min(grid.columnCount, 500) {
      let text = grid.rawText(row: keys, column: column)
      if text.hasPrefix("duidan."), columns[text] == nil { columns[text] = column }
    }
    firstRow = keys + 1
    findByHeaders(from: keys)
    guard columns["duidan.id"] != nil, columns[DecisionColumn.answer.rawValue] != nil else { return nil }
  }

  private static func keyRow(of grid: Grid) -> Int? {
    (0..<min(grid.rowCount, 200)).first { row in
      grid.filledColumns(row: row).contains { grid.rawText(row: row, column: $0) == "duidan.id" }
    }
  }

  /// Columns whose key is gone are those with the header that Duidan gave them.
  private mutating func findByHeaders(from row: Int) {
    for key in DecisionColumn.allCases where columns[key.rawValue] == nil {
      let labels = key.labels.map(TextFolding.key)
      for row in row..<min(row + 4, grid.rowCount) where columns[key.rawValue] == nil {
        columns[key.rawValue] = grid.filledColumns(row: row).first {
          labels.contains(TextFolding.key(grid.rawText(row: row, column: $0)))
        }
      }
    }
  }

  /// The cell of a row's answer or value, as people name it.
  func cell(_ key: DecisionColumn, _ row: Row) -> String {
    CellAddress(rowIndex: row.rowIndex, columnIndex: columns[key.rawValue] ?? 0).description
  }

  /// The rows below the headers that hold an id, an answer or a value.
  func rows() -> [Row] {
    (firstRow..<max(firstRow, grid.rowCount)).compactMap { rowIndex in
      let hidden = DecisionCells.keys.map { key in columns[key].map { text(rowIndex, $0) } ?? "" }
      // The header repeats the keys.
      guard hidden[0] != DecisionCells.keys[0] else { return nil }
      let answer = column(.answer).map { grid.value(row: rowIndex, column: $0) } ?? .blank
      let value = column(.value).map { grid.value(row: rowIndex, column: $0) } ?? .blank
      let row = Row(
        rowIndex: rowIndex, hidden: hidden, answer: answer, answerText: shown(rowIndex, .answer), value: value,
        valueText: shown(rowIndex, .value), decidedBy: note(rowIndex, .decidedBy), why: note(rowIndex, .why))
      let isEmpty = hidden.allSatisfy(\.isEmpty) && row.answerText.isEmpty && row.valueText.isEmpty
      let isHeader = hidden.allSatisfy(\.isEmpty) && DecisionColumn.answer.labels.contains(row.answerText)
      return isEmpty || isHeader ? nil : row
    }
  }

  private func column(_ key: DecisionColumn) -> Int? { columns[key.rawValue] }

  private func text(_ row: Int, _ column: Int) -> String { grid.rawText(row: row, column: column) }

  private func shown(_ row: Int, _ key: DecisionColumn) -> String {
    let shown = column(key).map { text(row, $0) } ?? ""
    return TextFolding.tidied(shown).isEmpty ? "" : shown
  }

  private func note(_ row: Int, _ key: DecisionColumn) -> String? {
    let text = TextFolding.tidied(shown(row, key))
    return text.isEmpty ? nil : String(text.prefix(500))
  }
}
