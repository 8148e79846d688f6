internal import ExactValues
internal import Normalization

/// Compares the cells of rows that stand side by side, row by row, and counts what differs in form only.
struct RowComparer: Sendable {
  let tables: BySide<ComparedTable>
  let columns: [AlignedColumn]
  /// By column.
  let comparers: [CellComparer]
  /// By column how many cells say the same in another form.
  private(set) var formatOnlyCounts: [Int]
  /// By column how many cells differ by no more than the tolerance.
  private(set) var toleratedCounts: [Int]

  init(_ tables: BySide<ComparedTable>, _ columns: [AlignedColumn], _ comparers: [CellComparer]) {
    self.tables = tables
    self.columns = columns
    self.comparers = comparers
    formatOnlyCounts = [Int](repeating: 0, count: columns.count)
    toleratedCounts = formatOnlyCounts
  }

  /// What became of a row; `nil` where it says the same everywhere.
  ///
  /// - Parameter open: the cells of the row whose texts differ between the sides that have it.
  mutating func compared(_ row: RowAlignment.Row, _ open: ArraySlice<OpenCell>) -> ComparedRow? {
    tables.base == nil ? twoWay(row, open) : threeWay(row, open)
  }

  /// What one core found in its share of the rows.
  struct Found: Sendable {
    /// The comparer, which has counted.
    var comparer: RowComparer
    var rows: [ComparedRow] = []
    /// Where the rows stand in the alignment.
    var places: [Int32] = []
  }

  /// The rows that differ, of some places in the alignment; `open` holds the cells of all of them, row by row.
  func compared(of alignment: RowAlignment, _ places: ArraySlice<Int32>, _ open: [OpenCell]) -> Found {
    var found = Found(comparer: self)
    found.rows.reserveCapacity(places.count)
    found.places.reserveCapacity(places.count)
    var rest = open[(OpenCell.firstIndex(in: open, from: places.first ?? 0))...]
    for place in places {
      let end = rest.firstIndex { $0.row != place } ?? rest.endIndex
      let row = found.comparer.compared(alignment.rows[Int(place)], rest[..<end])
      rest = rest[end...]
      guard let row else { continue }
      found.rows.append(row)
      found.places.append(place)
    }
    return found
  }

  private func made(
    _ outcome: RowOutcome, _ origin: ChangeOrigin?, _ row: RowAlignment.Row, _ cells: [ComparedCell]
  ) -> ComparedRow {
    ComparedRow(outcome: outcome, origin: origin, rows: sheetRows(row), cells: cells)
  }

  private mutating func twoWay(_ row: RowAlignment.Row, _ open: ArraySlice<OpenCell>) -> ComparedRow? {
    if row.theirs < 0 { return made(.removed, nil, row, filledCells(row, .removed)) }
    if row.ours < 0 { return made(.added, nil, row, filledCells(row, .added)) }
    var cells: [ComparedCell] = []
    for cell in open where saysOther(row, Int(cell.column), .ours, .theirs) {
      cells.append(compared(row, Int(cell.column), .changed))
    }
    return cells.isEmpty ? nil : made(.changed, nil, row, cells)
  }

  private mutating func threeWay(_ row: RowAlignment.Row, _ open: ArraySlice<OpenCell>) -> ComparedRow? {
    switch (row.base >= 0, row.ours >= 0, row.theirs >= 0) {
    case (true, true, true): return edited(row, open)
    case (true, false, false): return made(.removed, .both, row, filledCells(row, .removed))
    case (true, false, true): return deleted(row, open, kept: .theirs, by: .ours)
    case (true, true, false): return deleted(row, open, kept: .ours, by: .theirs)
    case (false, true, true): return addedTwice(row)
    case (false, true, false): return made(.added, .ours, row, filledCells(row, .added))
    case (false, false, _): return made(.added, .theirs, row, filledCells(row, .added))
    }
  }

  private mutating func edited(_ row: RowAlignment.Row, _ open: ArraySlice<OpenCell>) -> ComparedRow? {
    var cells: [ComparedCell] = []
    for column in open.map({ Int($0.column) }) {
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
  private mutating func deleted(
    _ row: RowAlignment.Row, _ open: ArraySlice<OpenCell>, kept: Side, by origin: ChangeOrigin
  ) -> ComparedRow {
    var cells: [ComparedCell] = []
    for column in open.map({ Int($0.column) }) {
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
    var cell = ComparedCell(column: column, outcome: outcome, sides: [])
    for side in Side.allCases where self.cell(row, column, side) != nil { cell.sides.insert(SideSet(side)) }
    return cell
  }

  /// Whether two sides' cells say different things; what differs in form only is counted.
  private mutating func differs(_ row: RowAlignment.Row, _ column: Int, _ one: Side, _ other: Side) -> Bool {
    guard let left = cell(row, column, one), let right = cell(row, column, other) else { return false }
    if left.table.hasSameText(row: left.row, column: left.place, as: right.table, row: right.row, column: right.place) {
      return false
    }
    return saysOther(left, right, column)
  }

  /// Whether two cells of which the texts are known to differ say different things.
  private mutating func saysOther(_ row: RowAlignment.Row, _ column: Int, _ one: Side, _ other: Side) -> Bool {
    guard let left = cell(row, column, one), let right = cell(row, column, other) else { return false }
    return saysOther(left, right, column)
  }

  private mutating func saysOther(_ left: CellComparer.Cell, _ right: CellComparer.Cell, _ column: Int) -> Bool {
    switch comparers[column].verdict(left, right) {
    case .same: return false
    case .formatOnly:
      formatOnlyCounts[column] += 1
      return false
    case .tolerated:
      toleratedCounts[column] += 1
      return false
    case .different: return true
    }
  }
}

extension RowComparer {
  /// The cell of a row in a column on a side, where there is one.
  func cell(_ row: RowAlignment.Row, _ column: Int, _ side: Side) -> CellComparer.Cell? {
    row[side] < 0 ? nil : cell(side, row[side], column)
  }

  /// The cell of a record in a column on a side.
  func cell(_ side: Side, _ place: Int32, _ column: Int) -> CellComparer.Cell? {
    guard let table = tables[side], let own = columns[column].places[side] else { return nil }
    return CellComparer.Cell(table: table, side: side, row: table.rows[Int(place)], place: own)
  }

  /// Where a row stands in the sheets.
  func sheetRows(_ row: RowAlignment.Row) -> BySide<Int32> {
    var rows = BySide<Int32>()
    for side in Side.allCases where row[side] >= 0 { rows[side] = tables[side]?.rows[Int(row[side])] }
    return rows
  }

  /// All filled cells of a row.
  func filledCells(_ row: RowAlignment.Row, _ outcome: CellOutcome) -> [ComparedCell] {
    columns.indices.compactMap { column in
      var filled = ComparedCell(column: column, outcome: outcome, sides: [])
      for side in Side.allCases {
        guard let cell = cell(row, column, side), cell.table.hasText(row: cell.row, column: cell.place) else {
          continue
        }
        filled.sides.insert(SideSet(side))
      }
      return filled.sides.isEmpty ? nil : filled
    }
  }
}
