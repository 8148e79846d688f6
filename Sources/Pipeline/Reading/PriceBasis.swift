internal import ExactValues
internal import Normalization
internal import OrderModel
internal import SourceLineage
internal import TableShaping

/// On which tax basis a workspace states its prices and amounts, so that 含税单价 in two sheets is one price.
///
/// The basis is that of the sheets that open orders. Sheets on the other basis are converted by the line's tax rate when
/// the line is folded; without a rate they keep their values beside it.
struct PriceBasis: Sendable {
  /// The core fields that stand for each field of a basis.
  let renamed: [Field: Field]
  /// The field on the other basis, for each core field that stands on one.
  var otherBasis: [Field: Field] {
    Dictionary(renamed.map { ($0.value, Self.counterparts[$0.key] ?? $0.key) }) { first, _ in first }
  }
  private static let counterparts: [Field: Field] = [
    .unitPriceInclTax: .unitPriceExclTax, .unitPriceExclTax: .unitPriceInclTax,
    .amountInclTax: .amountExclTax, .amountExclTax: .amountInclTax,
  ]

  /// Finds the basis from what the openers' tables say: with the tax, unless far more records say it without.
  ///
  /// A book of next month that has nothing but its header, or a few records, decides nothing for the others.
  ///
  /// - Complexity: O(tables), and the openers' records where they have columns on both bases.
  init(_ tables: [SurveyedTable], plan: [PlannedSource]) {
    let openers = plan.filter(\.source.isOpener).flatMap { $0.members.map { tables[$0] } }
    var renamed: [Field: Field] = [:]
    let price = Self.basis([.unitPriceInclTax, .unitPriceExclTax], of: .unitPrice, in: openers)
    if let price { renamed[price] = .unitPrice }
    let isExclusive = price == .unitPriceExclTax
    let amounts: [Field] = isExclusive ? [.amountExclTax, .amountInclTax] : [.amountInclTax, .amountExclTax]
    if let amount = Self.basis(amounts, of: .amount, in: openers) { renamed[amount] = .amount }
    self.renamed = renamed
  }

  /// The basis that was found before.
  init(renamed: [Field: Field]) { self.renamed = renamed }

  /// By how many times more records must be on the other basis for it to count.
  private static let majority = 2

  /// The field that stands for a core field; `nil` where that is stated itself, or nobody states one.
  private static func basis(_ fields: [Field], of core: Field, in tables: [SurveyedTable]) -> Field? {
    let known = Set(tables.flatMap { $0.survey.mappings.compactMap(\.field) }).intersection(fields + [core])
    guard known.count > 1 else { return fields.first(where: known.contains) }
    let counts = Dictionary(uniqueKeysWithValues: known.map { ($0, records(stating: $0, in: tables)) })
    if counts[core] ?? 0 > 0 { return nil }
    let stated = fields.filter { counts[$0] ?? 0 > 0 }
    guard let first = stated.first, let last = stated.last else {
      return known.contains(core) ? nil : fields.first(where: known.contains)
    }
    return counts[last] ?? 0 > (counts[first] ?? 0) * majority ? last : first
  }

  private static func records(stating field: Field, in tables: [SurveyedTable]) -> Int {
    tables.reduce(0) { count, table in
      guard let column = table.survey.mapping(of: field)?.columnIndex else { return count }
      return count + table.table.dataRowIndexes.count { !table.table.rawText(row: $0, column: column).isEmpty }
    }
  }

  private static func renamed(_ row: SourceRow, _ wanted: [Field: Field]) -> SourceRow {
    var claims = row.claims
    for index in claims.indices { if let core = wanted[claims[index].field] { claims[index].field = core } }
    claims.sort { $0.field < $1.field }
    return SourceRow(tableIndex: row.tableIndex, rowIndex: row.rowIndex, claims: claims)
  }

  /// Makes the claims of a table on the basis claims of the core fields, unless it has columns for these too.
  ///
  /// - Complexity: O(claims) where there is anything to rename.
  func settle(_ reading: inout TableReading, of survey: TableSurvey, in store: (any ByteStore)? = nil) {
    let wanted = renamed.filter { reading.fields.contains($0.key) && !reading.fields.contains($0.value) }
    guard !wanted.isEmpty, survey.grain != .event else { return }
    for start in stride(from: 0, to: reading.rows.count, by: SourceRow.packedTogether) {
      let part = start..<min(start + SourceRow.packedTogether, reading.rows.count)
      let rows = SourceRow.packed(reading.rows[part].map { Self.renamed($0, wanted) }, in: store)
      reading.rows.replaceSubrange(part, with: rows)
    }
    for (field, core) in wanted.sorted(by: { $0.key < $1.key }) {
      reading.fields.insert(core)
      if let total = reading.controlTotals.removeValue(forKey: field) { reading.controlTotals[core] = total }
      reading.interpretations.append(
        Interpretation(
          place: Place(file: survey.file, sheet: survey.sheet, cell: nil), column: survey.mapping(of: field)?.header,
          subject: "tax basis", decision: "\(field) is the \(core) that is compared",
          evidence: "the sheets that open orders state it so"))
    }
  }
}
