internal import TableComparison

/// The comparison as Markdown with GitHub's tables: a line a cell that differs, a line a row that came or went.
///
/// Texts of the sheets mean nothing in it: see `MarkdownText`.
public struct ComparisonMarkdownRendering: ComparisonRendering {
  private let extent: ComparisonExtent

  /// Makes the rendering.
  public init(extent: ComparisonExtent = .rows) { self.extent = extent }

  /// Writes the report, sheet by sheet.
  public func render(_ report: ComparisonReport, to write: ([UInt8]) -> Void) {
    func emit(_ lines: [String]) { write(Array((lines.joined(separator: "\n") + "\n").utf8)) }
    let files = report.sides.compactMap { side in report.comparison.files[side].map { "\(side.rawValue): \($0)" } }
    emit(["# " + shown(report.verdict), ""] + files.map { "- " + shown($0) })
    for sheet in report.shownSheets(extent) {
      emit(["", "## " + shown(report.texts.phrase("sheet", ["sheet": sheet.title])), ""])
      emit((sheet.remarks + sheet.figures).map { "- " + shown($0) })
      guard extent == .rows, sheet.rows.count + sheet.asides.count > 0 else { continue }
      emit(["", line(head(report)), line(head(report).map { _ in "---" })])
      for row in sheet.rowsAndAsides { emit(lines(row, report).map { line($0.map(shown)) }) }
    }
  }

  private func shown(_ text: String) -> String { MarkdownText.escaped(TerminalText.line(text, limit: .max)) }

  private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func head(_ report: ComparisonReport) -> [String] {
    ["result", "key", "column"].map(report.texts.word) + report.sides.map { report.texts.word("side \($0.rawValue)") }
  }

  private func lines(_ row: ComparisonReport.Row, _ report: ComparisonReport) -> [[String]] {
    let moved = row.isMoved ? ", " + report.texts.word("row moved") : ""
    if row.isWhole {
      let sides = report.sides.map { side in
        row.rowNumbers[side] == nil
          ? ""
          : row.cells.compactMap { cell in cell.texts[side].map { "\(cell.name): \($0.text)" } }.joined(separator: "; ")
      }
      return [["\(row.mark) \(row.word)\(moved)", row.label, report.places(of: row)] + sides]
    }
    return row.comparedCells.map { cell in
      let word = report.comparison.files.base == nil ? row.word : cell.word
      return ["\(row.mark) \(word)\(moved)", row.label, cell.name] + report.sides.map { cell.texts[$0]?.text ?? "" }
    }
  }
}
