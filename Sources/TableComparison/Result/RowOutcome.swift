/// What became of a row.
public enum RowOutcome: String, Hashable, Sendable, CaseIterable {
  /// It stands in theirs and not in ours; with a base, on a side and not in the base.
  case added
  /// It stands in ours and not in theirs; with a base, in the base and no longer on a side.
  case removed
  /// Its cells differ; with a base, each cell on one side only, or alike on both.
  case changed
  /// With a base: both sides changed a cell, and not to the same, or added a row of one key with different cells.
  case conflicting
  /// With a base: one side took the row out and the other changed it.
  case deletedAndEdited = "deleted_and_edited"
  /// It bears a key that stands several times on a side, so that nobody can say which row it is on the other.
  case duplicate
}

/// What became of a cell.
public enum CellOutcome: String, Hashable, Sendable, CaseIterable {
  /// The cell of a row that was added.
  case added
  /// The cell of a row that was removed.
  case removed
  /// Without a base: ours and theirs differ.
  case changed
  /// With a base: only ours differs from it.
  case ours
  /// With a base: only theirs differs from it.
  case theirs
  /// With a base: both differ from it, and say the same.
  case bothAlike = "both_alike"
  /// With a base: both differ from it, and from each other.
  case conflict
  /// A cell of a row that is shown in full.
  case shown

  /// Whether the cell is shown with its whole row, because nothing stands beside it.
  public var isOfWholeRow: Bool {
    switch self {
    case .added, .removed, .shown: true
    case .changed, .ours, .theirs, .bothAlike, .conflict: false
    }
  }
}

/// Who did something, where there is a base to tell it by.
public enum ChangeOrigin: String, Hashable, Sendable {
  /// Ours alone.
  case ours
  /// Theirs alone.
  case theirs
  /// Both, alike or in different cells.
  case both
}
