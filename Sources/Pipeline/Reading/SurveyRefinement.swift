internal import Discrepancies
internal import ExactValues
internal import Normalization
internal import OrderModel
internal import SourceLineage

/// Second looks at tables, once it is known whose they are and what all the others say.
///
/// What a column was in the last run counts for it, and so do other sheets that state the same values.
struct SurveyRefinement {
  let known: [KnownSource]
  let configured: ConfiguredTables

  /// Looks again at the files with tables that are what they were in the last run and do not look like it; says whether
  /// there were any.
  @discardableResult
  func restoreGrains(_ files: inout [SurveyedFile], plan: [PlannedSource]) -> Bool {
    let grains = RememberedGrains(known: known, plan: plan).find(files.flatMap(\.tables))
    guard !grains.isEmpty else { return false }
    var start = 0
    for index in files.indices {
      let range = start..<(start + files[index].tables.count)
      start = range.upperBound
      let own = range.compactMap { grains[$0] }
      guard !own.isEmpty else { continue }
      files[index].rememberedGrains = own
      files[index].survey(configured, hints: [])
    }
    return true
  }

  /// Looks again at the files whose columns something new speaks for; says whether there were any.
  func refine(_ files: inout [SurveyedFile], plan: [PlannedSource]) -> Bool {
    let tables = files.flatMap(\.tables)
    let remembered = rememberedHints(plan, tables), settled = settledHeaders(plan, tables)
    let agreement = ColumnAgreement(tables.map(\.surveyed))
    var start = 0
    var isChanged = false
    for index in files.indices {
      let range = start..<(start + files[index].tables.count)
      start = range.upperBound
      var hints: [ColumnHint] = []
      for place in range {
        let agreed = agreement.hints(for: tables[place].surveyed).filter { !settled[place].contains($0.headerKey) }
        hints += remembered[place] + agreed
      }
      guard !hints.isEmpty else { continue }
      files[index].survey(configured, hints: hints)
      isChanged = true
    }
    return isChanged
  }

  /// The headers of each table that are read as in the last run: that others state the same today makes them nothing else.
  private func settledHeaders(_ plan: [PlannedSource], _ tables: [SurveyedFile.Table]) -> [Set<String>] {
    var settled = [Set<String>](repeating: [], count: tables.count)
    let byID = Dictionary(known.map { ($0.id, $0.columns) }) { first, _ in first }
    for planned in plan {
      guard let columns = byID[planned.source.id], !columns.isEmpty else { continue }
      for member in planned.members {
        let mappings = tables[member].survey.mappings
        settled[member] = Set(mappings.filter { $0.field != nil && columns[$0.headerKey] == $0.field }.map(\.headerKey))
      }
    }
    return settled
  }

  /// Hints for columns that are read otherwise than in the last run.
  private func rememberedHints(_ plan: [PlannedSource], _ tables: [SurveyedFile.Table]) -> [[ColumnHint]] {
    var hints = [[ColumnHint]](repeating: [], count: tables.count)
    let byID = Dictionary(known.map { ($0.id, $0.columns) }) { first, _ in first }
    for planned in plan {
      guard let columns = byID[planned.source.id], !columns.isEmpty else { continue }
      for member in planned.members where !tables[member].survey.isUnpivoted {
        hints[member] = tables[member].survey.mappings.compactMap { mapping in
          guard let field = columns[mapping.headerKey], mapping.field != field, !mapping.isRuled else { return nil }
          return .remembered(mapping, of: tables[member].survey, as: field)
        }
      }
    }
    return hints
  }
}

/// What became of a source's columns since the last run.
struct ColumnChanges {
  /// What the columns meant, by folded header.
  let before: [String: Field]

  /// Columns that mean something else now.
  func changed(in survey: TableSurvey) -> [IngestFinding] {
    survey.mappings.compactMap { mapping in
      guard let field = before[mapping.headerKey], mapping.field != field, !mapping.isRuled else { return nil }
      let cell = CellAddress(rowIndex: survey.headerRowIndexes.last ?? 0, columnIndex: mapping.columnIndex)
      let now = mapping.field.map { "is \($0) now" } ?? "is kept as it is now"
      return IngestFinding(
        kind: .ambiguousMapping,
        place: Place(file: survey.file, sheet: survey.sheet, cell: cell.description), column: mapping.header,
        found: "was \(field) in the last run and \(now): \(mapping.reason)", expected: "one meaning for a column",
        remedy: "say which one under `columns:` in duidan.yml")
    }
  }

  /// The likely new headers of fields that have no column any more.
  ///
  /// A column that was not there before and could be the field, or whose header shares two characters with the old one.
  func lost(_ fields: Set<Field>, in surveys: [TableSurvey]) -> [Field: String?] {
    let new = surveys.flatMap(\.mappings).filter { $0.field == nil && !$0.isIgnored && before[$0.headerKey] == nil }
    var lost: [Field: String?] = [:]
    for (header, field) in before.sorted(by: { $0.key < $1.key }) where !fields.contains(field) {
      let likely =
        new.first { mapping in mapping.alternatives.contains { $0.field == field } }
        ?? new.first { Self.isAlike($0.headerKey, header) }
      lost[field] = .some(likely?.header)
    }
    return lost
  }

  private static func isAlike(_ one: String, _ two: String) -> Bool {
    let pairs = Set(zip(two, two.dropFirst()).map { String([$0, $1]) })
    return zip(one, one.dropFirst()).contains { pairs.contains(String([$0, $1])) }
  }
}
