import Foundation
import Testing

/// A drafted `duidan.yml` says what the tool does without one.
@Suite(.serialized) struct DraftTests {
  private static let data = [
    "orders.csv", "order_lines.csv", "events.csv", "discrepancies.csv", "discrepancies.jsonl", "claims.csv",
    "changes.csv", "rejected.csv",
  ]

  @Test(
    "what comes under a drafted configuration is what comes without one", .timeLimit(.minutes(5)),
    arguments: Scenario.all)
  func draftChangesNothing(scenario: Scenario) async throws {
    let plain = try Workspace(name: "plain"), drafted = try Workspace(name: "drafted")
    defer {
      plain.remove()
      drafted.remove()
    }
    // The same sheets again are run under the draft that they had: nobody drafts anew what he has reviewed.
    var drafts: [String: String] = [:]
    for step in try scenario.script().steps {
      try await plain.prepare(step, of: scenario)
      try await drafted.prepare(step, of: scenario)
      for workspace in [plain, drafted] {
        try? FileManager.default.removeItem(at: workspace.url.appendingPathComponent("duidan.yml"))
      }
      let file = drafted.url.appendingPathComponent("duidan.yml")
      if let known = drafts[step.folder] {
        try known.write(to: file, atomically: true, encoding: .utf8)
      } else {
        let draft = try await Duidan.run(["init", drafted.url.path], in: drafted.url)
        #expect([0, 65].contains(draft.status), "\(draft.messages)")
        let hasDraft = FileManager.default.fileExists(atPath: file.path)
        #expect(hasDraft == (draft.status == 0))
        if hasDraft { drafts[step.folder] = try String(contentsOf: file, encoding: .utf8) }
      }
      let one = try await plain.run(step), two = try await drafted.run(step)
      #expect(one.status == two.status, "\(scenario) \(step.folder): \(two.messages)")
      guard one.status <= 1 else { continue }
      for name in Self.data {
        let (before, after) = (try text(name, plain), try text(name, drafted))
        #expect(before == after, "\(scenario) \(step.folder): \(name) differs under the draft")
      }
    }
  }

  @Test("a draft is written whole, never over a file that is there, and again only when asked")
  func overwriting() async throws {
    let scenario = try #require(Scenario.planted.first)
    let workspace = try Workspace()
    defer { workspace.remove() }
    try await workspace.prepare(try #require(try scenario.script().steps.first), of: scenario)
    let file = workspace.url.appendingPathComponent("duidan.yml")
    let printed = try await Duidan.run(["init", workspace.url.path, "--stdout"], in: workspace.url)
    #expect(!FileManager.default.fileExists(atPath: file.path))
    #expect(try await Duidan.run(["init", workspace.url.path], in: workspace.url).status == 0)
    #expect(try String(contentsOf: file, encoding: .utf8) == printed.output)
    try "language: en\n".write(to: file, atomically: true, encoding: .utf8)
    let refused = try await Duidan.run(["init", workspace.url.path], in: workspace.url)
    #expect(refused.status == 73)
    #expect(refused.messages.contains("file_exists"))
    #expect(try String(contentsOf: file, encoding: .utf8) == "language: en\n")
    #expect(try await Duidan.run(["init", workspace.url.path, "--force"], in: workspace.url).status == 0)
    #expect(try String(contentsOf: file, encoding: .utf8) == printed.output)
    let names = try FileManager.default.contentsOfDirectory(atPath: workspace.url.path)
    #expect(!names.contains { $0.contains(".new-") })
  }

  private func text(_ name: String, _ workspace: Workspace) throws -> String {
    workspace.withoutPath(try String(contentsOf: workspace.latest.appendingPathComponent(name), encoding: .utf8))
  }
}
