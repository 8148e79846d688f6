public import OrderModel

/// The orders of the ledger, with what finds one by its numbers.
///
/// A migration keeps them from step to step: what a step changes costs something, what it leaves alone nothing.
public struct KnownOrders: Sendable {
  /// The orders of the ledger as they were taken in.
  private let shelf: OrderShelf
  /// The orders that were put there since, and the keys of those that are no more.
  private var stock: OrderStock
  private var gone: Set<String> = []
  /// The keys of those that an opener holds or ever held.
  private(set) var opened: Set<String> = []
  /// By the other numbers that their sources state; gathered when first asked for.
  private var keysByReference: [Field: [String: Set<String>]]?
  /// By their keys without any separator; gathered when first asked for.
  private var keysByLooseKey: [String: Set<String>]?

  /// Takes the orders of a ledger in; where a store is given, those that are put there later lie there if it takes them.
  ///
  /// - Complexity: O(*n*) in the orders.
  public init(_ orders: OrderShelf, sources: [Source], in store: (any ByteStore)? = nil) {
    shelf = orders
    stock = OrderStock(in: store)
    for order in orders where order.isOpened(by: sources) { opened.insert(order.key) }
  }

  /// An order, unpacked; `nil` where none has the key.
  ///
  /// - Complexity: O(*c*) in its claims.
  public subscript(key: String) -> OrderState? { stock[key] ?? (gone.contains(key) ? nil : shelf.order(key)) }

  /// Whether there is an order of a key.
  public func contains(_ key: String) -> Bool {
    stock.contains(key) || (!gone.contains(key) && shelf.contains(key: key))
  }

  /// The keys of all orders.
  ///
  /// - Complexity: O(*n*) in the orders.
  public var keys: Set<String> { Set(shelf.keys).subtracting(gone).union(stock.keys) }

  /// Every order, by key.
  ///
  /// - Complexity: O(*n* log *n*) in the orders; nothing is unpacked.
  public var all: OrderShelf { shelf.replacing({ gone.contains($0) || stock.contains($0) }, with: stock) }

  /// Puts orders in the place of what is known of them.
  ///
  /// - Parameters:
  ///   - packed: the same orders, packed in their sequence.
  ///   - before: what was known of them.
  /// - Complexity: O(*c*) in their claims.
  public mutating func put(
    _ orders: some Collection<OrderState>, _ packed: PackedOrders, before: (String) -> OrderState?, sources: [Source]
  ) {
    stock.put(packed, orders.map { ($0.key, $0.orderNo) })
    for order in orders {
      gone.remove(order.key)
      if order.isOpened(by: sources) { opened.insert(order.key) } else { opened.remove(order.key) }
      forgetReferences(keysByReference == nil ? nil : before(order.key))
      noteReferences(order)
      keysByLooseKey?[OrderNumberFolding.looseKey(order.key), default: []].insert(order.key)
    }
  }

  /// Takes an order out.
  public mutating func remove(_ key: String) {
    forgetReferences(keysByReference == nil ? nil : self[key])
    stock.remove(key)
    gone.insert(key)
    opened.remove(key)
    keysByLooseKey?[OrderNumberFolding.looseKey(key)]?.remove(key)
  }

  /// The orders of which a source states another number, by the number's folded form.
  ///
  /// - Complexity: O(*c*) in all claims at first, constant then.
  mutating func orders(_ field: Field, _ folded: String) -> Set<String> {
    if keysByReference == nil {
      keysByReference = [:]
      for key in keys { self[key].map { noteReferences($0) } }
    }
    return keysByReference?[field]?[folded] ?? []
  }

  /// The orders whose keys differ from one in separators alone, by the key without any.
  ///
  /// - Complexity: O(*n*) in the orders at first, constant then.
  mutating func keys(loose: String) -> Set<String> {
    if keysByLooseKey == nil {
      keysByLooseKey = [:]
      for key in keys { keysByLooseKey?[OrderNumberFolding.looseKey(key), default: []].insert(key) }
    }
    return keysByLooseKey?[loose] ?? []
  }

  private mutating func noteReferences(_ order: OrderState) {
    guard keysByReference != nil else { return }
    var found: [(Field, String)] = []
    OrderIndex.forEachNumber(of: order) { found.append(($0, OrderNumberFolding.key($1.description))) }
    for (field, number) in found { keysByReference?[field, default: [:]][number, default: []].insert(order.key) }
  }

  private mutating func forgetReferences(_ order: OrderState?) {
    guard keysByReference != nil, let order else { return }
    var found: [(Field, String)] = []
    OrderIndex.forEachNumber(of: order) { found.append(($0, OrderNumberFolding.key($1.description))) }
    for (field, number) in found { keysByReference?[field]?[number]?.remove(order.key) }
  }
}
