import Foundation

/// An example of `fixtures/scenarios`: what is given, what is run, and what must come of it.
struct Scenario: Sendable {
  /// The folder of all scenarios.
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("fixtures/scenarios")

  /// Every scenario, by name; those whose name holds what `SCENARIO` says, where it is set.
  static let all: [Scenario] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let part = ProcessInfo.processInfo.environment["SCENARIO"] ?? ""
    return names.filter { !$0.hasPrefix(".") && (part.isEmpty || $0.contains(part)) }.sorted().map {
      Scenario(name: $0)
    }
  }()

  /// The scenarios that say which discrepancies were planted in them.
  static let planted = all.filter { FileManager.default.fileExists(atPath: $0.url("planted.csv").path) }

  /// The name of the folder: what is shown, in one sentence.
  let name: String
  /// The folder that it lies in.
  var root = Self.folder

  /// A file or folder of the scenario.
  func url(_ part: String) -> URL { root.appendingPathComponent(name).appendingPathComponent(part) }

  /// What `run.txt` says is to be run.
  func script() throws -> RunScript { try RunScript(String(contentsOf: url("run.txt"), encoding: .utf8)) }
}

extension Scenario: CustomStringConvertible {
  var description: String { name }
}
