import OrderModel

/// The rows of one source that speak of one order line: usually one, several where a row was entered twice or a line is
/// split over rows.
struct CollatedRow {
  /// Why several rows stand together.
  enum Origin { case single, duplicate, split, ruled }

  var rows: [SourceRow]
  var origin: Origin
  /// The claims, one a field, in the order of the fields.
  var claims: FieldMap<Claim>
  /// The row that each claim was taken from, an index into `rows`.
  var contradicted: FieldSet

  init(_ row: SourceRow) {
    rows = [row]
    origin = .single
    claims = FieldMap(row.claims.lazy.map { ($0.field, $0) }, uniquingKeysWith: { first, _ in first })
    contradicted = []
  }

  func value(_ field: Field) -> FieldValue? { contradicted.contains(field) ? nil : claims[field]?.value }

  /// Brings several rows together: equal fields claim once, differing ones claim nothing.
  static func duplicate(_ rows: [SourceRow]) -> CollatedRow {
    var result = CollatedRow(rows[0])
    result.rows = rows
    result.origin = .duplicate
    for row in rows.dropFirst() {
      for claim in row.claims
      where claim.field != .rowSeq && claim.field != .orderNo && result.claims[claim.field]?.state != claim.state {
        result.contradicted.insert(claim.field)
      }
    }
    return result
  }

  /// Brings the rows of a split line together: quantities and amounts add up, the rest as in duplicates.
  static func split(_ rows: [SourceRow]) -> CollatedRow {
    var result = duplicate(rows)
    result.origin = .split
    for field in [Field.quantity, .amount] {
      let numbers = rows.compactMap { $0.value(field)?.number }
      guard numbers.count == rows.count, let sum = RowSums.sum(numbers), var claim = result.claims[field] else {
        continue
      }
      claim.state = .value(.number(sum))
      result.claims[field] = claim
      result.contradicted.remove(field)
    }
    return result
  }

  /// Rows in the order of their content, whatever their position.
  ///
  /// - Complexity: O(*r* log *r*) in rows; nothing for a single one.
  static func sortedByContent(_ rows: [SourceRow]) -> [SourceRow] {
    guard rows.count > 1 else { return rows }
    return rows.map { ($0, CollatedRow($0).content) }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// A text that is the same for rows of the same content, whatever their position.
  var content: String {
    claims.values.filter { $0.field != .rowSeq }
      .sorted { $0.field.id < $1.field.id }
      .map { "\($0.field.id)=\($0.value?.encoded ?? "")" }
      .joined(separator: "\u{1F}")
  }
}
