internal import ExactValues
internal import Foundation
internal import Normalization
internal import TableComparison

/// The comparison as a workbook: a sheet of counts, and for each sheet that differs one with a line a cell.
///
/// Every text is written as text, so nothing in it runs; numbers and days are written as such where the sheet has them
/// as plain ones.
public struct ComparisonWorkbookRendering: ComparisonRendering {
  /// A spreadsheet takes 1,048,576 rows.
  private static let mostLines = 1_000_000

  private let extent: ComparisonExtent

  /// Makes the rendering.
  public init(extent: ComparisonExtent = .rows) { self.extent = extent }

  /// Writes the workbook as a whole.
  ///
  /// - Throws: `ReportWritingError` where there is no room for it.
  public func render(_ report: ComparisonReport, to write: ([UInt8]) -> Void) throws(ReportWritingError) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("duidan-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("diff.xlsx")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(file: folder.path, reason: error.localizedDescription)
    }
    let title = report.texts.phrase("title"), day = Day(daysSinceEpoch: 0)
    try WorkbookWriter.write(pages(report), to: file.path, name: "diff.xlsx", title: title, day: day)
    guard let content = FileManager.default.contents(atPath: file.path) else {
      throw .cannotWrite(file: file.path, reason: "the workbook is gone")
    }
    write(Array(content))
  }

  private func pages(_ report: ComparisonReport) -> [SheetPage] {
    let counts = counts(report)
    var names = SheetNames(taken: [counts.name])
    var pages = [counts]
    guard extent == .rows else { return pages }
    for sheet in report.sheets where !sheet.comparison.isSame {
      let name = sheet.comparison.name ?? report.texts.phrase("page rows")
      pages.append(page(sheet, report, name: names.unique(name)))
    }
    return pages
  }

  private func counts(_ report: ComparisonReport) -> SheetPage {
    let files = report.sides.compactMap { side in
      report.comparison.files[side].map { [SheetCell.text(report.texts.word("side \(side.rawValue)")), .text($0)] }
    }
    let rows = report.sheets.flatMap { sheet in
      (sheet.remarks + sheet.figures).map { [SheetCell.text(sheet.title), .wrapped($0)] }
    }
    return SheetPage(
      name: report.texts.phrase("page counts"), preface: [[.heading(report.verdict)]] + files + [[]],
      header: [report.texts.phrase("sheet name"), report.texts.phrase("result")], rows: SheetRows(rows))
  }

  private func page(_ sheet: ComparisonReport.Sheet, _ report: ComparisonReport, name: String) -> SheetPage {
    let texts = report.texts, words = report.sides.map { texts.word("side \($0.rawValue)") }
    let header =
      ["mark", "result", "key", "column"].map(texts.word) + words
      + words.map { texts.phrase("cell of", ["side": $0]) }
    var rows: [[SheetCell]] = []
    var left = 0
    for row in sheet.rowsAndAsides {
      let cells = row.isWhole ? row.cells : row.comparedCells
      guard rows.count + cells.count < Self.mostLines else {
        left += max(1, cells.count)
        continue
      }
      rows += cells.map { line(row, $0, report) }
      if cells.isEmpty { rows.append(head(row, row.word)) }
    }
    if left > 0 { rows.append([.text(texts.phrase("more lines", ["count": String(left)]))]) }
    return SheetPage(name: name, header: header, rows: SheetRows(rows))
  }

  private func head(_ row: ComparisonReport.Row, _ word: String) -> [SheetCell] {
    let tint = SheetTint(row)
    return [.tinted(tint, String(row.mark)), .tinted(tint, word), .text(row.label)]
  }

  private func line(_ row: ComparisonReport.Row, _ cell: ComparisonReport.Cell, _ report: ComparisonReport)
    -> [SheetCell]
  {
    let hasBase = report.comparison.files.base != nil
    return head(row, row.isWhole || !hasBase ? row.word : cell.word) + [.text(cell.name)]
      + report.sides.map { cell.texts[$0].map(SheetCell.init) ?? .empty }
      + report.sides.map { .text(cell.texts[$0]?.address) }
  }
}

extension SheetTint {
  /// The colour of a row.
  fileprivate init(_ row: ComparisonReport.Row) {
    switch row.outcome {
    case .added: self = .added
    case .removed: self = .removed
    case .changed: self = .changed
    case .conflicting, .deletedAndEdited: self = .conflict
    case .duplicate: self = .repeated
    case nil: self = row.mark == "+" ? .added : .removed
    }
  }
}

extension SheetCell {
  /// A cell as it stands: a number or day only where its text is nothing else.
  fileprivate init(_ cell: CellText) {
    switch cell.value {
    case .number(let number, _) where number.description == cell.text: self = .number(cell.text)
    case .moment(let day, let second) where second <= 0 && day.description == cell.text: self = .day(day)
    default: self = .wrapped(cell.text)
    }
  }
}
