import Discrepancies
import Foundation
import OrderRules
import Testing

/// Plays every folder of `fixtures/rules`: adding a rule adds a file of code, a line of the list, and a folder here.
@Suite(.serialized) struct RuleFixtureTests {
  @Test(
    "every rule has a fixture that violates it, one that holds, one it cannot judge, and both sides of its boundary")
  func everyRuleHasItsFixtures() throws {
    var cases: [String: Set<RuleFixture.Case>] = [:]
    for fixture in RuleFixture.all { cases[fixture.code, default: []].formUnion(try fixture.cases().map(\.what)) }
    let codes = RuleList.entries.map(\.kind.code).filter(RuleFixture.isWanted)
    for code in codes {
      let lacking = RuleFixture.Case.allCases.filter { cases[code]?.contains($0) != true }.map(\.rawValue)
      #expect(lacking.isEmpty, "\(code): no case \(lacking.joined(separator: ", "))")
    }
    #expect(Set(cases.keys).subtracting(codes).isEmpty, "fixtures of no rule")
  }

  @Test("each rule says of each line what it must", .timeLimit(.minutes(5)), arguments: RuleFixture.all)
  func judgesAsExpected(fixture: RuleFixture) async throws {
    let workspace = try Workspace()
    defer { workspace.remove() }
    for step in try fixture.scenario.script().steps {
      try await workspace.prepare(step, of: fixture.scenario)
      let outcome = try await workspace.run(step)
      #expect(outcome.status == step.status, "\(fixture): \(outcome.messages)")
    }
    let all = try table("discrepancies.csv", in: workspace)
    let codes = Dictionary(all.map { ($0["id"] ?? "", $0["code"] ?? "") }) { first, _ in first }
    let found = all.filter { $0["code"] == fixture.code && $0["status"] != "resolved" }.map { row in
      row.merging(["cause": row["cause"].flatMap { codes[$0] } ?? ""]) { $1 }
    }
    let cases = try fixture.cases()
    let columns = ["order_no", "line_no"] + RuleFixture.compared.filter { cases.first?.row[$0] != nil }
    let expected = cases.filter(\.what.isFound).map { Self.text($0.row, columns) }.sorted()
    let actual = found.map { Self.text($0, columns) }.sorted()
    #expect(actual == expected, "\(fixture): \(columns.joined(separator: " | "))")
    for message in found.compactMap({ $0["message"] }) where message.contains("{") {
      Issue.record("\(fixture): a placeholder was left over: \(message)")
    }
    let counts = try #require(try table("rules.csv", in: workspace).first { $0["code"] == fixture.code })
    #expect(counts["not_evaluated"] == Self.count(cases) { $0 == .notEvaluated }, "\(fixture): not evaluated")
    #expect(counts["violated"] == Self.count(cases) { $0.isFound }, "\(fixture): violated")
    #expect(counts["evaluated"] == Self.count(cases) { $0 != .notEvaluated }, "\(fixture): evaluated")
  }

  /// How many different lines have such a case.
  private static func count(
    _ cases: [(row: [String: String], what: RuleFixture.Case)], where isMeant: (RuleFixture.Case) -> Bool
  ) -> String {
    String(Set(cases.filter { isMeant($0.what) }.map { text($0.row, ["order_no", "line_no", "judged"]) }).count)
  }

  private static func text(_ row: [String: String], _ columns: [String]) -> String {
    columns.map { row[$0] ?? "" }.joined(separator: " | ")
  }

  private func table(_ name: String, in workspace: Workspace) throws -> [[String: String]] {
    try CSVTable(String(contentsOf: workspace.latest.appendingPathComponent(name), encoding: .utf8)).rows
  }
}
