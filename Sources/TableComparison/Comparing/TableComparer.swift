internal import ExactValues
internal import Normalization

/// Compares one table of each file: columns side by side, rows side by side, then cell by cell.
struct TableComparer {
  let tables: BySide<ComparedTable>
  let options: ComparisonOptions

  /// The comparison.
  func comparison() -> SheetComparison {
    let names = namePairs()
    var columns = named(ColumnAlignment(tables: tables, pairs: names).columns())
    var key = ComparisonKey.none
    var evidence = ColumnEvidence(columns, tables)
    var alignment = align(columns, evidence, &key)
    let complete = contentPairs(columns, alignment)
    if let complete {
      let keyNames = key.columns.map { columns[$0].places }
      columns = named(ColumnAlignment(tables: tables, pairs: complete).columns())
      let kept = columns.indices.filter { index in keyNames.contains { Self.isSame($0, columns[index].places) } }
      let wasFound = kept.count == keyNames.count && !kept.isEmpty
      // Columns that were found by their content may make a better likeness, and a key where there was none.
      if wasFound { key = key.replacing(kept) }
      evidence = ColumnEvidence(columns, tables)
      alignment = align(columns, evidence, &key)
    }
    for index in key.columns {
      columns[index].isKey = true
      if columns[index].numbersRows { (columns[index].numbersRows, columns[index].isIgnored) = (false, false) }
    }
    var writer = ComparisonWriter(
      tables: tables, columns: columns, key: key, options: options, alignment: alignment, evidence: evidence)
    return writer.comparison()
  }

  private static func isSame(_ one: BySide<Int>, _ other: BySide<Int>) -> Bool {
    one.sides.contains { one[$0] == other[$0] }
  }

  private func namePairs() -> (
    baseOurs: [ColumnPairing.Pair], baseTheirs: [ColumnPairing.Pair], oursTheirs: [ColumnPairing.Pair]
  ) {
    func pairs(_ left: ComparedTable?, _ right: ComparedTable?) -> [ColumnPairing.Pair] {
      guard let left, let right else { return [] }
      return ColumnPairing(left: left, right: right).byName()
    }
    return (
      pairs(tables.base, tables.ours), pairs(tables.base, tables.theirs), pairs(tables.ours, tables.theirs)
    )
  }

  /// Notes what the person said of columns.
  private func named(_ columns: [AlignedColumn]) -> [AlignedColumn] {
    var columns = columns
    for index in columns.indices {
      columns[index].numbersRows = numbersRows(columns[index])
      columns[index].isIgnored = columns[index].numbersRows || options.ignored.contains { columns[index].isCalled($0) }
    }
    return columns
  }

  /// Whether a column counts the rows from the top on every side, so that it says where a row stands and nothing of it.
  private func numbersRows(_ column: AlignedColumn) -> Bool {
    let reader = HeaderFieldReader()
    guard options.strictness == .values, !options.namedColumns.contains(where: column.isCalled),
      column.places.sides.count > 1
    else { return false }
    return column.places.sides.allSatisfy { side in
      guard let table = tables[side], let place = column.places[side] else { return false }
      return reader.mayCountRows(table.headers[place]) && RunningNumber(table, column: place).isRunning
    }
  }

  /// Finds the key where none is known, and lays the rows side by side.
  private func align(
    _ columns: [AlignedColumn], _ evidence: ColumnEvidence, _ key: inout ComparisonKey
  ) -> RowAlignment {
    if key == .none { key = self.key(columns, evidence) }
    var keys = BySide<RowKeys>()
    for side in tables.sides {
      guard let table = tables[side], !key.columns.isEmpty else { continue }
      let parts = key.columns.compactMap { part(columns, $0, evidence, side) }
      if parts.count == key.columns.count { keys[side] = RowKeys(table: table, parts: parts) }
    }
    var likeness = RowPairing.Likeness.allRows
    if case .given = key { likeness = .blankKeysOnly }
    return RowAligner(tables: tables, columns: columns, keys: keys, likeness: likeness).alignment()
  }

  private func part(
    _ columns: [AlignedColumn], _ index: Int, _ evidence: ColumnEvidence, _ side: Side
  ) -> RowKeys.Part? {
    guard let place = columns[index].places[side],
      let reader = evidence.readers(column: index, type: evidence.type(column: index))[side]
    else { return nil }
    return RowKeys.Part(column: place, reader: reader)
  }

  private func key(_ columns: [AlignedColumn], _ evidence: ColumnEvidence) -> ComparisonKey {
    let shared = columns.indices.filter { index in tables.sides.allSatisfy { columns[index].places[$0] != nil } }
    if !options.key.isEmpty {
      let given = options.key.compactMap { name in shared.first { columns[$0].isCalled(name) } }
      return given.count == options.key.count ? .given(given) : .none
    }
    let sides = tables.sides
    guard sides.count > 1 else { return .none }
    let (first, second): (Side, Side) = tables.base == nil ? (.ours, .theirs) : (.base, sides[1])
    let reader = HeaderFieldReader()
    let candidates = shared.filter { index in
      guard let table = tables[first], let place = columns[index].places[first] else { return false }
      return !reader.countsRows(table.headers[place]) && !reader.measures(table.headers[place])
    }
    let found = found(candidates.filter { !columns[$0].isIgnored }, first, second, columns, evidence)
    if !found.isEmpty { return .found(found) }
    // A running number is better than no name at all.
    let numbering = candidates.filter { columns[$0].numbersRows || !columns[$0].isIgnored }
    let other = self.found(numbering, first, second, columns, evidence)
    return other.isEmpty ? .none : .found(other)
  }

  private func found(
    _ candidates: [Int], _ first: Side, _ second: Side, _ columns: [AlignedColumn], _ evidence: ColumnEvidence
  ) -> [Int] {
    func keys(_ side: Side) -> [RowKeys] {
      guard let table = tables[side] else { return [] }
      return candidates.compactMap { index in
        part(columns, index, evidence, side).map { RowKeys(table: table, parts: [$0]) }
      }
    }
    let (left, right) = (keys(first), keys(second))
    guard left.count == candidates.count, right.count == candidates.count else { return [] }
    return KeyFinder(candidates: candidates, left: left, right: right).key()
  }

  /// The pairs of columns with those that only their content pairs; `nil` where there are none.
  private func contentPairs(_ columns: [AlignedColumn], _ alignment: RowAlignment) -> (
    baseOurs: [ColumnPairing.Pair], baseTheirs: [ColumnPairing.Pair], oursTheirs: [ColumnPairing.Pair]
  )? {
    var hasMore = false
    func pairs(_ left: Side, _ right: Side) -> [ColumnPairing.Pair] {
      guard let one = tables[left], let two = tables[right] else { return [] }
      let known = columns.compactMap { column -> ColumnPairing.Pair? in
        guard let here = column.places[left], let there = column.places[right] else { return nil }
        return ColumnPairing.Pair(left: here, right: there)
      }
      guard known.count < one.names.count, known.count < two.names.count else { return known }
      let both = alignment.singleRows.lazy.filter { $0[left] >= 0 && $0[right] >= 0 }
        .prefix(ColumnEvidence.sampleLimit)
      let rows = both.map { (one.rows[Int($0[left])], two.rows[Int($0[right])]) }
      let all = ColumnPairing(left: one, right: two).byContent(known, rows: Array(rows))
      if all.count > known.count { hasMore = true }
      return all
    }
    let found = (pairs(.base, .ours), pairs(.base, .theirs), pairs(.ours, .theirs))
    return hasMore ? (baseOurs: found.0, baseTheirs: found.1, oursTheirs: found.2) : nil
  }
}

extension ComparisonKey {
  /// The same kind of key over other places.
  fileprivate func replacing(_ columns: [Int]) -> ComparisonKey {
    switch self {
    case .given: .given(columns)
    case .found: .found(columns)
    case .none: .none
    }
  }
}

extension AlignedColumn {
  /// Whether the column has a name on any side; width, case and punctuation do not count where no name is exact.
  func isCalled(_ name: String) -> Bool {
    let own = Side.allCases.compactMap { names[$0] }
    return own.contains(name) || own.contains { HeaderFolding.key($0) == HeaderFolding.key(name) }
  }
}
