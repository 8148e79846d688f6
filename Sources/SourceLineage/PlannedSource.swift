public import OrderModel

/// A source as the ledger remembers it.
public struct KnownSource: Hashable, Sendable {
  /// The name in every file.
  public var id: String
  /// The folder, grain and kind by which its tables are recognised; see `PlannedSource.layoutKey`.
  public var layoutKey: String
  /// The files that it came in last.
  public var files: [String]
  /// The department that keeps it.
  public var department: Department
  /// What one row is.
  public var grain: Grain
  /// The kind of event, for grain `event`.
  public var eventKind: EventKind?
  /// What its columns meant, by folded header.
  public var columns: [String: Field]

  /// Makes a known source.
  public init(
    id: String, layoutKey: String, files: [String], department: Department, grain: Grain, eventKind: EventKind? = nil,
    columns: [String: Field] = [:]
  ) {
    self.id = id
    self.layoutKey = layoutKey
    self.files = files
    self.department = department
    self.grain = grain
    self.eventKind = eventKind
    self.columns = columns
  }
}

/// A source of this run with the tables that make it up.
public struct PlannedSource: Sendable {
  /// The source.
  public var source: Source
  /// By what it is recognised in the next run: `finance|event|invoice`.
  public var layoutKey: String
  /// The tables, indexes into the surveys, in the order of their files.
  public var members: [Int]
  /// Why the tables are one source, and why it has this id.
  public var reason: String
}
