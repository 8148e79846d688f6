/// How much of a sheet is the same and how much is not.
public struct ComparisonCounts: Hashable, Sendable {
  /// The records of ours.
  public var oursRows = 0
  /// The records of theirs.
  public var theirsRows = 0
  /// The records of the base.
  public var baseRows = 0
  /// Records that say the same on all sides.
  public var unchangedRows = 0
  /// Records with at least one cell that differs, conflicts aside.
  public var changedRows = 0
  /// Records that were added.
  public var addedRows = 0
  /// Records that were removed.
  public var removedRows = 0
  /// Records that stand elsewhere than they did, changed or not.
  public var movedRows = 0
  /// Records of a key that stands several times, where the sides differ.
  public var duplicateRows = 0
  /// With a base: records that somebody has to decide on.
  public var conflictRows = 0
  /// Cells that differ.
  public var changedCells = 0
  /// With a base: cells that both changed, and not to the same.
  public var conflictCells = 0
  /// Cells that say the same in another form: another width, another way to write a day.
  public var formatOnlyCells = 0
  /// Cells that differ by no more than the tolerance.
  public var toleratedCells = 0
  /// Totals and notes that stand on one side only.
  public var asides = 0

  /// Makes counts of nothing.
  public init() {}
}
