internal import OrderModel
internal import TableShaping

/// Columns that no word tells anything of: what they look like counts if other sheets say the same of the same orders.
extension ColumnAgreement {
  /// Shorter numbers than this count rows as likely as they name orders.
  private static let shortestNumber = 4

  /// The hint for a column of which only is known what its header looks like.
  func proposedHint(_ mapping: ColumnMapping, _ surveyed: SurveyedTable, key: Int) -> ColumnHint? {
    let taken = Set(surveyed.survey.mappings.compactMap(\.field))
    var best: (field: Field, count: AgreementCount, rival: Int)?
    for field in mapping.proposals.map(\.field) where !taken.contains(field) && field != .orderNo {
      guard let others = usual[field] else { continue }
      let own = values(surveyed, mapping.columnIndex, as: field, key: key)
      let count = AgreementCount(own, others: others)
      guard count.isBeyondChance, count.hits > best?.count.hits ?? 0 else { continue }
      let rivals = usual.filter { $0.key != field && $0.key.valueType == field.valueType }
      let rival = rivals.values.map { AgreementCount(own, others: $0).hits }.max() ?? 0
      best = (field, count, rival)
    }
    guard let best, best.count.outdoes(best.rival) else { return nil }
    return ColumnHint(
      mapping, of: surveyed.survey, field: best.field, confidence: 0.88,
      reason: "agrees with other sheets in \(best.count.hits) of \(best.count.rows) records")
  }

  /// The column that gives the order's number in a table of which no header says so.
  func orderNumber(_ surveyed: SurveyedTable) -> (column: Int, hint: ColumnHint)? {
    let open = surveyed.survey.mappings.filter { mapping in
      mapping.proposals.contains { $0.field == .orderNo }
    }
    let found = open.compactMap { mapping in
      agreedNumber(mapping, surveyed).map { (column: mapping.columnIndex, hint: $0) }
    }
    // Two columns of known numbers leave it open.
    return found.count == 1 ? found.first : nil
  }

  private func agreedNumber(_ mapping: ColumnMapping, _ surveyed: SurveyedTable) -> ColumnHint? {
    let numbers = Set(texts(surveyed, mapping.columnIndex))
    func hits(_ field: Field) -> Int { codes[field].map { numbers.intersection($0).count } ?? 0 }
    let agreed = hits(.orderNo)
    guard agreed >= 5, agreed * 5 >= numbers.count * 4 else { return nil }
    let rival = codes.keys.filter { $0 != .orderNo }.map(hits).max() ?? 0
    guard rival * 4 <= agreed * 3 else { return nil }
    return ColumnHint(
      mapping, of: surveyed.survey, field: .orderNo, confidence: 0.88,
      reason: "\(agreed) of its \(numbers.count) numbers are order numbers of other sheets")
  }

  /// Collects the numbers of a table of which there is no doubt.
  mutating func collectCodes(_ surveyed: SurveyedTable) {
    for mapping in surveyed.survey.mappings where mapping.confidence >= 0.85 {
      guard let field = mapping.field, field.valueType == .code else { continue }
      let numbers = texts(surveyed, mapping.columnIndex).filter { $0.utf8.count >= Self.shortestNumber }
      codes[field, default: []].formUnion(numbers)
    }
  }

  private func texts(_ surveyed: SurveyedTable, _ column: Int) -> [String] {
    let table = surveyed.table
    return table.dataRowIndexes.prefix(Self.rowLimit).compactMap { row in
      let text = TextFolding.key(table.rawText(row: row, column: column))
      return text.isEmpty ? nil : text
    }
  }
}
