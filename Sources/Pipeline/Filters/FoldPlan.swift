internal import ExactValues
internal import OrderModel
internal import OrderRules
internal import Reconciliation

/// What has to be known beside an order for folding it: what the run decided once.
struct FoldPlan: Codable, Sendable {
  var head: PlanHead
  /// The day that the run takes as today.
  var asOf: Day
  /// Whether it is told what changed.
  var tellsChanges: Bool
  /// Every source; the fields that those have columns for that came.
  var sources: [Source], columns: [String: [Field]]
  /// The run's tables, which rows name by their places here.
  var tables: [TableDescription]
  /// Sources and columns whose last claims stand: so much changed at once that nobody meant it.
  var massChanged: [String], emptiedColumns: [String: [Field]]
  /// Files that did not come of sources that did, and sources whose bytes are those of the last time.
  var undeliveredFiles: [String: [String]], unchangedSources: [String]
  /// The first and last day of the events in each source of events that came.
  var eventSpans: [String: ClosedRange<Day>]
  /// What sources state per line though it is a field of the order.
  var lineLevelFields: LineLevelFields
  /// The field on the other tax basis.
  var otherBasis: [Field: Field]
  /// What people ruled and is in force or stale.
  var decisions: [Decision]
  /// What the rules have to know of earlier runs.
  var history: RuleHistory

  /// Makes the plan of a run.
  init(_ context: FoldContext, _ request: FoldRequest, _ history: RuleHistory, _ configuration: ConfigurationFile) {
    head = PlanHead("fold", configuration)
    asOf = context.asOf
    tellsChanges = request.tellsChanges
    sources = context.sources
    columns = context.columns.mapValues { $0.sorted() }
    tables = context.tables
    massChanged = context.massChanged.sorted()
    emptiedColumns = context.emptiedColumns.mapValues { $0.sorted() }
    undeliveredFiles = context.undeliveredFiles.mapValues { $0.sorted() }
    unchangedSources = context.unchangedSources.sorted()
    eventSpans = context.eventSpans
    lineLevelFields = context.lineLevelFields
    otherBasis = context.otherBasis
    decisions = context.decisions.bySubject.values.sorted { $0.number < $1.number }
    self.history = history
  }

  /// What the fold of every order shares, but for what is said of single rows.
  func context(_ configuration: ConfigurationFile) -> FoldContext {
    let deliveries = sources.compactMap { source in
      columns[source.id].map { SourceDelivery(source: source, isDelivered: true, rows: [], fields: Set($0)) }
    }
    var context = FoldContext(asOf: asOf, sources: sources, deliveries: deliveries, tables: tables)
    configuration.said.apply(to: &context)
    context.knowWords()
    context.massChanged = Set(massChanged)
    context.emptiedColumns = emptiedColumns.mapValues { Set($0) }
    context.undeliveredFiles = undeliveredFiles.mapValues { Set($0) }
    context.unchangedSources = Set(unchangedSources)
    context.eventSpans = eventSpans
    context.lineLevelFields = lineLevelFields
    context.otherBasis = otherBasis
    context.decisions = DecisionIndex(decisions)
    return context
  }
}
