import ExactValues
public import OrderModel

/// The resolve pass: which order each row of the run belongs to.
public struct OrderResolver {
  /// What the pass comes to.
  public struct Resolution: Sendable {
    /// The rows by order, sorted by key.
    public var orders: [OrderInput] = []
    /// Rows that name no order, or several.
    public var unresolved: [(source: String, row: SourceRow, candidates: [String])] = []
    /// Sources of which so much vanished at once that their last claims stand, with the counts.
    public var massChanges: [(source: String, vanished: Int, held: Int)] = []
    /// Where the rulings stand that bind rows and orders, by their numbers.
    public var decisionStates: [Int: Decision.State] = [:]
  }

  private var index = OrderIndex()
  private var inputs: [String: OrderInput] = [:]
  var resolution = Resolution()
  let context: FoldContext

  /// Resolves the rows of all sources.
  ///
  /// - Complexity: O(*n*) in rows and known orders.
  public static func resolve(
    _ deliveries: [SourceDelivery], known: [OrderState], context: FoldContext
  ) -> Resolution {
    var resolver = OrderResolver(context)
    for order in known { resolver.index.add(order, sources: context.sources) }
    resolver.place(deliveries.filter(\.isDelivered))
    resolver.findLookAlikes()
    resolver.resolution.orders = resolver.inputs.values.sorted { $0.key < $1.key }
    resolver.findMassChanges(known)
    return resolver.resolution
  }

  private init(_ context: FoldContext) { self.context = context }

  private mutating func place(_ deliveries: [SourceDelivery]) {
    let ordered = deliveries.sorted {
      ($0.source.isOpener ? 0 : 1, $0.source.id) < ($1.source.isOpener ? 0 : 1, $1.source.id)
    }
    var later: [(SourceRow, Source)] = []
    for delivery in ordered {
      for row in delivery.rows {
        guard let number = row.value(.orderNo)?.description else {
          later.append((row, delivery.source))
          continue
        }
        let found = key(of: number, row)
        let key = ruledKey(found)
        index.add(row, key: key, orderNo: number, isOpener: delivery.source.isOpener)
        inputs[key, default: OrderInput(key: key)].rows[delivery.source.id, default: []].append(row)
      }
    }
    for (row, source) in later { placeByOtherNumbers(row, source) }
  }

  private func key(of number: String, _ row: SourceRow) -> String {
    let key = OrderNumberFolding.key(number)
    if index.entries[key] != nil { return key }
    let others = (index.keysByLoose[OrderNumberFolding.looseKey(key)] ?? []).filter { index.agrees(row, with: $0) }
    return others.count == 1 ? others.first ?? key : key
  }

  private mutating func placeByOtherNumbers(_ row: SourceRow, _ source: Source) {
    let candidates = index.orders(named: row)
    let ruled = ruledKey(of: row, source: source.id)
    guard let key = ruled ?? (candidates.count == 1 ? candidates.first : nil) else {
      let numbers = candidates.compactMap { index.entries[$0]?.orderNo }.sorted()
      resolution.unresolved.append((source.id, row, numbers))
      return
    }
    inputs[key, default: OrderInput(key: key)].rows[source.id, default: []].append(row)
  }

  private mutating func findLookAlikes() {
    let unknown = inputs.keys.filter { index.entries[$0]?.isOpened == false }.sorted()
    guard context.hasOpener, !unknown.isEmpty else { return }
    let finder = LookAlikeFinder(index)
    for key in unknown where !isRuledApart(key) {
      let rows = inputs[key]?.rows.sorted { $0.key < $1.key }.flatMap(\.value) ?? []
      inputs[key]?.lookAlike = finder.find(key, rows: rows, in: index)
    }
  }

  /// More than a fifth of a source's orders, and at least ten, are gone from it at once.
  private mutating func findMassChanges(_ known: [OrderState]) {
    for source in context.sources where context.delivered.contains(source.id) && source.grain == .line {
      var heldCount = 0
      var vanished = 0
      for order in known where order.header.value(.isCancelled) != .flag(true) {
        let lines = order.lines.filter { $0.sources[source.id]?.presence == .held }.count
        heldCount += lines
        if inputs[order.key]?.rows[source.id] == nil { vanished += lines }
      }
      if vanished >= 10, vanished * 5 > heldCount { resolution.massChanges.append((source.id, vanished, heldCount)) }
    }
  }
}
