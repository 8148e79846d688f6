internal import GRDB

/// The tables of the ledger, and the number that says which build can read them.
///
/// Days are ISO 8601 text. Columns named `state` hold blobs, in which fields, sources and other words are numbers of
/// `words`. `unit` is 0 for the order as a whole and the ordinal of a line. What the history holds:
///
/// - `snapshots`: the first value of each field of a line or order, one packed row for the run that brought it;
/// - `history`: each later value, a row a value (`CAST(value AS TEXT)` shows it);
/// - `statements`: what a source said first or anew of a line in a run, packed, with its places;
/// - `event_steps`, `discrepancy_steps`, `decision_steps`, `lines_gone`: what became of these in which run.
enum LedgerSchema {
  static let version = 5

  /// Every table with its columns.
  static let tables = recordTables.merging(decisionTables) { $1 }.merging(orderTables) { $1 }.merging(historyTables) {
    $1
  }

  /// Runs and sources, and the words that blobs refer to.
  static let recordTables: [String: String] = [
    "words": "id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE",
    "migrations": "version INTEGER NOT NULL, run INTEGER NOT NULL",
    "place_tables": """
    id INTEGER PRIMARY KEY, file TEXT NOT NULL, sheet TEXT, version TEXT NOT NULL, columns BLOB NOT NULL
    """,
    "runs": """
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, as_of TEXT NOT NULL, input_digest TEXT NOT NULL,
    staging TEXT, folder TEXT NOT NULL, open_count INTEGER NOT NULL, manifest TEXT
    """,
    "figures": """
    run INTEGER NOT NULL, kpi TEXT NOT NULL, measure TEXT NOT NULL, breakdown TEXT NOT NULL, value TEXT,
    PRIMARY KEY (run, kpi, measure, breakdown)
    """,
    "versions": """
    sha256 TEXT NOT NULL, source TEXT NOT NULL, path TEXT NOT NULL, bytes INTEGER NOT NULL, run INTEGER NOT NULL,
    PRIMARY KEY (sha256, source, path)
    """,
    "sources": """
    id TEXT PRIMARY KEY NOT NULL, department TEXT NOT NULL, grain TEXT NOT NULL, event_kind TEXT, scope TEXT NOT NULL,
    files TEXT NOT NULL, version TEXT NOT NULL, last_delivered_on TEXT NOT NULL, fields TEXT NOT NULL,
    layout_key TEXT NOT NULL, columns TEXT NOT NULL
    """,
    "discrepancies": """
    id TEXT PRIMARY KEY NOT NULL, first_seen TEXT NOT NULL, last_seen TEXT NOT NULL, status TEXT NOT NULL,
    snapshot TEXT NOT NULL, order_no TEXT
    """,
  ]

  /// The tables that came with version 3.
  static let decisionTables: [String: String] = [
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

  /// The state after the last run; an order's rows lie together.
  static let orderTables: [String: String] = [
    "orders": """
    id INTEGER PRIMARY KEY, key TEXT NOT NULL, order_no TEXT NOT NULL, first_seen TEXT NOT NULL,
    next_line INTEGER NOT NULL, first_run INTEGER NOT NULL, removed_by INTEGER
    """,
    "units": """
    order_id INTEGER NOT NULL, unit INTEGER NOT NULL, position INTEGER NOT NULL, state BLOB NOT NULL,
    PRIMARY KEY (order_id, unit)
    """,
    "source_units": """
    order_id INTEGER NOT NULL, unit INTEGER NOT NULL, source INTEGER NOT NULL, state BLOB NOT NULL,
    PRIMARY KEY (order_id, unit, source)
    """,
    "events": """
    order_id INTEGER NOT NULL, ordinal INTEGER NOT NULL, first_run INTEGER NOT NULL, state BLOB NOT NULL,
    PRIMARY KEY (order_id, ordinal)
    """,
    "places": "order_id INTEGER PRIMARY KEY, state BLOB NOT NULL",
  ]

  /// What only grows.
  static let historyTables: [String: String] = [
    "snapshots": """
    order_id INTEGER NOT NULL, unit INTEGER NOT NULL, run INTEGER NOT NULL, state BLOB NOT NULL,
    PRIMARY KEY (order_id, unit, run)
    """,
    "history": """
    order_id INTEGER NOT NULL, unit INTEGER NOT NULL, field TEXT NOT NULL, revision INTEGER NOT NULL,
    value BLOB NOT NULL, as_of TEXT NOT NULL, run INTEGER NOT NULL, policy TEXT, decision INTEGER,
    PRIMARY KEY (order_id, unit, field, revision)
    """,
    "statements": """
    order_id INTEGER NOT NULL, unit INTEGER NOT NULL, run INTEGER NOT NULL, source INTEGER NOT NULL,
    state BLOB NOT NULL, PRIMARY KEY (order_id, unit, run, source)
    """,
    "lines_gone": """
    order_id INTEGER NOT NULL, unit INTEGER NOT NULL, run INTEGER NOT NULL, PRIMARY KEY (order_id, unit)
    """,
    "event_steps": """
    order_id INTEGER NOT NULL, run INTEGER NOT NULL, identity TEXT NOT NULL, step TEXT NOT NULL, state BLOB NOT NULL,
    PRIMARY KEY (order_id, run, identity, step)
    """,
    "discrepancy_steps": """
    id TEXT NOT NULL, run INTEGER NOT NULL, status TEXT NOT NULL, before TEXT, PRIMARY KEY (id, run)
    """,
    "decision_steps": """
    number INTEGER NOT NULL, run INTEGER NOT NULL, state TEXT NOT NULL, PRIMARY KEY (number, run)
    """,
  ]

  /// Tables whose rows are their own index.
  static let isWithoutRowIDs: Set<String> = [
    "versions", "figures", "units", "source_units", "events", "snapshots", "history", "statements", "lines_gone",
    "event_steps",
    "decision_steps",
  ]

  /// Whether the file is a ledger of this version with all its tables.
  static func isPresent(_ database: Database) throws -> Bool {
    guard try Int.fetchOne(database, sql: "PRAGMA user_version") == version else { return false }
    let names = try Set(String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'"))
    return names.isSuperset(of: tables.keys)
  }

  /// Makes the tables in an empty file, and refuses a file that holds anything else than a ledger of this version.
  static func prepare(_ database: Database) throws {
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard found <= version else { throw LedgerError.newerSchema(found: found, known: version) }
    let names = try Set(String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'"))
    guard found > 0 else {
      guard names.isEmpty else { throw LedgerError.damaged("a database of another program") }
      try create(tables, in: database)
      return try finish(database)
    }
    let wanted = found < version ? LedgerMigration.tables(ofVersion: found) : Set(tables.keys)
    let missing = wanted.subtracting(names).sorted()
    guard missing.isEmpty else { throw LedgerError.damaged("no table \(missing.joined(separator: ", "))") }
    if found < version { try LedgerMigration.migrate(database, from: found) }
  }

  /// Makes the index of living orders, and notes the version.
  static func finish(_ database: Database) throws {
    try database.execute(sql: "CREATE UNIQUE INDEX living_orders ON orders (key) WHERE removed_by IS NULL")
    try database.execute(sql: "CREATE INDEX discrepancy_orders ON discrepancies (order_no)")
    try database.execute(sql: "PRAGMA user_version = \(version)")
  }

  static func create(_ tables: [String: String], in database: Database) throws {
    for (name, columns) in tables.sorted(by: { $0.key < $1.key }) {
      try database.execute(sql: statement(name, columns))
    }
  }
}
