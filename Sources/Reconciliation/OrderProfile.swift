import ExactValues
import OrderModel

/// What is known of an order apart from its number: what another order must share with it to be the same.
struct OrderProfile {
  private(set) var customers: Set<FieldValue> = []
  /// Product codes and models.
  private(set) var products: Set<FieldValue> = []
  /// What its products are called, where they have no codes.
  private(set) var names: Set<FieldValue> = []
  /// What tells products of one name apart.
  private(set) var variants: Set<FieldValue> = []
  private(set) var quantities: Set<FieldValue> = []
  /// What was shipped or invoiced at once: the whole quantity, or a part.
  private(set) var movedQuantities: Set<FieldValue> = []
  private(set) var days: Set<FieldValue> = []
  /// The products that each source with a row an order or line holds under the number.
  private(set) var productsBySource: [String: Set<FieldValue>] = [:]

  /// Takes in what the ledger knows.
  mutating func add(_ order: OrderState) {
    for unit in [order.header] + order.lines {
      for (source, state) in unit.sources {
        for (field, claim) in state.fields { note(field, claim.prev.value, of: state.presence == .held ? source : nil) }
      }
    }
    for event in order.events where !event.isVanished {
      for (field, value) in event.fields { note(field, value, of: nil) }
    }
  }

  /// Takes in a row of this run.
  mutating func add(_ row: SourceRow, of source: Source) {
    for claim in row.claims { note(claim.field, claim.value, of: source.grain == .event ? nil : source.id) }
  }

  private mutating func note(_ field: Field, _ value: FieldValue?, of source: String?) {
    guard let value else { return }
    switch field {
    case .customerName, .customerCode: customers.insert(value)
    case .productCode, .model, .shippedModel, .invoiceModel, .shippedProductCode:
      products.insert(value)
      if let source { productsBySource[source, default: []].insert(value) }
    case .productName:
      names.insert(value)
      if let source { productsBySource[source, default: []].insert(value) }
    case .spec, .colour, .size: variants.insert(value)
    case .quantity: quantities.insert(value)
    case .shippedQuantity, .invoiceQuantity: movedQuantities.insert(value)
    case .promisedDate, .requestedDate: days.insert(value)
    default: break
    }
  }

  /// How two orders compare in what identifies them.
  func fit(with other: OrderProfile) -> OrderFit {
    OrderFit(
      customer: OrderFit.Agreement(customers, other.customers),
      product: products.isEmpty || other.products.isEmpty
        ? OrderFit.Agreement(names, other.names) : OrderFit.Agreement(products, other.products),
      isVariantKnown: !(variants.isEmpty && quantities.isEmpty) && variants.isSubset(of: other.variants)
        && quantities.isSubset(of: other.quantities),
      quantity: movedQuantities.isDisjoint(with: other.quantities)
        ? OrderFit.Agreement(quantities, other.quantities) : .agree,
      day: OrderFit.Agreement(days, other.days))
  }

  /// Whether one source holds products of both: what it keeps apart, it did not mistype.
  func isKeptApart(from other: OrderProfile) -> Bool {
    productsBySource.contains { source, products in
      other.productsBySource[source].map { !$0.isDisjoint(with: products) } ?? false
    }
  }
}

/// How far two orders that may be one agree, their numbers aside.
struct OrderFit {
  /// How two sides compare in one respect.
  enum Agreement {
    case agree, differ, unknown

    init(_ one: Set<FieldValue>, _ other: Set<FieldValue>) {
      self = one.isEmpty || other.isEmpty ? .unknown : one.isDisjoint(with: other) ? .differ : .agree
    }
  }

  var customer: Agreement
  var product: Agreement
  /// Whether spec, colour, size and quantity, as far as the one states them, are all the other's.
  var isVariantKnown: Bool
  var quantity: Agreement
  var day: Agreement

  /// Whether the two could be one: all that both state of the customer agrees, and so do the products, by code, or by name
  /// with spec, colour, size or quantity.
  var isPossible: Bool {
    guard customer != .differ, product != .differ else { return false }
    return product == .agree ? customer == .agree || isVariantKnown : customer == .agree
  }

  /// Whether they agree in more than customer and product, which many orders share.
  var isClose: Bool { isPossible && product == .agree && quantity == .agree && (day != .differ) }

  /// How much agrees, for choosing among several.
  var score: Int { [customer, product, quantity, day].count { $0 == .agree } }

  /// What agrees, in words.
  var words: String {
    let parts = [("customer", customer), ("product", product), ("quantity", quantity), ("date", day)]
    let names = parts.filter { $0.1 == .agree }.map(\.0)
    guard let last = names.last else { return "nothing else is known" }
    if names.count == 1 { return last + " agrees" }
    return names.dropLast().joined(separator: ", ") + " and \(last) agree"
  }
}
