internal import Discrepancies
internal import Ledger
internal import OrderRules
internal import Reconciliation

/// What the ledger knew before the run.
struct PriorState {
  var orders: [OrderState]
  var sources: [SourceRecord]
  var discrepancies: [DiscrepancyRecord]
  var lastRun: RunRecord?
  var decisions: [DecisionRecord] = []
  /// The key figures of the last run before the period that this run's are about.
  var figures: [FigureRecord] = []
}

/// Everything that the passes came to, before it is worded.
struct RunBook {
  var reading: ReadingResult
  var state: PriorState
  var context: FoldContext
  var resolution: OrderResolver.Resolution
  var folded: [FoldedOrder]
  var massChanges: [MassChange] = []
  /// What people ruled, and where it stands.
  var decisions: DecisionBook
  /// What the rules over all orders found.
  var across: [Discrepancy] = []
  /// The rules of the run, and how often each could be evaluated; `nil` where none was judged.
  var rules: RuleEngine?
  /// The run's key figures.
  var figures: [KpiFigure] = []
}
