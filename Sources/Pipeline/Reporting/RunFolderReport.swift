internal import Foundation
internal import Ledger
internal import Reports

/// Reads a run's folder for `duidan report`, and words what is wrong with it.
enum RunFolderReport {
  /// The report as far as the folder tells it.
  ///
  /// - Throws: `PipelineError` with status 65 where the folder is gone, or a file is missing or changed.
  static func read(_ run: RunRecord, folder: String) throws(PipelineError) -> RunReport {
    try requireFolder(run, folder)
    do throws(ReportReadingError) { return try ReportReader.report(in: folder, digest: run.manifest) } catch {
      throw self.error(error, folder)
    }
  }

  /// Every table of the run.
  ///
  /// - Throws: `PipelineError` with status 65 where the folder is gone, or a file is missing or changed.
  static func tables(_ run: RunRecord, folder: String) throws(PipelineError) -> [OutputTable] {
    try requireFolder(run, folder)
    do throws(ReportReadingError) { return try ReportReader.tables(in: folder, digest: run.manifest) } catch {
      throw self.error(error, folder)
    }
  }

  private static func requireFolder(_ run: RunRecord, _ folder: String) throws(PipelineError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw PipelineError(
        65,
        Wording.error(
          folder, "no_run_folder", "the folder of run \(run.name) is not there", "the folder that the run wrote",
          "put it back from a backup, or name another run"))
    }
  }

  /// The names of the files that the run wrote.
  static func outputs(of folder: String) -> [String] { ReportReader.outputs(of: folder) }

  private static func error(_ error: ReportReadingError, _ folder: String) -> PipelineError {
    switch error {
    case .missing(let file):
      PipelineError(
        65,
        Wording.error(
          folder + "/" + file, "output_missing", "the file is not there", "a file of the run",
          "put it back from a backup, or name another run"))
    case .changed(let file, let expected):
      PipelineError(
        65,
        Wording.error(
          folder + "/" + file, "output_differs", "somebody has changed the file since the run",
          "SHA-256 \(expected)", "restore it, and work with a copy of the folder"))
    case .unreadable(let file, let reason):
      PipelineError(
        65,
        Wording.error(
          folder + "/" + file, "output_unreadable", reason, "a file as this version of duidan writes it",
          "use the duidan that made the run, or name a later run"))
    }
  }
}
