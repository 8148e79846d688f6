internal import ExactValues

extension FindingLog {
  /// Notes what is hidden in a sheet and holds data: people who compare by eye do not see it.
  mutating func noteHidden(in grid: Grid) {
    if grid.visibility != .visible, grid.rowCount > 0 { noteHidden("the sheet is hidden and holds data") }
    let rows = Self.holdingData(grid.hiddenRows, grid)
    if !rows.isEmpty { noteHidden("\(rows.count) hidden rows hold data: \(Self.list(rows))") }
    let filtered = Self.holdingData(grid.filteredRows, grid)
    if !filtered.isEmpty {
      noteHidden("\(filtered.count) rows that a filter keeps from sight hold data: \(Self.list(filtered))")
    }
    let columns = grid.hiddenColumns.sorted()
    if !columns.isEmpty {
      noteHidden(
        "\(columns.count) columns among the data are hidden: \(Self.list(columns.map(CellAddress.letters)))")
    }
  }

  /// The numbers of those rows that hold anything, ascending.
  private static func holdingData(_ rows: Set<Int>, _ grid: Grid) -> [String] {
    rows.filter { !grid.filledColumns(row: $0).isEmpty }.sorted().map { String($0 + 1) }
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
