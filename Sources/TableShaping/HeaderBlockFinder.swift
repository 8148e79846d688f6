internal import SheetFormats

/// Finds the rows around a row of known words that belong to the same header.
struct HeaderBlockFinder {
  /// How many rows of captions a header may have.
  private static let captionLimit = 3

  let finder: HeaderFinder
  let columns: Range<Int>
  private var grid: Grid { finder.grid }
  private var ranges: MergedRanges { finder.ranges }

  /// The header around a row; no row above `start` belongs to it.
  func block(around found: Int, from start: Int) -> HeaderBlock {
    let keys = TechnicalKeys(grid: grid)
    var technicalRow: Int?
    var main = found
    if keys.stand(in: found, columns: columns) {
      technicalRow = found
      main = found + 1
    } else if found > start, keys.stand(in: found - 1, columns: columns) {
      technicalRow = found - 1
    }
    var first = main
    while technicalRow == nil, first > start, main - first < Self.captionLimit - 1,
      isCaptionRow(first - 1, above: first, main: main)
    {
      first -= 1
    }
    var last = main
    while last + 1 < grid.rowCount, last + 1 - first < Self.captionLimit, isPartRow(last + 1, below: last, first: first)
    {
      last += 1
    }
    var end = last
    if end + 1 < grid.rowCount, isUnitRow(end + 1) || isWeekdayRow(filled(end + 1), end + 1) { end += 1 }
    return HeaderBlock(
      rows: (technicalRow ?? first)...end, technicalRow: technicalRow, mainRow: main, lastCaptionRow: last)
  }

  /// The header of captions that are broken over some rows, with the units below.
  func block(broken rows: ClosedRange<Int>) -> HeaderBlock {
    var end = rows.upperBound
    if end + 1 < grid.rowCount, isUnitRow(end + 1) { end += 1 }
    return HeaderBlock(
      rows: rows.lowerBound...end, mainRow: rows.lowerBound, lastCaptionRow: rows.upperBound, isBroken: true)
  }

  private func filled(_ row: Int) -> [Int] {
    var result: [Int] = []
    grid.forEachCell(row: row, columns: columns) { column, content, bytes in
      if content != .text || !bytes.isBlankText { result.append(column) }
    }
    return result
  }

  /// Group captions: several texts, each over a text of the row below, and fewer of them.
  private func isCaptionRow(_ row: Int, above header: Int, main: Int) -> Bool {
    let merged = ranges.beginning(row: row, columns: columns)
    if merged.contains(where: { $0.lastRow >= header && $0.lastRow <= main }) { return true }
    let captions = filled(row)
    var below = Set((header...main).flatMap(filled))
    if main + 1 < grid.rowCount, isPartRow(main + 1, below: main, first: main) { below.formUnion(filled(main + 1)) }
    if let only = merged.first, captions.count == 1, merged.count == 1 { return isLoneCaption(only, over: below) }
    guard captions.count >= 2, captions.count < below.count, !isPairs(row, captions) else { return false }
    let isWide = merged.contains { $0.lastColumn > $0.firstColumn }
    guard isWide || !isLegend(row, captions, over: header, below.count) else { return false }
    guard captions.count(where: below.contains) >= 2, isWide || !hasTitleMonth(row, captions, header: header) else {
      return false
    }
    return captions.allSatisfy { isCaption(row: row, column: $0, over: below, isWide: isWide) }
  }

  /// Whether nearly every header has a text of its own above it that says nothing of it: 红色 | 已超期 | 黄色 | 本周交.
  private func isLegend(_ row: Int, _ captions: [Int], over header: Int, _ width: Int) -> Bool {
    guard captions.count * 5 >= width * 4, captions.count <= HeaderScorer.cellLimit else { return false }
    let texts = captions.map { grid.rawText(row: row, column: $0) }
    guard Set(texts).count == texts.count else { return false }
    let lookup = finder.scorer.lookup
    let telling = zip(captions, texts).count { column, text in
      lookup.isHeader(text) || lookup.isWhole([text, grid.rawText(row: header, column: column)])
    }
    return telling * 3 < captions.count
  }

  /// One caption over the last columns of a header, 发货情况, where a title would stand over the first.
  private func isLoneCaption(_ range: CellRange, over below: Set<Int>) -> Bool {
    guard range.lastColumn > range.firstColumn, let first = below.min(), range.firstColumn > first,
      (range.firstColumn...range.lastColumn).allSatisfy(below.contains)
    else { return false }
    return isCaption(row: range.firstRow, column: range.firstColumn, over: below, isWide: false)
  }

  /// Whether a row is of keys and values: 账期 | 2026-03-01至2026-03-31 | 结算方式 | 月结60天.
  private func isPairs(_ row: Int, _ cells: [Int]) -> Bool {
    guard cells.count.isMultiple(of: 2), cells.count <= HeaderScorer.cellLimit else { return false }
    let texts = cells.map { grid.rawText(row: row, column: $0) }
    let keys = stride(from: 0, to: texts.count, by: 2).map { texts[$0] }
    let values = stride(from: 1, to: texts.count, by: 2).map { texts[$0] }
    // Run by | Priya.
    if texts.count == 2, let value = values.first, keys[0].lowercased().hasSuffix(" by"),
      !finder.scorer.lookup.isHeader(value)
    {
      return true
    }
    return keys.contains(where: finder.scorer.lookup.words.isStatementKey)
      && !values.contains(where: finder.scorer.lookup.isHeader)
      && values.contains { $0.contains(where: \.isNumber) }
  }

  /// Whether one month stands in a row that is not over days: `外贸部订单 | | 2025年3月`, a title.
  private func hasTitleMonth(_ row: Int, _ captions: [Int], header: Int) -> Bool {
    let months = captions.prefix(HeaderScorer.cellLimit).count { column in
      let text = grid.rawText(row: row, column: column)
      return text.hasSuffix("月") && text.contains(where: \.isNumber)
    }
    return months == 1 && !finder.scorer.score(header, columns: columns).series.isSeries
  }

  private func isCaption(row: Int, column: Int, over below: Set<Int>, isWide: Bool) -> Bool {
    guard case .text(let text) = grid.value(row: row, column: column),
      !finder.scorer.lookup.words.isTitle(text)
    else { return false }
    if !below.contains(column) {
      // A caption that is merged down past the row below, or was, is its column's only one: 备注.
      return ranges.range(beginning: row, row: row + 1, column: column) != nil || finder.scorer.lookup.isHeader(text)
    }
    if text.contains(where: { $0 == ":" || $0 == "：" }) { return false }
    return isWide || text.hasSuffix("月") || !text.contains(where: \.isNumber)
  }

  /// A further row of a header: texts under merged captions, the header in another language, sizes under a caption.
  private func isPartRow(_ row: Int, below header: Int, first: Int) -> Bool {
    let parts = filled(row)
    guard !parts.isEmpty else { return false }
    let score = finder.scorer.score(row, columns: columns)
    let isText =
      score.texts == score.filled || (score.series.isSeries && score.texts + score.series.count >= score.filled)
    guard isText, score.statements == 0 else { return false }
    if isWeekdayRow(parts, row) { return false }
    let begun = (first...header).map { ranges.beginning(row: $0, columns: columns) }
    if begun.contains(where: { $0.contains { $0.lastRow == row } }) { return true }
    let isMergedDownTo = begun.dropLast().contains { $0.contains { $0.lastRow == header && $0.firstRow < header } }
    let captions = begun.last?.filter { $0.lastColumn > $0.firstColumn } ?? []
    if !captions.isEmpty, parts.contains(where: { isCovered($0, header) }) {
      return parts.allSatisfy { isCovered($0, header) } || score.known * 2 >= score.filled
    }
    // Captions merged down end where the header does, and marks are what a record holds.
    guard !isMergedDownTo || score.texts == score.filled, parts.count(where: { isMark(row, $0) }) < 2 else {
      return false
    }
    let above = Set(filled(header))
    if fillsGaps(parts, row, of: header) { return true }
    if score.series.isSeries { return isSpread(parts, under: above) }
    let isRepeated = parts.contains {
      grid.rawText(row: row, column: $0) == grid.rawText(row: header, column: $0)
    }
    // 日期 below 送货, and `(元)` below the amounts beside it.
    let units = parts.count { finder.scorer.lookup.words.isUnitCell(grid.rawText(row: row, column: $0)) }
    return !isRepeated && (score.known + units) * 2 >= score.filled && score.known > 0
      && (score.isHeader || parts.contains { !above.contains($0) })
  }

  /// Whether texts stand under captions that are followed by empty cells, and under those, and nowhere else: 会签 over
  /// 生产 and 采购, in a file that knows no merged cells.
  private func fillsGaps(_ parts: [Int], _ row: Int, of header: Int) -> Bool {
    let captions = Set(filled(header))
    guard let first = captions.min(), !parts.contains(first), parts.count * 2 <= captions.count + parts.count,
      parts.contains(where: { !captions.contains($0) }),
      parts.allSatisfy({ isCaptionText(row, $0) })
    else { return false }
    let own = Set(parts)
    return parts.allSatisfy { column in
      captions.contains(column) ? own.contains(column + 1) && !captions.contains(column + 1) : own.contains(column - 1)
    }
  }

  /// Whether a text may be a caption: `生产`, `31-60天`, though not `DN-1` and `3月1日`.
  private func isCaptionText(_ row: Int, _ column: Int) -> Bool {
    guard case .text(let text) = grid.value(row: row, column: column), let last = text.last(where: { !$0.isWhitespace })
    else { return false }
    return !text.contains(where: \.isNumber) || !(last.isNumber || "日号號".contains(last))
  }

  private func isMark(_ row: Int, _ column: Int) -> Bool {
    ["√", "✓", "✔", "○", "●", "×", "✗"].contains(grid.rawText(row: row, column: column))
  }

  /// The weekdays under the days of a calendar: 三 四 五.
  private func isWeekdayRow(_ cells: [Int], _ row: Int) -> Bool {
    cells.count >= 3 && cells.count <= HeaderScorer.cellLimit
      && cells.allSatisfy { Self.weekdays.contains(grid.rawText(row: row, column: $0).lowercased()) }
  }

  private static let weekdays: Set<String> = {
    var words: Set<String> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "m", "t", "w", "f", "s"]
    for day in ["一", "二", "三", "四", "五", "六", "日", "天"] {
      for week in ["", "周", "週", "星期", "礼拜"] { words.insert(week + day) }
    }
    return words
  }()

  /// Whether a caption that is merged over several columns stands over the column.
  private func isCovered(_ column: Int, _ row: Int) -> Bool {
    guard let range = ranges.range(beginning: row, row: row, column: column) else { return false }
    return range.lastColumn > range.firstColumn
  }

  /// Whether the labels of a series stand under one caption and the empty cells behind it.
  private func isSpread(_ parts: [Int], under above: Set<Int>) -> Bool {
    parts.count { above.contains($0) } * 3 <= parts.count
  }

  /// A row of units only: `(元)`, `(PCS)`, `yyyy-mm-dd`.
  private func isUnitRow(_ row: Int) -> Bool {
    let cells = filled(row)
    guard !cells.isEmpty, cells.count <= HeaderScorer.cellLimit else { return false }
    var isBracketed = false
    for column in cells {
      guard case .text(let text) = grid.value(row: row, column: column),
        finder.scorer.lookup.words.isUnitCell(text)
      else { return false }
      if text.contains(where: { "(（[【".contains($0) }) { isBracketed = true }
    }
    return cells.count >= 2 || isBracketed
  }
}
