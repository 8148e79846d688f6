internal import Discrepancies
internal import Glibc

/// The files of a run's folder, each held against the manifest before it is believed.
struct RunFolderReader {
  /// The manifest's file.
  static let manifestName = "run.json"

  /// The manifest.
  let manifest: JSONValue
  private let folder: String
  private let digests: [String: String]

  /// Opens a run's folder; `digest` is the SHA-256 that the ledger has of the manifest.
  init(_ folder: String, digest: String?) throws(ReportReadingError) {
    self.folder = folder
    guard let bytes = RegularFile.bytes(folder + "/" + Self.manifestName) else {
      throw .missing(file: Self.manifestName)
    }
    if let digest, ContentDigest.sha256(bytes) != digest {
      throw .changed(file: Self.manifestName, expected: digest)
    }
    do throws(JSONReader.Malformed) {
      manifest = try JSONReader.value(of: bytes[...])
    } catch {
      throw .unreadable(file: Self.manifestName, reason: "it is no JSON from byte \(error.offset) on")
    }
    let outputs = manifest["outputs"]?.elements ?? []
    digests = Dictionary(outputs.compactMap { Self.pair($0) }) { first, _ in first }
  }

  private static func pair(_ output: JSONValue) -> (String, String)? {
    guard let path = output["path"]?.text, let digest = output["sha256"]?.text else { return nil }
    return (path, digest)
  }

  /// Whether the run wrote a file of this name.
  func has(_ name: String) -> Bool { digests[name] != nil }

  /// The bytes of a file, which are those that the run wrote.
  func file(_ name: String) throws(ReportReadingError) -> [UInt8] {
    guard let bytes = RegularFile.bytes(folder + "/" + name) else { throw .missing(file: name) }
    guard let expected = digests[name] else { throw .unreadable(file: name, reason: "run.json does not name it") }
    guard ContentDigest.sha256(bytes) == expected else { throw .changed(file: name, expected: expected) }
    return bytes
  }

  /// A JSON file.
  func json(_ name: String) throws(ReportReadingError) -> JSONValue {
    let bytes = try file(name)
    do throws(JSONReader.Malformed) { return try JSONReader.value(of: bytes[...]) } catch {
      throw .unreadable(file: name, reason: "it is no JSON from byte \(error.offset) on")
    }
  }

  /// A CSV file with a header.
  func rows(_ name: String) throws(ReportReadingError) -> [[String: String]] {
    let rows = try cells(name)
    let header = (rows.first ?? []).map { $0 ?? "" }
    return rows.dropFirst().map { row in
      var result: [String: String] = [:]
      for (name, cell) in zip(header, row) { result[name] = cell }
      return result
    }
  }

  /// The rows of a CSV file, the header first.
  func cells(_ name: String) throws(ReportReadingError) -> [[String?]] {
    guard let rows = CSVReader.rows(try file(name)) else {
      throw .unreadable(file: name, reason: "it ends inside of quotes")
    }
    return rows
  }
}
