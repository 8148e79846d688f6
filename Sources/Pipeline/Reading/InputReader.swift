internal import Discrepancies
internal import ExactValues
internal import Foundation
internal import Glibc
public import Normalization
public import SheetFormats

/// A file that a run read.
public struct ReadFile: Hashable, Sendable {
  /// The path inside the workspace.
  public var path: String
  /// The digest of its bytes.
  public var sha256: String
  /// How many bytes it has.
  public var bytes: Int

  /// What names its version: the first 12 hex digits of the digest.
  public var version: String { String(sha256.prefix(12)) }
}

/// A file as read: its identity, its sheets, or why there are none.
public struct ReadInput: Sendable {
  /// The file; `nil` where its bytes could not be read, and for a workbook that Duidan wrote.
  public var file: ReadFile?
  /// The sheets.
  public var grids: [Grid] = []
  /// What the document says of its author and history.
  public var properties = DocumentProperties()
  /// How a text file was read; `nil` for workbooks.
  public var dialect: TextDialect?
  /// What is odd about the file.
  public var findings: [IngestFinding] = []
  /// Whether the ledger took its bytes in before, and another file has taken its place: it is not looked into.
  var isSuperseded = false
}

/// Reads files of a workspace into sheets.
public struct InputReader: Sendable {
  private let workspace: String
  private let limits: ReadingLimits
  private let cache: CellCache?
  /// The versions that are not looked into, and the paths of all files of the workspace.
  private var superseded = SupersededVersions.none
  private var present: Set<String> = []

  /// Makes a reader of the files below a folder.
  public init(workspace: String, limits: ReadingLimits = .standard) {
    self.init(workspace: workspace, limits: limits, cache: nil)
  }

  /// Makes a reader that parses no workbook again that the cache has.
  init(workspace: String, limits: ReadingLimits, cache: CellCache?) {
    self.workspace = workspace
    self.limits = limits
    self.cache = cache
  }

  /// The reader that looks into no file of which the ledger knows that another one has taken its place.
  ///
  /// - Parameter present: the paths of all files of the workspace.
  func passingOver(_ superseded: SupersededVersions, present: [String]) -> InputReader {
    var reader = self
    reader.superseded = superseded
    reader.present = superseded.isEmpty ? [] : Set(present)
    return reader
  }

  /// Reads a file; what goes wrong becomes a finding.
  public func read(_ path: String) -> ReadInput {
    let content: SheetBytes?
    do throws(SheetFormatError) { content = try Self.bytes(workspace + "/" + path, limits: limits) } catch {
      return ReadInput(findings: [Self.unreadable(path, error)])
    }
    guard let bytes = content else {
      let remedy = "allow the user of this run to read it, and run again"
      return ReadInput(
        findings: [Self.unreadable(path, "the file cannot be opened", expected: "a readable file", remedy: remedy)])
    }
    let sha256 = bytes.withUnsafeBytes { ContentDigest.sha256($0) }
    let file = ReadFile(path: path, sha256: sha256, bytes: bytes.count)
    if superseded.covers(path, sha256: sha256, present: present) { return ReadInput(file: file, isSuperseded: true) }
    do throws(SheetFormatError) {
      let cache = cache.flatMap { $0.isWorthwhile(bytes: file.bytes) ? $0 : nil }
      let workbook: Workbook
      if let known = cache?.workbook(of: sha256) {
        workbook = known
      } else {
        workbook = try SheetReader.read(bytes, limits: limits)
        cache?.keep(workbook, of: sha256)
      }
      if Self.isOwn(workbook.properties) { return ReadInput() }
      return ReadInput(
        file: file, grids: workbook.grids, properties: workbook.properties, dialect: workbook.dialect,
        findings: Self.findings(workbook, path))
    } catch {
      return ReadInput(file: file, findings: [Self.unreadable(path, error)])
    }
  }

  /// The bytes of a file, in memory of their own; `nil` where it cannot be read to its end.
  ///
  /// - Throws: `tooLarge` for a file of more bytes than any may have, which is not read: one with holes may claim any size.
  static func bytes(_ path: String, limits: ReadingLimits) throws(SheetFormatError) -> SheetBytes? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    // Only a file of its own has a size; a folder, too, can be opened, and a pipe has none to tell.
    var status = stat()
    let isFile = fstat(file.fileDescriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    let size = isFile ? Int(status.st_size) : 0
    try limits.admit(fileBytes: size)
    var total = 0, isWhole = true
    let bytes = try SheetBytes(expecting: size) { room throws(SheetFormatError) in
      while true {
        let count = Glibc.read(file.fileDescriptor, room.baseAddress, room.count)
        if count < 0, errno == EINTR { continue }
        isWhole = count >= 0
        // A pipe tells no size: whoever fills it for ever is stopped here.
        total += max(0, count)
        try limits.admit(fileBytes: total)
        return count
      }
    }
    guard isWhole else { return nil }
    return bytes
  }

  /// The finding for a file that is not read.
  static func unreadable(_ path: String, _ found: String, expected: String, remedy: String) -> IngestFinding {
    IngestFinding(kind: .unreadableFile, place: Place(file: path), found: found, expected: expected, remedy: remedy)
  }

  private static func unreadable(_ path: String, _ error: SheetFormatError) -> IngestFinding {
    unreadable(path, error.detail, expected: error.expected, remedy: error.remedy)
  }

  /// Whether Duidan wrote the workbook: a report is never a source.
  private static func isOwn(_ properties: DocumentProperties) -> Bool {
    [properties.application, properties.creator].contains { $0?.lowercased().contains("duidan") == true }
  }

  /// The findings of a workbook, except hidden data, which the survey reports by column.
  static func findings(_ workbook: Workbook, _ path: String) -> [IngestFinding] {
    workbook.findings.filter { $0.kind != .hiddenData }.map { finding in
      IngestFinding(
        kind: kind(finding.kind), place: Place(file: path, sheet: finding.sheet, cell: finding.cell?.description),
        found: finding.detail, expected: finding.expected, remedy: finding.remedy)
    }
  }

  private static func kind(_ kind: SheetFinding.Kind) -> DiscrepancyKind {
    switch kind {
    case .undecodableText, .nulBytes: .undecodableText
    case .unreadableSheet: .unreadableSheet
    case .hiddenData, .hiddenText: .hiddenData
    case .numberTooLong: .precisionLost
    case .malformedValue, .malformedReference: .unparseableValue
    case .formulaWithoutResult: .formulaError
    case .unterminatedQuote, .textAfterQuote, .repeatedCell, .textTooLong, .pictures, .unreadableComments,
      .textOutsideTables:
      .interpretedValue
    }
  }
}
