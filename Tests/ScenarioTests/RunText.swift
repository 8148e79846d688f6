import Foundation

/// A run's files as texts that can be compared line by line.
enum RunText {
  /// The name under which a file of a run stands in `expected/`.
  static func expectedName(of file: String) -> String { file.hasSuffix(".xlsx") ? file + ".txt" : file }

  /// The text of a file of a run: workbooks as grids, the manifest without its timings, all else as it stands.
  static func text(ofFileAt url: URL) async throws -> String {
    if url.pathExtension == "xlsx" { return try await gridText(ofWorkbookAt: url) }
    let bytes = try Data(contentsOf: url)
    if url.lastPathComponent == "run.json" { return try withoutDigests(bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A manifest with the one part taken out that differs from run to run, its keys sorted.
  static func withoutTimings(_ bytes: Data) throws -> String {
    guard var manifest = try JSONSerialization.jsonObject(with: bytes) as? [String: Any] else { throw NoManifest() }
    manifest["timings"] = nil
    let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let sorted = try JSONSerialization.data(withJSONObject: manifest, options: options)
    return String(decoding: sorted, as: UTF8.self) + "\n"
  }

  /// A manifest that names its outputs without their digests: what stands in them is compared where it matters.
  private static func withoutDigests(_ bytes: Data) throws -> String {
    guard var manifest = try JSONSerialization.jsonObject(with: bytes) as? [String: Any] else { throw NoManifest() }
    manifest["outputs"] = (manifest["outputs"] as? [[String: Any]])?.map { ["path": $0["path"]] }
    return try withoutTimings(JSONSerialization.data(withJSONObject: manifest))
  }

  /// A workbook as lines `sheet › A1 › value`, read by openpyxl: a reader that shares nothing with ours.
  static func gridText(ofWorkbookAt url: URL) async throws -> String {
    let outcome = try await Duidan.run(python, ["-c", gridScript, url.path], in: url.deletingLastPathComponent())
    if outcome.status != 0 { throw UnreadableWorkbook(messages: outcome.messages) }
    return outcome.output
  }

  /// The Python that `scripts/test` prepared, else any.
  private static var python: String {
    let prepared = Scenario.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent(".venv-tests/bin/python3").path
    return FileManager.default.isExecutableFile(atPath: prepared) ? prepared : "python3"
  }

  private static let gridScript = """
    import sys, openpyxl
    sys.stdout.reconfigure(encoding="utf-8", newline="\\n")
    for sheet in openpyxl.load_workbook(sys.argv[1]):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    value = str(cell.value).replace("\\\\", "\\\\\\\\").replace("\\n", "\\\\n")
                    print(sheet.title, cell.coordinate, value, sep=" › ")
    """
}

/// A `run.json` that is no JSON object.
struct NoManifest: Error {}

/// A workbook that openpyxl cannot open.
struct UnreadableWorkbook: Error {
  /// What it said.
  var messages: String
}
