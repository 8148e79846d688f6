internal import OrderModel
internal import Reconciliation

/// What the sources say of a line and of its order, looked up once: rules ask for fields that nobody states most of the time.
struct StatedFields: Sendable {
  private struct View {
    var source: Source
    /// The line's word, then the order's.
    var units: [SourceUnitState]
  }

  private var views: [View] = []
  private let context: RuleContext
  private var isStated = FieldMask()

  /// Gathers what the sources say of some units, the nearest unit first; openers first.
  ///
  /// - Complexity: O(*sources* + *c*) in the claims.
  init(_ units: [UnitState], _ context: RuleContext) {
    self.context = context
    for source in context.settings.sources {
      let found = units.compactMap { $0.sources[source.id] }
      guard !found.isEmpty else { continue }
      for unit in found {
        for (field, state) in unit.fields where state.prev.value != nil { isStated.insert(field) }
      }
      views.append(View(source: source, units: found))
    }
  }

  /// What each source says of a field, openers first; amounts of a month are left out.
  func all(_ field: Field) -> [StatedValue] {
    guard isStated.contains(field) else { return [] }
    return views.compactMap {
      context.isOfMonth(field, in: $0.source) ? nil : StatedValue(field, $0.source, in: $0.units)
    }
  }

  /// What the first source says of a field.
  func first(_ field: Field) -> StatedValue? {
    guard isStated.contains(field) else { return nil }
    for view in views where !context.isOfMonth(field, in: view.source) {
      if let stated = StatedValue(field, view.source, in: view.units) { return stated }
    }
    return nil
  }
}

/// A set of fields as bits.
struct FieldMask: Sendable {
  private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  mutating func insert(_ field: Field) {
    let bit = UInt64(1) << UInt64(field.index & 63)
    switch field.index >> 6 {
    case 0: bits.0 |= bit
    case 1: bits.1 |= bit
    case 2: bits.2 |= bit
    default: bits.3 |= bit
    }
  }

  func contains(_ field: Field) -> Bool {
    let bit = UInt64(1) << UInt64(field.index & 63)
    return switch field.index >> 6 {
    case 0: bits.0 & bit != 0
    case 1: bits.1 & bit != 0
    case 2: bits.2 & bit != 0
    default: bits.3 & bit != 0
    }
  }
}
