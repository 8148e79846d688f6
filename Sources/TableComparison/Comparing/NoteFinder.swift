internal import ExactValues

/// Says what a person should know of how a sheet was compared.
struct NoteFinder {
  /// How many cells of a key that stands several times are named.
  private static let shownCells = 4

  let tables: BySide<ComparedTable>
  let columns: [AlignedColumn]
  let key: ComparisonKey
  let options: ComparisonOptions
  let alignment: RowAlignment

  /// The notes; none where a sheet stands on one side only.
  func notes() -> [ComparisonNote] {
    guard let ours = tables.ours, let theirs = tables.theirs else { return [] }
    let place = Place(file: ours.file, sheet: ours.sheet)
    guard columns.contains(where: { $0.places.ours != nil && $0.places.theirs != nil }) else {
      return [ComparisonNote(.noCommonColumn(ours: ours.names, theirs: theirs.names), at: place)]
    }
    var notes: [ComparisonNote] = []
    for table in [ours, theirs] where !table.hasHeader {
      notes.append(ComparisonNote(.noHeader, at: Place(file: table.file, sheet: table.sheet)))
    }
    for name in options.namedColumns where !columns.contains(where: { $0.isCalled(name) }) {
      notes.append(ComparisonNote(.missingColumn(name), at: place))
    }
    if key == .none, min(ours.rows.count, theirs.rows.count) > 0 { notes.append(ComparisonNote(.noKey, at: place)) }
    for side in tables.sides { notes += notesOfKeys(side) }
    return notes
  }

  private func notesOfKeys(_ side: Side) -> [ComparisonNote] {
    guard let table = tables[side], let first = key.columns.first else { return [] }
    let place = Place(file: table.file, sheet: table.sheet)
    var notes: [ComparisonNote] = []
    if let count = alignment.blankKeys[side], count > 0 {
      notes.append(ComparisonNote(.blankKeys(count: count, columns: key.columns.map { columns[$0].name }), at: place))
    }
    let several = alignment.groups.filter { $0[side].count > 1 }
    if let group = several.first, let column = columns[first].places[side] {
      let rows = group[side].map { table.rows[Int($0)] }
      let texts = key.columns.compactMap { columns[$0].places[side] }.map { table.text(row: rows[0], column: $0) }
      let cells = rows.prefix(Self.shownCells).map { table.address(row: $0, column: column) }
      notes.append(ComparisonNote(.duplicateKeys(count: several.count, first: texts, cells: cells), at: place))
    }
    return notes
  }
}
