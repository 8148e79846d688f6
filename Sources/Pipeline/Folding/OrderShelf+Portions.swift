internal import Reconciliation

extension OrderShelf {
  /// How many orders one thread takes at a time.
  static let portion = 1024

  /// What comes of some orders that lie side by side, for all of them and in their order; several at the same time.
  ///
  /// - Complexity: O(*n*) in the orders; those of a portion are unpacked one after the other.
  func mapPortions<Result: Sendable>(_ body: @Sendable (Slice<OrderShelf>) -> Result) -> [Result] {
    let starts = Array(stride(from: 0, to: count, by: Self.portion))
    return ParallelMap.run(starts.count) { index in
      body(self[starts[index]..<Swift.min(starts[index] + Self.portion, count)])
    }
  }
}
