public import ExactValues

/// What a cell holds, typed as far as the file itself types it.
///
/// Text files know only `blank` and `text`. Duidan's later rooms give text its meaning; nothing is guessed here.
public enum CellValue: Hashable, Sendable {
  /// Nothing, or empty text. Text of spaces is not blank.
  case blank
  /// Text as it stands.
  case text(String)
  /// A number, its binary noise behind the 15th significant digit rounded away.
  case number(ExactDecimal)
  /// A calendar day.
  case day(Day)
  /// A day with a time of day.
  case moment(Day, secondOfDay: Int32)
  /// A time without a day.
  case timeOfDay(secondOfDay: Int32)
  /// Elapsed time (`[h]:mm`).
  case duration(seconds: Int64)
  /// True or false.
  case boolean(Bool)
  /// An error such as `#N/A`, as the file writes it.
  case error(String)
}
