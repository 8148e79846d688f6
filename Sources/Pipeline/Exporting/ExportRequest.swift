/// What `duidan export` is asked.
public struct ExportRequest: Sendable {
  /// A profile's id or the beginning of one, or `sqlite`; `nil` where a template says enough.
  public var target: String?
  /// A workbook whose header is kept and whose columns are filled.
  public var template: String?
  /// The workspace's folder.
  public var workspace = "."
  /// The ledger's file; `nil` for `.duidan/ledger.sqlite` in the workspace.
  public var ledger: String?
  /// The run's name; `nil` for the last one.
  public var run: String?
  /// The run whose state the target holds, or `none`; `nil` for the last one that was exported before.
  public var since: String?
  /// The folder that is written; `nil` for `runs/exports/<profile>/<run>` in the workspace.
  public var output: String?
  /// `zh-Hans` or `en`; `nil` for the language of the run.
  public var language: String?
  /// Whether orders that somebody is asked about are left out.
  public var onlySettled = false
  /// `incl-tax` or `excl-tax`, where the sheets do not say which prices they state.
  public var prices: String?

  /// Makes a request with the defaults.
  public init() {}
}

/// What an export has to say to the person at the keyboard.
public struct ExportOutcome: Sendable {
  /// The folder that was written.
  public var folder: String
  /// For standard output.
  public var summary: String
}
