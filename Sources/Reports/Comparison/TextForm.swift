public import TableComparison

/// How a text file of a table is written: its mark, delimiter, quotes and line ends, so that a merge changes nothing else.
public struct TextForm: Hashable, Sendable {
  private enum Quotes: CaseIterable {
    case whereNeeded, always
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private var hasMark: Bool
  private var delimiter: UInt8
  private var quotes: Quotes
  private var lineEnd: [UInt8]
  private var endsInLineEnd: Bool

  /// Finds the form in which the table of ours gives just these bytes; `nil` where no plain one does.
  ///
  /// - Complexity: O(bytes).
  public init?(of bytes: [UInt8], saying sheet: SheetComparison) {
    guard let table = sheet.tables.ours else { return nil }
    let columns = sheet.columns.indices.filter { sheet.columns[$0].places.ours != nil }
      .sorted { (sheet.columns[$0].places.ours ?? 0) < (sheet.columns[$1].places.ours ?? 0) }
    let rows =
      [columns.map { sheet.header(.ours, column: $0) }]
      + table.rows.map { row in columns.map { sheet.text(.ours, row: row, column: $0) } }
    hasMark = bytes.starts(with: Self.byteOrderMark)
    lineEnd = bytes.contains(0x0D) ? [0x0D, 0x0A] : [0x0A]
    endsInLineEnd = bytes.last == 0x0A
    for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09] {
      for quotes in Quotes.allCases {
        (self.delimiter, self.quotes) = (delimiter, quotes)
        if self.bytes(of: rows) == bytes { return }
      }
    }
    return nil
  }

  /// A merged table in this form.
  public func bytes(of table: MergedTable) -> [UInt8] {
    var rows = [table.header]
    table.forEachRow { rows.append($0.map(\.text)) }
    return bytes(of: rows)
  }

  private func bytes(of rows: [[String]]) -> [UInt8] {
    var bytes = hasMark ? Self.byteOrderMark : []
    for (number, row) in rows.enumerated() {
      if number > 0 { bytes += lineEnd }
      for (place, cell) in row.enumerated() {
        if place > 0 { bytes.append(delimiter) }
        append(cell, to: &bytes)
      }
    }
    return endsInLineEnd ? bytes + lineEnd : bytes
  }

  private func append(_ cell: String, to bytes: inout [UInt8]) {
    let needsQuotes = cell.utf8.contains { $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == delimiter }
    guard needsQuotes || quotes == .always else {
      bytes += cell.utf8
      return
    }
    bytes.append(0x22)
    for byte in cell.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
