import Foundation
import Testing

/// Workbooks of answers and the identity of runs.
@Suite struct DecisionTests {
  private static let scenario = Scenario(name: "decisions-are-asked-in-english-too")

  /// Plays the scenario to its last step, and says how to run that step again.
  private static func played(_ workspace: Workspace) async throws -> () async throws -> Duidan.Outcome {
    let steps = try scenario.script().steps
    for step in steps {
      try await workspace.prepare(step, of: scenario)
      _ = try await workspace.run(step)
    }
    let last = try #require(steps.last)
    return { try await workspace.run(last) }
  }

  @Test(
    "A workbook that was read may be renamed, copied and taken away: the run is the same run", .timeLimit(.minutes(5)))
  func read() async throws {
    let workspace = try Workspace()
    defer { workspace.remove() }
    let again = try await Self.played(workspace)
    let runs = workspace.url.appendingPathComponent("runs")
    let before = try workspace.contents(of: runs)
    let folder = workspace.url.appendingPathComponent("decisions")
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path).first)
    let file = folder.appendingPathComponent(name)
    try FileManager.default.copyItem(at: file, to: folder.appendingPathComponent("0 copy.xlsx"))
    #expect(try await again().status == 0)
    #expect(try workspace.contents(of: runs) == before)
    try FileManager.default.removeItem(at: folder)
    #expect(try await again().status == 0)
    #expect(try workspace.contents(of: runs) == before)
  }

  @Test("New answers make a new run, once, and nonsense does not stop it", .timeLimit(.minutes(5)))
  func new() async throws {
    let workspace = try Workspace()
    defer { workspace.remove() }
    let again = try await Self.played(workspace)
    let first = workspace.latest.lastPathComponent
    let folder = workspace.url.appendingPathComponent("decisions")
    try Data("PK\u{3}\u{4} no archive".utf8).write(to: folder.appendingPathComponent("broken.xlsx"))
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("folder.xlsx"), withIntermediateDirectories: true)
    let outcome = try await again()
    #expect(outcome.status == 0)
    #expect(outcome.messages.contains("decisions/broken.xlsx: warning decision_refused"))
    #expect(outcome.messages.contains("decisions/folder.xlsx: warning decision_refused"))
    let second = workspace.latest.lastPathComponent
    #expect(second != first)
    #expect(try await again().status == 0)
    #expect(workspace.latest.lastPathComponent == second)
  }

  @Test("A workbook that nobody has answered counts its questions, and complains of none", .timeLimit(.minutes(5)))
  func unanswered() async throws {
    let workspace = try Workspace()
    defer { workspace.remove() }
    let steps = try Self.scenario.script().steps
    for step in steps.dropLast() {
      try await workspace.prepare(step, of: Self.scenario)
      _ = try await workspace.run(step)
    }
    let folder = workspace.url.appendingPathComponent("decisions")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: workspace.latest.appendingPathComponent("decisions.xlsx"), to: folder.appendingPathComponent("blank.xlsx"))
    let outcome = try await workspace.run(try #require(steps.last))
    #expect(outcome.output.contains("unanswered 2"))
    #expect(!outcome.messages.contains("decision_"))
  }
}
