import Foundation

/// The sheets of a scenario, laid into a workspace of a test.
struct ScenarioSheets {
  /// The folder of all fixtures.
  static let fixtures = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("fixtures")

  /// The scenario's folder.
  var name: String

  /// Puts the sheets of a week over those that are there.
  func lay(_ week: Int, in folder: URL) throws {
    let files = FileManager.default
    let source = Self.fixtures.appendingPathComponent("scenarios/\(name)/given/week-\(week)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    for path in try files.subpathsOfDirectory(atPath: source.path).sorted() {
      let target = folder.appendingPathComponent(path), file = source.appendingPathComponent(path)
      if try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true {
        try files.createDirectory(at: target, withIntermediateDirectories: true)
      } else {
        try? files.removeItem(at: target)
        try files.copyItem(at: file, to: target)
      }
    }
  }
}
