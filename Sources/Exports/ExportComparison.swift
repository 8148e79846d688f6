/// What of a run is new to the target, and what has changed since it was last exported.
struct ExportComparison {
  /// A cell that is another one than before.
  struct ChangedCell {
    let key: ExportUnit.Key
    let lineNo: String?
    let column: Int
    let before: ExportCell, after: ExportCell
  }

  private(set) var new: [ExportUnit] = []
  private(set) var changed: [ExportUnit] = []
  /// Cells of changed units, row by row.
  private(set) var changedCells: [ChangedCell] = []
  /// What was exported and is not there any more.
  private(set) var gone: [ExportUnit.Key] = []
  /// How many units are as they were.
  private(set) var sameCount = 0

  /// Holds units against those that the target holds.
  ///
  /// `ignored` are columns that count documents or lines of a file: they differ without anything having changed.
  ///
  /// - Complexity: O(cells).
  init(_ units: [ExportUnit], since before: [ExportUnit], ignoring ignored: Set<Int>) {
    let known = Dictionary(before.map { ($0.key, $0) }) { first, _ in first }
    for unit in units {
      guard let old = known[unit.key] else {
        new.append(unit)
        continue
      }
      let cells = Self.changes(from: old, to: unit, ignoring: ignored)
      if cells.isEmpty {
        sameCount += 1
      } else {
        changed.append(unit)
        changedCells += cells
      }
    }
    let now = Set(units.map(\.key))
    gone = before.map(\.key).filter { !now.contains($0) }
  }

  private static func changes(
    from old: ExportUnit, to new: ExportUnit, ignoring ignored: Set<Int>
  ) -> [ChangedCell] {
    var cells: [ChangedCell] = []
    for index in 0..<max(old.rows.count, new.rows.count) {
      let before = index < old.rows.count ? old.rows[index] : nil
      let after = index < new.rows.count ? new.rows[index] : nil
      let count = before?.cells.count ?? after?.cells.count ?? 0
      for column in 0..<count where !ignored.contains(column) {
        let pair = (before?.cells[column] ?? .blank, after?.cells[column] ?? .blank)
        guard pair.0 != pair.1 else { continue }
        cells.append(
          ChangedCell(
            key: new.key, lineNo: after?.lineNo ?? before?.lineNo, column: column, before: pair.0, after: pair.1))
      }
    }
    return cells
  }
}
