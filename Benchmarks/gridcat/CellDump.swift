import ExactValues
import SheetFormats

/// Writes a workbook as lines of JSON, one a sheet, cell, comment or finding, for readers that check Duidan's.
enum CellDump {
  static func write(_ workbook: Workbook) {
    if let dialect = workbook.dialect {
      line([
        ("dialect", text(dialect.encoding)), ("delimiter", text(String(dialect.delimiter))),
        ("separation", text("\(dialect.separation)")), ("quote", text(dialect.quote.map { String($0) } ?? "")),
        ("escape", text("\(dialect.escape)")), ("reason", text(dialect.reason)),
      ])
    }
    for grid in workbook.grids { write(grid) }
    for finding in workbook.findings {
      line([
        ("finding", text("\(finding.kind)")), ("sheet", text(finding.sheet ?? "")),
        ("cell", text(finding.cell?.description ?? "")), ("detail", text(finding.detail)),
      ])
    }
  }

  static func write(_ error: SheetFormatError) {
    line([
      ("error", text("\(error.reason)")), ("part", text(error.part ?? "")), ("detail", text(error.detail)),
      ("expected", text(error.expected)), ("remedy", text(error.remedy)),
    ])
  }

  private static func write(_ grid: Grid) {
    let merged = grid.mergedRanges.map { "[\($0.firstRow),\($0.firstColumn),\($0.lastRow),\($0.lastColumn)]" }
    line([
      ("sheet", text(grid.name ?? "")), ("visibility", text("\(grid.visibility)")),
      ("rows", "\(grid.rowCount)"), ("columns", "\(grid.columnCount)"), ("merged", list(merged)),
      ("hiddenRows", list(grid.hiddenRows.sorted().map { "\($0)" })),
      ("filteredRows", list(grid.filteredRows.sorted().map { "\($0)" })),
      ("hiddenColumns", list(grid.hiddenColumns.sorted().map { "\($0)" })),
    ])
    for row in 0..<grid.rowCount {
      for column in grid.filledColumns(row: row) { write(grid, row, column) }
    }
    for comment in grid.comments {
      line([
        ("comment", text(comment.cell.description)), ("author", text(comment.author ?? "")),
        ("text", text(comment.text)),
      ])
    }
  }

  private static func write(_ grid: Grid, _ row: Int, _ column: Int) {
    let (kind, value) = described(grid.value(row: row, column: column))
    let style = grid.style(row: row, column: column)
    line([
      ("row", "\(row)"), ("column", "\(column)"), ("kind", text(kind)), ("value", text(value)),
      ("raw", text(grid.rawText(row: row, column: column))),
      ("displayed", text(grid.displayedText(row: row, column: column))),
      ("struck", style.isStruckThrough ? "true" : "false"),
      ("fill", text(style.fill ?? "")),
    ])
  }

  private static func described(_ value: CellValue) -> (kind: String, value: String) {
    switch value {
    case .blank: ("blank", "")
    case .text(let text): ("text", text)
    case .number(let number): ("number", number.description)
    case .day(let day): ("day", day.description)
    case .moment(let day, let second): ("moment", "\(day) \(second)")
    case .timeOfDay(let second): ("time", "\(second)")
    case .duration(let seconds): ("duration", "\(seconds)")
    case .boolean(let truth): ("boolean", truth ? "true" : "false")
    case .error(let text): ("error", text)
    }
  }

  private static func line(_ members: [(name: String, json: String)]) {
    print("{" + members.map { text($0.name) + ":" + $0.json }.joined(separator: ",") + "}")
  }

  private static func list(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }

  private static func text(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
