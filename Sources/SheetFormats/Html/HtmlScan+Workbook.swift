extension HtmlScan {
  /// What was read.
  ///
  /// - Throws: `notASheet` where no table holds anything.
  mutating func workbook() throws(SheetFormatError) -> Workbook {
    let held = allTables.filter { $0.builder.cells.cellCount > 0 && !$0.isFrame }
    var grids: [Grid] = []
    let holdsData = held.contains { $0.holdsData }
    var findings = findingsOutside()
    for (index, table) in held.enumerated() {
      let name = name(of: table, index, of: held.count)
      let result = table.finish(name: name, formats: formats, limits: limits)
      grids.append(result.grid)
      findings += result.findings.map { $0.placed(in: name) }
    }
    if asksForPassword, !holdsData {
      throw refusal(
        "the file is a web page that asks for a password",
        "log in to the system that it came from and export the sheet again")
    }
    if grids.isEmpty {
      throw refusal(
        "the file is a web page without a table", "log in to the system that it came from and export the sheet again")
    }
    return Workbook(grids: grids, findings: findings)
  }

  /// Points out what the page shows outside of tables, and in tables that only frame others.
  private mutating func findingsOutside() -> [SheetFinding] {
    outside.finish()
    let frames = allTables.filter { $0.isFrame && $0.builder.cells.cellCount > 0 }
    let texts = [String(decoding: outside.text.shownBytes, as: UTF8.self)] + frames.map(\.frameText)
    let words = texts.joined(separator: " ").split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return [] }
    return [
      SheetFinding(
        kind: .textOutsideTables,
        detail: "text outside of tables was not read: \(quoted(words.joined(separator: " ")))",
        expected: "tables alone, with all that counts in their cells",
        remedy: "look at the page; enter what counts in a sheet")
    ]
  }

  private var shownTitle: String { title.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  private func refusal(_ detail: String, _ remedy: String) -> SheetFormatError {
    let named = shownTitle.isEmpty ? "" : " (\(quoted(shownTitle)))"
    return SheetFormatError(.notASheet, detail: detail + named, remedy: remedy)
  }

  /// The name of a table: Excel's name of its sheet, its caption, or the page's title, with a number where several
  /// tables would have the same one.
  private func name(of table: HtmlTable, _ index: Int, of count: Int) -> String? {
    if index < sheetNames.count, sheetNames.count <= count { return sheetNames[index] }
    let caption = String(decoding: table.caption.text.shownBytes, as: UTF8.self)
    if !caption.isEmpty { return caption }
    let base = sheetNames.first ?? shownTitle
    if count == 1 { return base.isEmpty ? nil : base }
    return (base.isEmpty ? "table" : base) + " \(index + 1)"
  }
}

extension SheetFinding {
  /// The same finding in a sheet whose name came to be known later.
  fileprivate func placed(in sheet: String?) -> SheetFinding {
    SheetFinding(kind: kind, sheet: sheet, cell: cell, detail: detail, expected: expected, remedy: remedy)
  }
}
