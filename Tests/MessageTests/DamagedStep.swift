import ExactValues
import Foundation
import Pipeline

/// A step of a run that an engine does badly, or a filter that is called with what is not meant for it: what is said of it.
enum DamagedStep {
  private static let sheet = "sales/订单.csv"

  /// What is said where a script of the shell is the engine, which is called with the step and its folder.
  ///
  /// `sheet.csv` beside the script takes the place of the run's sheet then. What the script leaves in `$KEPT` is for the
  /// filter that the script's line `# filter: …` names: `claims FILE`, or `fold` with the lines in `$KEPT/lines`.
  static func message(after script: URL) throws -> String {
    let files = FileManager.default
    let workspace = files.temporaryDirectory.appendingPathComponent("duidan-\(UUID().uuidString)")
    defer { try? files.removeItem(at: workspace) }
    let kept = workspace.appendingPathComponent(".duidan/kept")
    try files.createDirectory(at: kept, withIntermediateDirectories: true)
    try files.createDirectory(at: workspace.appendingPathComponent("sales"), withIntermediateDirectories: true)
    let file = workspace.appendingPathComponent(sheet)
    try Data("订单号,产品型号,数量\nSO-1,A1,10\nSO-2,A2,20\n".utf8).write(to: file)
    guard let day = Day(iso: "2026-03-02") else { throw BadExample(reason: "the day") }
    var request = ReconcileRequest(workspace: workspace.path, asOf: day)
    request.engine = Engine(command: "KEPT='\(kept.path)' sh '\(script.path)'")
    var said = outcome { () throws(PipelineError) in _ = try Pipeline.reconcile(request) }
    let lines = try String(contentsOf: script, encoding: .utf8).split(separator: "\n")
    if let filter = lines.first(where: { $0.hasPrefix("# filter: ") })?.dropFirst("# filter: ".count) {
      let later = script.deletingLastPathComponent().appendingPathComponent("sheet.csv")
      if let bytes = try? Data(contentsOf: later) { try bytes.write(to: file) }
      said = try message(of: String(filter), kept)
    }
    let place = script.lastPathComponent
    said = said.replacingOccurrences(of: kept.path, with: "KEPT").replacingOccurrences(
      of: workspace.path, with: "WORKSPACE"
    )
    .replacing(#/one of [0-9.]+ .*/#, with: "one of this build")
    .replacingOccurrences(of: "KEPT='KEPT' sh '\(script.path)'", with: "ENGINE")
    return place + " › " + said + "\nread: nothing"
  }

  private static func message(of filter: String, _ kept: URL) throws -> String {
    let words = filter.split(separator: " ").map(String.init)
    let plan = kept.appendingPathComponent("plan.json").path
    guard words[0] == "fold" else {
      return outcome { () throws(PipelineError) in
        try Pipeline.claims(FilterRequest(plan: plan, files: Array(words.dropFirst()))) { _ in true }
      }
    }
    var input = Array((try? Data(contentsOf: kept.appendingPathComponent("lines"))) ?? Data())
    return outcome { () throws(PipelineError) in
      try Pipeline.fold(
        FilterRequest(plan: plan),
        read: {
          defer { input = [] }
          return input
        }, write: { _ in true })
    }
  }

  private static func outcome(_ body: () throws(PipelineError) -> Void) -> String {
    do throws(PipelineError) {
      try body()
      return "nothing odd"
    } catch { return error.message }
  }
}
