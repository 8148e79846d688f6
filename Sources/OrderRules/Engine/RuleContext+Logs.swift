internal import ExactValues
internal import OrderModel
internal import Reconciliation

/// How far the logs of the workspace reach: only a log that reaches a day says that nothing happened on it.
extension RuleContext {
  /// How many working days ago the last entry of a log may lie that is taken to be up to date.
  private static let freshDays = 3

  /// Whether a source came with this run, so that what it says is what its keeper says today.
  func isDelivered(_ source: String) -> Bool { !settings.undelivered.contains(source) }

  /// Whether a source has, or had, a column for a field.
  func hasColumn(_ field: Field, in source: Source) -> Bool { settings.columns[source.id]?.contains(field) ?? false }

  /// The first and last day that the logs of a kind hold; `nil` where one of them did not come.
  func logSpan(_ kind: EventKind) -> ClosedRange<Day>? {
    let logs = settings.sources.filter { $0.eventKind == kind }
    guard !logs.isEmpty, logs.allSatisfy({ isDelivered($0.id) }) else { return nil }
    let spans = logs.compactMap { settings.logSpans[$0.id] }
    guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max() else { return nil }
    return first...last
  }

  /// Whether the logs of a kind reach a day; without a day, whether they reach today.
  func logReaches(_ day: Day?, _ kind: EventKind) -> Bool {
    guard let last = logSpan(kind)?.upperBound else { return false }
    return day.map { $0 <= last } ?? (workingDays(from: last, until: asOf) <= Self.freshDays)
  }
}

extension OrderFacts {
  /// Whether the logs of a kind go back far enough to hold everything of a line.
  ///
  /// A log that begins after the line was promised may have been cut; what earlier runs saw of the order stays known.
  func isLogComplete(_ kind: EventKind, _ line: LineFacts) -> Bool {
    guard let first = context.logSpan(kind)?.lowerBound,
      let latest = [line.day(.orderDate), line.day(.promisedDate)].compactMap(\.self).max()
    else { return false }
    return latest >= min(first, order.firstSeen)
  }
}
