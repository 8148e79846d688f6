internal import Discrepancies
internal import ExactValues
internal import OrderModel

/// Lays out `reconciled.xlsx`: the reconciled orders, lines and events as a workbook that a team goes on working in.
///
/// A hidden row above each header names the columns as the CSV files do.
struct ReconciledPages {
  private static let listSheet = "lists"
  /// At most so many texts are offered for a column.
  private static let mostOffers = 200
  /// At most so many cells of a sheet say why they are coloured; each is a drawing.
  private static let mostMarks = 20_000

  /// Types of which a column holds few texts.
  private static let offered: [Field.ValueType] = [.currency, .unit, .status, .enumeration]

  private let report: RunReport
  private let texts: ReportTexts
  private let needing: [Discrepancy]
  private let writer: FindingWriter

  init(_ outline: ReportOutline) {
    (report, texts) = (outline.report, outline.texts)
    needing = outline.needingWithFollowers
    writer = FindingWriter(outline)
  }

  /// The sheets for people, and the hidden one with the texts that cells offer.
  var all: [SheetPage] {
    let lines = NeededLines(report.orderLines, needing: needing, limit: WorkbookPages.rowLimit)
    let orders = NeededLines(report.orders, needing: needing, limit: WorkbookPages.rowLimit)
    let events = NeededLines(report.events, needing: needing, limit: WorkbookPages.rowLimit)
    var lists: [[String]] = []
    let pages = [
      page(.sheetLines, report.orderLines, lines, level: .line, lists: &lists),
      page(.sheetOrders, report.orders, orders, level: .order, lists: &lists),
      page(.sheetEvents, report.events, events, level: nil, lists: &lists),
    ]
    guard !lists.isEmpty else { return pages }
    let depth = lists.map(\.count).max() ?? 0
    let rows = (0..<depth).map { row in lists.map { row < $0.count ? SheetCell.text($0[row]) : .empty } }
    return pages + [
      SheetPage(name: Self.listSheet, use: .document, preface: rows, header: [], rows: [], isHidden: true)
    ]
  }

  /// What the rows of a sheet are: orders or lines; events hold no reconciled values.
  private enum Level { case order, line }

  private func page(
    _ name: Phrase, _ table: OutputTable, _ selection: NeededLines, level: Level?, lists: inout [[String]]
  ) -> SheetPage {
    let rows = SheetRows(selection.rowIndexes) { row in
      zip(table.rows[row], table.columns).map { SheetCell($0, $1.content) }
    }
    var page = SheetPage(
      name: texts.phrase(name), preface: [table.columns.map { .text($0.id) }] + selection.note(texts),
      header: table.columns.map { texts.label($0.id) }, rows: rows)
    page.hiddenRows = [0]
    for (column, facts) in table.columns.enumerated() {
      guard let offered = offers(facts, of: table, at: column) else { continue }
      page.offers.append(
        SheetOffer(column: column, listSheet: Self.listSheet, listColumn: lists.count, count: offered.count))
      lists.append(offered)
    }
    if let level { page.marks = marks(table, selection, level) }
    return page
  }

  /// The texts that a column offers: those that it holds, where its field takes one of few.
  private func offers(_ facts: OutputTable.Column, of table: OutputTable, at column: Int) -> [String]? {
    guard let type = Field(id: facts.id)?.valueType, Self.offered.contains(type) else { return nil }
    let held = Set(table.cells(ofColumn: column).lazy.compactMap(\.self).filter { !$0.isEmpty })
    guard (1...Self.mostOffers).contains(held.count) else { return nil }
    return held.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The cells that discrepancies are about, each with what is wrong and what the sheets say.
  private func marks(_ table: OutputTable, _ selection: NeededLines, _ level: Level) -> [SheetMark] {
    let columns = Dictionary(table.columns.enumerated().map { ($1.id, $0) }) { first, _ in first }
    guard let orderColumn = columns["order_no"] else { return [] }
    let lineColumn = level == .line ? columns["line_no"] : nil
    var places: [[String]: Int] = [:]
    for (row, index) in selection.rowIndexes.enumerated() {
      let cells = table.rows[index]
      let key = [cells[orderColumn] ?? "", lineColumn.flatMap { cells[$0] } ?? ""]
      if places[key] == nil { places[key] = row }
    }
    var marks: [[Int]: [String]] = [:]
    for discrepancy in needing {
      let subject = discrepancy.subject
      guard let order = subject.orderNo, (subject.lineNo != nil) == (level == .line) else { continue }
      guard let row = places[[order, subject.lineNo ?? ""]] else { continue }
      let column = discrepancy.field.flatMap { columns[$0] } ?? lineColumn ?? orderColumn
      marks[[row, column], default: []].append(remark(writer.entry(discrepancy)))
    }
    return marks.sorted { $0.key.lexicographicallyPrecedes($1.key) }.prefix(Self.mostMarks).map { place, remarks in
      SheetMark(row: place[0], column: place[1], text: remarks.joined(separator: "\n\n"))
    }
  }

  private func remark(_ entry: FindingEntry) -> String {
    let claims = entry.claims.map { claim in
      "\(claim.party): \(claim.value)" + (claim.place.map { " (\($0.text))" } ?? "")
    }
    return ([entry.what] + claims + ["→ \(entry.who): \(entry.todo)"]).joined(separator: "\n")
  }
}
