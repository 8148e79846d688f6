public import Normalization

/// One column of a comparison: where it stands on each side, and what became of it.
public struct AlignedColumn: Sendable {
  /// What became of a column.
  public enum Outcome: String, Sendable {
    /// It stands everywhere under the same name.
    case kept
    /// It stands in theirs and not in ours; with a base, on a side and not in the base.
    case added
    /// It stands in ours and not in theirs; with a base, in the base and not on a side.
    case removed
    /// It stands everywhere, under another name.
    case renamed
  }

  /// The place among the columns of each side's table.
  public var places: BySide<Int>
  /// The name on each side.
  public var names: BySide<String>
  /// What became of it.
  public var outcome = Outcome.kept
  /// Whether it stands before or behind other columns than it did.
  public var isMoved = false
  /// Whether it is part of the key.
  public var isKey = false
  /// Whether it does not count: the person wants it left out, or it numbers the rows.
  public var isIgnored = false
  /// Whether it numbers the rows from the top on every side, as 序号 does.
  public var numbersRows = false
  /// How its cells are compared.
  public var type = PlainType.text
  /// How many cells say the same in another form.
  public var formatOnlyCount = 0
  /// How many cells differ by no more than the tolerance.
  public var toleratedCount = 0

  /// The name in ours, else in theirs, else in the base.
  public var name: String { names.first ?? "" }
}
