/// What `duidan verify` is asked.
public struct VerifyRequest: Sendable {
  /// The workspace's folder.
  public var workspace = "."
  /// The name of the run whose files are checked; `nil` for the last one.
  public var run: String?
  /// The ledger's file; `nil` for `.duidan/ledger.sqlite` in the workspace.
  public var ledger: String?
  /// `zh-Hans` or `en`; `nil` for what the workspace says.
  public var language: String?

  /// Makes a request with the defaults.
  public init() {}
}
