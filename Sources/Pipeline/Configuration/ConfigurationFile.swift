internal import Discrepancies
internal import Foundation
internal import Glibc
internal import Reports
internal import SheetFormats

/// A workspace's `duidan.yml` as read: what it says, and its identity.
struct ConfigurationFile: Sendable {
  /// The folder of the workspace.
  var folder: String
  /// What it says; nothing where there is no file.
  var said = WorkspaceConfiguration()
  /// The file, for the manifest; `nil` where there is none.
  var file: InputFile?
  /// The profiles of other systems that the workspace has of its own.
  var profiles = WorkspaceProfiles()

  /// Reads the file of a workspace, if it has one.
  static func read(in folder: String) throws(PipelineError) -> ConfigurationFile {
    let name = WorkspaceConfiguration.fileName
    let path = folder + "/" + name
    var result = ConfigurationFile(folder: folder, profiles: try WorkspaceProfiles(of: folder))
    result.said.profiles = result.profiles.profiles
    guard FileManager.default.fileExists(atPath: path) else { return result }
    guard let bytes = firstBytes(path) else {
      throw PipelineError(
        64,
        Wording.error(
          name, "unreadable_configuration", "the file cannot be opened", "a readable file",
          "allow the user of this run to read it, and run again"))
    }
    do throws(ConfigurationErrors) {
      let profiles = result.said.profiles
      result.said = try WorkspaceConfiguration.parse(bytes, file: name)
      result.said.profiles = profiles
    } catch {
      throw error.asPipelineError
    }
    result.file = InputFile(path: name, sha256: ContentDigest.sha256(bytes), bytes: bytes.count)
    return result
  }

  /// Looks for the file in a folder and the folders above it, and reads the first; a folder that has been run is a
  /// workspace without one, which may have profiles of its own.
  static func nearest(from folder: String) throws(PipelineError) -> ConfigurationFile? {
    var url = URL(fileURLWithPath: folder).standardizedFileURL
    while true {
      let path = url.path
      let marks = [WorkspaceConfiguration.fileName, ".duidan"]
      if marks.contains(where: { FileManager.default.fileExists(atPath: path + "/" + $0) }) {
        return try read(in: path)
      }
      if path == "/" { return nil }
      url = url.deletingLastPathComponent()
    }
  }

  /// The bytes of the file, of a larger one just enough to see that it is.
  private static func firstBytes(_ path: String) -> [UInt8]? {
    RegularFile.bytes(path, limit: YAMLReader.limitBytes + 1)
  }

  /// What of the configuration belongs to the identity of a run.
  var digests: [String] {
    [file?.sha256 ?? ""] + profiles.files.map { "profile " + $0.path + " " + $0.sha256 }
  }

  /// The limits that the file sets, the standard ones else.
  var limits: ReadingLimits {
    var limits = ReadingLimits.standard
    let set = said.limits
    limits.sheetBytes = set["sheet_bytes"] ?? limits.sheetBytes
    limits.cells = set["cells"] ?? limits.cells
    limits.textBytesPerCell = set["text_bytes"] ?? limits.textBytesPerCell
    limits.sheets = set["sheets"] ?? limits.sheets
    limits.archiveRatio = set["archive_ratio"] ?? limits.archiveRatio
    return limits
  }

  /// The language of the report: what the command says, else the file.
  func language(_ asked: String?) -> String { asked ?? said.outputLanguages.first ?? said.language ?? "zh-Hans" }

  /// What the file says and this version does not use, one message a key.
  var unused: [String] {
    var keys: [String] = []
    func note(_ key: String, _ isSaid: Bool) { if isSaid { keys.append(key) } }
    note("rates", !said.rates.isEmpty)
    note("outputs › languages", said.outputLanguages.count > 1)
    return keys.map { "\(WorkspaceConfiguration.fileName) › \(ShownText.line($0)): read, and not used by this version" }
  }
}
