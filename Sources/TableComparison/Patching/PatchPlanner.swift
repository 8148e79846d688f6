/// Plans what is done to the rows of ours.
///
/// Without a base the rows come in the order of theirs. With one they stay in the order of ours, as a merge has them.
struct PatchPlanner {
  let comparison: SheetComparison

  /// Rows of the sheets that lie side by side, and what is done to them.
  fileprivate struct Unit {
    var row: RowAlignment.Row
    var action: PatchStep.Action
    var change: Int?
  }

  private var hasBase: Bool { comparison.tables.base != nil }

  /// The steps, in order.
  func steps() -> [PatchStep] {
    let units = ordered(told(rowUnits() + groupUnits() + asideUnits()))
    var isMoved = [Bool](repeating: false, count: units.count)
    for place in moved(units) { isMoved[place] = true }
    return units.enumerated().map { place, unit in
      var rows = BySide<Int32>()
      for side in Side.allCases where unit.row[side] >= 0 { rows[side] = unit.row[side] }
      return PatchStep(action: unit.action, rows: rows, isMoved: isMoved[place], change: unit.change)
    }
  }

  private func rowUnits() -> [Unit] {
    var changes = comparison.rows.indices.filter { comparison.rows[$0].group == nil }[...]
    var units: [Unit] = []
    units.reserveCapacity(comparison.alignment.rows.count)
    for row in comparison.alignment.singleRows {
      let stands = comparison.sheetRows(of: row)
      var change: Int?
      if !row.isIdentical, let next = changes.first, comparison.rows[next].rows == stands {
        change = changes.removeFirst()
      }
      let action = change.map { self.action(of: comparison.rows[$0]) } ?? .keep
      // What ours alone took out, or both did, is not there to be shown.
      guard row.ours >= 0 || (row.theirs >= 0 && action != .keep) else { continue }
      units.append(Unit(stands, action, change: change))
    }
    return units
  }

  private func moved(_ units: [Unit]) -> [Int] {
    hasBase ? [] : RowAlignment(rows: units.map(\.row)).moved(.ours, .theirs)
  }

  /// The units with each row that moves and stands in ours several times as one that goes and one that comes.
  ///
  /// daff finds a row by its texts; which of several ones moves it cannot be told.
  private func told(_ units: [Unit]) -> [Unit] {
    let moved = moved(units).filter { units[$0].action == .keep }
    guard !moved.isEmpty else { return units }
    var counts: [[String]: Int] = [:]
    for place in moved { counts[texts(.ours, row: units[place].row.ours)] = 0 }
    for unit in units where unit.row.ours >= 0 {
      let texts = texts(.ours, row: unit.row.ours)
      if let count = counts[texts] { counts[texts] = count + 1 }
    }
    let repeated = Set(moved.filter { counts[texts(.ours, row: units[$0].row.ours)] ?? 0 > 1 })
    return units.enumerated().flatMap { place, unit in
      guard repeated.contains(place) else { return [unit] }
      return [Unit(BySide(ours: unit.row.ours), .remove), Unit(BySide(theirs: unit.row.theirs), .add)]
    }
  }

  private func action(of row: ComparedRow) -> PatchStep.Action {
    switch row.outcome {
    case .added: row.origin == nil || row.origin == .theirs ? .add : .keep
    case .removed: row.origin == nil || row.origin == .theirs ? .remove : .keep
    case .changed: row.cells.contains { $0.outcome == .changed || $0.outcome == .theirs } ? .change : .keep
    case .conflicting, .deletedAndEdited: .conflict
    case .duplicate: .keep
    }
  }

  /// Rows of one key: those that say the same stay, the others go and come.
  private func groupUnits() -> [Unit] {
    let shown = Dictionary(
      comparison.rows.compactMap { row in row.group.map { ($0, row.origin) } }, uniquingKeysWith: { first, _ in first })
    var units: [Unit] = []
    for (number, group) in comparison.alignment.groups.enumerated() {
      guard let origin = shown[number] else {
        units += kept(group)
        continue
      }
      switch origin {
      case nil, .theirs: units += replaced(group)
      case .ours: units += group.ours.map { Unit(BySide(ours: row(.ours, $0)), .keep) }
      case .both: units += group.ours.map { Unit(BySide(ours: row(.ours, $0)), .conflict) }
      }
    }
    return units
  }

  /// Totals and notes among and below the records; they are rows to whoever knows no totals.
  private func asideUnits() -> [Unit] {
    guard !hasBase else { return [] }
    let pairs = AsideComparison(tables: comparison.tables).pairs()
    let single = comparison.asides.map { aside in
      aside.side == .ours ? Unit(BySide(ours: aside.row), .remove) : Unit(BySide(theirs: aside.row), .add)
    }
    return (pairs.map { Unit(BySide(ours: $0.ours, theirs: $0.theirs), .keep) } + single)
      .filter { unit in
        [Side.ours, .theirs].allSatisfy { unit.row[$0] < 0 || unit.row[$0] >= comparison.tables[$0]?.firstRow ?? 0 }
      }
  }

  private func kept(_ group: RowAlignment.Group) -> [Unit] {
    let pairs = identical(group)
    var rest = group.theirs.filter { place in !pairs.contains { $0.theirs == place } }[...]
    return pairs.map { pair in
      let theirs = pair.theirs ?? rest.popFirst()
      return Unit(BySide(ours: row(.ours, pair.ours), theirs: theirs.map { row(.theirs, $0) }), .keep)
    }
  }

  private func replaced(_ group: RowAlignment.Group) -> [Unit] {
    let pairs = identical(group)
    let rest = group.theirs.filter { place in !pairs.contains { $0.theirs == place } }
    let stays = pairs.map { pair in
      let rows = BySide(ours: row(.ours, pair.ours), theirs: pair.theirs.map { row(.theirs, $0) })
      return Unit(rows, pair.theirs == nil ? .remove : .keep)
    }
    return stays + rest.map { Unit(BySide(theirs: row(.theirs, $0)), .add) }
  }

  private func row(_ side: Side, _ place: Int32) -> Int32 { comparison.tables[side]?.rows[Int(place)] ?? -1 }

  /// Each row of ours with the first row of theirs that has the same texts and is not yet taken.
  private func identical(_ group: RowAlignment.Group) -> [(ours: Int32, theirs: Int32?)] {
    var places: [[String]: [Int32]] = [:]
    for place in group.theirs.reversed() { places[texts(.theirs, place), default: []].append(place) }
    return group.ours.map { ($0, places[texts(.ours, $0)]?.popLast()) }
  }

  private func texts(_ side: Side, _ place: Int32) -> [String] { texts(side, row: row(side, place)) }

  private func texts(_ side: Side, row: Int32) -> [String] {
    comparison.columns.indices.map { index in
      let column = comparison.columns[index]
      guard column.places.ours != nil, column.places.theirs != nil, !column.isIgnored else { return "" }
      return comparison.text(side, row: row, column: index)
    }
  }

  /// The units in the order of the result; what goes stands behind what stood before it.
  private func ordered(_ units: [Unit]) -> [Unit] {
    let rows = hasBase ? units.map(\.row) : units.map { RowAlignment.Row(ours: $0.row.theirs, theirs: $0.row.ours) }
    var places: [RowPlace: Int] = [:]
    if units.count > 1 { for (place, row) in rows.enumerated() { places[RowPlace(row)] = place } }
    var alignment = RowAlignment(rows: rows)
    alignment.order()
    return units.count > 1 ? alignment.rows.compactMap { places[RowPlace($0)].map { units[$0] } } : units
  }
}

/// Where a row stands; no two rows of an alignment stand in one place.
private struct RowPlace: Hashable {
  let base: Int32, ours: Int32, theirs: Int32

  init(_ row: RowAlignment.Row) {
    base = row.base
    ours = row.ours
    theirs = row.theirs
  }
}

extension PatchPlanner.Unit {
  fileprivate init(_ rows: BySide<Int32>, _ action: PatchStep.Action, change: Int? = nil) {
    row = RowAlignment.Row(base: rows.base ?? -1, ours: rows.ours ?? -1, theirs: rows.theirs ?? -1)
    self.action = action
    self.change = change
  }
}
