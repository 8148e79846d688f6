/// One sheet of a file for another system: header, rows, and which cells are merged.
struct ExportSheet {
  var name: String
  var header: ExportHeader
  /// The rows below the header.
  var rows: [[ExportCell]]
  /// Merged cells below the header, rows counted from the first row below it.
  var merges: [ExportHeader.Merge] = []

  /// Lays units out; the cells of `masters` are merged over the rows of a document.
  init(name: String, header: ExportHeader, units: ArraySlice<ExportUnit>, mergedColumns: [Int] = []) {
    self.name = name
    self.header = header
    rows = []
    for unit in units {
      if unit.rows.count > 1 {
        let range = rows.count...(rows.count + unit.rows.count - 1)
        merges += mergedColumns.map { ExportHeader.Merge(rows: range, columns: $0...$0) }
      }
      rows += unit.rows.map(\.cells)
    }
  }
}
