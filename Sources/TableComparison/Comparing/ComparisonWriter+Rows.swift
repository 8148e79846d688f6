extension ComparisonWriter {
  /// What became of a row; `nil` where it says the same everywhere.
  mutating func compared(_ row: RowAlignment.Row) -> ComparedRow? {
    tables.base == nil ? twoWay(row) : threeWay(row)
  }

  private func made(
    _ outcome: RowOutcome, _ origin: ChangeOrigin?, _ row: RowAlignment.Row, _ cells: [ComparedCell]
  ) -> ComparedRow {
    ComparedRow(outcome: outcome, origin: origin, key: keyTexts(row), rows: sheetRows(row), cells: cells)
  }

  private mutating func twoWay(_ row: RowAlignment.Row) -> ComparedRow? {
    if row.theirs < 0 { return made(.removed, nil, row, filledCells(row, .removed)) }
    if row.ours < 0 { return made(.added, nil, row, filledCells(row, .added)) }
    var cells: [ComparedCell] = []
    for column in columns.indices where !columns[column].isIgnored {
      guard differs(row, column, .ours, .theirs) else { continue }
      cells.append(compared(row, column, .changed))
    }
    return cells.isEmpty ? nil : made(.changed, nil, row, cells)
  }

  private mutating func threeWay(_ row: RowAlignment.Row) -> ComparedRow? {
    switch (row.base >= 0, row.ours >= 0, row.theirs >= 0) {
    case (true, true, true): return edited(row)
    case (true, false, false): return made(.removed, .both, row, filledCells(row, .removed))
    case (true, false, true): return deleted(row, kept: .theirs, by: .ours)
    case (true, true, false): return deleted(row, kept: .ours, by: .theirs)
    case (false, true, true): return addedTwice(row)
    case (false, true, false): return made(.added, .ours, row, filledCells(row, .added))
    case (false, false, _): return made(.added, .theirs, row, filledCells(row, .added))
    }
  }

  private mutating func edited(_ row: RowAlignment.Row) -> ComparedRow? {
    var cells: [ComparedCell] = []
    for column in columns.indices where !columns[column].isIgnored {
      let byOurs = differs(row, column, .base, .ours), byTheirs = differs(row, column, .base, .theirs)
      switch (byOurs, byTheirs) {
      case (false, false): continue
      case (true, false): cells.append(compared(row, column, .ours))
      case (false, true): cells.append(compared(row, column, .theirs))
      case (true, true):
        cells.append(compared(row, column, differs(row, column, .ours, .theirs) ? .conflict : .bothAlike))
      }
    }
    return cells.isEmpty ? nil : judged(row, cells)
  }

  private func judged(_ row: RowAlignment.Row, _ cells: [ComparedCell]) -> ComparedRow {
    let outcomes = Set(cells.map(\.outcome))
    let origin: ChangeOrigin =
      outcomes == [.ours] ? .ours : outcomes == [.theirs] ? .theirs : .both
    return made(outcomes.contains(.conflict) ? .conflicting : .changed, origin, row, cells)
  }

  /// A row that one side took out: the other's edits are lost with it, where there are any.
  private mutating func deleted(_ row: RowAlignment.Row, kept: Side, by origin: ChangeOrigin) -> ComparedRow {
    var cells: [ComparedCell] = []
    for column in columns.indices where !columns[column].isIgnored {
      guard differs(row, column, .base, kept) else { continue }
      cells.append(compared(row, column, kept == .ours ? .ours : .theirs))
    }
    if cells.isEmpty { return made(.removed, origin, row, filledCells(row, .removed)) }
    return made(.deletedAndEdited, origin, row, cells)
  }

  /// A row of one key that both added.
  private mutating func addedTwice(_ row: RowAlignment.Row) -> ComparedRow {
    var cells = filledCells(row, .added)
    var conflicts = false
    for index in cells.indices where !columns[cells[index].column].isIgnored {
      guard differs(row, cells[index].column, .ours, .theirs) else { continue }
      cells[index].outcome = .conflict
      conflicts = true
    }
    return made(conflicts ? .conflicting : .added, .both, row, cells)
  }

  private func compared(_ row: RowAlignment.Row, _ column: Int, _ outcome: CellOutcome) -> ComparedCell {
    var texts = BySide<CellText>()
    for side in tables.sides { texts[side] = cell(row, column, side).map { text($0, column) } }
    return ComparedCell(column: column, outcome: outcome, texts: texts)
  }

  /// Whether two sides' cells say different things; what differs in form only is counted.
  private mutating func differs(_ row: RowAlignment.Row, _ column: Int, _ one: Side, _ other: Side) -> Bool {
    guard let left = cell(row, column, one), let right = cell(row, column, other) else { return false }
    if left.table.hasSameText(row: left.row, column: left.place, as: right.table, row: right.row, column: right.place) {
      return false
    }
    switch comparers[column].verdict(left, right) {
    case .same: return false
    case .formatOnly:
      columns[column].formatOnlyCount += 1
      return false
    case .tolerated:
      columns[column].toleratedCount += 1
      return false
    case .different: return true
    }
  }
}
