import ExactValues
import OrderModel
import Testing

@testable import Reconciliation

/// A stock of packed orders holds what was put there last.
@Suite struct OrderStockTests {
  private static func orders(_ range: Range<Int>, _ turn: Int) -> [OrderState] {
    range.map { number in
      var order = OrderState(key: "K\(number)", orderNo: "N\(number)", firstSeen: Day(daysSinceEpoch: 20_000))
      order.nextLineOrdinal = turn
      return order
    }
  }

  private static func put(_ orders: [OrderState], into stock: inout OrderStock) {
    for start in stride(from: 0, to: orders.count, by: 50) {
      let part = orders[start..<min(start + 50, orders.count)]
      stock.put(PackedOrders(part), part.map { ($0.key, $0.orderNo) })
    }
  }

  @Test func `what was put last is there, and holes are filled before they are more than the orders`() {
    var random = SplitMix64(11)
    var stock = OrderStock()
    var known: [String: OrderState] = [:]
    for turn in 1...60 {
      let start = Int.random(in: 0..<800, using: &random)
      for number in start - 9..<start + 9 where turn % 4 == 0 {
        stock.remove("K\(number)")
        known["K\(number)"] = nil
      }
      let orders = Self.orders(start..<start + Int.random(in: 1...300, using: &random), turn)
      Self.put(orders, into: &stock)
      for order in orders { known[order.key] = order }
      #expect(Set(stock.keys) == Set(known.keys))
      #expect(stock.holes <= known.count + OrderStock.portionCount, "turn \(turn)")
    }
    #expect(known.count > 600)
    for (key, order) in known { #expect(stock[key] == order) }
    #expect(stock["K-1"] == nil && !stock.contains("K-1"))
  }

  @Test func `a shelf takes what a stock holds in the place of what it has`() {
    let shelf = OrderShelf(Self.orders(0..<40, 1))
    let changed = Self.orders(20..<60, 2)
    let joined = shelf.replacing(with: [(PackedOrders(changed), changed.map { ($0.key, $0.orderNo) })])
    let expected = (Self.orders(0..<20, 1) + changed).sorted { $0.key < $1.key }
    #expect(joined.elementsEqual(expected))
    #expect(joined.keys == expected.map(\.key))
    #expect(joined.numbers == expected.map(\.orderNo))
  }
}
