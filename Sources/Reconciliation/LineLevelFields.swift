public import OrderModel

/// Tells which sources state per line what the catalogue has as a field of the order: what is paid, what is still to be paid, a deposit.
///
/// A list with a row a line whose rows of one order say different things speaks of lines; where all rows of an order repeat one
/// amount it is the order's. Decided once per source and field, and kept: what was said of lines stays said of lines.
public struct LineLevelFields: Sendable, Codable {
  /// The fields that may be either, by who writes them.
  public static let either: [Field] = [.outstandingAmount, .depositAmount, .paymentTotal]

  private(set) var bySource: [String: Set<Field>] = [:]

  /// Nothing is said of lines.
  public init() {}

  /// Looks at this run's rows, and at what the ledger holds of lines.
  ///
  /// - Complexity: O(*n*) in the rows; O(*l*) in the lines known, where a source has such a column.
  public init(_ inputs: [OrderInput], known: OrderShelf, sources: [Source]) {
    let stated = Self.stated(known, of: sources)
    for source in sources where source.grain == .line {
      for field in Self.either {
        let isLine = Self.differs(inputs, source.id, field) ?? false
        if isLine || stated[source.id]?.contains(field) == true { bySource[source.id, default: []].insert(field) }
      }
    }
  }

  /// Whether a field is one of the order as a whole, as a source states it.
  func isOfOrder(_ field: Field, _ source: String) -> Bool {
    field.isOfOrder && (bySource.isEmpty || bySource[source]?.contains(field) != true)
  }

  /// What is known beforehand.
  public init(_ bySource: [String: Set<Field>]) { self.bySource = bySource }

  /// Adds what was found before.
  public mutating func add(_ other: LineLevelFields) {
    bySource.merge(other.bySource) { $0.union($1) }
  }

  /// Whether a tenth of the orders with several rows have different values; `nil` where no row states the field.
  private static func differs(_ inputs: [OrderInput], _ source: String, _ field: Field) -> Bool? {
    var (different, alike) = (0, 0)
    for input in inputs {
      guard let rows = input.rows[source], rows.count > 1 else { continue }
      let values = Set(rows.compactMap { $0.value(field) })
      if values.count > 1 { different += 1 } else if !values.isEmpty { alike += 1 }
    }
    guard different + alike > 0 else { return nil }
    return different > 0 && different * 10 >= different + alike
  }

  /// What the sources are known to have stated of lines.
  private static func stated(_ known: OrderShelf, of sources: [Source]) -> [String: Set<Field>] {
    var stated: [String: Set<Field>] = [:]
    for unit in known.lazy.flatMap(\.lines) {
      for (source, state) in unit.sources {
        for field in either where state.fields[field] != nil { stated[source, default: []].insert(field) }
      }
    }
    return stated.filter { id, _ in sources.contains { $0.id == id } }
  }
}
