internal import ExactValues
internal import Ledger
internal import OrderModel
internal import OrderRules
internal import Reconciliation

/// What the rules have to know of earlier runs: which columns there ever were, when each source came, and how far the logs reach.
struct RuleHistory: Codable, Sendable {
  /// The fields that any source has, or had, a column for.
  var known: Set<Field>
  /// When each source last came, with the columns that it has ever had, by id.
  var news: [String: SourceNews]
  /// The first and the last day of the events of each kind that any log has stated.
  var logsBegin: [EventKind: Day], logsEnd: [EventKind: Day]
  /// The lists that have held nearly every line that came to them.
  var fullRegisters: Set<String>, fullLists: Set<String>

  /// Looks through what the ledger knows.
  ///
  /// - Complexity: O(*lines* + *events*) of the ledger.
  init(_ context: FoldContext, _ state: PriorState) {
    known = state.sources.reduce(into: Set(context.columns.values.joined())) { $0.formUnion($1.fields) }
    news = Self.news(context, state)
    let logs = LedgerLogs(context, state.orders)
    (logsBegin, logsEnd) = (logs.begin, logs.end)
    (fullRegisters, fullLists) = (logs.fullRegisters, logs.fullLists)
  }

  private static func news(_ context: FoldContext, _ state: PriorState) -> [String: SourceNews] {
    var news = context.columns.mapValues { SourceNews(lastDay: context.asOf, fields: $0) }
    for record in state.sources {
      let id = record.source.id
      news[id, default: SourceNews(lastDay: record.lastDeliveredOn, fields: [])].fields.formUnion(record.fields)
      // A source of which a part did not come can tell no more than it could the last time.
      if let files = context.undeliveredFiles[id] {
        news[id]?.lastDay = record.lastDeliveredOn
        news[id]?.absentFiles = files
      }
      if context.unchangedSources.contains(id) { news[id]?.lastWritten = record.lastDeliveredOn }
    }
    return news
  }
}
