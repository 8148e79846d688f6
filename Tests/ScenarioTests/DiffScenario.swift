import Foundation
import SheetFormats

/// A folder of `fixtures/diff`: two files, or two and their ancestor, and what `duidan diff` says of them.
struct DiffScenario: Sendable, CustomStringConvertible {
  /// The folder of all of them.
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("fixtures/diff")

  /// Every scenario, by name.
  static let all: [DiffScenario] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map(DiffScenario.init).filter { $0.holds("run.txt") }
  }()

  /// The name: a sentence that must be true.
  let name: String
  var description: String { name }
  var url: URL { Self.folder.appendingPathComponent(name) }

  /// The arguments behind the files, and the exit status that must come.
  func script() throws -> (arguments: [String], status: Int) {
    let text = try String(contentsOf: url.appendingPathComponent("run.txt"), encoding: .utf8)
    let line = text.split(separator: "\n").first { !$0.hasPrefix("#") } ?? ""
    let parts = line.components(separatedBy: "=>")
    let words = parts[0].split(separator: " ").map(String.init)
    return (words, parts.count > 1 ? Int(parts[1].filter { $0 != " " }) ?? -1 : -1)
  }

  /// What comes, by the name of the expected file; statuses as `status`.
  func play() async throws -> [String: String] {
    let workspace = FileManager.default.temporaryDirectory.appendingPathComponent("duidan-diff-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: workspace, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: workspace) }
    for file in try given() {
      try FileManager.default.copyItem(at: url.appendingPathComponent(file), to: workspace.appendingPathComponent(file))
    }
    let arguments = try files() + script().arguments
    let text = try await Duidan.run(["diff", "--lang", "en"] + arguments, in: workspace)
    let json = try await Duidan.run(["diff", "--lang", "en", "--format", "json"] + arguments, in: workspace)
    var results = [
      "text.txt": text.output, "messages.txt": text.messages, "result.json": json.output,
      "status": text.status == json.status ? String(text.status) : "\(text.status) and \(json.status)",
    ]
    for merged in ["merged.csv", "merged.xlsx"] {
      let file = workspace.appendingPathComponent(merged)
      if let bytes = try? Data(contentsOf: file) { results[merged + ".txt"] = try Self.text(of: Array(bytes)) }
    }
    return results
  }

  private func given() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.path).filter { name in
      ["ours.", "theirs.", "base."].contains { name.hasPrefix($0) }
    }.sorted()
  }

  private func files() throws -> [String] {
    let given = try given()
    func named(_ side: String) -> [String] { given.filter { $0.hasPrefix(side + ".") } }
    return named("ours") + named("theirs") + named("base").flatMap { ["--base", $0] }
  }

  private func holds(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appendingPathComponent(file).path)
  }

  /// A merged file as text: each sheet's cells, typed ones with their type.
  private static func text(of bytes: [UInt8]) throws -> String {
    var lines: [String] = []
    for grid in try SheetReader.read(bytes).grids {
      if let name = grid.name { lines.append("[\(name)]") }
      for row in 0..<grid.rowCount {
        let cells = (0..<grid.columnCount).map { column -> String in
          let text = grid.rawText(row: row, column: column)
          switch grid.value(row: row, column: column) {
          case .number: return "#" + text
          case .day, .moment: return "@" + text
          default: return text
          }
        }
        lines.append(cells.joined(separator: " | "))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
