internal import OrderModel
internal import TableShaping

/// What the first records of a table say about its columns.
struct ColumnEvidence: Sendable {
  /// The texts.
  let sample: TableSample
  /// The columns as numbers; `nil` where only texts are known.
  let arithmetic: ColumnArithmetic?
  private let profiles: [Int: ColumnProfile]

  /// Looks at the first records of a table.
  ///
  /// - Complexity: O(rows × columns).
  init(table: ShapedTable, rows: ArraySlice<Int>, vocabulary: Vocabulary) {
    let reader = CellShapeReader(vocabulary: vocabulary)
    sample = TableSample(table)
    arithmetic = ColumnArithmetic(table: table, rows: rows)
    var profiles: [Int: ColumnProfile] = [:]
    for header in table.headers {
      profiles[header.columnIndex] = ColumnProfile(table, column: header.columnIndex, rows: rows, reader: reader)
    }
    self.profiles = profiles
  }

  /// Makes evidence of texts by column.
  init(texts: [Int: [String]], vocabulary: Vocabulary) {
    let reader = CellShapeReader(vocabulary: vocabulary)
    sample = TableSample(texts: texts)
    arithmetic = nil
    profiles = texts.mapValues { ColumnProfile(texts: $0, reader: reader) }
  }

  /// The profile of a column.
  func profile(_ column: Int) -> ColumnProfile? { profiles[column] }

  /// Whether three values and more have no digit in them, and no Latin capitals alone: 灯罩, Teak bench, though not ABC.
  func holdsWordsOnly(_ column: Int) -> Bool {
    let values = sample.filled(column)
    return values.count >= 3
      && values.allSatisfy { text in
        !text.contains(where: \.isNumber) && text.contains { !$0.isASCII || $0.isLowercase }
      }
  }

  /// How well the values of a column suit a field.
  func fitness(_ column: Int, _ field: Field) -> FieldFitness.Finding {
    guard let profile = profiles[column] else { return FieldFitness.Finding(fitness: 0.95, reason: nil) }
    return FieldFitness(profile: profile).find(field)
  }
}
