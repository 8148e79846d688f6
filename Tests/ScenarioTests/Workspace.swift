import Foundation

/// A temporary workspace that a scenario is played in; whoever makes one removes it.
struct Workspace {
  /// What a person's new week of sheets does not replace.
  private static let kept: Set<String> = [".duidan", "runs", "decisions"]

  /// The folder.
  let url: URL
  private let parent: URL
  private var files: FileManager { FileManager.default }

  /// Makes an empty workspace of a name in a new folder.
  init(name: String = "workspace") throws {
    parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("duidan-\(UUID().uuidString)")
    url = parent.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// Removes the workspace.
  func remove() { try? files.removeItem(at: parent) }

  /// The folder of the last run.
  var latest: URL { url.appendingPathComponent("runs/latest").resolvingSymlinksInPath() }

  /// Puts the sheets of a step in the place of the last ones, and lets its `setup.sh` work on the workspace.
  func prepare(_ step: RunScript.Step, of scenario: Scenario) async throws {
    for name in try files.contentsOfDirectory(atPath: url.path) where !Self.kept.contains(name) {
      try files.removeItem(at: url.appendingPathComponent(name))
    }
    let given = scenario.url("given/\(step.folder)")
    if files.fileExists(atPath: given.path) { try copyContents(of: given, into: url) }
    let setup = url.appendingPathComponent("setup.sh")
    guard files.fileExists(atPath: setup.path) else { return }
    let outcome = try await Duidan.run("sh", ["setup.sh"], in: url)
    if outcome.status != 0 { throw SetupFailed(messages: outcome.messages) }
    try files.removeItem(at: setup)
  }

  /// Runs a step's command.
  func run(_ step: RunScript.Step, timeZone: String = "UTC") async throws -> Duidan.Outcome {
    try await Duidan.run(step.arguments(workspace: url.path), in: url, timeZone: timeZone)
  }

  /// The bytes of every file below a folder, by path; a link counts as the path that it names.
  func contents(of folder: URL) throws -> [String: Data] {
    guard files.fileExists(atPath: folder.path) else { return [:] }
    var contents = [String: Data]()
    for path in try files.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appendingPathComponent(path)
      if let target = try? files.destinationOfSymbolicLink(atPath: file.path) {
        contents[path] = Data("→ \(target)".utf8)
      } else if try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory != true {
        contents[path] = try Data(contentsOf: file)
      }
    }
    return contents
  }

  /// A text with the workspace's path taken out, so that it is the same anywhere.
  func withoutPath(_ text: String) -> String { text.replacingOccurrences(of: url.path, with: "WORKSPACE") }

  private func copyContents(of source: URL, into target: URL) throws {
    try files.createDirectory(at: target, withIntermediateDirectories: true)
    for name in try files.contentsOfDirectory(atPath: source.path) {
      let from = source.appendingPathComponent(name), to = target.appendingPathComponent(name)
      if try from.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true {
        try copyContents(of: from, into: to)
      } else {
        if files.fileExists(atPath: to.path) { try files.removeItem(at: to) }
        try files.copyItem(at: from, to: to)
      }
    }
  }
}

/// A scenario's `setup.sh` failed.
struct SetupFailed: Error {
  /// What it said.
  var messages: String
}
