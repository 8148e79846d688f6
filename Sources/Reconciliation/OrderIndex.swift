import ExactValues
import OrderModel

/// What is known of every order, for finding out which one a row speaks of.
struct OrderIndex {
  /// What identifies an order apart from its number, and what a look-alike must share with it.
  struct Entry {
    var orderNo: String
    var isOpened: Bool
    var customers: Set<FieldValue> = []
    var products: Set<FieldValue> = []
    /// What its products are called, where they have no codes.
    var names: Set<FieldValue> = []
    /// Names with what tells products of one name apart.
    var variants: Set<FieldValue> = []
  }

  private(set) var entries: [String: Entry] = [:]
  private(set) var keysByLoose: [String: Set<String>] = [:]
  private var keysByReference: [Field: [FieldValue: Set<String>]] = [:]

  static let references: [Field] = [.workOrderNo, .shipmentNo, .contractNo, .customerPoNo]

  /// Takes in an order of the ledger.
  mutating func add(_ order: OrderState, sources: [Source]) {
    var entry = entries[order.key] ?? Entry(orderNo: order.orderNo, isOpened: false)
    entry.isOpened = entry.isOpened || order.isOpened(by: sources)
    for unit in [order.header] + order.lines {
      for state in unit.sources.values {
        for (field, claim) in state.fields { note(field, claim.prev.value, key: order.key, &entry) }
      }
    }
    for event in order.events where !event.isVanished {
      for (field, value) in event.fields { note(field, value, key: order.key, &entry) }
    }
    store(entry, order.key)
  }

  /// Takes in a row of this run that states its order number.
  mutating func add(_ row: SourceRow, key: String, orderNo: String, isOpener: Bool) {
    var entry = entries[key] ?? Entry(orderNo: orderNo, isOpened: false)
    if isOpener, !entry.isOpened {
      entry.orderNo = orderNo
      entry.isOpened = true
    }
    for claim in row.claims { note(claim.field, claim.value, key: key, &entry) }
    store(entry, key)
  }

  private mutating func store(_ entry: Entry, _ key: String) {
    if entries[key] == nil { keysByLoose[OrderNumberFolding.looseKey(key), default: []].insert(key) }
    entries[key] = entry
  }

  private mutating func note(_ field: Field, _ value: FieldValue?, key: String, _ entry: inout Entry) {
    guard let value else { return }
    switch field {
    case .customerName, .customerCode: entry.customers.insert(value)
    case .productCode, .model, .shippedModel, .invoiceModel, .shippedProductCode: entry.products.insert(value)
    case .productName: entry.names.insert(value)
    case .spec, .colour, .size, .quantity: entry.variants.insert(value)
    default:
      if Self.references.contains(field) { keysByReference[field, default: [:]][value, default: []].insert(key) }
    }
  }

  /// The orders that a row without a known number names through its other numbers: the first number that names any.
  func orders(named row: SourceRow) -> Set<String> {
    for field in Self.references {
      guard let value = row.value(field), let keys = keysByReference[field]?[value], !keys.isEmpty else { continue }
      guard keys.count > 1 else { return keys }
      let fitting = keys.filter { agrees(row, with: $0, on: Self.productFields) }
      return fitting.count == 1 ? fitting : keys
    }
    return []
  }

  private static let productFields: [Field] = [.productCode, .model, .shippedModel, .invoiceModel, .shippedProductCode]
  private static let customerFields: [Field] = [.customerName, .customerCode]

  /// Whether a row shares a customer or product with an order.
  func agrees(_ row: SourceRow, with key: String) -> Bool {
    agrees(row, with: key, on: Self.productFields) || agrees(row, with: key, on: Self.customerFields)
  }

  /// Whether an order and one whose number looks like its own could be one: all that both state of the customer agrees,
  /// and so do the products, by code, or by name with spec, colour, size or quantity.
  func couldBe(_ key: String, _ other: String) -> Bool {
    guard let one = entries[key], let two = entries[other] else { return false }
    if !one.customers.isEmpty, !two.customers.isEmpty, one.customers.isDisjoint(with: two.customers) { return false }
    let isAlike =
      !one.customers.isDisjoint(with: two.customers)
      || !one.variants.isEmpty && one.variants.isSubset(of: two.variants)
    if !one.products.isEmpty, !two.products.isEmpty { return isAlike && !one.products.isDisjoint(with: two.products) }
    if !one.names.isEmpty, !two.names.isEmpty { return isAlike && !one.names.isDisjoint(with: two.names) }
    return !one.customers.isDisjoint(with: two.customers)
  }

  private func agrees(_ row: SourceRow, with key: String, on fields: [Field]) -> Bool {
    guard let entry = entries[key] else { return false }
    return fields.contains { field in
      row.value(field).map { entry.customers.contains($0) || entry.products.contains($0) } ?? false
    }
  }
}
