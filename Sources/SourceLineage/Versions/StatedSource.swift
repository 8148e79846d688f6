public import OrderModel

/// What a workspace says of the files of a source of a pile: configuration beats what is found.
public struct StatedSource: Sendable {
  /// A part by name, with its files.
  public struct Part: Sendable {
    /// What it is called.
    public var name: String
    /// Its files, indexes into the summaries.
    public var files: [Int]
    /// Whether the files are in the order of time; otherwise that is found.
    public var isOrdered: Bool

    /// Makes a part.
    public init(name: String, files: [Int], isOrdered: Bool) {
      self.name = name
      self.files = files
      self.isOrdered = isOrdered
    }
  }

  /// How its files relate.
  public enum Structure: Sendable {
    /// As they are found to.
    case found([Int])
    /// As versions of these parts.
    case parts([Part])
  }

  /// The id.
  public var id: String
  /// Who keeps it; `nil` for what the sheets tell.
  public var department: Department?
  /// How its files relate.
  public var structure: Structure

  /// Makes a statement.
  public init(id: String, department: Department?, structure: Structure) {
    self.id = id
    self.department = department
    self.structure = structure
  }

  /// All its files.
  var files: [Int] {
    switch structure {
    case .found(let files): files
    case .parts(let parts): parts.flatMap(\.files)
    }
  }
}
