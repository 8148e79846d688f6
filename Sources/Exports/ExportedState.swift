/// Orders that a target holds in the state of one run.
public struct ExportedState: Sendable {
  /// The run.
  public var run: ExportedRun
  /// The numbers of the orders.
  public var orders: Set<String>
  /// Whether the run is the one that was exported last: what is gone from older ones has been told.
  public var isLast: Bool

  /// Makes a state.
  public init(run: ExportedRun, orders: Set<String>, isLast: Bool) {
    self.run = run
    self.orders = orders
    self.isLast = isLast
  }
}

extension ExportTarget {
  /// The numbers of the orders that an export of a run to this target holds.
  public func orders(of run: ExportedRun) -> Set<String> {
    Set(Exportable(ExportBook(run), for: self, onlySettled: false).documents.map(\.number))
  }
}
