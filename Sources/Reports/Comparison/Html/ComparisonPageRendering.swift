internal import TableComparison

/// The comparison as one page: what stands on each side, side by side, and only what differs.
///
/// It stands alone: no script, nothing from outside, readable on a telephone and on paper. Texts of the sheets are
/// escaped, and what is not seen in them is written out.
public struct ComparisonPageRendering: ComparisonRendering {
  private let extent: ComparisonExtent

  /// Makes the rendering.
  public init(extent: ComparisonExtent = .rows) { self.extent = extent }

  /// Writes the page, sheet by sheet.
  public func render(_ report: ComparisonReport, to write: ([UInt8]) -> Void) {
    var page = ComparisonPage(report: report)
    page.begin()
    for sheet in report.shownSheets(extent) {
      page.head(of: sheet)
      guard extent == .rows, sheet.rows.count + sheet.asides.count > 0 else {
        page.endSheet(.none)
        continue
      }
      page.beginTable()
      for row in sheet.rowsAndAsides {
        page.row(row)
        if page.bytes.count > 1 << 16 { write(page.taken()) }
      }
      page.endSheet(.some)
    }
    page.end()
    write(page.taken())
  }
}

/// The page as it grows.
struct ComparisonPage {
  /// Whether a sheet has a table.
  enum Table { case none, some }

  private let report: ComparisonReport
  private let escaping = PageEscaping()
  private(set) var bytes: [UInt8] = []

  init(report: ComparisonReport) { self.report = report }

  /// Hands over what was written and forgets it.
  mutating func taken() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// The head of the page: the verdict and the files.
  mutating func begin() {
    let style = ComparisonStyleText.style
    let title = report.texts.phrase("title")
    add("<!DOCTYPE html>\n<html lang=\"\(report.texts.language == .zhHans ? "zh-Hans" : "en")\">\n<head>\n")
    add("<meta charset=\"utf-8\">\n")
    add("<meta http-equiv=\"Content-Security-Policy\" content=\"\(PagePolicy.text(style: style))\">\n")
    add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    add("<meta name=\"referrer\" content=\"no-referrer\">\n<title>\(escaped(title))</title>\n")
    add("<style>\(style)</style>\n</head>\n<body>\n<main>\n<h1>\(escaped(report.verdict))</h1>\n<dl>\n")
    for side in report.sides {
      let word = report.texts.word("side \(side.rawValue)")
      add("<dt>\(escaped(word))</dt><dd><bdi>\(shown(report.comparison.files[side] ?? ""))</bdi></dd>\n")
    }
    add("</dl>\n")
  }

  /// The title of a sheet, and what is said of it.
  mutating func head(of sheet: ComparisonReport.Sheet) {
    add("<section>\n<h2>\(shown(report.texts.phrase("sheet", ["sheet": sheet.title])))</h2>\n<ul>\n")
    for line in sheet.remarks + sheet.figures { add("<li>\(shown(line))</li>\n") }
    add("</ul>\n")
  }

  /// The head of a table.
  mutating func beginTable() {
    add("<table>\n<thead><tr><th scope=\"col\">\(escaped(report.texts.word("column")))</th>")
    for side in report.sides { add("<th scope=\"col\">\(escaped(report.texts.word("side \(side.rawValue)")))</th>") }
    add("</tr></thead>\n")
  }

  /// The end of a sheet.
  mutating func endSheet(_ table: Table) {
    add((table == .some ? "</table>\n" : "") + "</section>\n")
  }

  /// The end of the page.
  mutating func end() { add("</main>\n</body>\n</html>\n") }

  /// A row that differs: a line that names it, and a line a cell.
  mutating func row(_ row: ComparisonReport.Row) {
    let moved = row.isMoved ? ", " + report.texts.word("row moved") : ""
    add("<tbody class=\"\(Self.name(row))\">\n<tr><th colspan=\"\(report.sides.count + 1)\" scope=\"rowgroup\">")
    add("<b>\(escaped(String(row.mark)))</b> <bdi>\(shown(row.label))</bdi> ")
    add("<small>\(escaped(row.word + moved)) · \(escaped(report.places(of: row)))</small></th></tr>\n")
    for cell in row.isWhole ? row.cells : row.comparedCells { add(cell) }
    add("</tbody>\n")
  }

  private mutating func add(_ cell: ComparisonReport.Cell) {
    let word = report.comparison.files.base == nil ? "" : " <small>\(escaped(cell.word))</small>"
    add("<tr class=\"\(cell.outcome == .conflict ? "conflict" : "")\">")
    add("<th scope=\"row\"><bdi>\(shown(cell.name))</bdi>\(word)</th>")
    let texts = report.sides.map { cell.texts[$0].map { TerminalText.line($0.text, limit: .max) } }
    let parts = DifferingParts(texts.compactMap(\.self).filter { !$0.isEmpty })
    for (side, text) in zip(report.sides, texts) {
      let name = escaped(report.texts.word("side \(side.rawValue)"))
      add("<td class=\"\(side.rawValue)\" data-side=\"\(name)\">")
      if let text { add(text.isEmpty ? "<i>∅</i>" : "<bdi>\(marked(text, parts))</bdi>") }
      add("</td>")
    }
    add("</tr>\n")
  }

  /// A text whose own part, between what all sides begin and end with, is marked.
  private func marked(_ text: String, _ parts: DifferingParts) -> String {
    guard let (start, middle, end) = parts.cut(text) else { return escaped(text) }
    return escaped(start) + (middle.isEmpty ? "" : "<mark>\(escaped(middle))</mark>") + escaped(end)
  }

  private func shown(_ text: String) -> String { escaped(TerminalText.line(text, limit: 2000)) }

  private func escaped(_ text: String) -> String { escaping.escapeText(text) }

  private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private static func name(_ row: ComparisonReport.Row) -> String {
    switch row.outcome {
    case .added: "added"
    case .removed: "removed"
    case .changed: "changed"
    case .conflicting, .deletedAndEdited: "conflict"
    case .duplicate: "repeated"
    case nil: row.mark == "+" ? "added" : "removed"
    }
  }
}
