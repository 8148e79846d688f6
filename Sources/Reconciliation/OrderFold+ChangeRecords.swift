import OrderModel

extension OrderFold {
  /// The side of a dispute that an approved change event states: the last one that states a side, by its date.
  func recordedSide(_ field: Field, index: Int?, parties: [FieldMerge.Party], base: Statement) -> Statement? {
    guard !context.recordedChanges.isEmpty else { return nil }
    let sides = Set(parties.compactMap { $0.now == .blank ? nil : $0.now }.map(Self.statement) + [base])
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
    let place = EventAllocator(lines: order.lines, sources: context.sources).place(CollatedRow(row), kind: .change)
    return place == .line(index)
  }
}
