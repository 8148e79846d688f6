internal import Discrepancies
internal import Ledger
internal import OrderModel
internal import OrderRules
internal import Reconciliation
internal import Reports

/// What the fold of all orders came to: the orders as the run leaves them, packed, and what is to be said of them.
struct FoldedBook: Sendable {
  /// The orders.
  var orders = OrderShelf()
  /// Whether the ledger would keep an order as it has it, by its place among the orders.
  var isKept: [Bool] = []
  /// What a person should know of them, in the order of their keys.
  var discrepancies: [Discrepancy] = []
  /// Rows that did not end as used.
  var verdicts: [RowVerdict] = []
  /// The orders of which some rows did not.
  var oddOrders: Set<String> = []
  /// What changed in them, where that was asked for.
  var changes = ChangeLog()
  /// What may be a mass change.
  var counts = MassChangeCounts()
  /// Where the rulings stand that concern them, by their numbers.
  var decisionStates: [Int: Decision.State] = [:]
  /// What the rules over all orders have to know of each.
  var digests: [OrderDigest] = []
  /// What is stated of them beyond what tables always have.
  var stated = OrderTableFacts.Found()

  /// What stands over several orders is stale where it is stale in one, and done where it is done in each.
  static func worse(_ one: Decision.State, _ other: Decision.State) -> Decision.State {
    [.stale, .applied].first { $0 == one || $0 == other } ?? other
  }

  /// What the rules over all orders look through.
  var digested: DigestedOrders { DigestedOrders(digests, of: orders) }

  /// Adds the orders that come behind.
  mutating func append(_ part: consuming FoldedPortion) {
    if let packed = part.packed {
      orders.append(packed, part.names)
    }
    isKept += part.isKept
    discrepancies += part.discrepancies
    verdicts += part.verdicts
    oddOrders.formUnion(part.oddOrders)
    changes.append(contentsOf: part.changes)
    counts.add(part.counts)
    decisionStates.merge(part.decisionStates, uniquingKeysWith: Self.worse)
    digests += part.digests
    stated.add(part.stated)
  }
}

/// What is to come of the fold beside the orders and what does not agree in them.
struct FoldRequest: Sendable {
  /// The rules that judge each order; `nil` for none.
  var rules: RuleEngine?
  /// Whether it is told what changed.
  var tellsChanges = false
  /// Whether it is gathered what the rules over all orders have to know.
  var isDigested = true
  /// Whether the orders are packed, or kept as they are for a caller that looks at them again and again.
  var isPacked = true
  /// Where packed orders lie, if it takes them.
  var store: (any ByteStore)?
}

/// Some orders that lie side by side, folded.
struct FoldedPortion: Sendable {
  var packed: PackedOrders?
  /// The orders where they are not packed.
  var plain: [OrderState] = []
  var names: [(key: String, orderNo: String)] = []
  var isKept: [Bool] = []
  var discrepancies: [Discrepancy] = []
  var verdicts: [RowVerdict] = []
  var oddOrders: [String] = []
  var changes = ChangeLog()
  var counts = MassChangeCounts()
  var decisionStates: [Int: Decision.State] = [:]
  var digests: [OrderDigest] = []
  /// What is stated of them beyond what tables always have.
  var stated = OrderTableFacts.Found()
  /// How often the rules could be evaluated of them.
  var coverage = RuleCoverage()

  /// Folds an order, judges it and takes it.
  mutating func fold(
    _ input: OrderInput, before: OrderState?, _ shared: FoldContext.Shared, _ request: FoldRequest
  ) {
    var folded = OrderFold.fold(before, input, shared)
    if let order = folded.state {
      request.rules?.judge(order, before: before, beside: &folded.discrepancies, counting: &coverage)
    }
    take(folded, before: before, request, shared.context)
  }

  /// Takes an order that was folded.
  private mutating func take(_ folded: FoldedOrder, before: OrderState?, _ request: FoldRequest, _ context: FoldContext)
  {
    discrepancies += folded.discrepancies
    verdicts += folded.verdicts
    counts.add(folded.counts)
    decisionStates.merge(folded.decisionStates, uniquingKeysWith: FoldedBook.worse)
    guard let order = folded.state else { return }
    if !folded.verdicts.isEmpty { oddOrders.append(order.key) }
    if request.tellsChanges {
      if changes.isEmpty { changes = ChangeLog(in: request.store) }
      for change in ReportAssembly.changes(of: folded, sources: context.sources) { changes.append(change) }
    }
    if request.rules != nil, request.isDigested { digests.append(OrderDigest(order, sources: context.sources)) }
    names.append((order.key, order.orderNo))
    isKept.append(before.map(order.isKept) ?? false)
    plain.append(order)
  }

  /// Takes an order that was folded elsewhere.
  mutating func append(_ other: FoldedPortion) {
    plain += other.plain
    names += other.names
    isKept += other.isKept
    discrepancies += other.discrepancies
    verdicts += other.verdicts
    oddOrders += other.oddOrders
    changes.append(contentsOf: other.changes)
    decisionStates.merge(other.decisionStates, uniquingKeysWith: FoldedBook.worse)
  }

  /// Packs what was taken; it lies in a store, if that takes it.
  mutating func pack(in store: (any ByteStore)?) {
    for order in plain { stated.take(order) }
    packed = PackedOrders(plain, in: store)
    plain = []
  }
}
