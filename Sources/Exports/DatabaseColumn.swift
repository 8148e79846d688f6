internal import GRDB
internal import Reports

/// A column of a table of the database.
struct DatabaseColumn {
  /// The column of the run's table, counted from 0.
  let index: Int
  let name: String
  /// The declared type: `TEXT`, `NUMERIC`, `DATE`, `BOOLEAN`.
  let type: String

  var quotedName: String { DatabaseExport.quoted(name) }

  /// The most columns that SQLite takes of a table, unless it was built otherwise.
  static let most = 2_000

  /// The columns of a table, no two of one name: SQLite takes `A` and `a` for the same.
  static func all(of table: OutputTable) -> [DatabaseColumn] {
    var taken: Set<String> = []
    return table.columns.prefix(most).enumerated().map { index, column in
      var name = column.id, count = 1
      while !taken.insert(name.lowercased()).inserted {
        count += 1
        name = "\(column.id)_\(count)"
      }
      return DatabaseColumn(index: index, name: name, type: type(of: column.content))
    }
  }

  private static func type(of content: OutputTable.Column.Content) -> String {
    switch content {
    case .text: "TEXT"
    case .number: "NUMERIC"
    case .date: "DATE"
    case .boolean: "BOOLEAN"
    }
  }

  /// The value of a cell; SQLite itself turns digits into a number where the column is one.
  func value(of cell: String?) -> (any DatabaseValueConvertible)? {
    guard let cell, !cell.isEmpty else { return nil }
    if type == "BOOLEAN", cell == "true" || cell == "false" { return cell == "true" ? 1 : 0 }
    return cell
  }
}
