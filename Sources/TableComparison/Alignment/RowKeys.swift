internal import Normalization
internal import SheetFormats

/// The keys of a table's rows: what their cells in the key's columns say, digested.
struct RowKeys: Sendable {
  /// A column of the key on one side.
  struct Part: Sendable {
    var column: Int
    var reader: PlainReader
  }

  let table: ComparedTable
  let parts: [Part]

  /// The digest of each row's key, in the order of `rows`; 0 where every cell of the key is blank.
  ///
  /// - Complexity: O(rows × columns of the key).
  func digests(of rows: [Int32]) -> [UInt64] {
    var result = column(parts.first, rows)
    for part in parts.dropFirst() {
      let next = column(part, rows)
      for place in result.indices where result[place] != 0 || next[place] != 0 {
        result[place] = ByteDigest.combined(result[place], next[place])
      }
    }
    return result
  }

  /// Whether a row of each side have the same key; both tables' keys have as many columns.
  static func equality(_ left: RowKeys, _ right: RowKeys) -> (Int32, Int32) -> Bool {
    let cells = areOfTexts(left, right) ? CellBytes(left.table.grid, right.table.grid) : nil
    let columns = zip(left.parts, right.parts).map {
      (left: left.table.sheetColumn($0.column), right: right.table.sheetColumn($1.column))
    }
    return { row, other in
      if let cells,
        columns.allSatisfy({ cells.areEqual(left: Int(row), $0.left, right: Int(other), $0.right) })
      {
        return true
      }
      return left.texts(row) == right.texts(other)
    }
  }

  /// Whether the keys are texts of text files, so that rows of the same texts have the same key.
  static func areOfTexts(_ left: RowKeys, _ right: RowKeys) -> Bool {
    let isPlain = left.table.isPlain && right.table.isPlain
    guard isPlain, (left.parts + right.parts).allSatisfy({ $0.reader.type == .text }) else { return false }
    return CellBytes(left.table.grid, right.table.grid) != nil
  }

  private func texts(_ row: Int32) -> [String] {
    parts.map { canonical(row, $0) }
  }

  private func column(_ part: Part?, _ rows: [Int32]) -> [UInt64] {
    guard let part else { return [UInt64](repeating: 0, count: rows.count) }
    guard table.isPlain else { return rows.map { digest($0, part) } }
    let plain: ColumnDigests.PlainForm = part.reader.type == .text ? .word : .wholeNumber
    var found = table.grid.digests(column: table.sheetColumn(part.column), rows: rows, plain: plain)
    let open = found.openPlaces
    let openDigests = open.map { digest(rows[Int($0)], part) }
    for (place, digest) in zip(open, openDigests) { found.set(digest, at: Int(place)) }
    return found.digests
  }

  private func digest(_ row: Int32, _ part: Part) -> UInt64 {
    let text = canonical(row, part)
    return text.isEmpty ? 0 : ByteDigest.of(text)
  }

  private func canonical(_ row: Int32, _ part: Part) -> String {
    let value = table.value(row: row, column: part.column)
    if case .number = value, part.reader.type == .text { return table.code(row: row, column: part.column) }
    return part.reader.read(value).canonicalText
  }
}
