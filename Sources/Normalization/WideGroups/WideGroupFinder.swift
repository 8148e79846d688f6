internal import OrderModel
internal import TableShaping

/// Finds the groups of columns of a table that repeat on one row.
struct WideGroupFinder: Sendable {
  let vocabulary: Vocabulary
  let evidence: ColumnEvidence

  /// The groups, in the order of their first columns; no column is in two.
  ///
  /// - Complexity: O(columns).
  func find(_ headers: [ColumnHeader]) -> [WideGroup] {
    let sizes = SizeMatrixFinder(evidence: evidence).find(headers)
    let days = CalendarFinder(evidence: evidence).find(headers)
    let taken = Set((sizes + days).flatMap(\.columnIndexes))
    let rest = headers.filter { !taken.contains($0.columnIndex) }
    let repeated = RepeatedColumnFinder(vocabulary: vocabulary, evidence: evidence).find(rest)
    return (sizes + days + repeated).sorted { ($0.columnIndexes.min() ?? 0) < ($1.columnIndexes.min() ?? 0) }
  }
}
