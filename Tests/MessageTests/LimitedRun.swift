import Foundation

@testable import Pipeline

/// A run within a limit of memory: what is said where it took more, or where the disk lost what lay on it.
enum LimitedRun {
  /// What is said of the sizes that an example names: `limit 2G`, `peak 2199M`, `spilled 700M`; or of `lost FILE`.
  static func message(after script: URL) throws -> String {
    var sizes: [String: Int] = [:]
    for line in try String(contentsOf: script, encoding: .utf8).split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 2 else { throw BadExample(reason: String(line)) }
      if words[0] == "lost" {
        return "\(script.lastPathComponent) › \(Wording.lostSpill(words[1]).message)\nread: nothing"
      }
      sizes[words[0]] = MemoryLimit.bytes(of: words[1])
    }
    guard let limit = sizes["limit"], let peak = sizes["peak"], let spilled = sizes["spilled"] else {
      throw BadExample(reason: "a size is missing")
    }
    let said = Wording.memory(limit, peak: peak, spilled: spilled, "en")
    return "\(script.lastPathComponent) › \(said)\nread: everything"
  }
}
