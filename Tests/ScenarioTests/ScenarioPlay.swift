import Foundation

/// Plays a scenario in a workspace of its own, and gathers what is compared.
struct ScenarioPlay {
  /// What came of one step: the texts by the names that they have in `expected/<step>/`.
  struct Result {
    var step: RunScript.Step
    var status: Int
    var texts: [String: String]
    /// Whether a command that could not proceed left the runs as they were.
    var leftRunsAlone: Bool
  }

  let scenario: Scenario
  let script: RunScript

  init(_ scenario: Scenario) throws {
    self.scenario = scenario
    script = try scenario.script()
  }

  /// Runs every step.
  func results() async throws -> [Result] {
    let workspace = try Workspace()
    defer { workspace.remove() }
    var results = [Result]()
    for step in script.steps {
      try await workspace.prepare(step, of: scenario)
      results.append(try await result(of: step, in: workspace))
    }
    return results
  }

  private func result(of step: RunScript.Step, in workspace: Workspace) async throws -> Result {
    let runs = workspace.url.appendingPathComponent("runs")
    let before = try workspace.contents(of: runs)
    let outcome = try await workspace.run(step)
    var texts = [
      "messages.txt": workspace.withoutPath(outcome.messages), "summary.txt": workspace.withoutPath(outcome.output),
    ]
    let completed = outcome.status <= 1
    if completed, step.makesRun {
      for file in script.comparedFiles {
        let url = workspace.latest.appendingPathComponent(file)
        guard FileManager.default.fileExists(atPath: url.path) else { continue }
        texts[RunText.expectedName(of: file)] = workspace.withoutPath(try await RunText.text(ofFileAt: url))
      }
    }
    if completed, step.words.first == "export" {
      for (name, text) in try await exported(outcome.output, in: workspace) { texts[name] = text }
    }
    let leftRunsAlone = try completed || workspace.contents(of: runs) == before
    return Result(step: step, status: outcome.status, texts: texts, leftRunsAlone: leftRunsAlone)
  }

  /// The files of an export, whose folder stands in its last line; the manifest's digests and databases are held elsewhere.
  private func exported(_ output: String, in workspace: Workspace) async throws -> [String: String] {
    guard let line = output.split(separator: "\n").last else { return [:] }
    let folder = workspace.url.appendingPathComponent(String(line))
    var texts: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      guard !name.hasSuffix(".json"), !name.hasSuffix(".sqlite"), name != "summary.txt" else { continue }
      let text = try await RunText.text(ofFileAt: folder.appendingPathComponent(name))
      texts[RunText.expectedName(of: name)] = workspace.withoutPath(text)
    }
    return texts
  }
}
