internal import Foundation
internal import Reports

/// What each target holds: a file a run in `.duidan/exports/<target>/`, with the run in whose state each order stands.
///
/// A file is deleted to forget an export that was never imported.
struct ExportRecords {
  private let folder: String

  /// The records beside a ledger.
  init(ledger path: String, target id: String) {
    folder = (path as NSString).deletingLastPathComponent + "/exports/" + id
  }

  /// The last of some runs, oldest first, that was exported before another one.
  func last(before run: String, of runs: [String]) -> String? {
    let exported = Set((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    let earlier = runs.lastIndex(of: run).map { runs[..<$0] } ?? []
    return earlier.last { exported.contains($0) && $0 != run }
  }

  /// The orders that the target held after the export of a run, each with the run in whose state it does.
  ///
  /// - Throws: `PipelineError` with status 65 for a file that cannot be read.
  func orders(after run: String) throws(PipelineError) -> [String: String] {
    guard let bytes = RegularFile.bytes(folder + "/" + run), let text = String(validating: bytes, as: UTF8.self) else {
      throw PipelineError(
        65,
        Wording.error(
          folder + "/" + run, "unreadable_record", "what was exported of run \(run) cannot be read",
          "a file that an export wrote", "name the run whose state the system holds with --since"))
    }
    var orders: [String: String] = [:]
    for line in text.split(separator: "\n") {
      guard let tab = line.lastIndex(of: "\t") else { continue }
      orders[String(line[..<tab])] = String(line[line.index(after: tab)...])
    }
    return orders
  }

  /// Remembers what the target holds after an export.
  ///
  /// - Throws: `PipelineError` with status 73 where that cannot be written.
  func add(_ run: String, _ orders: [String: String]) throws(PipelineError) {
    let lines = orders.map { "\($0.key)\t\($0.value)\n" }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: folder + "/" + run), options: .atomic)
    } catch {
      throw ExportFolder.failure(folder, error)
    }
  }
}
