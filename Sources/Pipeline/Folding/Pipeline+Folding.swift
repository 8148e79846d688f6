internal import OrderModel
internal import OrderRules
internal import Reconciliation

extension Pipeline {
  /// At most so many orders are folded by one thread before it packs them.
  private static let portion = 256

  /// The orders that are known or spoken of, each folded alone.
  ///
  /// - Complexity: O(*n*) in the orders, side by side; memory for those that are folded at the time.
  static func fold(
    _ resolution: OrderResolver.Resolution, _ state: PriorState, _ context: FoldContext, _ request: FoldRequest
  ) -> FoldedBook {
    let work = FoldWork(resolution, state)
    let size = max(1, min(portion, work.keys.count / 64))
    let starts = Array(stride(from: 0, to: work.keys.count, by: size))
    let shared = FoldContext.Shared(context)
    let portions = ParallelMap.run(starts.count) { index in
      var part = FoldedPortion()
      for place in starts[index]..<min(starts[index] + size, work.keys.count) {
        part.fold(work.input(place), before: work.before(place), shared, request)
      }
      request.rules?.add(part.coverage)
      if request.isPacked { part.pack(in: request.store) }
      return part
    }
    var book = FoldedBook()
    for part in portions { book.append(part) }
    if !request.isPacked { book.orders = OrderShelf(portions.flatMap(\.plain)) }
    return book
  }
}
