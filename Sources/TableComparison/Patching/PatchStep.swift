/// One step of what makes ours say what theirs says: a row, in the order in which the result has them.
///
/// With a base it is what theirs changed, so that ours keeps its own edits and both meet.
public struct PatchStep: Sendable {
  /// What is done.
  public enum Action: Hashable, Sendable {
    /// Nothing: the row is shown for its neighbours.
    case keep
    /// Rows to which nothing is done stand here.
    case skip
    /// The row of ours goes.
    case remove
    /// The row of theirs comes.
    case add
    /// Cells of the row of ours change.
    case change
    /// Nothing until somebody decides.
    case conflict
  }

  /// What is done.
  public var action: Action
  /// The row on each side that has it, as a row of its sheet counted from 0.
  public var rows: BySide<Int32>
  /// Whether the row goes to another place.
  public var isMoved: Bool
  /// The row that differs, a place among the comparison's rows; `nil` where nothing differs, or rows share a key.
  public var change: Int?
}

/// One column of a patch.
public struct PatchColumn: Sendable {
  /// What is done to it.
  public enum Action: Hashable, Sendable {
    /// Nothing.
    case keep
    /// The column of ours goes.
    case remove
    /// The column of theirs comes.
    case add
    /// It gets another name.
    case rename
  }

  /// What is done.
  public var action: Action
  /// The column, a place among the comparison's columns.
  public var column: Int
  /// Whether it goes to another place.
  public var isMoved: Bool
  /// The name that it has before, as it stands in ours; of a column that comes, in theirs.
  public var name: String
  /// The name that it has afterwards.
  public var newName: String
}

extension SheetComparison {
  /// What makes ours say what theirs says, row by row; unchanged rows only `context` rows around a step, or all.
  ///
  /// - Complexity: O(rows) where both sides have one order, else O(rows × log rows).
  public func patchSteps(context: PatchContext) -> [PatchStep] {
    context.applied(to: PatchPlanner(comparison: self).steps())
  }

  /// The columns of a patch, in the order in which the result has them; those that do not count stay as they are.
  public func patchColumns() -> [PatchColumn] { PatchColumnPlanner(comparison: self).columns() }

  /// Where a row of the alignment stands in the sheets.
  func sheetRows(of row: RowAlignment.Row) -> BySide<Int32> {
    var rows = BySide<Int32>()
    for side in Side.allCases where row[side] >= 0 { rows[side] = tables[side]?.rows[Int(row[side])] }
    return rows
  }
}

/// Which rows are shown to which nothing is done.
public enum PatchContext: Sendable {
  /// So many on each side of a step.
  case rows(Int)
  /// All.
  case all

  /// The steps with the rows that are not shown put together.
  func applied(to steps: [PatchStep]) -> [PatchStep] {
    guard case .rows(let reach) = self else { return steps }
    var isShown = [Bool](repeating: false, count: steps.count)
    for (place, step) in steps.enumerated() where step.action != .keep || step.isMoved {
      for near in max(0, place - reach)...min(steps.count - 1, place + reach) { isShown[near] = true }
    }
    var shown: [PatchStep] = []
    for (place, step) in steps.enumerated() {
      if isShown[place] {
        shown.append(step)
      } else if shown.last?.action != .skip {
        shown.append(PatchStep(action: .skip, rows: BySide(), isMoved: false, change: nil))
      }
    }
    return shown
  }
}
