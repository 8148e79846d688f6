internal import OrderModel

/// Enters the columns of wide groups into a table's mappings: read by their group, not for the row itself.
enum WideGroupColumns {
  /// Enters the groups.
  static func enter(_ groups: inout [WideGroup], into mappings: inout [ColumnMapping], evidence: ColumnEvidence) {
    for group in groups {
      let columns = Dictionary(group.parts.flatMap { $0 }.map { ($0.columnIndex, $0) }) { first, _ in first }
      for place in mappings.indices {
        guard let column = columns[mappings[place].columnIndex] else { continue }
        mappings[place].isGrouped = true
        mappings[place].confidence = column.confidence
        mappings[place].reasons = ["\(group.kind.rawValue): \(group.reason)"] + column.reasons
        // The days of a calendar and earlier promises are kept as they are beside what is read from them.
        mappings[place].isIgnored = group.kind != .calendar && group.kind != .promiseHistory
      }
    }
    if let place = groups.firstIndex(where: { $0.kind == .sizeMatrix }) {
      groups[place].rowTotals = leaveRowTotals(&mappings)
      if groups[place].rowTotals.isEmpty, let total = unnamedTotal(of: groups[place], &mappings, evidence) {
        groups[place].rowTotals = [total]
      }
    }
  }

  /// A column that no header makes a quantity, such as 合计, and that is the sum of the sizes.
  private static func unnamedTotal(
    of matrix: WideGroup, _ mappings: inout [ColumnMapping], _ evidence: ColumnEvidence
  ) -> ColumnMapping? {
    let open = mappings.filter { $0.field == nil && !$0.isGrouped && !$0.isRuled }.map(\.columnIndex)
    guard let found = evidence.arithmetic?.sum(of: matrix.columnIndexes, among: open),
      let place = mappings.firstIndex(where: { $0.columnIndex == found.column })
    else { return nil }
    let reason = "the sum of the sizes in \(found.hits) of \(found.rows) records"
    mappings[place].reasons = [reason]
    var total = mappings[place]
    total.field = .quantity
    total.candidates = [.quantity]
    return total
  }

  /// What a row says of all its sizes together is no claim about one size.
  private static func leaveRowTotals(_ mappings: inout [ColumnMapping]) -> [ColumnMapping] {
    var totals: [ColumnMapping] = []
    for place in mappings.indices {
      guard let field = mappings[place].field, field.isAdditive, field.level == .line else { continue }
      if field == .quantity { totals.append(mappings[place]) }
      mappings[place].field = nil
      mappings[place].candidates = []
      mappings[place].reasons = ["\(field) of all sizes together"]
    }
    return totals
  }
}
