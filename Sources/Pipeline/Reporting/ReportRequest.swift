internal import Glibc

/// What `duidan report` is asked.
public struct ReportRequest: Sendable {
  /// The run's name; `nil` for the last one.
  public var run: String?
  /// The workspace's folder.
  public var workspace = "."
  /// The ledger's file; `nil` for `.duidan/ledger.sqlite` in the workspace.
  public var ledger: String?
  /// `zh-Hans` or `en`; `nil` for the language of the run.
  public var language: String?
  /// A department's id or name, or a person; `nil` for the whole report.
  public var addressee: String?
  /// `html`, `xlsx`, `markdown`, `text` or `json`.
  public var form = "html"

  /// Makes a request with the defaults.
  public init() {}
}

/// A report that was made again.
public struct MadeReport: Sendable {
  /// The document.
  public var bytes: [UInt8]
  /// What the file is called where nobody names one: `report-2026-03-09-warehouse.html`.
  public var fileName: String
}

/// How the summary of a run is told.
public enum SummaryForm: Sendable {
  /// Text without colours, text with the colours of a terminal, or one JSON object.
  case plain, coloured, json
}

extension MadeReport {
  /// Writes the document into a file, whole or not at all; one that is there is replaced.
  ///
  /// - Throws: `PipelineError` with status 73 where the file cannot be written.
  public func write(to file: String) throws(PipelineError) {
    let fresh = file + ".duidan-new"
    guard let handle = fopen(fresh, "w") else { throw Self.failure(file) }
    let isWritten = fwrite(bytes, 1, bytes.count, handle) == bytes.count
    guard fclose(handle) == 0, isWritten, rename(fresh, file) == 0 else {
      let failure = Self.failure(file)
      unlink(fresh)
      throw failure
    }
  }

  private static func failure(_ file: String) -> PipelineError {
    PipelineError(
      73,
      Wording.error(
        ShownText.line(file), "no_output", String(cString: strerror(errno)).lowercased(), "a file that can be written",
        "check the folder and its permissions, or name another file with --output"))
  }
}
