import Foundation
import Testing

/// A page of the documentation: README, guides, reference.
struct Page: CustomTestStringConvertible, Sendable {
  /// The path in the repository.
  let path: String
  /// What stands there.
  let text: String

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every page that users read.
  static let all: [Page] = {
    let files = FileManager.default
    let docs = ((try? files.subpathsOfDirectory(atPath: root.appendingPathComponent("docs").path)) ?? []).sorted()
    let paths =
      ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "CHANGELOG.md"]
      + docs.filter { $0.hasSuffix(".md") }.map { "docs/" + $0 }
    return paths.compactMap { Page(path: $0) }
  }()

  /// Reads a page; `nil` where there is none.
  init?(path: String) {
    guard let text = try? String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8) else {
      return nil
    }
    self.init(path: path, text: text)
  }

  /// Takes a text for a page.
  init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  var testDescription: String { path }

  /// The lines of every fenced block of a language, block by block.
  func blocks(_ language: String) -> [[String]] {
    var blocks: [[String]] = [], open: [String]?, isWanted = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        if let lines = open {
          if isWanted { blocks.append(lines) }
          open = nil
        } else {
          open = []
          isWanted = line == "```" + language
        }
      } else {
        open?.append(line)
      }
    }
    return blocks
  }

  /// What stands between back quotes outside of fenced blocks.
  var spans: [String] {
    var isInside = false, spans: [String] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("```") { isInside.toggle() }
      if !isInside { spans += line.matches(of: #/`([^`]+)`/#).map { String($0.1) } }
    }
    return spans
  }

  /// The text of each section of level two, by its heading.
  var sections: [(heading: String, text: String)] {
    text.components(separatedBy: "\n## ").dropFirst().map { part in
      let end = part.firstIndex(of: "\n") ?? part.endIndex
      return (String(part[..<end]), String(part[end...]))
    }
  }

  /// The first cells of the rows of tables, without header and rule.
  static func firstCells(_ text: String) -> [String] {
    text.split(separator: "\n").filter { $0.hasPrefix("| ") }.compactMap { row in
      row.dropFirst(2).components(separatedBy: " | ").first
    }
  }
}
