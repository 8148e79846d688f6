public import OrderModel

/// Something from outside of a sheet that speaks for a column's meaning: what it was in the last run, or other sheets
/// that state the same values.
///
/// A hint strengthens and adds meanings; values that contradict it still count.
public struct ColumnHint: Hashable, Sendable, Codable {
  /// The sheet and the table in it: the same header of another table may mean another thing.
  public var sheet: String?, ordinal: Int
  /// The folded header with its captions.
  public var headerKey: String
  /// The field.
  public var field: Field
  /// How much it says, 0 to 1.
  public var confidence: Double
  /// Why, in words.
  public var reason: String

  /// Makes a hint for a column of a surveyed table.
  public init(_ mapping: ColumnMapping, of survey: TableSurvey, field: Field, confidence: Double, reason: String) {
    sheet = survey.sheet
    ordinal = survey.ordinal
    headerKey = mapping.headerKey
    self.field = field
    self.confidence = confidence
    self.reason = reason
  }

  /// What the column was in the last run.
  public static func remembered(_ mapping: ColumnMapping, of survey: TableSurvey, as field: Field) -> ColumnHint {
    ColumnHint(mapping, of: survey, field: field, confidence: 0.92, reason: "as in the last run")
  }
}

extension ColumnMapping {
  /// The folded header with its captions, by which the column is remembered.
  public var headerKey: String { HeaderFolding.key(header) }
}

extension [ColumnGuess] {
  /// Strengthens what a hint says and weakens the rest.
  mutating func take(_ hint: ColumnHint, column: Int, fitness: FieldFitness.Finding) {
    let confidence = hint.confidence * (0.4 + 0.6 * fitness.fitness)
    for index in indices where self[index].field != hint.field { self[index].confidence *= 0.7 }
    if let index = firstIndex(where: { $0.field == hint.field }) {
      self[index].confidence = Swift.max(self[index].confidence, confidence)
      self[index].reasons.append(hint.reason)
    } else {
      let reasons = [hint.reason] + (fitness.reason.map { [$0] } ?? [])
      append(ColumnGuess(column: column, field: hint.field, confidence: confidence, reasons: reasons))
    }
    sort(by: ColumnGuess.precedes)
  }
}
