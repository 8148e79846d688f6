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
    // Those of whom nobody speaks this time as well: their sources may not have come.
    let unknown = index.entries.filter { !$0.value.isOpened }.keys.sorted()
    guard context.hasOpener, !unknown.isEmpty else { return }
    let finder = LookAlikeFinder(index)
    for key in unknown where !isRuledApart(key) {
      guard let found = finder.find(key, in: index) else { continue }
      inputs[key, default: OrderInput(key: key)].lookAlike = found
    }
  }
}
