/// What `duidan doctor` is asked for.
public struct DoctorRequest: Sendable {
  /// The workspace.
  public var workspace: String
  /// The ledger; `nil` for the one in the workspace.
  public var ledger: String?
  /// Whether the headers of the sheets are told as they stand.
  public var withHeaders = false

  /// Asks for the bundle of a workspace.
  public init(workspace: String) { self.workspace = workspace }
}
