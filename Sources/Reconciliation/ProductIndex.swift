import OrderModel

/// Finds the lines of one product, spec, colour and size without a look at the others.
struct ProductIndex {
  private let profiles: [LineProfile]
  private var stating: [Field: [FieldValue: [Int]]] = [:]
  private var silent: [Field: [Int]] = [:]

  /// Makes an index over lines.
  ///
  /// - Complexity: O(*l*) in the lines.
  init(_ profiles: [LineProfile]) {
    self.profiles = profiles
    for field in LineProfile.productFields {
      for (index, profile) in profiles.enumerated() {
        guard let values = profile.values[field] else {
          silent[field, default: []].append(index)
          continue
        }
        for value in values { stating[field, default: [:]][value, default: []].append(index) }
      }
    }
  }

  /// The lines that are of a row's product, as far as both state it, in their order.
  ///
  /// - Complexity: O(*c*) in the lines that share the row's rarest attribute or do not state it.
  func lines(of row: CollatedRow) -> [LineProfile] {
    let choices = LineProfile.productFields.compactMap { field -> [Int]? in
      guard let value = row.value(field) else { return nil }
      return (stating[field]?[value] ?? []) + (silent[field] ?? [])
    }
    guard let fewest = choices.min(by: { $0.count < $1.count }) else { return [] }
    return fewest.sorted().map { profiles[$0] }.filter { $0.isSameProduct(as: row) }
  }
}
