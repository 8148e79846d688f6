import ExactValues
import OrderModel

/// What is known of every order, for finding out which one a row speaks of.
struct OrderIndex {
  /// The orders of the ledger.
  private(set) var ledger: KnownOrders
  /// The keys of orders that an opener holds now.
  private var openedNow: Set<String> = []
  /// The rows that are laid to each order, by source id.
  private(set) var inputs: [String: OrderInput] = [:]
  private let sources: [String: Source]
  /// The orders of this run's rows, by the other numbers that these state.
  private var keysByReference: [Field: [String: Set<String>]] = [:]
  private var hasReferences = false
  private var keysByProduct: [FieldValue: Set<String>]?
  private var profiles: [String: OrderProfile] = [:]

  static let references: [Field] = [.workOrderNo, .shipmentNo, .contractNo, .customerPoNo]

  init(_ ledger: KnownOrders, sources: [Source]) {
    self.ledger = ledger
    self.sources = Dictionary(sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Every order that is known or spoken of.
  var keys: Set<String> { ledger.keys.union(inputs.keys) }

  /// Whether the ledger holds an order.
  func isKnown(_ key: String) -> Bool { ledger.contains(key) }

  /// The keys of orders that an opener holds or ever held.
  var opened: Set<String> { ledger.opened.union(openedNow) }

  /// Whether an opener holds an order or ever held it.
  func isOpened(_ key: String) -> Bool { openedNow.contains(key) || ledger.opened.contains(key) }

  /// The orders whose keys differ from one in separators alone.
  mutating func keysLike(_ key: String) -> Set<String> { ledger.keys(loose: OrderNumberFolding.looseKey(key)) }

  func contains(_ key: String) -> Bool { inputs[key] != nil || isKnown(key) }

  /// Lays a row to an order.
  mutating func lay(_ row: SourceRow, of source: Source, to key: String) {
    if source.isOpener { openedNow.insert(key) }
    inputs[key, default: OrderInput(key: key)].rows[source.id, default: []].append(row)
    if hasReferences { note(row, key) }
    profiles[key] = nil
  }

  /// Takes all rows of an order out, to be laid elsewhere.
  mutating func takeRows(of key: String) -> SourceMap<[SourceRow]> {
    profiles[key] = nil
    openedNow.remove(key)
    return inputs.removeValue(forKey: key)?.rows ?? [:]
  }

  /// Changes what is said of an order as a whole.
  mutating func mark(_ key: String, _ change: (inout OrderInput) -> Void) {
    change(&inputs[key, default: OrderInput(key: key)])
  }

  /// The order's number as an opener writes it, else as it was first met, else as the first source writes it.
  func number(of key: String) -> String {
    let rows = inputs[key]?.rows ?? [:]
    let byOpeners = rows.sorted { $0.key < $1.key }.filter { sources[$0.key]?.isOpener == true }
    let number = { (rows: [SourceRow]) in rows.compactMap { $0.value(.orderNo)?.description }.min() }
    if let stated = byOpeners.lazy.compactMap({ number($0.value) }).first { return stated }
    return ledger[key]?.orderNo ?? rows.sorted { $0.key < $1.key }.lazy.compactMap { number($0.value) }.first ?? key
  }

  /// Whether an opener's last version holds the order.
  func isHeldByOpener(_ key: String, usable: (String) -> Bool) -> Bool {
    sources.values.contains { source in
      guard source.isOpener else { return false }
      if usable(source.id) { return inputs[key]?.rows[source.id]?.isEmpty == false }
      return ledger[key]?.header.sources[source.id]?.presence == .held
    }
  }

  /// What is known of an order apart from its number.
  ///
  /// - Complexity: O(*l*) in what is known of it at first, constant then.
  mutating func profile(_ key: String) -> OrderProfile {
    if let profile = profiles[key] { return profile }
    var profile = OrderProfile()
    if let order = ledger[key] { profile.add(order) }
    for (id, rows) in inputs[key]?.rows ?? [:] {
      guard let source = sources[id] else { continue }
      for row in rows { profile.add(row, of: source) }
    }
    profiles[key] = profile
    return profile
  }

  /// How an order compares with another.
  mutating func fit(_ key: String, _ other: String) -> OrderFit { profile(key).fit(with: profile(other)) }

  /// Whether the opener holds another order that fits one in customer and product as well.
  mutating func isOnlyFit(_ found: String, for key: String) -> Bool {
    let products = profile(key).products
    let rivals = products.reduce(into: Set<String>()) { $0.formUnion(openedOrders(of: $1)) }
    return rivals.subtracting([key, found]).allSatisfy { rival in
      let fit = self.fit(key, rival)
      return fit.customer != .agree || fit.product != .agree
    }
  }

  private mutating func openedOrders(of product: FieldValue) -> Set<String> {
    if keysByProduct == nil {
      var index: [FieldValue: Set<String>] = [:]
      for key in opened { for product in profile(key).products { index[product, default: []].insert(key) } }
      keysByProduct = index
    }
    return keysByProduct?[product] ?? []
  }
}

extension OrderIndex {
  /// The orders that a number of the order's parts names, by its folded form.
  mutating func orders(_ field: Field, _ number: String) -> Set<String> {
    if !hasReferences { gatherReferences() }
    let folded = OrderNumberFolding.key(number)
    return ledger.orders(field, folded).union(keysByReference[field]?[folded] ?? [])
  }

  /// The other numbers that a row states.
  static func numbers(of row: SourceRow) -> [Field: Set<String>] {
    var numbers: [Field: Set<String>] = [:]
    for claim in row.claims where references.contains(claim.field) {
      if let value = claim.value { numbers[claim.field, default: []].insert(value.description) }
    }
    return numbers
  }

  /// The other numbers that an order's rows state, or stated when somebody last spoke of it.
  func numbers(of key: String) -> [Field: Set<String>] {
    let rows = inputs[key]?.rows.values.joined().map { $0 } ?? []
    guard rows.isEmpty else {
      return rows.reduce(into: [:]) { $0.merge(Self.numbers(of: $1)) { $0.union($1) } }
    }
    var numbers: [Field: Set<String>] = [:]
    if let order = ledger[key] {
      Self.forEachNumber(of: order) { numbers[$0, default: []].insert($1.description) }
    }
    return numbers
  }

  static func forEachNumber(of order: OrderState, _ body: (Field, FieldValue) -> Void) {
    for unit in [order.header] + order.lines {
      for state in unit.sources.values {
        for field in references { if let value = state.fields[field]?.prev.value { body(field, value) } }
      }
    }
    for event in order.events where !event.isVanished {
      for claim in event.claims.values {
        for field in references { if let value = claim.fields[field] { body(field, value) } }
      }
    }
  }

  private mutating func gatherReferences() {
    hasReferences = true
    for (key, input) in inputs {
      for row in input.rows.values.joined() { note(row, key) }
    }
  }

  private mutating func note(_ row: SourceRow, _ key: String) {
    for claim in row.claims where Self.references.contains(claim.field) { note(claim.field, claim.value, key) }
  }

  private mutating func note(_ field: Field, _ value: FieldValue?, _ key: String) {
    guard let value else { return }
    keysByReference[field, default: [:]][OrderNumberFolding.key(value.description), default: []].insert(key)
  }
}
