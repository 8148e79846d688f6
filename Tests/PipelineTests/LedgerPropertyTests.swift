import Foundation
import GRDB
import Testing

@testable import Pipeline

/// What holds of every ledger, over random companies, in process.
@Suite struct LedgerPropertyTests {
  private static let factor = ProcessInfo.processInfo.environment["DUIDAN_HISTORIES"].flatMap { Int($0) } ?? 1
  private static let days = ["2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23"]
  private static let blobs = ["units", "source_units", "snapshots", "statements", "places"]

  private static func verify(_ folder: ConfiguredRunTests.Folder) throws -> RunOutcome {
    var request = VerifyRequest()
    request.workspace = folder.url.path
    return try Pipeline.verify(request)
  }

  @Test func `after every run the history replays to the baseline`() throws {
    for seed in 0..<UInt64(6 * Self.factor) {
      let folder = ConfiguredRunTests.Folder()
      defer { folder.remove() }
      for (day, sheets) in zip(Self.days, RandomCompany(seed: seed, weeks: 4).weeks) {
        for sheet in sheets { try folder.write(sheet.path, sheet.text) }
        _ = try folder.reconcile(day)
        let outcome = try Self.verify(folder)
        #expect(outcome.status == 0, "seed \(seed), \(day): \(outcome.messages)")
      }
    }
  }

  @Test func `a ledger with any byte of a blob changed is read without a trap, and mostly found out`() throws {
    var found = 0, tried = 0
    for seed in 0..<UInt64(2 * Self.factor) {
      let folder = ConfiguredRunTests.Folder()
      defer { folder.remove() }
      for (day, sheets) in zip(Self.days, RandomCompany(seed: seed, weeks: 3).weeks) {
        for sheet in sheets { try folder.write(sheet.path, sheet.text) }
        _ = try folder.reconcile(day)
      }
      var random = RandomCompany.Generator(state: seed)
      let queue = try DatabaseQueue(path: folder.url.path + "/.duidan/ledger.sqlite")
      for _ in 0..<60 {
        let restore = try queue.write { try Self.damage($0, &random) }
        tried += 1
        found += try Self.verify(folder).status == 1 ? 1 : 0
        try queue.write { try $0.execute(literal: restore) }
      }
      #expect(try Self.verify(folder).status == 0)
    }
    // A changed place or policy is a place or policy like another.
    #expect(found * 10 >= tried * 6, "\(found) of \(tried)")
  }

  /// Changes one byte of one blob, and says how to take that back.
  private static func damage(_ database: Database, _ random: inout RandomCompany.Generator) throws -> SQL {
    let table = blobs[Int.random(in: 0..<blobs.count, using: &random)]
    let keys = try String.fetchAll(
      database, sql: "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", arguments: [table])
    let rows = try Row.fetchAll(database, sql: "SELECT * FROM \(table) WHERE length(state) > 0")
    let row = rows[Int.random(in: 0..<rows.count, using: &random)]
    let state: Data = row["state"]
    var changed = state
    let index = changed.startIndex + Int.random(in: 0..<changed.count, using: &random)
    changed[index] = UInt8.random(in: 0...255, using: &random)
    let whose = keys.map { "\($0) = \(row[$0] as Int)" }.joined(separator: " AND ")
    try database.execute(sql: "UPDATE \(table) SET state = ? WHERE \(whose)", arguments: [changed])
    return SQL(sql: "UPDATE \(table) SET state = ? WHERE \(whose)", arguments: [state])
  }
}
