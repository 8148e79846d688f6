internal import Normalization
internal import SheetFormats

/// The keys of a table's rows: what their cells in the key's columns say, digested.
struct RowKeys {
  /// A column of the key on one side.
  struct Part {
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

  /// The texts of a row's key.
  func texts(_ row: Int32) -> [String] {
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
