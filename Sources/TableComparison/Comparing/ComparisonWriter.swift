internal import ExactValues
internal import Normalization

/// Compares the cells of rows that stand side by side, and writes down what differs.
struct ComparisonWriter {
  /// A pair of cells whose texts differ: the row, a place in the alignment, and the column.
  private struct Open {
    var row: Int32
    var column: Int32
  }

  let tables: BySide<ComparedTable>
  var columns: [AlignedColumn]
  let key: ComparisonKey
  let options: ComparisonOptions
  let alignment: RowAlignment
  private(set) var comparers: [CellComparer] = []
  var counts = ComparisonCounts()
  private var isMoved: Set<Int> = []

  init(
    tables: BySide<ComparedTable>, columns: [AlignedColumn], key: ComparisonKey, options: ComparisonOptions,
    alignment: RowAlignment
  ) {
    self.tables = tables
    self.columns = columns
    self.key = key
    self.options = options
    self.alignment = alignment
  }

  /// The comparison.
  ///
  /// - Complexity: O(rows) and the cells of those that are not the same as they stand.
  mutating func comparison() -> SheetComparison {
    decideTypes(openCells())
    markMoved()
    counts.baseRows = tables.base?.rows.count ?? 0
    counts.oursRows = tables.ours?.rows.count ?? 0
    counts.theirsRows = tables.theirs?.rows.count ?? 0
    var rows: [ComparedRow] = []
    var moved: [BySide<Int32>] = []
    for (place, row) in alignment.rows.enumerated() {
      if isMoved.contains(place) { counts.movedRows += 1 }
      guard !row.isIdentical, var compared = compared(row) else {
        counts.unchangedRows += 1
        if isMoved.contains(place) { moved.append(sheetRows(row)) }
        continue
      }
      compared.isMoved = isMoved.contains(place)
      count(compared)
      rows.append(compared)
    }
    var merged = GroupWriter(writer: self)
    for group in alignment.groups { rows += merged.rows(of: group) }
    counts = merged.writer.counts
    let asides = AsideComparison(tables: tables).asides()
    counts.asides = asides.count
    counts.formatOnlyCells = columns.reduce(0) { $0 + $1.formatOnlyCount }
    counts.toleratedCells = columns.reduce(0) { $0 + $1.toleratedCount }
    let notes = NoteFinder(tables: tables, columns: columns, key: key, options: options, alignment: alignment).notes()
    return SheetComparison(
      tables: tables, columns: columns, key: key, rows: rows, movedRows: moved, asides: asides, counts: counts,
      alignment: alignment, notes: notes)
  }

  /// The pairs of cells whose texts differ, in rows that are not the same.
  private func openCells() -> [Open] {
    var open: [Open] = []
    for (place, row) in alignment.rows.enumerated() where !row.isIdentical {
      let sides = tables.sides.filter { row[$0] >= 0 }
      guard sides.count > 1 else { continue }
      for column in columns.indices where !columns[column].isIgnored {
        let present = sides.filter { columns[column].places[$0] != nil }
        guard let first = present.first else { continue }
        if present.dropFirst().contains(where: { !hasSameText(row, column, first, $0) }) {
          open.append(Open(row: Int32(place), column: Int32(column)))
        }
      }
    }
    return open
  }

  private func hasSameText(_ row: RowAlignment.Row, _ column: Int, _ one: Side, _ other: Side) -> Bool {
    guard let left = cell(row, column, one), let right = cell(row, column, other) else { return true }
    return left.table.hasSameText(
      row: left.row, column: left.place, as: right.table, row: right.row, column: right.place)
  }

  private mutating func decideTypes(_ open: [Open]) {
    var evidence = ColumnEvidence(columns, tables)
    for cell in open {
      for side in tables.sides {
        guard let found = self.cell(alignment.rows[Int(cell.row)], Int(cell.column), side) else { continue }
        evidence.add(found.table, row: found.row, place: found.place, column: Int(cell.column), side: side)
      }
    }
    for index in columns.indices {
      let type = evidence.type(column: index)
      columns[index].type = type
      let tolerance = options.tolerances.last { columns[index].isCalled($0.column) }?.value
      comparers.append(
        CellComparer(
          readers: evidence.readers(column: index, type: type), type: type, tolerance: tolerance,
          strictness: options.strictness))
    }
  }

  private mutating func markMoved() {
    if tables.base == nil {
      isMoved = Set(alignment.moved(\.ours, \.theirs))
    } else {
      isMoved = Set(alignment.moved(\.base, \.ours)).union(alignment.moved(\.base, \.theirs))
    }
  }

  private mutating func count(_ row: ComparedRow) {
    switch row.outcome {
    case .added: counts.addedRows += 1
    case .removed: counts.removedRows += 1
    case .changed: counts.changedRows += 1
    case .conflicting, .deletedAndEdited: counts.conflictRows += 1
    case .duplicate: counts.duplicateRows += 1
    }
    guard row.outcome != .added, row.outcome != .removed, row.outcome != .duplicate else { return }
    counts.conflictCells += row.cells.count { $0.outcome == .conflict }
    counts.changedCells += row.cells.count { $0.outcome != .conflict }
  }
}

extension ComparisonWriter {
  /// The cell of a row in a column on a side, where there is one.
  func cell(_ row: RowAlignment.Row, _ column: Int, _ side: Side) -> CellComparer.Cell? {
    guard row[side] >= 0 else { return nil }
    return cell(side, row[side], column)
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

  /// The texts of a row's key, of the first side that has the row.
  func keyTexts(_ row: RowAlignment.Row) -> [String] {
    key.columns.compactMap { column in
      [Side.ours, .theirs, .base].lazy.compactMap { cell(row, column, $0) }.first
        .map { $0.table.text(row: $0.row, column: $0.place) }
    }
  }

  /// A cell as it stands.
  func text(_ cell: CellComparer.Cell, _ column: Int) -> CellText {
    CellText(
      text: cell.table.text(row: cell.row, column: cell.place), value: comparers[column].value(cell),
      address: cell.table.address(row: cell.row, column: cell.place))
  }

  /// All filled cells of a row.
  func filledCells(_ row: RowAlignment.Row, _ outcome: CellOutcome) -> [ComparedCell] {
    columns.indices.compactMap { column in
      var texts = BySide<CellText>()
      for side in tables.sides {
        guard let cell = cell(row, column, side) else { continue }
        let text = text(cell, column)
        if !text.text.isEmpty { texts[side] = text }
      }
      return texts.sides.isEmpty ? nil : ComparedCell(column: column, outcome: outcome, texts: texts)
    }
  }
}
