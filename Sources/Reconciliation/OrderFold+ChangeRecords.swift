import OrderModel

extension OrderFold {
  /// The side of a dispute that an approved change event states: the last one that states a side, by its date.
  ///
  /// What a source said last is a side as well where it states nothing now.
  func recordedSide(
    _ field: Field, index: Int?, parties: [FieldMerge.Party], states: SourceMap<SourceFieldState>, base: Statement
  ) -> Statement? {
    guard !context.recordedChanges.isEmpty else { return nil }
    let sides = Set(parties.map { $0.now.map(Self.statement) ?? states[$0.id]?.prev ?? .none } + [base])
    let entries = context.sources.filter { $0.eventKind == .change }.flatMap { input.rows[$0.id] ?? [] }
    let stated = entries.compactMap { row -> (order: String, value: Statement)? in
      let reference = RowReference(tableIndex: row.tableIndex, rowIndex: row.rowIndex)
      guard let change = context.recordedChanges[reference], change.field == field, concerns(row, index),
        sides.contains(.value(change.value))
      else { return nil }
      return ((row.value(.changeDate)?.description ?? "") + change.value.encoded, .value(change.value))
    }
    return stated.max { $0.order < $1.order }?.value
  }

  private static func statement(_ cell: FieldMerge.CellStatement) -> Statement {
    if case .value(let value) = cell { .value(value) } else { .cleared }
  }

  private func concerns(_ row: SourceRow, _ index: Int?) -> Bool {
    guard let index else { return true }
    let place = EventAllocator(lines: linesWithTheirRows(), sources: context.sources).place(
      CollatedRow(row), kind: .change)
    return place == .line(index)
  }
}
