import ExactValues
public import OrderModel

/// The resolve pass: which order each row of the run belongs to.
///
/// First by the order number in its folded form; where only a separator between digits differs, by customer or product too;
/// rows without a number by the other numbers that they state. What looks like another order's number is proposed, never
/// merged in silence. The result is the same for any order of sources and rows.
public struct OrderResolver {
  /// What the pass comes to.
  public struct Resolution: Sendable {
    /// The rows by order, sorted by key.
    public var orders: [OrderInput] = []
    /// Rows that name no order, or several.
    public var unresolved: [UnresolvedRow] = []
    /// Where the rulings stand that bind rows and orders, by their numbers.
    public var decisionStates: [Int: Decision.State] = [:]

    /// Gives the rows of the orders back that the fold has used up.
    public mutating func releaseRows() { for index in orders.indices { orders[index].rows = [:] } }
  }

  var index: OrderIndex
  var resolution = Resolution()
  let context: FoldContext

  /// Resolves the rows of all sources.
  ///
  /// - Complexity: O(*n*) in rows and known orders; for numbers that nobody knows, see `LookAlikeFinder`.
  public static func resolve(
    _ deliveries: [SourceDelivery], known: OrderShelf, context: FoldContext
  ) -> Resolution {
    var resolver = OrderResolver(KnownOrders(known, sources: context.sources), context)
    resolver.place(deliveries.filter(\.isDelivered))
    resolver.proposeSameOrders()
    resolver.nameParents(resolver.index.keys)
    return resolver.finish()
  }

  /// Resolves the rows of a step of a migration: what looks like another order's number is asked about by the run that ends it.
  ///
  /// - Complexity: O(*n*) in the rows.
  public static func resolveStep(
    _ deliveries: [SourceDelivery], known: inout KnownOrders, context: FoldContext
  ) -> Resolution {
    var resolver = OrderResolver(known, context)
    resolver.place(deliveries.filter(\.isDelivered))
    resolver.nameParents(Set(resolver.index.inputs.keys))
    known = resolver.index.ledger
    return resolver.finish()
  }

  private init(_ known: KnownOrders, _ context: FoldContext) {
    self.context = context
    index = OrderIndex(known, sources: context.sources)
  }

  private mutating func finish() -> Resolution {
    resolution.orders = index.inputs.values.sorted { $0.key < $1.key }
    resolution.unresolved.sort { $0.place < $1.place }
    return resolution
  }

  private mutating func place(_ deliveries: [SourceDelivery]) {
    let ordered = deliveries.sorted {
      ($0.source.isOpener ? 0 : 1, $0.source.id) < ($1.source.isOpener ? 0 : 1, $1.source.id)
    }
    var later: [(row: SourceRow, source: Source)] = []
    var damaged: [(row: SourceRow, source: Source)] = []
    var several: [(row: SourceRow, source: Source, keys: Set<String>)] = []
    for delivery in ordered {
      for row in delivery.rows {
        if let number = row.value(.orderNo)?.description {
          if let keys = ordersTogether(number, of: delivery.source) {
            several.append((row, delivery.source, keys))
            continue
          }
          index.lay(row, of: delivery.source, to: ruledKey(OrderNumberFolding.key(number)))
        } else if row[.orderNo]?.damagedNumber != nil {
          damaged.append((row, delivery.source))
        } else {
          later.append((row, delivery.source))
        }
      }
    }
    joinLooseNumbers(ordered.map(\.source))
    placeByOtherNumbers(&later)
    placeByOtherNumbers(&damaged)
    placeDamaged(damaged)
    placeSeveral(several)
    for (row, source) in later { leave(row, source, joining(row).candidates) }
  }

  /// Lays orders whose numbers differ from a known one in a separator between digits alone to that one, row by row, where
  /// customer or product agrees: 2026-118 and 2026118.
  private mutating func joinLooseNumbers(_ sources: [Source]) {
    let new = index.inputs.keys.filter { !index.isKnown($0) }
    for (_, own) in Dictionary(grouping: new, by: OrderNumberFolding.looseKey).sorted(by: { $0.key < $1.key }) {
      let keys = own + index.keysLike(own[0])
      guard keys.count > 1 else { continue }
      let anchors = anchors(keys, sources)
      for key in keys.sorted() where !anchors.contains(key) { join(key, to: anchors, sources) }
    }
  }

  /// The keys that others are held against: known ones, else opened ones, else those of the first source that has any.
  private func anchors(_ keys: [String], _ sources: [Source]) -> [String] {
    let known = keys.filter(index.isKnown)
    if !known.isEmpty { return known.sorted() }
    let opened = keys.filter(index.isOpened)
    if !opened.isEmpty { return opened.sorted() }
    let first = sources.first { source in keys.contains { index.inputs[$0]?.rows[source.id] != nil } }
    return keys.filter { key in first.map { index.inputs[key]?.rows[$0.id] != nil } ?? false }.sorted()
  }

  private mutating func join(_ key: String, to anchors: [String], _ sources: [Source]) {
    // What one opener's version keeps apart are two orders.
    let openers = sources.filter { $0.isOpener && index.inputs[key]?.rows[$0.id] != nil }
    let others = anchors.filter { anchor in openers.allSatisfy { index.inputs[anchor]?.rows[$0.id] == nil } }
    guard !others.isEmpty else { return }
    let rows = index.takeRows(of: key)
    for source in sources {
      for row in rows[source.id] ?? [] {
        var profile = OrderProfile()
        profile.add(row, of: source)
        let fitting = others.filter { anchor in
          let fit = profile.fit(with: index.profile(anchor))
          return fit.customer == .agree || fit.product == .agree
        }
        index.lay(row, of: source, to: fitting.count == 1 ? fitting[0] : key)
      }
    }
  }

  /// Keeps a row that names no order, or several.
  mutating func leave(_ row: SourceRow, _ source: Source, _ candidates: Set<String>) {
    for key in candidates { index.mark(key) { $0.doubtful.insert(source.id) } }
    let numbers = candidates.map { index.number(of: $0) }.sorted()
    resolution.unresolved.append(UnresolvedRow(source: source.id, row: row, candidates: numbers))
  }
}

/// A row that could be laid to no order.
public struct UnresolvedRow: Sendable {
  /// The source's id.
  public var source: String
  /// The row.
  public var row: SourceRow
  /// The numbers of the orders that it could be of; empty where it names none that is known.
  public var candidates: [String]

  /// Where it stands, for an order that does not depend on how it was found.
  var place: (Int32, Int32, String) { (row.tableIndex, row.rowIndex, CollatedRow(row).content) }
}

extension Claim {
  /// The number that a spreadsheet has cut, where the cell holds no usable one.
  var damagedNumber: DamagedNumber? { state == .unusable ? rawText.flatMap(DamagedNumber.init) : nil }
}
