internal import OrderModel
internal import Reconciliation

extension ReadingResult {
  /// How many rows of each source were used, by its id.
  var rowCounts: [String: Int] {
    releasedRows?.counts
      ?? Dictionary(deliveries.map { ($0.source.id, $0.rows.count) }, uniquingKeysWith: { first, _ in first })
  }

  /// A row and its source.
  ///
  /// - Complexity: O(*n*) in the rows; O(1) once they were given back.
  func row(_ reference: RowReference) -> (source: String, row: SourceRow)? {
    if let releasedRows { return releasedRows.kept[reference] }
    for delivery in deliveries {
      let found = delivery.rows.first { RowReference($0) == reference }
      if let found { return (delivery.source.id, found) }
    }
    return nil
  }

  /// Gives the rows back that the fold has used up, but for those that are still to be told of.
  ///
  /// - Complexity: O(*n*) in the rows.
  mutating func releaseRows(but verdicts: [RowVerdict]) {
    var told: Set<RowReference> = []
    for verdict in verdicts {
      guard case .rejected = verdict.end else { continue }
      told.insert(RowReference(tableIndex: verdict.tableIndex, rowIndex: verdict.rowIndex))
    }
    var kept: [RowReference: (source: String, row: SourceRow)] = [:]
    if !told.isEmpty {
      for delivery in deliveries {
        for row in delivery.rows where told.contains(RowReference(row)) && kept[RowReference(row)] == nil {
          kept[RowReference(row)] = (delivery.source.id, row)
        }
      }
    }
    releasedRows = ReleasedRows(counts: rowCounts, kept: kept)
    for index in deliveries.indices { deliveries[index].rows = [] }
    extras = []
  }
}

/// What is still known of rows that were given back.
struct ReleasedRows: Sendable {
  /// How many there were of each source.
  var counts: [String: Int]
  /// Those that are still to be told of.
  var kept: [RowReference: (source: String, row: SourceRow)]
}

extension RowReference {
  /// Where a row stands.
  init(_ row: SourceRow) { self.init(tableIndex: row.tableIndex, rowIndex: row.rowIndex) }
}
