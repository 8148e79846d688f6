import Foundation
import Testing

/// Plays every folder of `fixtures/scenarios`; a new case is a new folder, never a new line of Swift.
@Suite(.serialized) struct ScenarioTests {
  @Test("scenarios are found")
  func found() {
    #expect(!Scenario.all.isEmpty)
  }

  @Test("what comes is what is expected", .timeLimit(.minutes(5)), arguments: Scenario.all)
  func comesAsExpected(scenario: Scenario) async throws {
    let results = try await ScenarioPlay(scenario).results()
    let expectation = Expectation(folder: scenario.url("expected"))
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try expectation.record(results)
      for difference in results.flatMap(expectation.statusDifferences) { Issue.record("\(scenario): \(difference)") }
      Issue.record("\(scenario): recorded; review git diff")
      return
    }
    for difference in try expectation.differences(from: results) { Issue.record("\(scenario): \(difference)") }
  }

  @Test("the same is the same in another place and time zone", .timeLimit(.minutes(5)), arguments: Scenario.all)
  func sameElsewhere(scenario: Scenario) async throws {
    let here = try await files(of: scenario, in: Workspace(name: "here"), timeZone: "UTC")
    let there = try await files(of: scenario, in: Workspace(name: "那边 (2)"), timeZone: "Asia/Shanghai")
    #expect(here.keys.sorted() == there.keys.sorted())
    for (path, bytes) in here.sorted(by: { $0.key < $1.key }) where there[path] != bytes {
      let difference = Self.difference(bytes, there[path] ?? Data())
      Issue.record("\(scenario): \(path) differs from place to place:\n\(difference)")
    }
  }

  @Test("the same again changes nothing, and the ledger is sound", .timeLimit(.minutes(5)), arguments: Scenario.all)
  func sameAgain(scenario: Scenario) async throws {
    let workspace = try Workspace()
    defer { workspace.remove() }
    let steps = try scenario.script().steps
    for step in steps {
      try await workspace.prepare(step, of: scenario)
      _ = try await workspace.run(step)
    }
    let last = try #require(steps.last)
    let runs = workspace.url.appendingPathComponent("runs")
    let before = try workspace.contents(of: runs)
    let again = try await workspace.run(last)
    #expect(again.status == last.status)
    let after = try workspace.contents(of: runs)
    let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
    #expect(changed.isEmpty, "\(scenario): the second run of the last line changed \(changed)")
    // Where the last line could not proceed, neither can this.
    guard !before.isEmpty, last.status <= 1 else { return }
    let verified = try await Duidan.run(["verify", workspace.url.path], in: workspace.url)
    #expect(verified.status == 0, "\(scenario): \(verified.messages)")
    let remade = try RemadeReports.differences(in: workspace.url)
    #expect(remade.isEmpty, "\(scenario): made again, \(remade) are not the runs' own")
  }

  private static func difference(_ left: Data, _ right: Data) -> String {
    guard let here = String(validating: left, as: UTF8.self),
      let there = String(validating: right, as: UTF8.self)
    else {
      return "\(left.count) and \(right.count) bytes that are no text"
    }
    return LineDifference.text(expected: here, actual: there)
  }

  /// The files of the last run after every step, the manifest without its timings.
  private func files(of scenario: Scenario, in workspace: Workspace, timeZone: String) async throws -> [String: Data] {
    defer { workspace.remove() }
    for step in try scenario.script().steps {
      try await workspace.prepare(step, of: scenario)
      _ = try await workspace.run(step, timeZone: timeZone)
    }
    var files = try workspace.contents(of: workspace.latest)
    if let manifest = files["run.json"] { files["run.json"] = Data(try RunText.withoutTimings(manifest).utf8) }
    return files
  }
}
