internal import Foundation

/// Putting a run's files in place once the ledger has committed the run.
enum RunFolder {
  /// Renames the staged folder and points `latest` to it; does what is left to do when called again.
  static func finish(staging: String, folder: String) {
    let files = FileManager.default
    if files.fileExists(atPath: staging) {
      try? files.removeItem(atPath: folder)
      try? files.moveItem(atPath: staging, toPath: folder)
    }
    let parent = (folder as NSString).deletingLastPathComponent
    guard (parent as NSString).lastPathComponent == "runs" else { return }
    let link = parent + "/latest"
    let fresh = parent + "/.latest-new"
    try? files.removeItem(atPath: fresh)
    try? files.createSymbolicLink(atPath: fresh, withDestinationPath: (folder as NSString).lastPathComponent)
    _ = rename(fresh, link)
  }
}
