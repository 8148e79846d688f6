public import ExactValues
public import OrderModel

/// When a source last came, and what it has columns for: what tells an empty cell from no column, and old news from new.
public struct SourceNews: Sendable, Codable {
  /// The as-of day of the run with which it last came.
  public var lastDay: Day
  /// The as-of day up to which somebody is known to have written in it: a sheet that comes as it was tells nothing new.
  public var lastWritten: Day
  /// The fields that it has, or had, a column for.
  public var fields: Set<Field>
  /// The files of it that did not come with this run, though others did.
  public var absentFiles: Set<String> = []

  /// Makes the news of a source.
  public init(lastDay: Day, fields: Set<Field>) {
    self.lastDay = lastDay
    lastWritten = lastDay
    self.fields = fields
  }
}
