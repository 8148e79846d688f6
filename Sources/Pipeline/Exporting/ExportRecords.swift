internal import Foundation

/// Which runs were exported to which target: an empty file a run in `.duidan/exports/<target>/`.
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

  /// Remembers an export.
  ///
  /// - Throws: `PipelineError` with status 73 where that cannot be written.
  func add(_ run: String) throws(PipelineError) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data().write(to: URL(fileURLWithPath: folder + "/" + run))
    } catch {
      throw ExportFolder.failure(folder, error)
    }
  }
}
