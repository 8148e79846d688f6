import Foundation
import Testing

/// Holds the discrepancies of a sample against the list of those that were planted in it.
@Suite struct PlantedTests {
  @Test(
    "what was planted is found week by week, and nothing else", .timeLimit(.minutes(5)), arguments: Scenario.planted)
  func planted(scenario: Scenario) async throws {
    let table = try CSVTable(String(contentsOf: scenario.url("planted.csv"), encoding: .utf8))
    let planted = table.rows.compactMap(PlantedRow.init)
    #expect(!planted.isEmpty && planted.count == table.rows.count, "planted.csv cannot be read")
    let workspace = try Workspace()
    defer { workspace.remove() }
    for step in try scenario.script().steps {
      try await workspace.prepare(step, of: scenario)
      let outcome = try await workspace.run(step)
      #expect(outcome.status == step.status, "\(outcome.messages)")
      let file = workspace.latest.appendingPathComponent("discrepancies.csv")
      let found = try CSVTable(String(contentsOf: file, encoding: .utf8)).rows
      for complaint in Self.complaints(planted, found, week: step.number) {
        Issue.record("\(scenario), week \(step.number): \(complaint)")
      }
    }
  }

  /// What is missing, what should be over, and what nobody planted.
  static func complaints(_ planted: [PlantedRow], _ found: [[String: String]], week: Int) -> [String] {
    let open = found.filter { ["open", "decided"].contains($0["status"]) }
    let due = planted.filter { $0.isOpen(in: week) }
    let missing = due.filter { row in !row.isOptional && !open.contains(where: row.matches) }
    let over = planted.filter { row in
      row.isOver(in: week) && open.contains { found in row.matches(found) && !due.contains { $0.matches(found) } }
    }
    let unplanted = open.filter { found in
      found["status"] == "open" && found["family"] == "merge" && found["severity"] != "info"
        && !due.contains { $0.matches(found) }
    }
    return missing.map { "planted and not found: \($0)" } + over.map { "still open after its last week: \($0)" }
      + unplanted.map { "not planted: \(text(of: $0))" }
  }

  private static func text(of found: [String: String]) -> String {
    ["code", "kind", "severity", "order_no", "line_no", "field", "source", "responsible_department", "message"]
      .compactMap { found[$0] }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
