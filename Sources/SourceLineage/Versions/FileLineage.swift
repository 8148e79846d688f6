/// Where a file of a pile belongs.
public struct FileLineage: Hashable, Sendable {
  /// What a file is among the others.
  public enum Role: String, Sendable {
    /// A state of the sheet at its time.
    case version
    /// A state of a line of versions of its own, made from an older version.
    case fork
    /// The same content as another file.
    case copy
  }

  /// The file, an index into the summaries.
  public var file: Int
  /// What it is.
  public var role: Role
  /// The source, an index into the sources of the lineage.
  public var source: Int
  /// The part of its source: the sheet of one time, person or customer.
  public var part: Int
  /// Its place among the versions of the part, from 1; copies have that of their original.
  public var position: Int
  /// The line of versions inside the part: 0 for the trunk, then the forks.
  public var branch: Int
  /// The file that it was made from, or that it is a copy of; `nil` for the first.
  public var parent: Int?
  /// When it was saved, and by what that is known.
  public var saved: SaveDate
}

/// The family tree of a pile.
public struct Lineage: Sendable {
  /// Every file, in the order of the summaries.
  public var files: [FileLineage] = []
  /// The names of the sources: department, grain and kind.
  public var sources: [String] = []
  /// The ids of the sources that the workspace names.
  public var statedIDs: [Int: String] = [:]
  /// The names of the parts, by their numbers.
  public var parts: [String] = []
  /// Pairs of files of which it stays open whether they are versions or parts.
  public var doubtful: [(Int, Int)] = []

  /// Makes an empty tree.
  public init() {}
}
