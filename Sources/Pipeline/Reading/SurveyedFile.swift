internal import Normalization
internal import SheetFormats

/// A file with the surveys of its sheets.
struct SurveyedFile: Sendable {
  /// A table, and the sheet that it stands in.
  struct Table: Sendable {
    var gridIndex: Int
    var surveyed: SurveyedTable

    var survey: TableSurvey { surveyed.survey }
  }

  var path: String
  var input: ReadInput
  var tables: [Table] = []
  /// The sheets that hold something and no table.
  var bareGrids: [Int] = []

  /// Reads and surveys a file.
  init(_ path: String, reader: InputReader) {
    self.path = path
    input = reader.read(path)
    survey(rulings: SurveyRulings())
  }

  /// Surveys the sheets, anew where it was done before.
  mutating func survey(rulings: SurveyRulings) {
    (tables, bareGrids) = ([], [])
    let surveyor = SheetSurveyor(rulings: rulings)
    for (index, grid) in input.grids.enumerated() where grid.rowCount > 0 {
      let surveyed = surveyor.surveyedTables(grid, file: path)
      tables += surveyed.map { Table(gridIndex: index, surveyed: $0) }
      if surveyed.isEmpty { bareGrids.append(index) }
    }
  }
}
