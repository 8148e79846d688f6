internal import Normalization
internal import SheetFormats
internal import SourceLineage

/// A file with the surveys of its sheets.
struct SurveyedFile: Sendable {
  /// A table, and the sheet that it stands in.
  struct Table: Sendable {
    var gridIndex: Int
    var surveyed: SurveyedTable
    /// The configured source that it belongs to, an index.
    var owner: Int?

    var survey: TableSurvey { surveyed.survey }
  }

  var path: String
  var input: ReadInput
  var tables: [Table] = []
  /// What a row of its tables was in the last run, where they look otherwise.
  var rememberedGrains: [TableGrain] = []
  /// What speaks for its columns from outside of it.
  private(set) var hints: [ColumnHint] = []
  /// The newer version for which the file is left out, and how much the two have in common.
  var replacedBy: FileMeeting?
  /// The sheets that hold something and no table.
  var bareGrids: [Int] = []

  /// Reads and surveys a file.
  init(
    _ path: String, reader: InputReader, configured: ConfiguredTables = ConfiguredTables(sources: []),
    hints: [ColumnHint] = [], grains: [TableGrain] = []
  ) {
    self.path = path
    input = reader.read(path)
    rememberedGrains = grains
    survey(configured, hints: hints)
  }

  /// Surveys the sheets, anew where it was done before.
  mutating func survey(_ configured: ConfiguredTables, hints: [ColumnHint]) {
    (tables, bareGrids) = ([], [])
    self.hints = hints
    for (index, grid) in input.grids.enumerated() where grid.rowCount > 0 {
      let found = configured.survey(
        grid, of: FileFacts(path: path, dialect: input.dialect), hints: hints, grains: rememberedGrains)
      tables += found.map { Table(gridIndex: index, surveyed: $0.surveyed, owner: $0.source) }
      if found.isEmpty { bareGrids.append(index) }
    }
  }
}
