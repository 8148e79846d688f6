internal import ExactValues
internal import GRDB

/// The rows of key figures.
enum FigureRows {
  static func insert(_ figures: [FigureRecord], run: Int, in database: Database) throws {
    let statement = try database.makeStatement(
      sql: "INSERT INTO figures (run, kpi, measure, breakdown, value) VALUES (?, ?, ?, ?, ?)")
    for figure in figures {
      try statement.execute(
        arguments: [run, figure.kpi, figure.measure, figure.breakdown, figure.value?.description])
    }
  }

  /// The figures of the last run up to a day; none where there is no such run.
  static func figures(upTo day: Day, in database: Database) throws -> [FigureRecord] {
    let sql = """
      SELECT kpi, measure, breakdown, value FROM figures
      WHERE run = (SELECT MAX(id) FROM runs WHERE as_of <= ?) ORDER BY kpi, measure, breakdown
      """
    return try Row.fetchAll(database, sql: sql, arguments: [day.description]).map(record)
  }

  /// One measure in each run of some days, oldest first.
  static func figures(
    ofKpi kpi: String, _ measure: String, from first: Day, upTo last: Day, in database: Database
  ) throws -> [(asOf: Day, figure: FigureRecord)] {
    let sql = """
      SELECT as_of, kpi, measure, breakdown, value FROM figures JOIN runs ON runs.id = figures.run
      WHERE kpi = ? AND measure = ? AND as_of BETWEEN ? AND ? ORDER BY run, breakdown
      """
    let arguments: StatementArguments = [kpi, measure, first.description, last.description]
    return try Row.fetchAll(database, sql: sql, arguments: arguments).compactMap { row in
      try Day(iso: row.text("as_of")).map { ($0, try record(row)) }
    }
  }

  /// The last runs with a folder, oldest first; the steps of a migration have none.
  static func toldRuns(upTo count: Int, in database: Database) throws -> [ToldRun] {
    let told = try RecordRows.numberedRuns(in: database).filter { !$0.record.folder.isEmpty }.suffix(count)
    guard let first = told.first else { return [] }
    let sql = """
      SELECT run, kpi, measure, breakdown, value FROM figures WHERE run >= ? ORDER BY run, kpi, measure, breakdown
      """
    let rows = try Row.fetchAll(database, sql: sql, arguments: [first.number])
    let figures = Dictionary(grouping: rows) { $0["run"] as Int? ?? 0 }
    return try told.map { ToldRun(run: $0.record, figures: try (figures[$0.number] ?? []).map(record)) }
  }

  private static func record(_ row: Row) throws -> FigureRecord {
    FigureRecord(
      kpi: try row.text("kpi"), measure: try row.text("measure"), breakdown: try row.text("breakdown"),
      value: try row.optionalText("value").flatMap { ExactDecimal($0) })
  }
}
