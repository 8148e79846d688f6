import Foundation

/// The folder `expected/` of a scenario: held against what came, or written anew.
struct Expectation {
  let folder: URL

  /// What differs, one text a difference; empty when all is as expected.
  func differences(from results: [ScenarioPlay.Result]) throws -> [String] {
    guard FileManager.default.fileExists(atPath: folder.path) else {
      return ["there is no expected/: run once with RECORD=1 and review git diff"]
    }
    var expected = try files()
    var differences = [String]()
    for result in results {
      differences += statusDifferences(result)
      for (name, text) in result.texts.sorted(by: { $0.key < $1.key }) {
        let path = "\(result.step.expectedFolder)/\(name)"
        guard let wanted = expected.removeValue(forKey: path) else {
          // A command that says nothing needs no empty file to say so.
          if !text.isEmpty { differences.append("expected/\(path) is missing, yet came:\n\(start(of: text))") }
          continue
        }
        let difference = LineDifference.text(expected: wanted, actual: text)
        if !difference.isEmpty { differences.append("expected/\(path):\n\(difference)") }
      }
    }
    return differences + expected.keys.sorted().map { "expected/\($0): nobody produced it" }
  }

  /// The differences that no recording can settle: exit statuses, and runs that should have been left alone.
  func statusDifferences(_ result: ScenarioPlay.Result) -> [String] {
    var differences = [String]()
    let step = result.step
    if result.status != step.status {
      let said = start(of: result.texts["messages.txt"] ?? "")
      differences.append("\(step.expectedFolder): exit status \(result.status), expected \(step.status)\n\(said)")
    }
    if !result.leftRunsAlone { differences.append("\(step.expectedFolder): failed, and yet changed the runs folder") }
    return differences
  }

  /// Writes what came as what is expected from now on.
  func record(_ results: [ScenarioPlay.Result]) throws {
    if FileManager.default.fileExists(atPath: folder.path) { try FileManager.default.removeItem(at: folder) }
    for result in results {
      let target = folder.appendingPathComponent(result.step.expectedFolder)
      try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
      for (name, text) in result.texts where !text.isEmpty {
        try Data(text.utf8).write(to: target.appendingPathComponent(name))
      }
    }
  }

  private func files() throws -> [String: String] {
    var files = [String: String]()
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let url = folder.appendingPathComponent(path)
      if try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true { continue }
      files[path] = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    }
    return files
  }

  private func start(of text: String) -> String { text.split(separator: "\n").prefix(10).joined(separator: "\n") }
}
