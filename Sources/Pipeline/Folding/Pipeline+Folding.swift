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
        let (before, input) = (work.before(place), work.input(place))
        var folded = OrderFold.fold(before, input, shared)
        if let order = folded.state { request.rules?.judge(order, before: before, beside: &folded.discrepancies) }
        part.take(folded, before: before, request, context)
      }
      if request.isPacked { part.pack() }
      return part
    }
    var book = FoldedBook()
    for part in portions { book.append(part) }
    if !request.isPacked { book.orders = OrderShelf(portions.flatMap(\.plain)) }
    return book
  }
}

/// The orders that are to be folded: those of the ledger and those of the run's rows, by key.
private struct FoldWork: Sendable {
  let keys: [String]
  private let known: [Int32], spoken: [Int32]
  private let orders: OrderShelf
  private let inputs: [OrderInput]

  init(_ resolution: OrderResolver.Resolution, _ state: PriorState) {
    (orders, inputs) = (state.orders, resolution.orders)
    var keys: [String] = [], known: [Int32] = [], spoken: [Int32] = []
    var (one, other) = (0, 0)
    while one < orders.count || other < inputs.count {
      let left = one < orders.count ? orders.keys[one] : nil
      let right = other < inputs.count ? inputs[other].key : nil
      guard let key = [left, right].compactMap(\.self).min() else { break }
      keys.append(key)
      known.append(left == key ? Int32(one) : -1)
      spoken.append(right == key ? Int32(other) : -1)
      if left == key { one += 1 }
      if right == key { other += 1 }
    }
    (self.keys, self.known, self.spoken) = (keys, known, spoken)
  }

  func before(_ place: Int) -> OrderState? { known[place] < 0 ? nil : orders[Int(known[place])] }

  func input(_ place: Int) -> OrderInput {
    spoken[place] < 0 ? OrderInput(key: keys[place]) : inputs[Int(spoken[place])]
  }
}
