import OrderModel

/// What is known of an order line, for laying rows to it: for each field the values that somebody states.
struct LineProfile {
  private(set) var values: FieldMap<[FieldValue]> = [:]

  /// All that the ledger knows of a line: the baseline and every source's last claim.
  init(known unit: UnitState) {
    for (field, baseline) in unit.baseline {
      if let value = baseline.statement.value { note(field, value) }
    }
    for source in unit.sources.values { add(source) }
  }

  /// What one row says.
  init(of row: CollatedRow) { add(row) }

  /// What one source last said of a line.
  init(own state: SourceUnitState) { add(state) }

  private mutating func add(_ state: SourceUnitState) {
    for (field, claim) in state.fields {
      if let value = claim.prev.value { note(field, value) }
    }
  }

  /// Adds what a row of this run says.
  mutating func add(_ row: CollatedRow) {
    for field in row.claims.keys {
      if let value = row.value(field) { note(field, value) }
    }
  }

  private mutating func note(_ field: Field, _ value: FieldValue) {
    let value = Self.compared(value, field)
    // There are two or three: comparing them is quicker than hashing texts.
    if values.keys.contains(field) {
      values.update(field) { if !$0.contains(value) { $0.append(value) } }
    } else {
      values[field] = [value]
    }
  }

  /// The form in which a value is compared: W-4 and w 4 are one work order.
  static func compared(_ value: FieldValue, _ field: Field) -> FieldValue {
    field == .workOrderNo ? .text(OrderNumberFolding.key(value.description)) : value
  }

  /// How much a row disagrees: 0 for not at all to 10,000 for wholly, by weight of the attributes that both state.
  ///
  /// - Returns: `nil` when more than half of that weight disagrees, or both state nothing in common.
  func disagreement(with row: CollatedRow) -> Int? {
    var agreeing = 0
    var total = 0
    for (field, claim) in row.claims {
      guard let known = values[field], let value = claim.value, let weight = Self.weight(field) else { continue }
      total += weight
      if known.contains(Self.compared(value, field)) { agreeing += weight }
    }
    guard total > 0, agreeing * 2 >= total else { return nil }
    return (total - agreeing) * 10_000 / total
  }

  /// The weight of a field as an attribute of a line; `nil` for fields that say nothing of which line it is.
  static func weight(_ field: Field) -> Int? {
    guard !field.isOfOrder, field.eventKind == nil else { return nil }
    return switch field {
    case .productCode, .model, .workOrderNo: 6
    case .customerProductCode: 4
    case .spec, .colour, .size, .productName, .lineNo, .quantity: 3
    case .unitPrice: 2
    default: field.isCore ? 1 : nil
    }
  }

  /// Whether a row is of the same product, spec, colour and size as far as both state them, and at least one is stated.
  ///
  /// Where no code or model is compared, the product's name tells products apart.
  func isSameProduct(as row: CollatedRow) -> Bool {
    var compared: Set<Field> = []
    for field in Self.productFields {
      guard let known = values[field], let value = row.value(field) else { continue }
      compared.insert(field)
      if !known.contains(value) { return false }
    }
    guard compared.isDisjoint(with: Self.codeFields), let known = values[.productName],
      let name = row.value(.productName)
    else { return !compared.isEmpty }
    return known.contains(name)
  }

  static let productFields = FieldGroup.product.fields + [.customerProductCode]
  /// The fields that name a product by themselves.
  static let codeFields: Set<Field> = [.productCode, .model, .customerProductCode]
}
