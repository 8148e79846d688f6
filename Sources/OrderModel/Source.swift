/// What one row of a source is.
public enum Grain: String, Sendable, Codable { case order, line, event }

/// Which orders a source is expected to hold: what an absent row means.
public enum SourceScope: String, Sendable, Codable { case all, open, listed }

/// One lineage of sheets kept by one party.
public struct Source: Hashable, Sendable, Codable {
  /// The name in every file, kept in the ledger.
  public var id: String
  /// The department that keeps it.
  public var department: Department
  /// What one row is.
  public var grain: Grain
  /// The kind of event, for a source of grain `event`.
  public var eventKind: EventKind?
  /// Which orders it is expected to hold.
  public var scope: SourceScope

  /// Makes a source.
  public init(
    id: String, department: Department, grain: Grain, eventKind: EventKind? = nil, scope: SourceScope = .listed
  ) {
    self.id = id
    self.department = department
    self.grain = grain
    self.eventKind = eventKind
    self.scope = scope
  }

  /// Whether the source opens orders: it is the owner's of `order_no`, and its rows are orders or lines.
  public var isOpener: Bool { department == Field.orderNo.owner && grain != .event }
}
