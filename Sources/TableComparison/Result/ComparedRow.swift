/// A cell of a row that differs; what stands in it, `SheetComparison.texts(of:in:)` reads from the sheets.
public struct ComparedCell: Sendable {
  /// The column, a place among the comparison's columns.
  public var column: Int
  /// What became of it.
  public var outcome: CellOutcome
  /// The sides on which it is shown: those that have it; of a row that is shown in full, those where it is filled.
  public var sides: SideSet
}

/// A row that differs.
public struct ComparedRow: Sendable {
  /// What became of it.
  public var outcome: RowOutcome
  /// Who did it; `nil` without a base.
  public var origin: ChangeOrigin?
  /// The row on each side, as a row of its sheet counted from 0.
  public var rows: BySide<Int32>
  /// The cells that differ, from the left; all filled ones of a row that stands on one side, or several times.
  public var cells: [ComparedCell]
  /// Whether the row stands before or behind other rows than it did.
  public var isMoved = false
  /// The number of the set of rows of one key, from 0; `nil` where the key stands once.
  public var group: Int?
}

/// A line beside the records, a total or a note, that stands on one side only.
public struct ComparedAside: Sendable {
  /// The side on which it stands.
  public var side: Side
  /// The row of its sheet, counted from 0.
  public var row: Int32
  /// Its filled cells.
  public var cells: [CellText]
}
