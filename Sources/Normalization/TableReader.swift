public import OrderModel
public import SheetFormats
internal import TableShaping

/// Reads a surveyed table into claims: table → records → claims, each row accounted for.
///
///     let reading = TableReader().read(survey, grid, tableIndex: 0)
///     reading.rows[0].value(.quantity)?.description   // 800
///     reading.account.total == survey.rowRange.count  // always
public struct TableReader: Sendable {
  /// What a table is read for.
  public enum Purpose: Sendable {
    /// For claims: records that name no order are rejected, findings name three places.
    case claims
    /// For a person who wants to see how each cell is read: no record is rejected, findings name every place.
    case inspection
  }

  let vocabulary: Vocabulary
  let purpose: Purpose

  /// Makes a reader.
  public init(vocabulary: Vocabulary = .standard, purpose: Purpose = .claims) {
    self.vocabulary = vocabulary
    self.purpose = purpose
  }

  /// Reads the table that a survey describes from the grid that it was made of; `tableIndex` goes into every row.
  ///
  /// A table that cannot be used gives no rows: its records are rejected with the survey's problem.
  ///
  /// - Complexity: O(rows × columns).
  public func read(_ survey: TableSurvey, _ grid: Grid, tableIndex: Int32) -> TableReading {
    let tables = TableShaper(words: vocabulary.shapingWords).shape(grid)
    guard tables.indices.contains(survey.ordinal) else { return TableReading() }
    return read(SurveyedTable(survey: survey, table: tables[survey.ordinal]), tableIndex: tableIndex)
  }

  /// Reads a surveyed table; `tableIndex` goes into every row, and the claims into a store, if it takes them.
  ///
  /// - Complexity: O(rows × columns).
  public func read(
    _ surveyed: SurveyedTable, tableIndex: Int32, in store: (any ByteStore)? = nil
  ) -> TableReading {
    let table = surveyed.table
    var session = ReadingSession(
      survey: surveyed.survey, table: table, tableIndex: tableIndex, vocabulary: vocabulary, purpose: purpose,
      in: store)
    for (row, kind) in zip(table.rowRange, table.kinds) { session.take(row, kind) }
    return session.finished()
  }

  /// The texts of the columns that map to no field, row by row, empty cells left out.
  ///
  /// - Complexity: O(rows × extra columns).
  public func extraTexts(_ surveyed: SurveyedTable) -> [(rowIndex: Int, columnIndex: Int, text: String)] {
    let extras = surveyed.survey.extras
    guard !extras.isEmpty else { return [] }
    let table = surveyed.table
    return table.dataRowIndexes.flatMap { row in
      extras.compactMap { extra in
        let text = TextFolding.tidied(table.rawText(row: row, column: extra.columnIndex))
        return text.isEmpty ? nil : (row, extra.columnIndex, text)
      }
    }
  }
}
