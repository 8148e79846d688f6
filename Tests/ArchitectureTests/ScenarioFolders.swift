import Foundation

/// The shape that every folder of `fixtures/scenarios` has.
enum ScenarioFolders {
  /// What a scenario consists of.
  static let parts = ["why.md", "run.txt", "given", "expected"]

  /// The parts that a folder lacks; an empty folder is as good as none.
  static func check(_ folder: URL) -> [Finding] {
    parts.filter { !stands(folder.appendingPathComponent($0)) }
      .map { Finding(path: folder.lastPathComponent, lineNumber: 0, text: "has no \($0)") }
  }

  private static func stands(_ url: URL) -> Bool {
    guard let values = try? url.resourceValues(forKeys: [.isDirectoryKey, .fileSizeKey]) else { return false }
    if values.isDirectory == true { return (try? Repository.names(in: url).isEmpty) == false }
    return (values.fileSize ?? 0) > 0
  }
}
