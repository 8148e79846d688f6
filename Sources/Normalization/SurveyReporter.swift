internal import Discrepancies
internal import ExactValues
internal import OrderModel
internal import SheetFormats
internal import TableShaping

/// Reports what is odd about a table before any value is read: columns that nobody knows, hidden rows, rivals.
struct SurveyReporter: Sendable {
  let survey: TableSurvey
  let table: ShapedTable
  let grid: Grid

  /// The findings.
  func findings(rivals: [ColumnMapper.Rivalry]) -> [IngestFinding] {
    rivals.map(rivalry) + survey.mappings.compactMap(unsure) + unmappedColumns() + hidden()
  }

  private func rivalry(_ rivalry: ColumnMapper.Rivalry) -> IngestFinding {
    let kept = header(rivalry.kept)
    let outcome = rivalry.field == .orderNo ? "the table is not read" : "“\(kept)” is taken"
    return IngestFinding(
      kind: .ambiguousMapping, place: headerPlace(rivalry.other), column: header(rivalry.other),
      found: "could be \(rivalry.field) as well as “\(kept)”, and their values differ; \(outcome)",
      expected: "one column for \(rivalry.field)",
      remedy: "say which one under `columns:` in duidan.yml, the other `ignore`")
  }

  /// A header of several meanings that nothing settles well, or one that its values contradict.
  private func unsure(_ mapping: ColumnMapping) -> IngestFinding? {
    let isOpen = mapping.candidates.count > 1 || mapping.field?.isCore == true
    guard isOpen, mapping.confidence < 0.6, !mapping.isIgnored, !mapping.reason.contains("already") else { return nil }
    let names = ([mapping.field].compactMap(\.self) + mapping.alternatives.map(\.field)).map(\.id)
    let found = names.count > 1 ? "could be \(names.joined(separator: ", "))" : "hardly \(names.joined())"
    return IngestFinding(
      kind: .ambiguousMapping, place: headerPlace(mapping.columnIndex), column: mapping.header,
      found: "\(found): \(mapping.reason)", expected: "a header with one meaning and values that suit it",
      remedy: "map “\(mapping.header)” under `columns:` in duidan.yml")
  }

  private func unmappedColumns() -> [IngestFinding] {
    let byColumn = Dictionary(survey.mappings.map { ($0.columnIndex, $0) }) { first, _ in first }
    return survey.extras.compactMap { unmapped($0, byColumn[$0.columnIndex]) }
  }

  private func unmapped(_ extra: ExtraColumn, _ mapping: ColumnMapping?) -> IngestFinding? {
    guard let mapping, mapping.candidates.isEmpty || mapping.confidence >= 0.6 else { return nil }
    let likely = mapping.proposals.first.map { "; may be \($0.field)" } ?? ""
    return IngestFinding(
      kind: .unmappedColumn, place: headerPlace(extra.columnIndex), column: extra.header,
      found: "“\(extra.header)”: \(mapping.reason)\(likely)", expected: "a header that names a field",
      remedy: "its values are kept as they are; map it under `columns:` in duidan.yml if it is a field")
  }

  private func hidden() -> [IngestFinding] {
    var result: [IngestFinding] = []
    let expected = "what is read to be visible"
    let remedy = "show it, or take it out of the sheet"
    if grid.visibility != .visible {
      result.append(
        IngestFinding(
          kind: .hiddenData, place: place(nil), found: "the sheet is hidden and was read", expected: expected,
          remedy: remedy))
    }
    let unseen = grid.hiddenRows.union(grid.filteredRows)
    let rows = unseen.isEmpty ? [] : table.dataRowIndexes.filter(unseen.contains)
    if let first = rows.first {
      var finding = IngestFinding(
        kind: .hiddenData, place: place("row \(first + 1)"), found: "hidden rows were read", expected: expected,
        remedy: remedy, count: rows.count)
      finding.places += rows.dropFirst().prefix(2).map { place("row \($0 + 1)") }
      result.append(finding)
    }
    for mapping in survey.mappings where mapping.field != nil && grid.hiddenColumns.contains(mapping.columnIndex) {
      result.append(
        IngestFinding(
          kind: .hiddenData, place: headerPlace(mapping.columnIndex), column: mapping.header,
          found: "the column is hidden and was read", expected: expected, remedy: remedy))
    }
    return result
  }

  private func header(_ column: Int) -> String {
    survey.mappings.first { $0.columnIndex == column }?.header ?? CellAddress.letters(ofColumn: column)
  }

  private func headerPlace(_ column: Int) -> Place {
    place(CellAddress(rowIndex: survey.headerRowIndexes.last ?? 0, columnIndex: column).description)
  }

  private func place(_ cell: String?) -> Place { Place(file: survey.file, sheet: survey.sheet, cell: cell) }
}
