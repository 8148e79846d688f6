internal import Foundation
internal import Glibc

/// The folder of an export: written beside its place, and put there whole.
struct ExportFolder {
  /// By what a folder is known as an export.
  static let manifestName = "export.json"

  let path: String
  /// Where the files are written first.
  let staging: String

  /// Prepares a folder; one that is there is replaced if an export made it, and if it is empty.
  ///
  /// - Throws: `PipelineError` with status 73 where it holds anything else, or cannot be made.
  init(_ path: String) throws(PipelineError) {
    self.path = path
    let files = FileManager.default
    let name = (path as NSString).lastPathComponent
    let parent = (path as NSString).deletingLastPathComponent
    staging = (parent.isEmpty ? "." : parent) + "/.duidan-export-" + name
    if let names = try? files.contentsOfDirectory(atPath: path), !names.isEmpty, !names.contains(Self.manifestName) {
      throw PipelineError(
        73,
        Wording.error(
          ShownText.line(path, limit: 1_000), "folder_in_use", "the folder holds files that no export wrote",
          "a folder that is new, empty, or an earlier export", "name another folder with --out"))
    }
    var isFolder: ObjCBool = false
    if files.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
      throw PipelineError(
        73,
        Wording.error(
          ShownText.line(path, limit: 1_000), "folder_in_use", "a file stands where the folder should be",
          "the name of a folder",
          "name another folder with --out"))
    }
    do {
      if files.fileExists(atPath: staging) { try files.removeItem(atPath: staging) }
      try files.createDirectory(atPath: staging, withIntermediateDirectories: true)
    } catch {
      throw Self.failure(path, error)
    }
  }

  /// Puts the written files in place.
  ///
  /// - Throws: `PipelineError` with status 73; the folder is then as it was before.
  func finish() throws(PipelineError) {
    do {
      if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
      try FileManager.default.moveItem(atPath: staging, toPath: path)
    } catch {
      throw Self.failure(path, error)
    }
  }

  /// Takes away what was written so far.
  func discard() { try? FileManager.default.removeItem(atPath: staging) }

  /// Why something could not be written.
  static func failure(_ path: String, _ error: any Error) -> PipelineError {
    PipelineError(
      73,
      Wording.error(
        ShownText.line(path, limit: 1_000), "no_output", Wording.reason(error), "a folder that can be written",
        "check its permissions and the disk, or name another one with --out"))
  }
}
