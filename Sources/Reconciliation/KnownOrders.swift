public import OrderModel

/// The orders of the ledger, with what finds one by its numbers.
///
/// A migration keeps them from step to step: what a step changes costs something, what it leaves alone nothing.
public struct KnownOrders: Sendable {
  /// The orders, by key.
  public private(set) var states: [String: OrderState] = [:]
  /// The keys of those that an opener holds or ever held.
  private(set) var opened: Set<String> = []
  /// By the other numbers that their sources state; gathered when first asked for.
  private var keysByReference: [Field: [String: Set<String>]]?
  /// By their keys without any separator; gathered when first asked for.
  private var keysByLooseKey: [String: Set<String>]?

  /// Takes the orders of a ledger in.
  ///
  /// - Complexity: O(*n*) in the orders.
  public init(_ orders: [OrderState], sources: [Source]) {
    states = Dictionary(orders.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for order in orders where order.isOpened(by: sources) { opened.insert(order.key) }
  }

  /// Puts an order in the place of what is known of it.
  ///
  /// - Complexity: O(*c*) in its claims.
  public mutating func put(_ order: OrderState, sources: [Source]) {
    let before = states.updateValue(order, forKey: order.key)
    if order.isOpened(by: sources) { opened.insert(order.key) } else { opened.remove(order.key) }
    forgetReferences(before)
    noteReferences(order)
    keysByLooseKey?[OrderNumberFolding.looseKey(order.key), default: []].insert(order.key)
  }

  /// Takes an order out.
  public mutating func remove(_ key: String) {
    forgetReferences(states.removeValue(forKey: key))
    opened.remove(key)
    keysByLooseKey?[OrderNumberFolding.looseKey(key)]?.remove(key)
  }

  /// The orders of which a source states another number, by the number's folded form.
  ///
  /// - Complexity: O(*c*) in all claims at first, constant then.
  mutating func orders(_ field: Field, _ folded: String) -> Set<String> {
    if keysByReference == nil {
      keysByReference = [:]
      for order in states.values { noteReferences(order) }
    }
    return keysByReference?[field]?[folded] ?? []
  }

  /// The orders whose keys differ from one in separators alone, by the key without any.
  ///
  /// - Complexity: O(*n*) in the orders at first, constant then.
  mutating func keys(loose: String) -> Set<String> {
    if keysByLooseKey == nil {
      keysByLooseKey = [:]
      for key in states.keys { keysByLooseKey?[OrderNumberFolding.looseKey(key), default: []].insert(key) }
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
