internal import Dispatch
internal import Foundation
internal import OrderModel
internal import Reconciliation
internal import Synchronization

/// Packs orders into a shelf on other threads while their rows are still being read.
///
/// Belongs to the thread that reads the rows. What comes of them does not depend on how many threads there are.
final class ShelfPacking {
  private typealias Portion = (orders: PackedOrders, names: [(key: String, orderNo: String)])

  private final class Portions: Sendable {
    let results = Mutex<[Int: Result<Portion, any Error>]>([:])
  }

  /// How many orders are unpacked from their rows before they are packed together.
  private static let portionSize = 256

  private let shared: OrderUnpacker.Shared
  private let store: (any ByteStore)?
  private let portions = Portions()
  private let queue = DispatchQueue(label: "duidan.orders", attributes: .concurrent)
  private let group = DispatchGroup()
  /// So many portions wait or are worked on: their rows are in memory.
  private let room = DispatchSemaphore(value: 2 * ProcessInfo.processInfo.activeProcessorCount)
  private var rows: [OrderRows] = []
  private var count = 0

  /// Packs what is taken for a shelf; where a store is given, the orders lie there if it takes them.
  init(_ shared: OrderUnpacker.Shared, in store: (any ByteStore)?) { (self.shared, self.store) = (shared, store) }

  /// Takes the rows of the next order.
  func take(_ rows: OrderRows) {
    self.rows.append(rows)
    if self.rows.count == Self.portionSize { pack() }
  }

  /// The orders by key, when all of them are packed.
  ///
  /// - Throws: what is the matter with the first order that could not be unpacked.
  func shelf() throws -> OrderShelf {
    pack()
    group.wait()
    var shelf = OrderShelf()
    let results = portions.results.withLock(\.self)
    for number in 0..<count {
      guard let portion = try results[number]?.get() else { continue }
      shelf.append(portion.orders, portion.names)
    }
    shelf.sort()
    return shelf
  }

  private func pack() {
    guard !rows.isEmpty else { return }
    room.wait()
    let (rows, number) = (rows, count)
    self.rows = []
    count += 1
    queue.async(group: group) { [shared, store, portions, room] in
      let result = Result { () throws -> Portion in
        let unpacker = OrderUnpacker(shared)
        let orders = try rows.map { try unpacker.order($0) }
        return (PackedOrders(orders, in: store), orders.map { ($0.key, $0.orderNo) })
      }
      portions.results.withLock { $0[number] = result }
      room.signal()
    }
  }
}
