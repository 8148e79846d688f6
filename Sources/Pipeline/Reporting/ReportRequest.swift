internal import Foundation

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
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: file), options: .atomic)
    } catch {
      throw PipelineError(
        73,
        Wording.error(
          ShownText.line(file), "no_output", Wording.reason(error), "a file that can be written",
          "check the folder's permissions and the disk, or name another file with --output"))
    }
  }
}
