import ExactValues
import Foundation
import GRDB
import Ledger
import OrderModel
import Reconciliation
import Testing

/// Ledgers of older versions, made of a ledger that an older build wrote.
@Suite struct LedgerMigrationTests {
  private static let specimen = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("fixtures/ledgers/version-3/ledger.sqlite")

  /// A copy of the specimen, turned into a ledger of an older version.
  private static func withCopy(_ version: Int, _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("duidan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("ledger.sqlite").path
    try FileManager.default.copyItem(atPath: specimen.path, toPath: path)
    try DatabaseQueue(path: path).write { database in
      if version < 3 { try database.execute(sql: "DROP TABLE decisions; DROP TABLE decision_workbooks") }
      if version < 2 { try database.execute(sql: "ALTER TABLE sources DROP COLUMN columns") }
      try database.execute(sql: "PRAGMA user_version = \(version)")
    }
    try body(path)
  }

  @Test(arguments: 1...3) func `an older ledger opens, and stays as it was beside it`(version: Int) throws {
    try Self.withCopy(version) { path in
      let ledger = try LedgerStore.open(at: path)
      #expect(try ledger.runs().map(\.name) == ["2026-03-02", "2026-03-09"])
      #expect(try ledger.orders().map(\.orderNo) == ["SO-2026-0301", "SO-2026-0302", "SO-2026-0303"])
      #expect(try ledger.decisions().count == (version < 3 ? 0 : 2))
      #expect(try ledger.sources().allSatisfy { $0.columns.isEmpty == (version < 2) })
      let again = try LedgerStore.open(at: path)
      #expect(try again.orders().elementsEqual(ledger.orders()))
      let backup = path + ".v\(version)-backup"
      let kept = try DatabaseQueue(path: backup).read { database in
        try (
          Int.fetchOne(database, sql: "PRAGMA user_version"),
          Int.fetchOne(database, sql: "SELECT count(*) FROM history")
        )
      }
      #expect(kept.0 == version && kept.1 == 31)
      #expect(!FileManager.default.fileExists(atPath: backup + "-unfinished"))
    }
  }

  @Test func `a migrated ledger knows which run brought a value, and where it stands`() throws {
    try Self.withCopy(3) { path in
      let orders = try LedgerStore.open(at: path).orders()
      let order = try #require(orders.first { $0.orderNo == "SO-2026-0302" })
      let line = try #require(order.lines.first)
      let revisions = try #require(line.revisions[.promisedDate])
      #expect(revisions.map(\.asOf.description) == ["2026-03-02", "2026-03-09"])
      #expect(line.baseline[.promisedDate]?.revision == 2)
      let claim = try #require(line.sources["sales"]?.fields[.promisedDate])
      #expect(claim.place?.place.file == "sales/订单.csv")
      #expect(claim.prev == line.baseline[.promisedDate]?.statement)
    }
  }

  @Test func `a migrated ledger tells its rulings, and from when on it knows what sources said`() throws {
    try Self.withCopy(3) { path in
      let ledger = try LedgerStore.open(at: path)
      let told = try ["SO2026-0301", "SO2026-0302", "SO2026-0303"].flatMap { try ledger.chronicles(ofKey: $0) }
      #expect(told.allSatisfy { $0.statementsSince?.name == "2026-03-09" })
      #expect(told.flatMap(\.chapters).allSatisfy { $0.statements.isEmpty || $0.run.name == "2026-03-09" })
      #expect(try #require(told.first?.chapters.first).values.allSatisfy { $0.revision == 1 && $0.holders.isEmpty })
      let rulings = told.flatMap(\.chapters).flatMap { chapter in chapter.decisions.map { (chapter.run.name, $0.state) }
      }
      #expect(!rulings.isEmpty && rulings.allSatisfy { $0.0 == "2026-03-09" && $0.1 == .applied })
      #expect(try ledger.check().faults.isEmpty)
    }
  }

  @Test func `a ledger that cannot be migrated is left as it was`() throws {
    try Self.withCopy(3) { path in
      try DatabaseQueue(path: path).write { try $0.execute(sql: "UPDATE units SET state = x'0499' WHERE ordinal = 1") }
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(throws: LedgerError.self) { try LedgerStore.open(at: path) }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }
}
