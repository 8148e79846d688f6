import ExactValues
import Foundation
import Testing

@testable import Pipeline

/// What holds of every run, over random companies, in process.
@Suite struct RunPropertyTests {
  private static let factor = ProcessInfo.processInfo.environment["DUIDAN_HISTORIES"].flatMap { Int($0) } ?? 1
  private static let days = ["2026-03-02", "2026-03-09", "2026-03-16"]

  private static func write(_ sheets: [RandomCompany.Sheet], _ folder: ConfiguredRunTests.Folder) throws {
    for sheet in sheets { try folder.write(sheet.path, sheet.text) }
  }

  @Test func `every row read ends as exactly one thing`() throws {
    for seed in 0..<UInt64(8 * Self.factor) {
      let folder = ConfiguredRunTests.Folder()
      defer { folder.remove() }
      for (week, sheets) in RandomCompany(seed: seed, weeks: 3).weeks.enumerated() {
        try Self.write(sheets, folder)
        _ = try folder.reconcile(Self.days[week])
        let tables = try Self.accounts(folder, run: Self.days[week])
        for sheet in sheets {
          let account = try #require(tables[sheet.path], "seed \(seed): \(sheet.path) is not accounted for")
          let ends = ["used", "duplicate", "heading", "subtotal", "note", "blank", "excluded", "rejected"]
          let sum = ends.compactMap { account[$0] }.reduce(0, +)
          #expect(account["rows_read"] == sheet.rows.count + 1, "seed \(seed), week \(week + 1), \(sheet.path)")
          #expect(sum == account["rows_read"], "seed \(seed), week \(week + 1), \(sheet.path): \(account)")
          #expect(account["heading"] == 1, "seed \(seed), week \(week + 1), \(sheet.path): \(account)")
        }
      }
    }
  }

  private static func accounts(_ folder: ConfiguredRunTests.Folder, run: String) throws -> [String: [String: Int]] {
    let manifest = try JSONSerialization.jsonObject(with: Data(folder.output("run.json", run: run).utf8))
    let tables = (manifest as? [String: Any])?["tables"] as? [[String: Any]] ?? []
    return Dictionary(
      tables.map { ($0["file"] as? String ?? "", $0.compactMapValues { $0 as? Int }) }, uniquingKeysWith: { $1 })
  }

  @Test func `rows and columns may stand in any order`() throws {
    for seed in 0..<UInt64(5 * Self.factor) {
      let plain = ConfiguredRunTests.Folder(), moved = ConfiguredRunTests.Folder()
      defer {
        plain.remove()
        moved.remove()
      }
      var random = RandomCompany.Generator(state: seed ^ 0xC01)
      for (week, sheets) in RandomCompany(seed: seed, weeks: 3).weeks.enumerated() {
        try Self.write(sheets, plain)
        try Self.write(sheets.map { $0.moved(&random) }, moved)
        let day = Self.days[week]
        _ = try plain.reconcile(day)
        _ = try moved.reconcile(day)
        #expect(
          try plain.output("order_lines.csv", run: day) == moved.output("order_lines.csv", run: day),
          "seed \(seed), week \(week + 1)")
        #expect(
          try Self.told(plain, day) == Self.told(moved, day), "seed \(seed), week \(week + 1)")
      }
    }
  }

  /// The discrepancies without the message, which names cells.
  private static func told(_ folder: ConfiguredRunTests.Folder, _ day: String) throws -> [[String: String]] {
    try folder.rows("discrepancies.csv", run: day).map { row in
      row.filter { !["message", ""].contains($0.key) }
    }
    .filter { $0["family"] != "ingest" }.sorted { ($0["id"] ?? "") < ($1["id"] ?? "") }
  }

  @Test func `the same sheets a week later change no value`() throws {
    for seed in 0..<UInt64(5 * Self.factor) {
      let folder = ConfiguredRunTests.Folder()
      defer { folder.remove() }
      let weeks = RandomCompany(seed: seed, weeks: 2).weeks
      for (week, sheets) in (weeks + weeks.suffix(1)).enumerated() {
        try Self.write(sheets, folder)
        _ = try folder.reconcile(Self.days[week])
      }
      #expect(try folder.rows("changes.csv", run: Self.days[2]).isEmpty, "seed \(seed)")
    }
  }
}
