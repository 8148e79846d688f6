/// What `duidan inspect` is asked to show.
public struct InspectRequest: Sendable {
  /// The files, by paths of the file system.
  public var files: [String]
  /// Only the sheet of this name; `nil` for all.
  public var sheet: String?
  /// The folder whose `duidan.yml` counts; `nil` for the first one in a file's folder or above it.
  public var workspace: String?
  /// Whether single cells are listed.
  public var withCells = false
  /// Whether the answer is JSON rather than text.
  public var isJSON = false

  /// The language of a family tree: `zh-Hans` or `en`; `nil` for what the workspace says, Chinese where it says nothing.
  public var language: String?

  /// Makes a request that shows everything but single cells, as text.
  public init(files: [String]) { self.files = files }
}

/// How an inspection ended.
public struct InspectOutcome: Sendable {
  /// The exit status: 0, or 65 where no file could be read.
  public var status: Int32
  /// For standard error: what could not be read.
  public var messages: [String]
}
