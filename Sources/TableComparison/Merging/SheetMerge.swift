/// Merges a comparison with a base into one sheet.
///
/// A cell is taken from the side that changed it; a row that one side took out and the other left alone is gone. Where
/// both changed one thing, the preferred side is taken, and without one there is no merged sheet.
public struct SheetMerge: Sendable {
  private let comparison: SheetComparison
  private let preferred: Side?

  /// Makes a merge; `preferred` settles what the sides did to one thing.
  public init(_ comparison: SheetComparison, preferred: Side?) {
    self.comparison = comparison
    self.preferred = preferred
  }

  /// The merged sheet; `nil` where somebody has to decide, and nothing is preferred.
  ///
  /// - Complexity: O(rows).
  public func merged() -> MergedTable? {
    if comparison.hasConflicts, preferred == nil { return nil }
    let columns = comparison.columns.indices.filter { stands(comparison.columns[$0]) }
    return MergedTable(
      name: comparison.name, header: columns.map(name), rows: rows(), comparison: comparison,
      columns: columns)
  }

  /// Whether a column is in the merged sheet: no side took it out.
  private func stands(_ column: AlignedColumn) -> Bool {
    guard column.places.base != nil else { return true }
    return column.places.ours != nil && column.places.theirs != nil
  }

  /// The name that a side gave it, ours before theirs, as it stands.
  private func name(_ index: Int) -> String {
    let names = comparison.columns[index].names
    guard let ours = names.ours, let theirs = names.theirs else {
      return comparison.header(names.ours != nil ? .ours : names.theirs != nil ? .theirs : .base, column: index)
    }
    let takesTheirs = ours == names.base || (theirs != names.base && preferred == .theirs)
    return comparison.header(takesTheirs ? .theirs : .ours, column: index)
  }

  private func rows() -> [MergedTable.Row] {
    var placed: [(anchor: Int32, row: MergedTable.Row)] = []
    var changes = comparison.rows.filter { $0.group == nil }[...]
    var anchor: Int32 = -1
    for row in comparison.alignment.singleRows {
      if row.ours >= 0 { anchor = row.ours }
      let stands = comparison.sheetRows(of: row)
      if let change = changes.first, change.rows == stands {
        changes.removeFirst()
        if let merged = merged(change) { placed.append((anchor, merged)) }
      } else {
        placed.append((anchor, MergedTable.Row(rows: stands, order: [.ours, .theirs, .base])))
      }
    }
    for (number, group) in comparison.alignment.groups.enumerated() { place(group, number, into: &placed) }
    return placed.enumerated().sorted { ($0.element.anchor, $0.offset) < ($1.element.anchor, $1.offset) }
      .map(\.element.row)
  }

  /// A row that differs; `nil` where it is taken out.
  private func merged(_ change: ComparedRow) -> MergedTable.Row? {
    var row = MergedTable.Row(rows: change.rows, order: [.ours, .theirs, .base])
    switch change.outcome {
    case .removed: return nil
    case .added, .duplicate: return row
    case .deletedAndEdited:
      let deleter: Side = change.origin == .ours ? .ours : .theirs
      guard let preferred, preferred != deleter else { return nil }
      row.order = [preferred]
      return row
    case .changed, .conflicting:
      // A row that both added is none that the base has.
      if change.outcome == .conflicting, change.rows.base == nil, preferred == .base { return nil }
      for cell in change.cells {
        switch cell.outcome {
        case .theirs: row.chosen[cell.column] = .theirs
        case .ours, .bothAlike: row.chosen[cell.column] = .ours
        case .conflict: row.chosen[cell.column] = preferred
        case .added, .removed, .changed, .shown: break
        }
      }
      return row
    }
  }

  private func place(
    _ group: RowAlignment.Group, _ number: Int, into placed: inout [(anchor: Int32, row: MergedTable.Row)]
  ) {
    let shown = comparison.rows.first { $0.group == number }
    let side: Side =
      switch shown?.origin {
      case .theirs: .theirs
      case .both: preferred ?? .ours
      case .ours, nil: .ours
      }
    let first = group.ours.first ?? placed.last?.anchor ?? -1
    for (index, row) in group[side].enumerated() {
      var rows = BySide<Int32>()
      rows[side] = comparison.tables[side]?.rows[Int(row)]
      let anchor = side == .ours ? row : index < group.ours.count ? group.ours[index] : group.ours.last ?? first
      placed.append((anchor, MergedTable.Row(rows: rows, order: [side])))
    }
  }
}
