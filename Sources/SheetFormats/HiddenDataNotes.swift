internal import ExactValues

extension FindingLog {
  /// Notes what of a sheet people cannot see.
  mutating func noteHidden(_ grid: Grid) {
    if grid.visibility != .visible, grid.rowCount > 0 { noteHidden("the sheet is hidden and holds data") }
    noteHidden(rows: grid.hiddenRows, of: grid, "hidden rows")
    noteHidden(rows: grid.filteredRows, of: grid, "rows that a filter hides")
    let columns = grid.hiddenColumns.sorted()
    if !columns.isEmpty {
      noteHidden("\(columns.count) columns among the data are hidden: \(Self.list(columns.map(CellAddress.letters)))")
    }
  }

  private mutating func noteHidden(rows: Set<Int>, of grid: Grid, _ what: String) {
    let rows = rows.filter { !grid.filledColumns(row: $0).isEmpty }.sorted()
    guard !rows.isEmpty else { return }
    noteHidden("\(rows.count) \(what) hold data: \(Self.list(rows.map { String($0 + 1) }))")
  }

  private mutating func noteHidden(_ detail: String) {
    add(
      .hiddenData, nil, detail, expected: "data that people can see",
      remedy: "show it, or remove what no longer counts")
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(10).joined(separator: ", ") + (names.count > 10 ? ", …" : "")
  }
}
