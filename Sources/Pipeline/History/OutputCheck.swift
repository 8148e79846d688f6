internal import Discrepancies
internal import Foundation
internal import Ledger
internal import Reports

/// Holds the files of a run against its manifest, and the manifest against the ledger.
struct OutputCheck {
  private struct Manifest: Decodable {
    struct File: Decodable {
      var path: String
      var sha256: String
      var bytes: Int
    }
    var outputs: [File]
  }

  /// The run.
  let run: String
  /// How many files were checked.
  private(set) var fileCount = 0
  /// What differs.
  private(set) var messages: [String] = []

  init(_ record: RunRecord, workspace: String) {
    run = record.name
    let folder = record.folder(in: workspace)
    guard let bytes = RegularFile.bytes(folder + "/run.json") else {
      note(folder + "/run.json", "no_manifest", "the file cannot be read", "the manifest of run \(record.name)")
      return
    }
    fileCount += 1
    if let expected = record.manifest, ContentDigest.sha256(bytes) != expected {
      note(folder + "/run.json", "manifest_differs", "its SHA-256 is another one than the ledger's", expected)
    }
    guard let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)) else {
      note(folder + "/run.json", "no_manifest", "it is no manifest", "JSON with the run's outputs")
      return
    }
    for file in manifest.outputs { check(file, in: folder) }
  }

  private mutating func check(_ file: Manifest.File, in folder: String) {
    let path = folder + "/" + file.path
    guard let bytes = RegularFile.bytes(path) else {
      return note(path, "output_missing", "the file is not there", "\(file.bytes) bytes, SHA-256 \(file.sha256)")
    }
    fileCount += 1
    let digest = ContentDigest.sha256(bytes)
    guard digest != file.sha256 else { return }
    note(
      path, "output_differs", "\(bytes.count) bytes, SHA-256 \(digest)", "\(file.bytes) bytes, SHA-256 \(file.sha256)")
  }

  private mutating func note(_ place: String, _ name: String, _ found: String, _ expected: String) {
    messages.append(
      Wording.error(
        place, name, found, expected, "somebody has changed it since: restore it, or work with a copy of the folder"))
  }
}
