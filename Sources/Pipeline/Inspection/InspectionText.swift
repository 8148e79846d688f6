internal import ExactValues
internal import Normalization
internal import OrderModel
internal import Reports
internal import SheetFormats
internal import TableShaping

/// An inspected file as text for a person.
struct InspectionText {
  let withCells: Bool

  /// The file, sheet by sheet.
  func text(_ file: InspectedFile) -> String {
    var lines = [ShownText.line(file.path)]
    lines += file.input.findings.map { indented(Wording.message($0), by: 2) }
    for sheet in file.sheets {
      let grid = sheet.grid
      let dialect = file.input.dialect.map { "text (\($0.encoding); \($0.reason))" } ?? "text"
      let name = grid.name.map { "sheet “\(ShownText.line($0))”" } ?? dialect
      let hidden = grid.visibility == .visible ? "" : ", hidden"
      lines.append("  \(name): \(grid.rowCount) rows, \(grid.columnCount) columns\(hidden)")
      if sheet.tables.isEmpty { lines.append("    no table: no row could be a header") }
      for (index, table) in sheet.tables.enumerated() { add(table, number: index + 1, to: &lines) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func add(_ table: InspectedFile.Table, number: Int, to lines: inout [String]) {
    let survey = table.survey
    let headers = survey.headerRowIndexes.map { String($0 + 1) }.joined(separator: ", ")
    let rows = "rows \(survey.rowRange.lowerBound + 1) to \(survey.rowRange.upperBound)"
    lines.append("    table \(number): \(rows), header in row \(headers)")
    for title in survey.titleTexts { lines.append("      title: \(ShownText.line(title))") }
    let event = survey.eventKind.map { " of \($0.rawValue)" } ?? ""
    lines.append("      one row is: \(survey.grain.rawValue)\(event)   (\(survey.kind.rawValue): \(survey.kindReason))")
    if let department = survey.department {
      lines.append("      department: \(department.department.rawValue)   (\(department.reason))")
    }
    if let problem = survey.problem { lines.append("      cannot be used: \(problem)") }
    lines += columns(table)
    lines += table.surveyed.table.metadata.map { statement in
      let cell = CellAddress(rowIndex: statement.rowIndex, columnIndex: statement.columnIndex)
      return "      says: \(ShownText.line(statement.key)) = \(ShownText.line(statement.value))   (\(cell))"
    }
    lines += survey.wideGroups.map { group in
      let parts = group.parts.map { $0.map { CellAddress.letters(ofColumn: $0.columnIndex) }.joined(separator: "+") }
      return "      repeats: \(group.kind.rawValue) in \(parts.joined(separator: ", "))   (\(group.reason))"
    }
    lines += classes(table)
    let decided = table.reading.interpretations.filter { $0.subject != "mapping" }
    for item in decided {
      let column = item.column.map { ShownText.line($0) + ": " } ?? ""
      lines.append("      decided once: \(column)\(item.subject) \(item.decision)   (\(item.evidence))")
    }
    let findings = table.reading.findings + table.children.flatMap(\.findings)
    lines += findings.map(Self.shortened).map { indented(Wording.message($0), by: 6) }
    if withCells { lines += cells(table) }
  }

  /// A finding with its first places; JSON has them all.
  private static func shortened(_ finding: IngestFinding) -> IngestFinding {
    var finding = finding
    finding.places = Array(finding.places.prefix(3))
    return finding
  }

  private func columns(_ table: InspectedFile.Table) -> [String] {
    let cells = table.columns.map { mapping in
      [
        CellAddress.letters(ofColumn: mapping.columnIndex), ShownText.line(mapping.header),
        mapping.field?.id ?? (mapping.isIgnored ? "ignored" : "kept as is"),
        mapping.field == nil ? "" : "\(Int(mapping.confidence * 100 + 0.5)) %", reason(mapping),
      ]
    }
    let widths = (0..<4).map { column in cells.map { min(DisplayWidth.of($0[column]), 40) }.max() ?? 0 }
    return cells.map { row in
      let padded = zip(row, widths).map { DisplayWidth.padded(DisplayWidth.cut($0, to: 40), to: $1) }
      return "      " + (padded + [row[4]]).joined(separator: "  ")
    }
  }

  private func reason(_ mapping: ColumnMapping) -> String {
    let proposals = mapping.proposals.map { "\($0.field) \(Int($0.confidence * 100 + 0.5)) %" }
    if !proposals.isEmpty { return mapping.reason + "; may be " + proposals.joined(separator: ", ") }
    let others = mapping.alternatives.map(\.field.id)
    return mapping.reason + (others.isEmpty ? "" : "; or \(others.joined(separator: ", "))")
  }

  /// How many rows are what, and which, as ranges.
  private func classes(_ table: InspectedFile.Table) -> [String] {
    let kinds: [RowKind] = [.heading, .data, .subtotal, .note, .blank]
    var ranges: [RowKind: [ClosedRange<Int>]] = [:]
    var counts: [RowKind: Int] = [:]
    for (index, kind) in zip(table.survey.rowRange, table.kinds) {
      counts[kind, default: 0] += 1
      extend(&ranges[kind, default: []], with: index + 1)
    }
    return kinds.compactMap { kind in
      guard let count = counts[kind], let found = ranges[kind] else { return nil }
      let shown = found.prefix(12).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
      let more = found.count > shown.count ? " and \(found.count - shown.count) more ranges" : ""
      return "      \(kind.name): \(count)   rows \(shown.joined(separator: ", "))\(more)"
    }
  }

  private func extend(_ ranges: inout [ClosedRange<Int>], with row: Int) {
    if let last = ranges.last, last.upperBound == row - 1 {
      ranges[ranges.count - 1] = last.lowerBound...row
    } else {
      ranges.append(row...row)
    }
  }

  private func cells(_ table: InspectedFile.Table) -> [String] {
    (table.reading.rows + table.children.flatMap(\.rows)).flatMap { row in
      row.claims.sorted { $0.columnIndex < $1.columnIndex }.compactMap { claim -> String? in
        let cell = InspectedCell(claim, in: row)
        guard cell.state != "blank" else { return nil }
        let above = cell.above.map { "   from \($0)" } ?? ""
        let raw = cell.raw == cell.value ? "" : "   “\(ShownText.line(cell.raw))”"
        return "      \(cell.cell)  \(claim.field.id): \(ShownText.line(cell.value ?? cell.state))\(raw)\(above)"
      }
    }
  }

  private func indented(_ text: String, by spaces: Int) -> String {
    let room = String(repeating: " ", count: spaces)
    return room + text.replacing("\n", with: "\n" + room)
  }
}
