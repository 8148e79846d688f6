import ExactValues
import Foundation
import Testing

@testable import Pipeline

/// A ledger of an older version goes on as if it had always been of this one.
@Suite struct LedgerContinuationTests {
  private static let sheets = ScenarioSheets(name: "decisions-a-row-without-a-number-a-rule-and-a-deletion")

  @Test func `a run after a migration writes what it would have written anyway`() throws {
    let anew = ConfiguredRunTests.Folder(), migrated = ConfiguredRunTests.Folder()
    defer {
      anew.remove()
      migrated.remove()
    }
    for (week, day) in [(1, "2026-03-02"), (2, "2026-03-09")] {
      try Self.sheets.lay(week, in: anew.url)
      try Self.sheets.lay(week, in: migrated.url)
      _ = try anew.reconcile(day)
    }
    let ledger = migrated.url.appendingPathComponent(".duidan/ledger.sqlite")
    try FileManager.default.createDirectory(at: ledger.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: ScenarioSheets.fixtures.appendingPathComponent("ledgers/version-3/ledger.sqlite"), to: ledger)
    for (week, day) in [(3, "2026-03-10"), (4, "2026-03-16")] {
      try Self.sheets.lay(week, in: anew.url)
      try Self.sheets.lay(week, in: migrated.url)
      _ = try anew.reconcile(day)
      _ = try migrated.reconcile(day)
      for name in try FileManager.default.contentsOfDirectory(atPath: anew.url.path + "/runs/" + day).sorted()
      where name.hasSuffix(".csv") || name.hasSuffix(".jsonl") || name.hasSuffix(".html") {
        #expect(try anew.output(name, run: day) == migrated.output(name, run: day), "\(day) \(name)")
      }
    }
    #expect(FileManager.default.fileExists(atPath: ledger.path + ".v3-backup"))
  }
}
