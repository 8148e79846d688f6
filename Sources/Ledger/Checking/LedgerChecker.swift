internal import ExactValues
internal import GRDB
internal import OrderModel
internal import Reconciliation

/// Checks a ledger from the file up: pages, blobs, and that what was recorded leads to what is held.
///
/// Nothing is thrown for a ledger that is damaged: that is what is looked for.
struct LedgerChecker {
  private let database: Database
  private var checkup = LedgerCheckup()

  static func check(_ database: Database) -> LedgerCheckup {
    var checker = LedgerChecker(database: database)
    checker.checkFile()
    checker.guarded("runs") { try $0.checkRuns() }
    checker.guarded("orders") { try $0.checkOrders() }
    checker.guarded("discrepancies") { checker throws in
      try DiscrepancyChecker.check(checker.database, &checker.checkup)
    }
    return checker.checkup
  }

  private init(database: Database) { self.database = database }

  private mutating func note(_ kind: LedgerFault.Kind, _ place: String, _ found: String, _ expected: String) {
    checkup.faults.append(LedgerFault(kind: kind, place: place, found: found, expected: expected))
  }

  /// Does a part of the check; what breaks it off is a fault of its own.
  private mutating func guarded(_ table: String, _ body: (inout LedgerChecker) throws -> Void) {
    do { try body(&self) } catch {
      note(.damagedFile, table, "cannot be read to the end: \(LedgerError(error).reason)", "rows that can be read")
    }
  }

  private mutating func checkFile() {
    do {
      for text in try String.fetchAll(database, sql: "PRAGMA integrity_check") where text != "ok" {
        note(.damagedFile, "file", text, "a file that SQLite finds sound")
      }
    } catch {
      note(.damagedFile, "file", LedgerError(error).reason, "a file that SQLite finds sound")
    }
  }

  private mutating func checkRuns() throws {
    let runs = try RecordRows.numberedRuns(in: database)
    checkup.runs = runs.count
    for (one, two) in zip(runs, runs.dropFirst()) where two.record.asOf < one.record.asOf {
      note(
        .runMissing, "run \(two.record.name)", "as of \(two.record.asOf), after a run as of \(one.record.asOf)",
        "runs in the order of their days")
    }
  }

  private mutating func checkOrders() throws {
    let unpacker = try OrderUnpacker(database)
    let cursor = try OrderRowsCursor(database, .all)
    while let rows = try cursor.next() {
      checkup.orders += rows.removedBy == nil ? 1 : 0
      checkup.blobs += rows.units.count + rows.sources.count + rows.events.count + rows.snapshots.count + 1
      checkup.events += rows.events.count
      for run in rows.snapshots.map(\.run) + rows.changes.map(\.run) + rows.events.map(\.firstRun) + [rows.firstRun]
      where unpacker.days[run] == nil {
        note(.runMissing, "order \(rows.orderNo)", "is of run number \(run)", "a run that the ledger has")
      }
      check(rows, unpacker)
    }
  }

  private mutating func check(_ rows: OrderRows, _ unpacker: OrderUnpacker) {
    let torn = BlobCheck(unpacker: unpacker).torn(rows)
    for fault in torn { note(.tornRow, fault.place, fault.reason, "a blob that can be read to its end") }
    let gaps = RevisionCheck.gaps(rows)
    for gap in gaps { note(.revisionGap, gap.place, gap.found, "values that are counted through") }
    guard torn.isEmpty else { return }
    do {
      let statements = try ChronicleReader.statements(of: rows.id, database, unpacker.words)
      checkup.statements += statements.count
      checkup.blobs += statements.count
      let check = try ReplayCheck(rows, unpacker: unpacker, statements: statements)
      checkup.lines += rows.removedBy == nil ? rows.units.count { $0.number > 0 } : 0
      checkup.values += check.valueCount
      checkup.faults += check.faults
      // What is left are places: an order whose history is not whole cannot be made, whatever its places are.
      if check.faults.isEmpty, gaps.isEmpty { _ = try unpacker.order(rows) }
    } catch {
      note(.tornRow, "order \(rows.orderNo)", LedgerError(error).reason, "rows that make an order")
    }
  }
}

extension LedgerError {
  /// What is wrong, without the kind.
  var reason: String {
    switch self {
    case .newerSchema(let found, _): "its schema is number \(found)"
    case .damaged(let reason), .cannotOpen(let reason): reason
    }
  }
}
