internal import SheetFormats

/// Digests of a column's cells as they stand; 0 for blank ones.
struct CellDigests {
  let table: ComparedTable
  let column: Int

  /// The digests in the order of `rows`.
  func digests(of rows: [Int32]) -> [UInt64] {
    guard table.isPlain else { return rows.map(digest) }
    var found = table.grid.digests(column: table.sheetColumn(column), rows: rows, plain: .word)
    let open = found.openPlaces.map { (Int($0), digest(rows[Int($0)])) }
    for (place, digest) in open { found.set(digest, at: place) }
    return found.digests
  }

  private func digest(_ row: Int32) -> UInt64 {
    let text = table.text(row: row, column: column)
    return text.isEmpty ? 0 : ByteDigest.of(text)
  }
}
