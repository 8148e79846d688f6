import ExactValues
import Foundation
import Pipeline

/// A folder that a command can make nothing of: what the command says.
enum OddFolder {
  /// What is said once the lines of a file were carried out: `file PATH` writes an empty file, `sheet PATH` one with an
  /// order; the last line is the command, `reconcile` with a path inside, `migrate`, `init`, `history ORDER`, `demo WEEK`
  /// or `inspect SHEET`, or `type WORD` for a word in the place of a command (`.` is the folder).
  static func message(after script: URL) throws -> String {
    let files = FileManager.default
    let folder = files.temporaryDirectory.resolvingSymlinksInPath().appendingPathComponent(
      "duidan-\(UUID().uuidString)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: folder) }
    var said = "nothing odd"
    for line in try String(contentsOf: script, encoding: .utf8).split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      let word = words.count > 1 ? words[1] : ""
      switch words[0] {
      case "file": try write("", to: folder.appendingPathComponent(word))
      case "sheet": try write("订单号,型号,数量\nSO-1,A100,5\n", to: folder.appendingPathComponent(word))
      default: said = try self.said(words[0], word, folder) ?? said
      }
    }
    let place = script.lastPathComponent
    said = said.replacingOccurrences(of: folder.path + "/", with: place + " › ")
      .replacingOccurrences(of: folder.path, with: place)
    return (said.hasPrefix(place) ? said : place + " › " + said) + "\nread: nothing\n"
  }

  private static func said(_ command: String, _ word: String, _ folder: URL) throws -> String? {
    guard let asOf = Day(iso: "2026-03-02") else { return nil }
    do throws(PipelineError) {
      switch command {
      case "reconcile":
        let path = word.isEmpty ? folder.path : folder.path + "/" + word
        _ = try Pipeline.reconcile(ReconcileRequest(workspace: path, asOf: asOf))
      case "history":
        var request = HistoryRequest(order: word)
        request.workspace = folder.path
        _ = try Pipeline.history(request)
      case "migrate": _ = try Pipeline.migrate(ReconcileRequest(workspace: folder.path, asOf: asOf))
      case "init": _ = try Pipeline.draft(workspace: folder.path, language: "zh-Hans")
      case "demo":
        var request = DemoRequest(folder: folder.path)
        request.week = Int(word) ?? 1
        _ = try Pipeline.demonstrate(request)
      case "type":
        return UnknownCommand.message(word == "." ? folder.path : word, known: ["reconcile", "report", "init"])
      case "inspect":
        var request = InspectRequest(files: [folder.appendingPathComponent("sales/orders.csv").path])
        request.sheet = word
        return try Pipeline.inspect(request) { _ in }.messages.first
      default: return "no command: \(command)"
      }
      return nil
    } catch {
      return error.message
    }
  }

  private static func write(_ text: String, to file: URL) throws {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
