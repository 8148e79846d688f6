internal import Ledger
internal import Reconciliation

/// What the ledger knew before the run.
struct PriorState: Sendable {
  var orders: [OrderState]
  var sources: [SourceRecord]
  var discrepancies: [DiscrepancyRecord]
  var lastRun: RunRecord?
  var decisions: [DecisionRecord] = []
}

/// Everything that the passes came to, before it is worded.
struct RunBook: Sendable {
  var reading: ReadingResult
  var state: PriorState
  var context: FoldContext
  var resolution: OrderResolver.Resolution
  var folded: [FoldedOrder]
  var massChanges: [MassChange] = []
  /// What people ruled, and where it stands.
  var decisions: DecisionBook
}
