internal import SheetFormats

/// A pair of cells whose texts differ: the row, a place in the alignment, and the column.
struct OpenCell: Sendable {
  var row: Int32
  var column: Int32

  /// The index of the first cell of a row or one behind it, among cells that lie row by row.
  static func firstIndex(in cells: [OpenCell], from row: Int32) -> Int {
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Finds the cells whose texts differ, in rows that are not the same as they stand; nothing is parsed for that.
struct OpenCells: Sendable {
  private let tables: BySide<ComparedTable>
  private let columns: [AlignedColumn]
  private let rows: [RowAlignment.Row]
  /// Where two text files lie side by side: their bytes, and the columns that both have.
  private let texts: (bytes: CellBytes, columns: [Int32], places: [(left: Int, right: Int)])?

  init(_ tables: BySide<ComparedTable>, _ columns: [AlignedColumn], _ rows: [RowAlignment.Row]) {
    self.tables = tables
    self.columns = columns
    self.rows = rows
    guard tables.base == nil, let ours = tables.ours, let theirs = tables.theirs, ours.isPlain, theirs.isPlain,
      let bytes = CellBytes(ours.grid, theirs.grid)
    else {
      texts = nil
      return
    }
    let shared = columns.indices.compactMap { index -> (column: Int32, places: (left: Int, right: Int))? in
      guard !columns[index].isIgnored, let here = columns[index].places.ours, let there = columns[index].places.theirs
      else { return nil }
      return (Int32(index), (ours.sheetColumn(here), theirs.sheetColumn(there)))
    }
    texts = (bytes, shared.map(\.column), shared.map(\.places))
  }

  /// The cells of some rows, row by row and from the left.
  ///
  /// - Complexity: O(rows × columns).
  func cells(of places: ArraySlice<Int32>) -> [OpenCell] {
    guard let texts, let ours = tables.ours, let theirs = tables.theirs else {
      return places.flatMap { place in columns(of: rows[Int(place)]).map { OpenCell(row: place, column: Int32($0)) } }
    }
    var open: [OpenCell] = []
    for place in places {
      let row = rows[Int(place)]
      guard row.ours >= 0, row.theirs >= 0 else { continue }
      let (left, right) = (ours.rows[Int(row.ours)], theirs.rows[Int(row.theirs)])
      texts.bytes.differing(left: Int(left), right: Int(right), texts.places) {
        open.append(OpenCell(row: place, column: texts.columns[$0]))
      }
    }
    return open
  }

  private func columns(of row: RowAlignment.Row) -> [Int] {
    let sides = tables.sides.filter { row[$0] >= 0 }
    guard sides.count > 1 else { return [] }
    return columns.indices.filter { column in
      guard !columns[column].isIgnored else { return false }
      let present = sides.filter { columns[column].places[$0] != nil }
      guard let first = present.first else { return false }
      return present.dropFirst().contains { !hasSameText(row, column, first, $0) }
    }
  }

  private func hasSameText(_ row: RowAlignment.Row, _ column: Int, _ one: Side, _ other: Side) -> Bool {
    guard let left = tables[one], let right = tables[other], let place = columns[column].places[one],
      let otherPlace = columns[column].places[other]
    else { return true }
    return left.hasSameText(
      row: left.rows[Int(row[one])], column: place, as: right, row: right.rows[Int(row[other])], column: otherPlace)
  }
}
