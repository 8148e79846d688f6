import ExactValues
import Foundation
import GRDB
import Pipeline

/// The ledger of a scenario, damaged by an example's statements.
struct DamagedLedger {
  private static let weeks = [
    ("week-1", "2026-03-02"), ("week-2", "2026-03-09"), ("week-3", "2026-03-10"), ("week-4", "2026-03-16"),
  ]
  private static let given = DamagedFile.folder.deletingLastPathComponent()
    .appendingPathComponent("scenarios/history-tells-an-order-run-by-run/given")

  /// What `duidan verify` says once the statements of a file were carried out; the ledger is called as the file.
  static func messages(after statements: URL) throws -> [String] {
    let files = FileManager.default
    let workspace = files.temporaryDirectory.appendingPathComponent("duidan-\(UUID().uuidString)")
    defer { try? files.removeItem(at: workspace) }
    try play(in: workspace)
    let ledger = workspace.path + "/.duidan/ledger.sqlite"
    let sql = try String(contentsOf: statements, encoding: .utf8)
    try DatabaseQueue(path: ledger).write { try $0.execute(sql: sql) }
    var request = VerifyRequest()
    request.workspace = workspace.path
    let said = try Pipeline.verify(request).messages
    return said.map { $0.replacingOccurrences(of: ledger, with: statements.lastPathComponent) }
  }

  /// Reconciles the scenario week by week.
  static func play(in workspace: URL) throws {
    let files = FileManager.default
    for (week, day) in weeks {
      for department in ["sales", "production", "warehouse", "decisions"] {
        let source = given.appendingPathComponent("\(week)/\(department)")
        guard files.fileExists(atPath: source.path) else { continue }
        let target = workspace.appendingPathComponent(department)
        try? files.removeItem(at: target)
        try files.createDirectory(at: workspace, withIntermediateDirectories: true)
        try files.copyItem(at: source, to: target)
      }
      guard let asOf = Day(iso: day) else { throw BadExample(reason: day) }
      _ = try Pipeline.reconcile(ReconcileRequest(workspace: workspace.path, asOf: asOf))
    }
  }
}
