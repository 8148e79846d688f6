import OrderModel
import Testing

@testable import Reconciliation

/// Orders that are kept from step to step are found as those of a new index are.
@Suite struct KnownOrdersTests {
  private static let sources = [ResolverBook.sales, ResolverBook.production]

  /// The orders of rows with a number and a purchase order each.
  private static func orders(_ rows: [(String, String)], of source: Source) -> [OrderState] {
    var book = ResolverBook()
    book.resolve([(source, rows.map { [.orderNo: $0.0, .customerPoNo: $0.1, .quantity: "5"] })])
    book.commit()
    return book.known
  }

  private static func found(_ known: KnownOrders) -> [Set<String>] {
    var known = known
    return ["PO1", "PO2", "PO3"].map { known.orders(.customerPoNo, $0) }
      + ["2026118", "2026119"].map { known.keys(loose: $0) }
      + [known.opened, known.keys]
  }

  @Test("What is put in, replaced and taken out one by one is found as if it had all been there at once")
  func stepByStep() {
    let first = Self.orders([("2026-118", "PO1"), ("2026-119", "PO2")], of: ResolverBook.sales)
    let moved = Self.orders([("2026-118", "PO3")], of: ResolverBook.sales)
    let other = Self.orders([("20261-19", "PO2")], of: ResolverBook.production)
    #expect(first.count == 2 && moved.count == 1 && other.count == 1)
    var kept = KnownOrders(OrderShelf(first), sources: Self.sources)
    #expect(Self.found(kept) == Self.found(KnownOrders(OrderShelf(first), sources: Self.sources)))
    // Asked once, so that all that follows is kept up and not gathered anew.
    _ = kept.orders(.customerPoNo, "PO1")
    _ = kept.keys(loose: "2026118")
    let before = OrderShelf(first)
    for order in moved + other {
      kept.put([order], PackedOrders([order]), before: { before.order($0) }, sources: Self.sources)
    }
    #expect(kept[moved[0].key] == moved[0])
    kept.remove(first[1].key)
    #expect(Self.found(kept) == Self.found(KnownOrders(OrderShelf(moved + other), sources: Self.sources)))
    #expect(Array(kept.all) == (moved + other).sorted { $0.key < $1.key })
    #expect(kept.orders(.customerPoNo, "PO1").isEmpty)
    #expect(kept.orders(.customerPoNo, "PO3") == [first[0].key])
  }
}
