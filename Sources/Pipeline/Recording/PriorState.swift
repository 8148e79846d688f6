internal import Discrepancies
internal import ExactValues
internal import Ledger
internal import OrderRules
internal import Reconciliation

/// What the ledger knew before the run.
struct PriorState: Sendable {
  var orders = OrderShelf()
  var sources: [SourceRecord] = []
  var discrepancies: [DiscrepancyRecord] = []
  var lastRun: RunRecord?
  var decisions: [DecisionRecord] = []
  /// The key figures of the last run before the period that this run's are about.
  var figures: [FigureRecord] = []
  /// The changes that reached the sheets in the runs of the period and of the one before.
  var arrivals: [(day: Day, arrival: Arrival)] = []
}

/// Everything that the passes came to, before it is worded.
struct RunBook: Sendable {
  var reading: ReadingResult
  var state: PriorState
  var context: FoldContext
  var resolution: OrderResolver.Resolution
  var folded: FoldedBook
  var massChanges: [MassChange] = []
  /// What people ruled, and where it stands.
  var decisions: DecisionBook
  /// What the rules over all orders found.
  var across: [Discrepancy] = []
  /// The rules of the run, and how often each could be evaluated; `nil` where none was judged.
  var rules: RuleEngine?
  /// The run's key figures.
  var figures: [KpiFigure] = []
  /// The changes that reached the sheets in this run.
  var arrivals: [Arrival] = []
}
