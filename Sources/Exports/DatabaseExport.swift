internal import GRDB
public import Reports

/// Writes the tables of a run into one SQLite file: typed columns, keys, indexes and views.
///
///     try DatabaseExport(tables, run: "2026-03-09", asOf: "2026-03-09").write(to: "duidan.sqlite")
///
/// Days are ISO text, which SQLite's date functions take; yes and no are 1 and 0. A number with a fraction of more than
/// fifteen digits is what SQLite keeps of it: the CSV files are exact.
public struct DatabaseExport: Sendable {
  private let tables: [OutputTable]
  private let run: String, asOf: String

  /// Takes the tables of a run, its name and its day.
  public init(_ tables: [OutputTable], run: String, asOf: String) {
    self.tables = tables
    self.run = run
    self.asOf = asOf
  }

  /// The names of the views, with what they show.
  public static let views = DatabaseViews.all.map(\.name)

  /// Writes a new file; the same tables give the same bytes.
  ///
  /// - Throws: `cannotWrite` where SQLite refuses.
  /// - Complexity: O(cells).
  public func write(to path: String, name: String) throws(ReportWritingError) {
    do {
      let queue = try DatabaseQueue(path: path)
      try queue.write { database in
        for table in tables { try Self.write(table, to: database) }
        try writeTitles(to: database)
        try database.execute(sql: "CREATE TABLE run (name TEXT NOT NULL, as_of DATE NOT NULL)")
        try database.execute(sql: "INSERT INTO run VALUES (?, ?)", arguments: [run, asOf])
        let known = Set(tables.map(\.id))
        for view in DatabaseViews.all where known.isSuperset(of: view.tables) {
          try database.execute(sql: "CREATE VIEW \(view.name) AS \(view.query)")
        }
      }
      try queue.close()
    } catch {
      throw .cannotWrite(file: name, reason: "\(error)")
    }
  }

  private static func write(_ table: OutputTable, to database: Database) throws {
    let columns = DatabaseColumn.all(of: table)
    let list = columns.map { "\($0.quotedName) \($0.type)" }
    try database.execute(sql: "CREATE TABLE \(quoted(table.id)) (\(list.joined(separator: ", "))\(key(of: table)))")
    let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    let statement = try database.makeStatement(sql: "INSERT INTO \(quoted(table.id)) VALUES (\(marks))")
    for row in table.rows {
      let values = columns.map { $0.value(of: $0.index < row.count ? row[$0.index] : nil) }
      try statement.execute(arguments: StatementArguments(values))
    }
    for column in columns where indexed.contains(column.name) && !(table.id == "orders" && column.name == "order_no") {
      let name = quoted("\(table.id)_by_\(column.name)")
      try database.execute(sql: "CREATE INDEX \(name) ON \(quoted(table.id)) (\(column.quotedName))")
    }
  }

  private static let indexed: Set<String> = ["order_no", "discrepancy_id"]

  /// The key of a table whose rows keep one.
  private static func key(of table: OutputTable) -> String {
    let keys = ["orders": "order_no", "discrepancies": "id"]
    guard let key = keys[table.id], let column = table.columns.firstIndex(where: { $0.id == key }) else { return "" }
    let values = table.cells(ofColumn: column).compactMap(\.self)
    return values.count == table.rows.count && Set(values).count == values.count ? ", PRIMARY KEY (\(quoted(key)))" : ""
  }

  /// What columns are called for people.
  private func writeTitles(to database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE column_titles (table_name TEXT NOT NULL, column_name TEXT NOT NULL, type TEXT NOT NULL, \
        title_zh TEXT NOT NULL, title_en TEXT NOT NULL, PRIMARY KEY (table_name, column_name))
        """)
    let texts = (ReportTexts(.zhHans), ReportTexts(.english))
    for table in tables {
      for column in DatabaseColumn.all(of: table) {
        let id = table.columns[column.index].id
        try database.execute(
          sql: "INSERT INTO column_titles VALUES (?, ?, ?, ?, ?)",
          arguments: [table.id, column.name, column.type, texts.0.label(id), texts.1.label(id)])
      }
    }
  }

  /// A name as SQL takes any name.
  static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }
}
