internal import Reconciliation

/// The orders that are to be folded: those of the ledger and those of the run's rows, by key.
struct FoldWork: Sendable {
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
