public import ExactValues
internal import GRDB

/// How much a ledger holds; nothing of what it holds.
public struct LedgerFacts: Hashable, Sendable {
  /// The version of its tables, and of the library that reads it.
  public var schema = 0, sqlite = ""
  /// Rows by table.
  public var rows: [String: Int] = [:]
  /// The days of the first and the last run.
  public var firstRun: Day?, lastRun: Day?

  /// Looks at a ledger without writing to it, or to anything beside it; an older one stays as it is.
  ///
  /// - Throws: `LedgerError` where the file cannot be read, or is none.
  public static func read(at path: String) throws(LedgerError) -> LedgerFacts {
    do {
      var configuration = Configuration()
      configuration.readonly = true
      return try DatabaseQueue(path: path, configuration: configuration).read(Self.init)
    } catch {
      throw LedgerError(error)
    }
  }

  private init(_ database: Database) throws {
    sqlite = try String.fetchOne(database, sql: "SELECT sqlite_version()") ?? ""
    schema = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let tables = Set(LedgerSchema.tables.keys)
    let present = try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
    for table in present where tables.contains(table) {
      rows[table] = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM \"\(table)\"") ?? 0
    }
    guard present.contains("runs") else { return }
    let row = try Row.fetchOne(database, sql: "SELECT MIN(as_of) AS first, MAX(as_of) AS last FROM runs")
    firstRun = (row?["first"] as String?).flatMap { Day(iso: $0) }
    lastRun = (row?["last"] as String?).flatMap { Day(iso: $0) }
  }
}
