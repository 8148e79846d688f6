import Foundation
import Pipeline

/// A run's folder, damaged by an example: what `duidan report` says of it.
enum DamagedRun {
  private static let run = "2026-03-16"

  /// What is said once the lines of a file were carried out: `remove FILE`, `append FILE`, `remove-folder`,
  /// `report RUN`, `for ADDRESSEE`, `format FORM`; or, for an export, `export TARGET`, `export-nothing`, `since RUN`,
  /// `out NAME`, `file NAME`, `template TEXT`.
  static func message(after script: URL) throws -> String {
    let files = FileManager.default
    let workspace = files.temporaryDirectory.appendingPathComponent("duidan-\(UUID().uuidString)")
    defer { try? files.removeItem(at: workspace) }
    try DamagedLedger.play(in: workspace)
    var request = ReportRequest(), export: ExportRequest?
    request.workspace = workspace.path
    let folder = workspace.appendingPathComponent("runs/\(run)")
    for line in try String(contentsOf: script, encoding: .utf8).split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      let word = words.count > 1 ? words[1] : ""
      switch words[0] {
      case "remove": try files.removeItem(at: folder.appendingPathComponent(word))
      case "remove-folder": try files.removeItem(at: folder)
      case "append":
        let file = folder.appendingPathComponent(word)
        try (Data(contentsOf: file) + Data(" ".utf8)).write(to: file)
      case "report": request.run = word
      case "for": request.addressee = word
      case "format": request.form = word
      case "export", "export-nothing":
        export = ExportRequest()
        export?.workspace = workspace.path
        export?.target = words.count > 1 ? word : nil
      case "since": export?.since = word
      case "out": export?.output = workspace.appendingPathComponent(word).path
      case "file": try Data().write(to: workspace.appendingPathComponent(word))
      case "template":
        let file = workspace.appendingPathComponent("template.csv")
        if !word.isEmpty { try Data(word.utf8).write(to: file) }
        export?.template = file.path
      default: throw BadExample(reason: String(line))
      }
    }
    do throws(PipelineError) {
      if let export { _ = try Pipeline.export(export) } else { _ = try Pipeline.report(request) }
      return "nothing odd"
    } catch {
      let place = script.lastPathComponent
      let said = error.message.replacingOccurrences(of: folder.path + "/", with: place + " › ")
        .replacingOccurrences(of: folder.path, with: place)
        .replacingOccurrences(of: workspace.path + "/", with: "")
        // The manifest tells how long the run took: its digest is another one each time.
        .replacing(#/[0-9a-f]{64}/#, with: "…")
      return (said.hasPrefix(place) ? said : place + " › " + said) + "\nread: nothing"
    }
  }
}
