import Foundation
import GRDB
import Testing

@testable import Pipeline

/// What `duidan verify` says of ledgers and runs that were tampered with.
@Suite struct VerificationTests {
  private static let sheets = ScenarioSheets(name: "history-tells-an-order-run-by-run")
  private static let days = ["2026-03-02", "2026-03-09", "2026-03-10", "2026-03-16"]

  /// A workspace after four weeks, with shipments, a ruling, values that moved, rows that went and came again.
  private static func withWorkspace(_ body: (ConfiguredRunTests.Folder) throws -> Void) throws {
    let folder = ConfiguredRunTests.Folder()
    defer { folder.remove() }
    for (index, day) in days.enumerated() {
      try sheets.lay(index + 1, in: folder.url)
      _ = try folder.reconcile(day)
    }
    try body(folder)
  }

  private static func verify(_ folder: ConfiguredRunTests.Folder, run: String? = nil) throws -> RunOutcome {
    var request = VerifyRequest()
    request.workspace = folder.url.path
    request.run = run
    request.language = "en"
    return try Pipeline.verify(request)
  }

  private static func ledger(_ folder: ConfiguredRunTests.Folder) -> String {
    folder.url.path + "/.duidan/ledger.sqlite"
  }

  /// What is said after a change to the ledger.
  private static func messages(after sql: String) throws -> String {
    var said = ""
    try withWorkspace { folder in
      try DatabaseQueue(path: ledger(folder)).write { try $0.execute(sql: sql) }
      let outcome = try verify(folder)
      #expect(outcome.status == 1, "\(sql): \(outcome.summary)")
      said = outcome.messages.joined(separator: "\n")
    }
    return said
  }

  @Test func `a ledger that nobody touched is sound, and it is said what was checked`() throws {
    try Self.withWorkspace { folder in
      let outcome = try Self.verify(folder)
      #expect(outcome.status == 0 && outcome.messages.isEmpty)
      let counts = ["runs: 4", "orders: 2", "lines: 4", "events: 4", "decisions: 1", "files of run 2026-03-16: 23"]
      for count in counts { #expect(outcome.summary.contains(count), "\(outcome.summary)") }
      #expect(outcome.summary.hasSuffix("sound\n"))
    }
  }

  @Test func `a lost row of the history is named with order, line and field`() throws {
    let said = try Self.messages(after: "DELETE FROM history WHERE field = 'quantity'")
    #expect(
      said.contains("order SO-2026-0301 line 2 › quantity: error history_differs: the baseline is “45”"), "\(said)")
    #expect(said.contains("expected: “40”, as the history has it"), "\(said)")
  }

  @Test func `a lost row between others is a gap`() throws {
    let said = try Self.messages(after: "DELETE FROM history WHERE field = 'promised_date' AND revision = 2")
    #expect(said.contains("line 1 › promised_date: error revision_gap: value 3 follows value 1"), "\(said)")
  }

  @Test func `a lost snapshot is named`() throws {
    let said = try Self.messages(after: "DELETE FROM snapshots WHERE unit = 3")
    #expect(said.contains("order SO-2026-0301 line 3"), "\(said)")
  }

  @Test func `a lost statement of a source is named`() throws {
    let said = try Self.messages(
      after:
        "DELETE FROM statements WHERE unit = 1 AND run = 4 AND source = (SELECT id FROM words WHERE text = 'sales')")
    #expect(said.contains("line 1 › sales › promised_date: error statements_differ"), "\(said)")
  }

  @Test(arguments: ["units", "source_units", "events", "snapshots", "statements", "places"])
  func `a blob that was cut is named`(table: String) throws {
    let row = "SELECT rowid FROM (SELECT min(order_id) AS rowid FROM \(table))"
    let cut = "UPDATE \(table) SET state = substr(state, 1, length(state) - 1) WHERE order_id IN (\(row))"
    let said = try Self.messages(after: cut)
    #expect(said.contains("error torn_row"), "\(said)")
    #expect(said.contains("order SO-2026-0301"), "\(said)")
  }

  @Test func `a word that is gone tears all that uses it`() throws {
    let said = try Self.messages(after: "DELETE FROM words WHERE text = 'quantity'")
    #expect(said.contains("there is no word number"), "\(said)")
  }

  @Test func `a baseline that was altered is named, whatever it was made`() throws {
    try Self.withWorkspace { folder in
      try DatabaseQueue(path: Self.ledger(folder)).write { database in
        let sql = "SELECT state FROM units WHERE order_id = 1 AND unit = 1"
        var state = try #require(try Data.fetchOne(database, sql: sql))
        let range = try #require(state.range(of: Data("A100".utf8)))
        state.replaceSubrange(range, with: Data("A900".utf8))
        try database.execute(sql: "UPDATE units SET state = ? WHERE order_id = 1 AND unit = 1", arguments: [state])
      }
      let outcome = try Self.verify(folder)
      let said = outcome.messages.joined(separator: "\n")
      #expect(outcome.status == 1)
      #expect(said.contains("SO-2026-0301 line 1 › model: error history_differs: the baseline is “A900”"), "\(said)")
      #expect(said.contains("expected: “A100”"), "\(said)")
    }
  }

  @Test func `a torn page is named and stops nothing`() throws {
    try Self.withWorkspace { folder in
      let path = Self.ledger(folder)
      let page = try DatabaseQueue(path: path).read { database in
        try Int.fetchOne(database, sql: "SELECT rootpage FROM sqlite_master WHERE name = 'source_units'")
      }
      let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
      try file.seek(toOffset: UInt64((try #require(page) - 1) * 4096))
      try file.write(contentsOf: Data(repeating: 0x5A, count: 4096))
      try file.close()
      let outcome = try Self.verify(folder)
      #expect(outcome.status == 1)
      #expect(outcome.messages.joined(separator: "\n").contains("error damaged_file"), "\(outcome.messages)")
      #expect(outcome.summary.contains("differences:"))
    }
  }

  @Test func `a discrepancy that stands where no run has put it is named`() throws {
    let altered = try Self.messages(after: "UPDATE discrepancies SET status = 'waived' WHERE status = 'open'")
    #expect(altered.contains("error discrepancy_differs: it is waived"), "\(altered)")
    let lost = try Self.messages(after: "DELETE FROM discrepancy_steps WHERE status = 'open'")
    #expect(lost.contains("error discrepancy_differs"), "\(lost)")
    let torn = try Self.messages(after: "UPDATE discrepancies SET snapshot = substr(snapshot, 1, 20)")
    #expect(torn.contains("error torn_row"), "\(torn)")
  }

  @Test func `a ruling that stands where no run has put it, or comes out of nowhere, is named`() throws {
    let altered = try Self.messages(after: "UPDATE decisions SET state = 'applied'")
    #expect(altered.contains("decision 1: error decision_differs: it is applied"), "\(altered)")
    let lost = try Self.messages(after: "DELETE FROM decision_workbooks")
    #expect(lost.contains("was never read"), "\(lost)")
  }

  @Test func `a run that is gone, or out of order, is named`() throws {
    let gone = try Self.messages(after: "DELETE FROM runs WHERE id = 2")
    #expect(gone.contains("error run_missing: is of run number 2"), "\(gone)")
    let late = try Self.messages(after: "UPDATE runs SET as_of = '2026-03-20' WHERE id = 3")
    #expect(late.contains("run 2026-03-16: error run_missing"), "\(late)")
  }

  @Test func `a file of a run that was changed or taken away is named, and so is its manifest`() throws {
    try Self.withWorkspace { folder in
      let run = folder.url.appendingPathComponent("runs/2026-03-09")
      let lines = run.appendingPathComponent("order_lines.csv")
      try (try folder.output("order_lines.csv", run: "2026-03-09") + "x").write(
        to: lines, atomically: true, encoding: .utf8)
      try FileManager.default.removeItem(at: run.appendingPathComponent("changes.csv"))
      #expect(try Self.verify(folder).status == 0)
      let outcome = try Self.verify(folder, run: "2026-03-09")
      let said = outcome.messages.joined(separator: "\n")
      #expect(outcome.status == 1 && outcome.messages.count == 2)
      #expect(said.contains("order_lines.csv: error output_differs"), "\(said)")
      #expect(said.contains("changes.csv: error output_missing"), "\(said)")
      let manifest = folder.url.appendingPathComponent("runs/2026-03-16/run.json")
      try (try folder.output("run.json", run: "2026-03-16") + " ").write(
        to: manifest, atomically: true, encoding: .utf8)
      #expect(try Self.verify(folder).messages.joined().contains("error manifest_differs"))
    }
  }

  @Test func `a workspace that was moved is checked where it is now`() throws {
    try Self.withWorkspace { folder in
      let moved = ConfiguredRunTests.Folder()
      defer { moved.remove() }
      try FileManager.default.copyItem(at: folder.url, to: moved.url)
      try FileManager.default.removeItem(at: folder.url)
      #expect(try Self.verify(moved).status == 0)
    }
  }
}
