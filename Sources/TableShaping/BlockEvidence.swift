internal import SheetFormats

/// What the rows below two headers side by side say about whether they are tables of their own.
///
/// Sections of one table with an empty column between them run on in the same rows and name each thing once. Tables name
/// the same kind of thing in rows that have nothing to do with each other, add up their columns apart, or end apart.
struct BlockEvidence {
  /// How many columns of a block are looked at for what its rows are about.
  private static let keyLimit = 4
  /// How few columns a small summary beside a table has, which is no table.
  private static let summaryWidth = 2

  let grid: Grid
  let lookup: HeaderLookup
  /// The headers' texts, by column.
  let texts: [String]
  /// The rows below the header, down to the first one that is blank from end to end behind records.
  let rows: Range<Int>

  /// Whether the right block is a table of its own.
  ///
  /// - Complexity: O(rows × columns).
  func areApart(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let headers = right.filter { !texts[$0].isEmpty }
    guard headers.count > Self.summaryWidth,
      headers.prefix(HeaderScorer.cellLimit).count(where: { lookup.isHeader(texts[$0]) }) * 2 >= headers.count,
      left.count(where: { !texts[$0].isEmpty }) >= 2
    else { return false }
    return nameOtherThings(left, right) || addUpApart(left, right) || endApart(left, right)
  }

  /// Whether both have a column of the same name for what their rows are about, and it says other things in each row.
  private func nameOtherThings(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let keys = keyColumns(left)
    return keyColumns(right).contains { column in
      guard let twin = keys.first(where: { isTwin($0, column) }) else { return false }
      let own = rows.map { text($0, column) }
      let others = rows.map { text($0, twin) }
      let pairs = zip(own, others).filter { !$0.isEmpty && !$1.isEmpty && !lookup.isHeader($0) }
      guard pairs.count(where: { $0 != $1 }) >= 2, pairs.count(where: { $0 == $1 }) * 2 < pairs.count else {
        return false
      }
      return !isSummary(own, of: others, isFirst: column == right.first { !texts[$0].isEmpty })
    }
  }

  private func isTwin(_ left: Int, _ right: Int) -> Bool {
    texts[left] == texts[right] || (lookup.isParty(texts[left]) && lookup.isParty(texts[right]))
  }

  /// Whether a block names each customer of the other once, first of all: sums by customer.
  private func isSummary(_ own: [String], of others: [String], isFirst: Bool) -> Bool {
    let names = own.filter { !$0.isEmpty }
    return isFirst && Set(names).count == names.count && Set(names).subtracting(others).count <= 1
  }

  private func keyColumns(_ block: Range<Int>) -> [Int] {
    block.filter { !texts[$0].isEmpty }.prefix(Self.keyLimit).filter {
      lookup.isIdentifyingHeader(texts[$0]) || lookup.isParty(texts[$0])
    }
  }

  /// Whether each has the label of a total, or one has it beside a record of the other.
  private func addUpApart(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let own = rows.first { hasTotal($0, right) }
    let others = rows.first { hasTotal($0, left) }
    if let own { return others != nil || texts(own, left) >= 2 }
    return others.map { texts($0, right) >= 2 } ?? false
  }

  /// How many cells hold words or codes, of which the row of a total has at most one.
  private func texts(_ row: Int, _ block: Range<Int>) -> Int {
    block.count { column in
      guard case .text(let text) = grid.value(row: row, column: column) else { return false }
      return text.contains(where: \.isLetter)
    }
  }

  private func hasTotal(_ row: Int, _ block: Range<Int>) -> Bool {
    let columns = block.filter { !texts[$0].isEmpty }.prefix(RowScanner.labelColumns)
    guard let column = columns.first(where: { !text(row, $0).isEmpty }) else { return false }
    return lookup.words.isSubtotalLabel(text(row, column), isAlone: false)
  }

  /// Whether the right block goes on below the last row of the left one, which has no gaps above.
  private func endApart(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard let last = rows.last(where: { filled($0, left) > 0 }), let first = right.first(where: { !texts[$0].isEmpty })
    else { return false }
    let above = rows.lowerBound..<last
    guard above.allSatisfy({ filled($0, left) > 0 || filled($0, right) == 0 }) else { return false }
    return (last + 1..<max(last + 1, rows.upperBound)).count { row in
      !text(row, first).isEmpty && filled(row, right) >= 2
    } >= 2
  }

  private func filled(_ row: Int, _ block: Range<Int>) -> Int {
    block.count { !grid.isBlank(row: row, column: $0) }
  }

  private func text(_ row: Int, _ column: Int) -> String {
    grid.displayedText(row: row, column: column).filter { !$0.isWhitespace }
  }
}
