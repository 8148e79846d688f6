/// What `duidan profiles` is asked for.
public struct ProfilesRequest: Sendable {
  /// The forms of a list.
  public enum Format: String, Sendable, CaseIterable { case text, json }

  /// The name of the profile to print; `nil` for a list of all.
  public var name: String?
  /// The workspace whose own profiles count too.
  public var workspace = "."
  /// The form of the list; a single profile is printed as it stands in its file.
  public var format = Format.text
  /// `zh-Hans` or `en`, `nil` for what the workspace says; JSON holds both.
  public var language: String?

  /// Asks for a list.
  public init() {}
}
