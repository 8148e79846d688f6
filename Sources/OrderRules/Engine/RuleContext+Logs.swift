internal import ExactValues
internal import OrderModel
internal import Reconciliation

/// How far the logs and sheets of the workspace reach: only one that reaches a day says that nothing happened on it.
extension RuleContext {
  /// How many working days ago the last entry of a log may lie that is taken to be up to date.
  private static let freshDays = 3

  /// Whether the logs of a kind reach a day; without a day, whether they reach the day on which a source last came.
  func logReaches(_ day: Day?, _ kind: EventKind, asOf source: Source? = nil) -> Bool {
    guard let end = settings.logsEnd[kind] else { return false }
    let last = source.flatMap(lastDay) ?? asOf
    return day.map { $0 <= end } ?? (workingDays(from: end, until: last) <= Self.freshDays)
  }

  /// Whether a sheet should know of what happened on a day: it came so long after that even one of the week before would.
  ///
  /// - Parameter day: `nil` where nobody tells the day; then it should.
  func shouldKnow(_ source: Source, of day: Day?, _ entry: RuleEntry) -> Bool {
    guard let day else { return true }
    return workingDays(from: day, until: lastDay(of: source) ?? asOf) > thresholds.staleDays + grace(entry)
  }
}

extension OrderFacts {
  /// Whether the logs of a kind go back far enough to hold everything of a line.
  ///
  /// A log that begins after the line was ordered, approved and begun may have been cut.
  func isLogComplete(_ kind: EventKind, _ line: LineFacts) -> Bool {
    guard let begin = context.settings.logsBegin[kind] else { return false }
    return [Field.orderDate, .approvalDate, .productionStart].contains { line.day($0).map { $0 >= begin } ?? false }
  }
}
