internal import Foundation

extension PipelineError {
  /// A workspace that is no folder (64).
  static func noWorkspace(_ path: String) -> PipelineError {
    let isThere = FileManager.default.fileExists(atPath: path)
    return PipelineError(
      64,
      Wording.error(
        ShownText.line(path, limit: 1_000), "no_workspace", isThere ? "it is no folder" : "there is no such folder",
        "a folder with sheets", isThere ? "name the folder in which it lies" : "check the name"))
  }

  /// A workspace that no run has recorded anything of, or a ledger that is not there (65).
  static func noRuns(workspace: String, ledger: String?) -> PipelineError {
    if let ledger {
      return PipelineError(
        65,
        Wording.error(
          ledger, "no_runs", "there is no ledger", "the ledger of a workspace that was reconciled",
          "name the workspace, or run duidan reconcile there first"))
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: workspace, isDirectory: &isFolder), isFolder.boolValue else {
      var error = noWorkspace(workspace)
      error.status = 65
      return error
    }
    let shown = workspace == "." ? FileManager.default.currentDirectoryPath : workspace
    return PipelineError(
      65,
      Wording.error(
        ShownText.line(shown, limit: 1_000), "no_runs", "it was never reconciled", "a workspace with runs",
        "reconcile it first, or name the workspace that was"))
  }
}
