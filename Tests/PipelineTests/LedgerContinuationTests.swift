import ExactValues
import Foundation
import Testing

@testable import Pipeline

/// A ledger of an older version goes on as if it had always been of this one.
///
/// What rules find is left out: an older program had fewer of them, and so they were seen first on another day.
@Suite struct LedgerContinuationTests {
  /// A ledger that an older build left, and the scenario of which it holds the first weeks.
  struct Specimen: Sendable, CustomStringConvertible {
    var version: Int
    var scenario: String
    var before: [(week: Int, day: String)]
    var after: [(week: Int, day: String)]

    var description: String { "version \(version)" }
  }

  private static let specimens = [
    Specimen(
      version: 3, scenario: "decisions-a-row-without-a-number-a-rule-and-a-deletion",
      before: [(1, "2026-03-02"), (2, "2026-03-09")], after: [(3, "2026-03-10"), (4, "2026-03-16")]),
    Specimen(
      version: 4, scenario: "a-correction-in-a-log-leaves-the-other-copies-stale", before: [(1, "2026-03-02")],
      after: [(2, "2026-03-09"), (3, "2026-03-16"), (4, "2026-03-23")]),
  ]

  @Test(arguments: specimens)
  func `a run after a migration writes what it would have written anyway`(specimen: Specimen) throws {
    let sheets = ScenarioSheets(name: specimen.scenario)
    let anew = ConfiguredRunTests.Folder(), migrated = ConfiguredRunTests.Folder()
    defer {
      anew.remove()
      migrated.remove()
    }
    for (week, day) in specimen.before {
      try sheets.lay(week, in: anew.url)
      try sheets.lay(week, in: migrated.url)
      _ = try anew.reconcile(day)
    }
    let ledger = migrated.url.appendingPathComponent(".duidan/ledger.sqlite")
    try FileManager.default.createDirectory(at: ledger.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: ScenarioSheets.fixtures.appendingPathComponent("ledgers/version-\(specimen.version)/ledger.sqlite"),
      to: ledger)
    for (week, day) in specimen.after {
      try sheets.lay(week, in: anew.url)
      try sheets.lay(week, in: migrated.url)
      _ = try anew.reconcile(day)
      _ = try migrated.reconcile(day)
      for name in ["order_lines.csv", "orders.csv", "events.csv", "changes.csv", "rejected.csv", "discrepancies.csv"] {
        let (here, there) = try (anew.output(name, run: day), migrated.output(name, run: day))
        #expect(Self.withoutRules(here) == Self.withoutRules(there), "\(day) \(name)")
      }
    }
    #expect(FileManager.default.fileExists(atPath: ledger.path + ".v\(specimen.version)-backup"))
  }

  /// The lines of a file without those that a rule found, and without how many findings are open on an order line.
  private static func withoutRules(_ text: String) -> [Substring] {
    let lines = text.split(separator: "\r\n").filter { !$0.contains(",rule,") }
    guard lines.first?.hasSuffix(",open_discrepancies") == true else { return lines }
    return lines.map { $0[..<($0.lastIndex(of: ",") ?? $0.endIndex)] }
  }
}
