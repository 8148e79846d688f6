import OrderModel

extension OrderResolver {
  /// What the other numbers of a row come to.
  enum Joining {
    case one(String)
    case several(Set<String>)
    case none

    var candidates: Set<String> {
      switch self {
      case .one(let key): [key]
      case .several(let keys): keys
      case .none: []
      }
    }
  }

  /// Lays rows without a usable number to the orders that their other numbers name; those that name none or several stay.
  ///
  /// A row that is laid may tell what another one names (a work order beside a purchase order), so it goes in rounds.
  /// - Complexity: O(*r* · *d*) in rows and rounds; a round lays at least one row.
  mutating func placeByOtherNumbers(_ rows: inout [(row: SourceRow, source: Source)]) {
    var isProgressing = true
    while isProgressing, !rows.isEmpty {
      var found: [(row: SourceRow, source: Source, key: String)] = []
      var left: [(row: SourceRow, source: Source)] = []
      for (row, source) in rows {
        if let ruled = ruledKey(of: row, source: source.id) {
          found.append((row, source, ruled))
        } else if case .one(let key) = joining(row) {
          found.append((row, source, key))
        } else {
          left.append((row, source))
        }
      }
      for (row, source, key) in found { index.lay(row, of: source, to: key) }
      isProgressing = !found.isEmpty
      rows = left
    }
  }

  /// The order that all numbers of a row name together.
  ///
  /// Numbers that name different orders contradict each other, and a purchase order of another customer is another one: these
  /// are asked about. An order that the opener holds goes before one that nobody opened.
  mutating func joining(_ row: SourceRow) -> Joining {
    var profile = OrderProfile()
    profile.add(row, of: Source(id: "", department: .sales, grain: .line))
    return joining(OrderIndex.numbers(of: row), profile)
  }

  /// The order that the other numbers of an order's rows name together, the order itself aside.
  mutating func joining(ofOrder key: String) -> Joining {
    joining(index.numbers(of: key), index.profile(key), besides: key)
  }

  private mutating func joining(
    _ numbers: [Field: Set<String>], _ profile: OrderProfile, besides own: String? = nil
  ) -> Joining {
    var common: Set<String>?
    var all: Set<String> = []
    var rests: Set<Field> = []
    for field in OrderIndex.references {
      var keys = (numbers[field] ?? []).reduce(into: Set<String>()) { $0.formUnion(index.orders(field, $1)) }
      if let own { keys.remove(own) }
      let opened = keys.filter(index.isOpened)
      if !opened.isEmpty { keys = opened }
      guard !keys.isEmpty else { continue }
      rests.insert(field)
      all.formUnion(keys)
      common = common?.intersection(keys) ?? keys
    }
    guard let common else { return .none }
    if common.isEmpty { return .several(all) }
    return narrowed(common, profile, isOfCustomer: rests == [.customerPoNo])
  }

  /// Of several orders those whose product, and then whose customer, is the row's.
  private mutating func narrowed(_ keys: Set<String>, _ profile: OrderProfile, isOfCustomer: Bool) -> Joining {
    guard keys.count > 1 || isOfCustomer else { return keys.first.map(Joining.one) ?? .none }
    var fits: [String: OrderFit] = [:]
    for key in keys { fits[key] = profile.fit(with: index.profile(key)) }
    let ofCustomer = keys.filter { key in
      fits[key]?.customer != .differ || profile.isNamedAlike(index.profile(key))
    }
    if ofCustomer.isEmpty { return .several(keys) }
    if ofCustomer.count == 1, let key = ofCustomer.first { return .one(key) }
    let ofProduct = ofCustomer.filter { fits[$0]?.product == .agree }
    return ofProduct.count == 1 ? ofProduct.first.map(Joining.one) ?? .none : .several(ofCustomer)
  }
}

extension OrderProfile {
  /// Whether a customer of the one is called a part of a customer of the other: 华为 and 华为技术有限公司.
  func isNamedAlike(_ other: OrderProfile) -> Bool {
    customers.contains { one in
      let name = TextFolding.key(one.description)
      return other.customers.contains { customer in
        let known = TextFolding.key(customer.description)
        return name.count > 1 && known.count > 1 && (name.contains(known) || known.contains(name))
      }
    }
  }
}
