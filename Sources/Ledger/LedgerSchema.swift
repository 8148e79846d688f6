internal import GRDB

/// The tables of the ledger, and the number that says which build can read them.
///
/// Days are ISO 8601 text. Columns named `state` hold blobs of `BlobWriter`; `history.value` is the statement's UTF-8
/// (`CAST(value AS TEXT)` shows it). `units.ordinal` is 0 for the order as a whole and counts its lines from 1.
enum LedgerSchema {
  static let version = 3

  private static let tables: [String: String] = [
    "runs": """
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, as_of TEXT NOT NULL, input_digest TEXT NOT NULL,
    staging TEXT, folder TEXT NOT NULL, open_count INTEGER NOT NULL
    """,
    "sources": """
    id TEXT PRIMARY KEY NOT NULL, department TEXT NOT NULL, grain TEXT NOT NULL, event_kind TEXT, scope TEXT NOT NULL,
    files TEXT NOT NULL, version TEXT NOT NULL, last_delivered_on TEXT NOT NULL, fields TEXT NOT NULL,
    layout_key TEXT NOT NULL, columns TEXT NOT NULL
    """,
    "orders": """
    key TEXT PRIMARY KEY NOT NULL, order_no TEXT NOT NULL, first_seen TEXT NOT NULL, next_line INTEGER NOT NULL
    """,
    "units": """
    order_key TEXT NOT NULL, ordinal INTEGER NOT NULL, id TEXT NOT NULL, state BLOB NOT NULL,
    PRIMARY KEY (order_key, ordinal)
    """,
    "source_units": """
    order_key TEXT NOT NULL, unit_id TEXT NOT NULL, source TEXT NOT NULL, state BLOB NOT NULL,
    PRIMARY KEY (order_key, unit_id, source)
    """,
    "events": """
    order_key TEXT NOT NULL, ordinal INTEGER NOT NULL, identity TEXT NOT NULL, state BLOB NOT NULL,
    PRIMARY KEY (order_key, ordinal)
    """,
    "history": """
    order_key TEXT NOT NULL, unit_id TEXT NOT NULL, field TEXT NOT NULL, revision INTEGER NOT NULL,
    value BLOB NOT NULL, as_of TEXT NOT NULL, run TEXT NOT NULL, removed_by TEXT
    """,
    "discrepancies": """
    id TEXT PRIMARY KEY NOT NULL, first_seen TEXT NOT NULL, last_seen TEXT NOT NULL, status TEXT NOT NULL,
    snapshot TEXT NOT NULL
    """,
  ].merging(decisionTables) { first, _ in first }

  /// The tables that came with version 3.
  private static let decisionTables = [
    "decision_workbooks": """
    sha256 TEXT PRIMARY KEY NOT NULL, path TEXT NOT NULL, as_of TEXT NOT NULL
    """,
    "decisions": """
    number INTEGER PRIMARY KEY NOT NULL, subject TEXT NOT NULL, kind TEXT NOT NULL, unit TEXT NOT NULL, field TEXT,
    source TEXT, pair TEXT NOT NULL, verb TEXT NOT NULL, parties TEXT NOT NULL, target TEXT,
    target_shown TEXT, shown TEXT NOT NULL,
    fingerprint TEXT NOT NULL, until TEXT, decided_by TEXT, why TEXT, decided_on TEXT NOT NULL, state TEXT NOT NULL,
    workbook TEXT NOT NULL, file TEXT NOT NULL, sheet TEXT, cell TEXT
    """,
  ]

  /// Makes the tables in an empty file, and refuses a file that holds anything else than a ledger of this version.
  static func prepare(_ database: Database) throws {
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard found <= version else { throw LedgerError.newerSchema(found: found, known: version) }
    let names = try Set(String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'"))
    if found > 0 {
      let wanted = found < 3 ? tables.keys.filter { decisionTables[$0] == nil } : Array(tables.keys)
      let missing = wanted.filter { !names.contains($0) }.sorted()
      guard missing.isEmpty else { throw LedgerError.damaged("no table \(missing.joined(separator: ", "))") }
      try migrate(database, from: found)
    } else {
      guard names.isEmpty else { throw LedgerError.damaged("a database of another program") }
      try create(in: database)
    }
  }

  /// Brings a ledger of an older version to this one.
  private static func migrate(_ database: Database, from found: Int) throws {
    guard found < version else { return }
    if found < 2 {
      // Version 2 remembers what each column of a source meant.
      try database.execute(sql: "ALTER TABLE sources ADD COLUMN columns TEXT NOT NULL DEFAULT '{}'")
    }
    // Version 3 remembers what people decided.
    try create(decisionTables, in: database)
    try database.execute(sql: "PRAGMA user_version = \(version)")
  }

  private static func create(in database: Database) throws {
    try create(tables, in: database)
    try database.execute(
      sql: """
        CREATE UNIQUE INDEX current_history ON history (order_key, unit_id, field, revision) WHERE removed_by IS NULL
        """)
    try database.execute(sql: "PRAGMA user_version = \(version)")
  }

  private static func create(_ tables: [String: String], in database: Database) throws {
    for (name, columns) in tables.sorted(by: { $0.key < $1.key }) {
      try database.execute(sql: "CREATE TABLE \(name) (\(columns))")
    }
  }
}
