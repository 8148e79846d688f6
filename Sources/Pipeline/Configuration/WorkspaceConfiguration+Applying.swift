internal import Reconciliation

extension WorkspaceConfiguration {
  /// Enters what the fold has to know.
  func apply(to context: inout FoldContext) {
    context.propagateDays = propagateDays ?? context.propagateDays
    context.dueSoonDays = dueSoonDays ?? context.dueSoonDays
    context.staleDays = staleDays ?? context.staleDays
    context.authority = authority
    context.tolerance = tolerance
  }
}
