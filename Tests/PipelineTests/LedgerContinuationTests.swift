import ExactValues
import Foundation
import Testing

@testable import Pipeline

/// A ledger of an older version goes on as if it had always been of this one.
///
/// What rules find is left out: an older program had fewer of them, and so they were seen first on another day.
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
      for name in ["order_lines.csv", "orders.csv", "events.csv", "changes.csv", "rejected.csv", "discrepancies.csv"] {
        let (here, there) = try (anew.output(name, run: day), migrated.output(name, run: day))
        #expect(Self.withoutRules(here) == Self.withoutRules(there), "\(day) \(name)")
      }
    }
    #expect(FileManager.default.fileExists(atPath: ledger.path + ".v3-backup"))
  }

  /// The lines of a file without those that a rule found, and without how many findings are open on an order line.
  private static func withoutRules(_ text: String) -> [Substring] {
    let lines = text.split(separator: "\r\n").filter { !$0.contains(",rule,") }
    guard lines.first?.hasSuffix(",open_discrepancies") == true else { return lines }
    return lines.map { $0[..<($0.lastIndex(of: ",") ?? $0.endIndex)] }
  }
}
