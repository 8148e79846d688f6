internal import Foundation

/// Putting a run's files in place once the ledger has committed the run.
enum RunFolder {
  private static let stagingMark = ".duidan-staging-"

  /// Where a run's files are written before they are put in place: beside that place, on the same file system.
  static func staging(of name: String, folder: String) -> String {
    (folder as NSString).deletingLastPathComponent + "/" + stagingMark + name
  }

  /// Removes what runs left that were killed before the ledger knew of them; whoever calls holds the lock.
  static func sweep(_ runs: String) {
    let files = FileManager.default
    for name in (try? files.contentsOfDirectory(atPath: runs)) ?? [] where name.hasPrefix(stagingMark) {
      try? files.removeItem(atPath: runs + "/" + name)
    }
  }

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
