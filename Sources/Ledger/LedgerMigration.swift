internal import Discrepancies
internal import ExactValues
internal import Foundation
internal import GRDB
internal import OrderModel
internal import Reconciliation

/// Brings ledgers of older versions to this one.
enum LedgerMigration {
  private static let firstTables: Set<String> = [
    "runs", "sources", "orders", "units", "source_units", "events", "history", "discrepancies",
  ]
  /// The tables of version 3 that version 4 has anew.
  private static let renewed = ["runs", "orders", "units", "source_units", "events", "history"]

  /// The tables that a ledger of an older version has.
  static func tables(ofVersion version: Int) -> Set<String> {
    if version >= 4 { return Set(LedgerSchema.tables.keys).subtracting(["figures"]) }
    return version < 3 ? firstTables : firstTables.union(LedgerSchema.decisionTables.keys)
  }

  /// Brings the tables from a version to the present one; to be called in one transaction.
  static func migrate(_ database: Database, from found: Int) throws {
    // Version 5 keeps key figures, and adds to the blobs of events what they were before; those of version 4 are read as
    // they are.
    guard found < 4 else {
      try LedgerSchema.create(LedgerSchema.tables.filter { $0.key == "figures" }, in: database)
      return try database.execute(sql: "PRAGMA user_version = \(LedgerSchema.version)")
    }
    if found < 2 {
      // Version 2 remembers what each column of a source meant.
      try database.execute(sql: "ALTER TABLE sources ADD COLUMN columns TEXT NOT NULL DEFAULT '{}'")
    }
    if found < 3 {
      // Version 3 remembers what people decided.
      try LedgerSchema.create(LedgerSchema.decisionTables, in: database)
    }
    try makeRoom(database)
    try copyRuns(database)
    try copyDiscrepancies(database)
    try noteDecisions(database)
    try copyOrders(database)
    for table in renewed { try database.execute(sql: "DROP TABLE v3_\(table)") }
    try LedgerSchema.finish(database)
  }

  private static func makeRoom(_ database: Database) throws {
    try database.execute(sql: "DROP INDEX IF EXISTS current_history")
    for table in renewed { try database.execute(sql: "ALTER TABLE \(table) RENAME TO v3_\(table)") }
    let present = try Set(String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'"))
    try LedgerSchema.create(LedgerSchema.tables.filter { !present.contains($0.key) }, in: database)
    try database.execute(sql: "ALTER TABLE discrepancies ADD COLUMN order_no TEXT")
  }

  private static func copyRuns(_ database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO runs (id, name, as_of, input_digest, staging, folder, open_count)
        SELECT id, name, as_of, input_digest, staging, folder, open_count FROM v3_runs ORDER BY id
        """)
  }

  /// Discrepancies get their order's number as a column, and steps: that they arose, and how they stand now.
  private static func copyDiscrepancies(_ database: Database) throws {
    let runs = try RecordRows.numberedRuns(in: database)
    for record in try DiscrepancyRows.discrepancies(in: database) {
      try database.execute(
        sql: "UPDATE discrepancies SET order_no = ? WHERE id = ?",
        arguments: [record.snapshot.subject.orderNo, record.id])
      guard let last = runs.last, let first = runs.first(where: { $0.record.asOf >= record.firstSeen }) else {
        continue
      }
      let isNew = first.number == last.number
      var steps = [(first.number, isNew ? record.status : .open)]
      if !isNew, record.status != .open { steps.append((last.number, record.status)) }
      for (run, status) in steps {
        try database.execute(
          sql: "INSERT INTO discrepancy_steps (id, run, status) VALUES (?, ?, ?)",
          arguments: [record.id, run, status.rawValue])
      }
    }
  }

  /// Rulings get steps: that they were read, and how they stand now.
  private static func noteDecisions(_ database: Database) throws {
    let runs = try RecordRows.numberedRuns(in: database)
    for record in try DecisionRows.decisions(in: database) {
      var decision = record.decision
      guard let last = runs.last, let first = runs.first(where: { $0.record.asOf >= decision.decidedOn }) else {
        continue
      }
      let state = decision.state
      if first.number != last.number {
        decision.state = .applied
        try DecisionRows.insertStep(decision, run: first.number, in: database)
        guard state != .applied else { continue }
      }
      decision.state = state
      try DecisionRows.insertStep(decision, run: last.number, in: database)
    }
  }

  /// Orders keep which run brought each value; what sources said is known as of the last run only.
  private static func copyOrders(_ database: Database) throws {
    let orders = try Version3Orders(database: database).orders()
    let runs = try RecordRows.numberedRuns(in: database)
    guard let last = runs.last else { return }
    try database.execute(sql: "INSERT INTO migrations (version, run) VALUES (3, ?)", arguments: [last.number])
    let numbers = Dictionary(runs.map { ($0.record.name, $0.number) }) { $1 }
    let writer = try OrderRowsWriter(database)
    try writer.begin(run: last.number)
    for stored in orders {
      let attribution = RunAttribution(
        run: { unit, field, index in
          guard let names = stored.runs[unit]?[field], index < names.count else { return last.number }
          return numbers[names[index]] ?? last.number
        },
        firstRun: { day in runs.first { $0.record.asOf >= day }?.number ?? last.number })
      try writer.replace(stored.order, attribution)
    }
    try writer.finish()
  }
}
