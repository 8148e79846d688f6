internal import ExactValues
internal import Normalization

/// Compares the cells of rows that stand side by side, with two cores where they are many, and writes down what differs.
struct ComparisonWriter {
  let tables: BySide<ComparedTable>
  let key: ComparisonKey
  let options: ComparisonOptions
  let alignment: RowAlignment
  private var columns: [AlignedColumn]
  private var evidence: ColumnEvidence
  private var counts = ComparisonCounts()

  init(
    tables: BySide<ComparedTable>, columns: [AlignedColumn], key: ComparisonKey, options: ComparisonOptions,
    alignment: RowAlignment, evidence: ColumnEvidence
  ) {
    self.tables = tables
    self.columns = columns
    self.key = key
    self.options = options
    self.alignment = alignment
    self.evidence = evidence
  }

  /// The comparison.
  ///
  /// - Complexity: O(rows that differ) and the cells of those that are not the same as they stand.
  mutating func comparison() -> SheetComparison {
    let places = alignment.rows.indices.filter { !alignment.rows[$0].isIdentical }.map(Int32.init)
    let finder = OpenCells(tables, columns, alignment.rows)
    let open = TwoCores.halves(of: places) { finder.cells(of: $0) }.flatMap(\.self)
    let comparers = comparers(open)
    let found = self.rows(places, open, comparers)
    var rows = found.rows
    var groups = GroupWriter(comparer: RowComparer(tables, columns, comparers), strictness: options.strictness)
    for group in alignment.groups { rows += groups.rows(of: group) }
    counts.unchangedRows += groups.unchangedRows
    counts.duplicateRows += groups.shownRows
    counts.conflictRows += groups.conflictRows
    let asides = AsideComparison(tables: tables).asides()
    counts.asides = asides.count
    counts.baseRows = tables.base?.rows.count ?? 0
    counts.oursRows = tables.ours?.rows.count ?? 0
    counts.theirsRows = tables.theirs?.rows.count ?? 0
    counts.formatOnlyCells = columns.reduce(0) { $0 + $1.formatOnlyCount }
    counts.toleratedCells = columns.reduce(0) { $0 + $1.toleratedCount }
    let notes = NoteFinder(tables: tables, columns: columns, key: key, options: options, alignment: alignment).notes()
    return SheetComparison(
      tables: tables, columns: columns, key: key, rows: rows, movedRows: found.moved, asides: asides, counts: counts,
      alignment: alignment, comparers: comparers, notes: notes)
  }
}

extension ComparisonWriter {
  /// The rows that differ, and those that only stand elsewhere.
  private mutating func rows(
    _ places: [Int32], _ open: [OpenCell], _ comparers: [CellComparer]
  ) -> (rows: [ComparedRow], moved: [BySide<Int32>]) {
    let comparer = RowComparer(tables, columns, comparers)
    let alignment = alignment
    let parts = TwoCores.halves(of: places) { comparer.compared(of: alignment, $0, open) }
    for part in parts {
      for index in columns.indices {
        columns[index].formatOnlyCount += part.comparer.formatOnlyCounts[index]
        columns[index].toleratedCount += part.comparer.toleratedCounts[index]
      }
    }
    var rows = parts.flatMap(\.rows)
    for row in rows { count(row) }
    let moved = moved(parts.flatMap(\.places), &rows)
    counts.unchangedRows = alignment.rows.reduce(0) { $0 + Int($1.count) } - rows.count
    return (rows, moved)
  }

  /// Marks the rows that stand elsewhere; returns those that do nothing else.
  ///
  /// - Parameter places: where the rows that differ stand in the alignment.
  private mutating func moved(_ places: [Int32], _ rows: inout [ComparedRow]) -> [BySide<Int32>] {
    let sides: [(Side, Side)] = tables.base == nil ? [(.ours, .theirs)] : [(.base, .ours), (.base, .theirs)]
    let all = Set(sides.flatMap { alignment.moved($0, $1) })
    guard !all.isEmpty else { return [] }
    let comparer = RowComparer(tables, columns, [])
    var moved: [BySide<Int32>] = []
    var next = 0
    for (place, row) in alignment.rows.enumerated() {
      let differs = next < places.count && Int(places[next]) == place
      defer { if differs { next += 1 } }
      guard all.contains(place) else { continue }
      counts.movedRows += Int(row.count)
      if differs { rows[next].isMoved = true } else { moved += row.singles.map(comparer.sheetRows) }
    }
    return moved
  }

  /// Decides by all cells that differ what type each column has.
  private mutating func comparers(_ open: [OpenCell]) -> [CellComparer] {
    evidence.add(open, alignment.rows)
    return columns.indices.map { index in
      let type = evidence.type(column: index)
      columns[index].type = type
      let tolerance = options.tolerances.last { columns[index].isCalled($0.column) }?.value
      return CellComparer(
        readers: evidence.readers(column: index, type: type), type: type, tolerance: tolerance,
        strictness: options.strictness)
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
    for cell in row.cells where !cell.outcome.isOfWholeRow {
      if cell.outcome == .conflict { counts.conflictCells += 1 } else { counts.changedCells += 1 }
    }
  }
}
