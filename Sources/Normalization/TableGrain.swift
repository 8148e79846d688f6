public import OrderModel

/// What one row of a table was in the last run: a list of lines stays one when the last of them is invoiced.
public struct TableGrain: Hashable, Sendable, Codable {
  /// The sheet; `nil` for text files.
  public var sheet: String?
  /// The table in its sheet, counted from 0 from the top.
  public var ordinal: Int
  /// What a row was.
  public var grain: Grain

  /// Makes the memory of a surveyed table.
  public init(of survey: TableSurvey, grain: Grain) {
    sheet = survey.sheet
    ordinal = survey.ordinal
    self.grain = grain
  }
}
