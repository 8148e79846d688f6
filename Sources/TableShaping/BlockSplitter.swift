internal import SheetFormats

/// Parts tables that stand side by side: two months next to each other, an empty column between them.
///
/// The right block has to have its own header with the column of an order's number, as the left one has; an empty
/// column inside of a table parts nothing.
struct BlockSplitter {
  /// How many rows below the header are looked at.
  private static let sampleRows = 100
  /// How many tables side by side are told apart: the last one takes all further columns.
  private static let blockLimit = 64
  /// How many columns of a block are taken for its key.
  private static let keyLimit = 12

  let grid: Grid
  let lookup: HeaderLookup
  let ranges: MergedRanges
  let block: HeaderBlock

  /// The columns of each table; one stretch of all columns where there is only one table.
  ///
  /// - Complexity: O(columns × `sampleRows`).
  func columnRanges() -> [Range<Int>] {
    let all = 0..<grid.columnCount
    let headers = HeaderReader(grid: grid, ranges: ranges, block: block, columns: all, lookup: lookup)
      .headers()
    let starts = starts(headers.map(\.text))
    guard !starts.isEmpty else { return [all] }
    let bounds = [0] + starts + [all.upperBound]
    return zip(bounds, bounds.dropFirst()).map { $0..<$1 }
  }

  /// Where the right blocks begin.
  private func starts(_ texts: [String]) -> [Int] {
    guard texts.indices.contains(where: { isGap(texts, $0) }) else { return copies(texts) }
    let rows = rows()
    let isFilled = filledColumns(rows)
    let evidence = BlockEvidence(grid: grid, lookup: lookup, texts: texts, rows: rows)
    var starts: [Int] = []
    var left = 0
    for column in texts.indices.dropFirst() where !texts[column].isEmpty && texts[column - 1].isEmpty {
      guard starts.count + 1 < Self.blockLimit else { break }
      guard !isFilled[column - 1], let start = leftStart(texts, from: left) else { continue }
      let next = nextGap(texts, isFilled, from: column)
      let isTwin = isTwin(texts, left: start..<column, right: column..<next)
      if isTwin || evidence.areApart(start..<column, column..<next) {
        starts.append(column)
        left = column
      }
    }
    return starts
  }

  /// Where the same headers begin again with no column between, each copy under a title of its own: 上午, 下午.
  private func copies(_ texts: [String]) -> [Int] {
    guard let first = texts.first, !first.isEmpty, let width = texts.dropFirst().firstIndex(of: first), width >= 3,
      texts.count.isMultiple(of: width), texts.count / width <= Self.blockLimit, !texts.contains(""),
      texts.indices.allSatisfy({ texts[$0] == texts[$0 % width] }),
      texts[0..<width].contains(where: { lookup.isIdentifyingHeader($0) }),
      texts[0..<width].allSatisfy(lookup.isHeader)
    else { return [] }
    let starts = Array(stride(from: width, to: texts.count, by: width))
    let areTitled = starts.allSatisfy { isTitled(above: $0, width: width) } && isTitled(above: 0, width: width)
    return areTitled && !sayTheSame(0, width) ? starts : []
  }

  /// Whether the row above the header has a text over a copy's first column and none over its others.
  private func isTitled(above column: Int, width: Int) -> Bool {
    let row = block.mainRow - 1
    return row >= 0 && grid.filledColumns(row: row).filter { (column..<column + width).contains($0) } == [column]
  }

  private func isGap(_ texts: [String], _ column: Int) -> Bool {
    texts[column].isEmpty && column > 0 && column + 1 < texts.count
  }

  private func leftStart(_ texts: [String], from left: Int) -> Int? { texts[left...].firstIndex { !$0.isEmpty } }

  private func nextGap(_ texts: [String], _ isFilled: [Bool], from column: Int) -> Int {
    (column..<texts.count).first { texts[$0].isEmpty && !isFilled[$0] } ?? texts.count
  }

  /// The rows below the header, down to one that is blank from end to end behind records.
  private func rows() -> Range<Int> {
    let first = block.rows.upperBound + 1
    let end = max(first, min(grid.rowCount, first + Self.sampleRows))
    let isBlank = (first..<end).map { grid.filledColumns(row: $0).isEmpty }
    let begin = isBlank.firstIndex(of: false) ?? 0
    return first..<(isBlank[begin...].firstIndex(of: true).map { first + $0 } ?? end)
  }

  /// Which columns hold anything in the header or in the rows below it.
  private func filledColumns(_ rows: Range<Int>) -> [Bool] {
    var result = [Bool](repeating: false, count: grid.columnCount)
    for row in block.rows.lowerBound..<rows.upperBound {
      grid.forEachCell(row: row, columns: 0..<grid.columnCount) { column, content, bytes in
        if content != .text || !bytes.isBlankText { result[column] = true }
      }
    }
    return result
  }

  /// Whether both blocks are tables of orders, and the right one is no second copy of the left one's keys.
  private func isTwin(_ texts: [String], left: Range<Int>, right: Range<Int>) -> Bool {
    if isSelfContained(texts, left: left, right: right) || hasOwnKey(left: left, right: right) { return true }
    if isCopy(texts, left: left, right: right) || haveOwnTitles(texts, left, right) { return true }
    guard right.count >= 2, let key = orderColumn(texts, in: right), let twin = orderColumn(texts, in: left) else {
      return false
    }
    let known = right.prefix(HeaderScorer.cellLimit).filter { !texts[$0].isEmpty && lookup.isHeader(texts[$0]) }
    let shared = Set(left.map { texts[$0] })
    guard known.count >= 2, known.count(where: { shared.contains(texts[$0]) }) >= 2 else { return false }
    return !sayTheSame(twin, key)
  }

  /// Whether a block behind an empty column names a customer of its own, which the left one does not: 回款日期 客户 回款金额.
  ///
  /// All its headers are known and begin with a day, as the left block does: sections of one table would not name the
  /// customer behind the money.
  private func isSelfContained(_ texts: [String], left: Range<Int>, right: Range<Int>) -> Bool {
    let own = right.filter { !texts[$0].isEmpty }
    guard own.count >= 3, own.count <= 12, own.allSatisfy({ lookup.isHeader(texts[$0]) }),
      let first = own.first, let leftFirst = left.first(where: { !texts[$0].isEmpty }),
      holdsDays(first), holdsDays(leftFirst)
    else { return false }
    return own.contains { lookup.isParty(texts[$0]) } && !left.contains { lookup.isParty(texts[$0]) }
  }

  /// Whether both blocks have the same headers over different things: two months side by side.
  private func isCopy(_ texts: [String], left: Range<Int>, right: Range<Int>) -> Bool {
    let (first, second) = (left.filter { !texts[$0].isEmpty }, right.filter { !texts[$0].isEmpty })
    guard first.count >= 3, first.map({ texts[$0] }) == second.map({ texts[$0] }),
      first.contains(where: { lookup.isHeader(texts[$0]) })
    else { return false }
    return !zip(first, second).prefix(2).allSatisfy { sayTheSame($0, $1) }
  }

  /// The row above the header that is not blank.
  private func titleRow() -> Int {
    var row = block.mainRow - 1
    while row > 0, block.mainRow - row < 3, grid.filledColumns(row: row).isEmpty { row -= 1 }
    return row
  }

  /// Whether the row above the header has one text over the beginning of each block: `订单（借方）` and `收款（贷方）`.
  ///
  /// Merged over the block, as captions of sections are too, it parts only blocks that name the same thing twice, and
  /// those under titles: companies, registers, months; captions are a word or two.
  private func haveOwnTitles(_ texts: [String], _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let row = titleRow()
    let headers = grid.filledColumns(row: block.mainRow)
    guard row >= 0, headers.count(where: left.contains) >= 3, headers.count(where: right.contains) >= 3 else {
      return false
    }
    let filled = grid.filledColumns(row: row)
    let first = left.first { !grid.isBlank(row: block.mainRow, column: $0) } ?? left.lowerBound
    guard filled.filter(left.contains) == [first], filled.filter(right.contains) == [right.lowerBound] else {
      return false
    }
    let shared = Set(left.map { texts[$0] }.filter { !$0.isEmpty })
    return ranges.range(beginning: row, row: row, column: right.lowerBound) == nil
      || right.contains { shared.contains(texts[$0]) }
      || isTitle(row, first) && isTitle(row, right.lowerBound)
  }

  private func isTitle(_ row: Int, _ column: Int) -> Bool {
    let text = grid.displayedText(row: row, column: column)
    return lookup.words.isTitle(text) || text.count >= 12 || text.contains(where: \.isNumber)
  }

  /// Whether a column of the right block names the left block's orders, each in rows of its own: orders in, orders out.
  private func hasOwnKey(left: Range<Int>, right: Range<Int>) -> Bool {
    let first = block.rows.upperBound + 1
    let rows = Array(first..<max(first, min(grid.rowCount, first + Self.sampleRows)))
    let keys = left.prefix(Self.keyLimit).map { codes($0, rows) }
    return right.prefix(Self.keyLimit).contains { column in
      let own = codes(column, rows)
      let distinct = Set(own.compactMap(\.self))
      guard right.count >= 3, distinct.count >= 3 else { return false }
      return keys.contains { known in
        let left = Set(known.compactMap(\.self))
        let alike = zip(known, own).count { $0 != nil && $0 == $1 }
        let filled = own.count { $0 != nil }
        return left.count >= 3 && distinct.intersection(left).count * 3 >= distinct.count * 2 && alike * 2 <= filled
      }
    }
  }

  /// A column's codes: texts with a digit, and whole numbers of four and more.
  private func codes(_ column: Int, _ rows: [Int]) -> [String?] {
    rows.map { row in
      switch grid.value(row: row, column: column) {
      case .text, .number:
        let text = grid.rawText(row: row, column: column)
        let digits = text.utf8.count { $0 &- 48 < 10 }
        let isNumber = text.utf8.allSatisfy { $0 &- 48 < 10 || $0 == UInt8(ascii: ".") }
        return digits >= 2 && (!isNumber || digits >= 4) && text.utf8.count >= 4 ? text : nil
      default: return nil
      }
    }
  }

  private func holdsDays(_ column: Int) -> Bool {
    let first = block.rows.upperBound + 1
    let rows = Array(first..<max(first, min(grid.rowCount, first + 8)))
    let values = rows.map { grid.value(row: $0, column: column) }.filter { $0 != CellValue.blank }
    return !values.isEmpty
      && values.allSatisfy {
        switch $0 {
        case .day, .moment: true
        case .text(let text): text.contains { "月/-.".contains($0) } && text.contains(where: \.isNumber)
        default: false
        }
      }
  }

  private func orderColumn(_ texts: [String], in columns: Range<Int>) -> Int? {
    columns.prefix(HeaderScorer.cellLimit).first { !texts[$0].isEmpty && lookup.isOrderHeader(texts[$0]) }
  }

  /// Whether two columns hold the same wherever both are filled, as they do where a block of columns is repeated.
  private func sayTheSame(_ left: Int, _ right: Int) -> Bool {
    var both = 0
    let end = min(grid.rowCount, block.rows.upperBound + 1 + Self.sampleRows)
    for row in (block.rows.upperBound + 1)..<max(block.rows.upperBound + 1, end) {
      let (first, second) = (grid.rawText(row: row, column: left), grid.rawText(row: row, column: right))
      guard !first.isEmpty, !second.isEmpty, !lookup.isHeader(first) else { continue }
      if first != second { return false }
      both += 1
    }
    return both > 0
  }
}
