internal import ExactValues
internal import SheetFormats

/// Finds total rows that no word names: 全厂 | | 1090 | 980, where the numbers are the sums of the rows above.
struct SumRowFinder {
  /// How many rows are added up for one total.
  private static let rowLimit = 2_000
  /// How many rows are tried.
  private static let candidateLimit = 200
  /// How many columns are.
  private static let columnLimit = 64

  let grid: Grid
  let columns: Range<Int>
  /// The first row below the header.
  let firstRow: Int
  let isIdentifying: (Int) -> Bool

  /// Turns such rows into subtotals: those that end a group, and the one that ends the table.
  ///
  /// - Parameter kinds: the kinds of the rows from `firstRow` on.
  /// - Complexity: O(rows × columns) for groups, and O(`rowLimit` × columns) for the last row.
  func mark(_ kinds: inout ArraySlice<RowKind>) {
    var begin = kinds.startIndex
    var budget = Self.candidateLimit
    for place in kinds.indices {
      switch kinds[place] {
      case .subtotal, .heading: begin = place + 1
      case .data, .note:
        let row = firstRow + place - kinds.startIndex
        guard place > kinds.startIndex, budget > 0, mayBeSum(row) else { continue }
        budget -= 1
        let group = dataRows(kinds, begin..<place)
        if isSum(row, of: group)
          || (begin > kinds.startIndex && isLast(kinds, place) && isSum(row, of: all(kinds, place)))
        {
          kinds[place] = .subtotal
          begin = place + 1
        }
      case .blank: continue
      }
    }
  }

  private func isLast(_ kinds: ArraySlice<RowKind>, _ place: Int) -> Bool {
    !kinds[(place + 1)...].contains(.data)
  }

  private func all(_ kinds: ArraySlice<RowKind>, _ place: Int) -> [Int] {
    dataRows(kinds, kinds.startIndex..<place)
  }

  private func dataRows(_ kinds: ArraySlice<RowKind>, _ places: Range<Int>) -> [Int] {
    places.suffix(Self.rowLimit).filter { kinds[$0] == .data }.map { firstRow + $0 - kinds.startIndex }
  }

  /// Whether a row holds numbers and at most one text, and names nothing beyond that.
  private func mayBeSum(_ row: Int) -> Bool {
    let filled = cells(row)
    guard let first = filled.first, filled.allSatisfy({ !isIdentifying($0) || $0 == first }) else { return false }
    let numbers = filled.count { number(row, $0) != nil }
    return numbers > 0 && filled.count - numbers <= 1
  }

  /// Whether the numbers of a row are the sums of the rows.
  private func isSum(_ row: Int, of rows: [Int]) -> Bool {
    guard let above = rows.last else { return false }
    let filled = cells(row)
    let totals = filled.compactMap { column in number(row, column).map { (column, $0) } }
    if rows.count == 1 {
      // A total of one record stands alone: no text, every number that of the record.
      return totals.count >= 2 && totals.count == filled.count && filled.count * 2 <= cells(above).count
        && totals.allSatisfy { number(above, $0) == $1 }
    }
    let right = totals.count { column, total in sum(column, rows) == total }
    guard right * 2 > totals.count, right >= 2 || rows.count >= 3 else { return false }
    let room = right >= 3 ? 9 : 7
    return filled.count * 10 <= cells(above).count * room
  }

  private func cells(_ row: Int) -> [Int] {
    grid.filledColumns(row: row).filter(columns.contains).prefix(Self.columnLimit).map { $0 }
  }

  /// The sum of a column; `nil` where fewer than two rows have a number.
  private func sum(_ column: Int, _ rows: [Int]) -> ExactDecimal? {
    var sum: ExactDecimal? = .zero
    var count = 0
    for row in rows {
      guard let number = number(row, column) else { continue }
      sum = sum?.adding(number)
      count += 1
    }
    return count >= 2 ? sum : nil
  }

  /// The number of a cell, of a text without the unit or currency around it: `1,200张`, `¥3,400`.
  private func number(_ row: Int, _ column: Int) -> ExactDecimal? {
    switch grid.value(row: row, column: column) {
    case .number(let number): return number
    case .text(let text):
      guard text.utf8.count <= 24, let first = text.firstIndex(where: \.isASCIIDigit),
        let last = text.lastIndex(where: \.isASCIIDigit), text[..<first].count <= 3
      else { return nil }
      return ExactDecimal(text[first...last].filter { $0 != "," })
    default: return nil
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
