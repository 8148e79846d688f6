internal import ExactValues
internal import OrderModel
internal import TableShaping

/// Settles what a sheet alone leaves open: a column that says of each order what another sheet says of it.
///
/// 日期 in the warehouse's list is the day of shipment if it is what the tracker calls 发货日期, order by order; 要几个 is the
/// quantity, and 单 the order's number, if they look like it and say what others say.
public struct ColumnAgreement: Sendable {
  /// How many records of a table are looked at.
  static let rowLimit = 500
  /// Below this the meaning of a column is open.
  static let openBelow = 0.8

  private let vocabulary: Vocabulary
  private var known: [Field: [String: Set<String>]] = [:]
  /// The same with the columns that are read by their usual meaning, for those that nothing but this can settle.
  private(set) var usual: [Field: [String: Set<String>]] = [:]
  /// The numbers that tables without doubt give, by what they are of: an order, a contract, a product.
  var codes: [Field: Set<String>] = [:]

  /// Collects what the tables say of their orders in columns of which there is no doubt, as far as open columns need it.
  ///
  /// - Complexity: O(tables × `rowLimit` × columns).
  public init(_ tables: [SurveyedTable], vocabulary: Vocabulary = .standard) {
    self.vocabulary = vocabulary
    let wanted = Set(tables.flatMap { $0.survey.mappings.filter(Self.isOpen).flatMap(\.candidates) })
    let proposed = Set(tables.flatMap { $0.survey.mappings.flatMap(\.proposals).map(\.field) })
    // With the rivals of what is proposed: another field whose values the column has as well leaves it open.
    let types = Set(proposed.map(\.valueType))
    let rivals = Set(Field.all.filter { types.contains($0.valueType) })
    for table in tables where table.survey.isUsable {
      if !wanted.isEmpty { collect(table, wanted, surerThan: 0.85, into: \.known) }
      if !proposed.isEmpty { collect(table, rivals, surerThan: 0.7, into: \.usual) }
      if proposed.contains(.orderNo) { collectCodes(table) }
    }
  }

  /// The hints for a table's open columns.
  public func hints(for surveyed: SurveyedTable) -> [ColumnHint] {
    guard !(known.isEmpty && usual.isEmpty && codes.isEmpty), !surveyed.survey.isUnpivoted else { return [] }
    let mappings = surveyed.survey.mappings
    if let key = surveyed.survey.mapping(of: .orderNo)?.columnIndex {
      return mappings.filter(Self.isOpen).compactMap { hint($0, surveyed, key: key) }
        + mappings.compactMap { proposedHint($0, surveyed, key: key) }
    }
    guard let found = orderNumber(surveyed) else { return [] }
    return [found.hint] + mappings.compactMap { proposedHint($0, surveyed, key: found.column) }
  }

  private static func isOpen(_ mapping: ColumnMapping) -> Bool {
    mapping.candidates.count > 1 && mapping.confidence < openBelow && !mapping.isIgnored
  }

  private mutating func collect(
    _ surveyed: SurveyedTable, _ wanted: Set<Field>, surerThan least: Double,
    into known: WritableKeyPath<Self, [Field: [String: Set<String>]]>
  ) {
    guard let key = surveyed.survey.mapping(of: .orderNo)?.columnIndex else { return }
    for mapping in surveyed.survey.mappings where mapping.confidence >= least {
      guard let field = mapping.field, wanted.contains(field), !isOfRegister(field, surveyed.survey) else { continue }
      for (order, value) in values(surveyed, mapping.columnIndex, as: field, key: key) {
        self[keyPath: known][field, default: [:]][order, default: []].insert(value)
      }
    }
  }

  /// Whether only a register says such a thing: an invoice's price, which is the order's too, is no price of the order.
  private func isOfRegister(_ field: Field, _ survey: TableSurvey) -> Bool {
    survey.grain == .event && field.eventKind == nil && field.level == survey.kind.eventLevel
  }

  private func hint(_ mapping: ColumnMapping, _ surveyed: SurveyedTable, key: Int) -> ColumnHint? {
    var best: (field: Field, hits: Int, rows: Int)?
    var second = 0
    for field in mapping.candidates {
      // What belongs to events is at home in registers of theirs.
      guard field.eventKind == nil || field.eventKind == surveyed.survey.eventKind, let others = known[field] else {
        continue
      }
      var hits = 0
      var rows = 0
      for (order, value) in values(surveyed, mapping.columnIndex, as: field, key: key) {
        guard let stated = others[order] else { continue }
        rows += 1
        if stated.contains(value) { hits += 1 }
      }
      guard rows >= 5, hits * 10 >= rows * 7 else { continue }
      if hits > best?.hits ?? 0 {
        second = best?.hits ?? 0
        best = (field, hits, rows)
      } else {
        second = max(second, hits)
      }
    }
    guard let best, second * 2 <= best.hits else { return nil }
    return ColumnHint(
      mapping, of: surveyed.survey, field: best.field, confidence: 0.88,
      reason: "agrees with other sheets in \(best.hits) of \(best.rows) records")
  }

  /// What a column says of each order, as normalised text.
  func values(
    _ surveyed: SurveyedTable, _ column: Int, as field: Field, key: Int
  ) -> [(order: String, value: String)] {
    let table = surveyed.table
    let parser = ValueParser(
      field: field, rules: surveyed.survey.rules[column] ?? ValueRules(), vocabulary: vocabulary)
    return table.dataRowIndexes.prefix(Self.rowLimit).compactMap { row in
      let order = TextFolding.key(table.rawText(row: row, column: key))
      guard !order.isEmpty,
        case .value(let value) = parser.parse(
          table.cell(row: row, column: column).value, rawText: table.rawText(row: row, column: column)
        ).value
      else { return nil }
      return (order, value.description)
    }
  }
}
