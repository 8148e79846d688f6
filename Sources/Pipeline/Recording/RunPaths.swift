internal import Foundation
internal import Ledger

/// Paths as the ledger keeps them: relative to the workspace inside it, so that it may be moved, absolute elsewhere.
enum LedgerPath {
  /// The form that is kept, whatever folder the program was started in.
  static func kept(_ path: String, workspace: String) -> String {
    let whole = absolute(path), root = absolute(workspace)
    return whole.hasPrefix(root + "/") ? String(whole.dropFirst(root.utf8.count + 1)) : whole
  }

  /// Where a kept path lies now.
  static func found(_ kept: String, workspace: String) -> String {
    kept.hasPrefix("/") ? kept : workspace + "/" + kept
  }

  private static func absolute(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    return (whole as NSString).standardizingPath
  }
}

extension RunRecord {
  /// The run's folder; runs of older programs may name one from where the workspace was, or from where they were started.
  func folder(in workspace: String) -> String {
    let kept = LedgerPath.found(folder, workspace: workspace), own = workspace + "/runs/" + name
    return FileManager.default.fileExists(atPath: kept) || !FileManager.default.fileExists(atPath: own) ? kept : own
  }

  /// Puts the run's files in place where that is still to be done; whether it was.
  func finish(in workspace: String) -> Bool {
    guard let staging else { return false }
    RunFolder.finish(
      staging: LedgerPath.found(staging, workspace: workspace), folder: LedgerPath.found(folder, workspace: workspace))
    return true
  }
}
