internal import ExactValues
internal import TableComparison

/// Words a comparison and puts it in order.
struct ComparisonReportBuilder: Sendable {
  let files: BySide<String>
  let texts: ComparisonTexts
  let words: ComparisonWords

  func sheet(_ sheet: SheetComparison) -> ComparisonReport.Sheet {
    ComparisonReport.Sheet(
      title: title(sheet), columns: sheet.columns, keyNames: sheet.key.columns.map { sheet.columns[$0].name },
      remarks: remarks(sheet), rows: ComparisonReport.Rows(builder: self, sheet: sheet),
      asides: sheet.asides.map(aside), figures: figures(sheet.counts), comparison: sheet)
  }

  func verdict(_ comparison: FileComparison) -> String {
    if comparison.hasConflicts { return texts.phrase("verdict conflicts") }
    return texts.phrase(comparison.isSame ? "verdict same" : "verdict different")
  }

  private func title(_ sheet: SheetComparison) -> String {
    let (ours, theirs) = (sheet.tables.ours, sheet.tables.theirs)
    let (first, second) = (ours == nil ? nil : files.ours, theirs == nil ? nil : files.theirs)
    let name = Self.names(ours?.sheet, theirs?.sheet, orElse: Self.names(first, second, orElse: ""))
    if ours == nil { return texts.phrase("sheet only theirs", ["sheet": name]) }
    if theirs == nil { return texts.phrase("sheet only ours", ["sheet": name]) }
    return name
  }

  private static func names(_ ours: String?, _ theirs: String?, orElse other: String) -> String {
    guard let first = ours ?? theirs else { return other }
    guard let theirs, theirs != first else { return first }
    return "\(first) ↔ \(theirs)"
  }

  private func remarks(_ sheet: SheetComparison) -> [String] {
    var remarks: [String] = []
    let names = sheet.key.columns.map { sheet.columns[$0].name }.joined(separator: " + ")
    switch sheet.key {
    case .given: remarks.append(texts.phrase("key given", ["columns": names]))
    case .found: remarks.append(texts.phrase("key found", ["columns": names]))
    case .none: if min(sheet.counts.oursRows, sheet.counts.theirsRows) > 0 { remarks.append(texts.phrase("key none")) }
    }
    guard sheet.tables.ours != nil, sheet.tables.theirs != nil else { return remarks }
    for outcome in [AlignedColumn.Outcome.added, .removed, .renamed] {
      let columns = sheet.columns.filter { $0.outcome == outcome && !$0.isIgnored }
      guard !columns.isEmpty else { continue }
      let list = columns.map { outcome == .renamed ? renaming($0) : placed($0) }.joined(separator: ", ")
      remarks.append(texts.phrase("columns \(outcome.rawValue)", ["columns": list]))
    }
    let running = sheet.columns.filter(\.numbersRows).map(\.name)
    if !running.isEmpty {
      remarks.append(texts.phrase("columns numbering", ["columns": running.joined(separator: ", ")]))
    }
    let moved = sheet.columns.filter(\.isMoved).map(\.name)
    if !moved.isEmpty { remarks.append(texts.phrase("columns moved", ["columns": moved.joined(separator: ", ")])) }
    return remarks
  }

  /// `数量 → 订购数量`: the names from the first side on, each once.
  private func renaming(_ column: AlignedColumn) -> String {
    var names: [String] = []
    for side in column.names.sides { if let name = column.names[side], names.last != name { names.append(name) } }
    return names.joined(separator: " → ")
  }

  /// The name, with the side where a base makes that a question.
  private func placed(_ column: AlignedColumn) -> String {
    guard files.base != nil else { return column.name }
    let sides = column.names.sides.map { texts.word("side \($0.rawValue)") }.joined(separator: texts.phrase("and"))
    return "\(column.name) (\(sides))"
  }

  private func figures(_ counts: ComparisonCounts) -> [String] {
    let all: [(String, Int)] = [
      ("unchanged rows", counts.unchangedRows), ("changed rows", counts.changedRows),
      ("added rows", counts.addedRows), ("removed rows", counts.removedRows), ("conflict rows", counts.conflictRows),
      ("duplicate rows", counts.duplicateRows), ("moved rows", counts.movedRows),
      ("changed cells", counts.changedCells), ("conflict cells", counts.conflictCells),
      ("format only cells", counts.formatOnlyCells), ("tolerated cells", counts.toleratedCells),
      ("asides", counts.asides),
    ]
    return all.filter { $0.1 > 0 }.map { texts.count($0.0, $0.1) }
  }
}

extension ComparisonReportBuilder {
  /// A row that differs, with its words.
  func row(_ row: ComparedRow, _ sheet: SheetComparison) -> ComparisonReport.Row {
    var numbers = BySide<Int>()
    for side in Side.allCases { numbers[side] = row.rows[side].map { Int($0) + 1 } }
    let cells = row.cells.map { cell in
      ComparisonReport.Cell(
        name: sheet.columns[cell.column].name, column: cell.column, outcome: cell.outcome,
        word: words.cell(cell.outcome), texts: sheet.texts(of: cell, in: row))
    }
    let key = sheet.key(of: row)
    let isWhole = row.cells.allSatisfy(\.outcome.isOfWholeRow)
    return ComparisonReport.Row(
      outcome: row.outcome, mark: Self.mark(row.outcome), word: word(row), origin: row.origin, key: key,
      group: row.group, rowNumbers: numbers, isMoved: row.isMoved, cells: cells,
      nameless: isWhole || key.contains { !$0.isEmpty } ? [] : firstTexts(row, sheet))
  }

  private func word(_ row: ComparedRow) -> String {
    if let origin = row.origin { return words.row(row.outcome, by: origin) }
    if row.outcome == .duplicate, let side = row.rows.sides.first { return words.row(row.outcome, by: side) }
    return words.row(row.outcome)
  }

  /// The texts of the first two filled cells of a row, by which a person finds it.
  private func firstTexts(_ row: ComparedRow, _ sheet: SheetComparison) -> [String] {
    let side = [Side.ours, .theirs, .base].first { row.rows[$0] != nil }
    guard let side, let place = row.rows[side] else { return [] }
    let texts = sheet.columns.indices.lazy.map { sheet.text(side, row: place, column: $0) }.filter { !$0.isEmpty }
    return Array(texts.prefix(2))
  }

  private static func mark(_ outcome: RowOutcome) -> Character {
    switch outcome {
    case .added: "+"
    case .removed: "-"
    case .changed: "~"
    case .conflicting, .deletedAndEdited: "!"
    case .duplicate: "="
    }
  }

  private func aside(_ aside: ComparedAside) -> ComparisonReport.Row {
    var numbers = BySide<Int>()
    numbers[aside.side] = Int(aside.row) + 1
    let outcome: CellOutcome = aside.side == .ours ? .removed : .added
    let cells = aside.cells.map { cell in
      var texts = BySide<CellText>()
      texts[aside.side] = cell
      return ComparisonReport.Cell(
        name: String(cell.address.prefix { $0.isLetter }), column: nil, outcome: outcome,
        word: self.texts.word("cell \(outcome.rawValue)"), texts: texts)
    }
    return ComparisonReport.Row(
      outcome: nil, mark: aside.side == .ours ? "-" : "+", word: texts.word("aside"), key: [],
      rowNumbers: numbers, isMoved: false, cells: cells)
  }
}
