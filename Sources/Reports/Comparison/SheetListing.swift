public import TableComparison

/// The tables of a file as lines of text, one a row, for programs that compare lines, such as git.
///
/// No row numbers stand in it: a row that comes would change every line below it.
public struct SheetListing: Sendable {
  /// Makes a listing.
  public init() {}

  /// Writes each table: its sheet, its header, its rows with totals and notes where they stand.
  ///
  /// - Complexity: O(cells).
  public func write(_ tables: [ComparedTable], to write: ([UInt8]) -> Void) {
    var bytes: [UInt8] = []
    for (number, table) in tables.enumerated() {
      if number > 0 { bytes += Array("\n".utf8) }
      if let sheet = table.sheet { bytes += Array("[\(TerminalText.line(sheet))]\n".utf8) }
      var hasHeader = false
      for row in (table.rows + table.asideRows).sorted() {
        if !hasHeader, row >= table.firstRow {
          bytes += line(table.names)
          hasHeader = true
        }
        bytes += line(table.names.indices.map { table.text(row: row, column: $0) })
        guard bytes.count > 1 << 16 else { continue }
        write(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    write(bytes)
  }

  private func line(_ cells: [String]) -> [UInt8] {
    var texts = cells.map { TerminalText.line($0, limit: .max) }
    while texts.count > 1, texts.last?.isEmpty == true { texts.removeLast() }
    return Array((texts.joined(separator: "\t") + "\n").utf8)
  }
}
