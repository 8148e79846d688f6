internal import OrderModel

/// Enters the columns of wide groups into a table's mappings: read by their group, not for the row itself.
enum WideGroupColumns {
  /// Enters the groups.
  static func enter(_ groups: [WideGroup], into mappings: inout [ColumnMapping]) {
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
    if groups.contains(where: { $0.kind == .sizeMatrix }) { leaveRowTotals(&mappings) }
  }

  /// What a row says of all its sizes together is no claim about one size.
  private static func leaveRowTotals(_ mappings: inout [ColumnMapping]) {
    for place in mappings.indices {
      guard let field = mappings[place].field, field.isAdditive, field.level == .line else { continue }
      mappings[place].field = nil
      mappings[place].candidates = []
      mappings[place].reasons = ["\(field) of all sizes together"]
    }
  }
}
