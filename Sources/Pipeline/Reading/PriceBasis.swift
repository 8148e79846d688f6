internal import ExactValues
internal import Normalization
internal import OrderModel
internal import SourceLineage

/// On which tax basis a workspace states its prices and amounts, so that 含税单价 in two sheets is one price.
///
/// The basis is that of the sheets that open orders. Sheets on the other basis are converted by the line's tax rate when
/// the line is folded; without a rate they keep their values beside it.
struct PriceBasis: Sendable {
  /// The core fields that stand for each field of a basis.
  private let renamed: [Field: Field]
  /// The field on the other basis, for each core field that stands on one.
  var otherBasis: [Field: Field] {
    Dictionary(renamed.map { ($0.value, Self.counterparts[$0.key] ?? $0.key) }) { first, _ in first }
  }
  private static let counterparts: [Field: Field] = [
    .unitPriceInclTax: .unitPriceExclTax, .unitPriceExclTax: .unitPriceInclTax,
    .amountInclTax: .amountExclTax, .amountExclTax: .amountInclTax,
  ]

  /// Finds the basis from what the openers' tables have columns for.
  init(_ surveys: [TableSurvey], plan: [PlannedSource]) {
    let openers = plan.filter(\.source.isOpener).flatMap { $0.members.map { surveys[$0] } }
    let fields = openers.reduce(into: Set<Field>()) { $0.formUnion($1.mappings.compactMap(\.field)) }
    var renamed: [Field: Field] = [:]
    if !fields.contains(.unitPrice) {
      renamed = Self.first([.unitPriceInclTax, .unitPriceExclTax], in: fields, as: .unitPrice)
    }
    if !fields.contains(.amount) {
      let isExclusive = renamed[.unitPriceExclTax] != nil
      let order: [Field] = isExclusive ? [.amountExclTax, .amountInclTax] : [.amountInclTax, .amountExclTax]
      renamed.merge(Self.first(order, in: fields, as: .amount)) { first, _ in first }
    }
    self.renamed = renamed
  }

  private static func renamed(_ row: SourceRow, _ wanted: [Field: Field]) -> SourceRow {
    var claims = row.claims
    for index in claims.indices { if let core = wanted[claims[index].field] { claims[index].field = core } }
    claims.sort { $0.field < $1.field }
    return SourceRow(tableIndex: row.tableIndex, rowIndex: row.rowIndex, claims: claims)
  }

  private static func first(_ fields: [Field], in stated: Set<Field>, as core: Field) -> [Field: Field] {
    fields.first(where: stated.contains).map { [$0: core] } ?? [:]
  }

  /// Makes the claims of a table on the basis claims of the core fields, unless it has columns for these too.
  ///
  /// - Complexity: O(claims) where there is anything to rename.
  func settle(_ reading: inout TableReading, of survey: TableSurvey) {
    let wanted = renamed.filter { reading.fields.contains($0.key) && !reading.fields.contains($0.value) }
    guard !wanted.isEmpty, survey.grain != .event else { return }
    for start in stride(from: 0, to: reading.rows.count, by: SourceRow.packedTogether) {
      let part = start..<min(start + SourceRow.packedTogether, reading.rows.count)
      reading.rows.replaceSubrange(part, with: SourceRow.packed(reading.rows[part].map { Self.renamed($0, wanted) }))
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
