internal import Normalization
internal import SheetFormats

/// A file with the surveys of its sheets.
struct SurveyedFile: Sendable {
  /// A table, and the sheet that it stands in.
  struct Table: Sendable {
    var gridIndex: Int
    var survey: TableSurvey
    /// The configured source that it belongs to, an index.
    var owner: Int?
  }

  var path: String
  var input: ReadInput
  var tables: [Table] = []
  /// The sheets that hold something and no table.
  var bareGrids: [Int] = []

  /// Reads and surveys a file.
  init(_ path: String, reader: InputReader, configured: ConfiguredTables = ConfiguredTables(sources: [])) {
    self.path = path
    input = reader.read(path)
    for (index, grid) in input.grids.enumerated() where grid.rowCount > 0 {
      let surveys = configured.survey(grid, file: path)
      tables += surveys.map { Table(gridIndex: index, survey: $0.survey, owner: $0.source) }
      if surveys.isEmpty { bareGrids.append(index) }
    }
  }
}
