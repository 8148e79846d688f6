import OrderModel

/// Lays an event to the order line that it is about.
struct EventAllocator {
  private let lines: [UnitState]
  private let sources: [Source]

  init(lines: [UnitState], sources: [Source]) {
    self.lines = lines
    self.sources = sources
  }

  /// Where an event belongs.
  enum Place: Equatable {
    case line(Int)
    case order
    case ambiguous
  }

  /// Finds the line of an event by line number, product and model, today's or an earlier one.
  ///
  /// - Complexity: O(*l*) in the lines.
  func place(_ row: CollatedRow, kind: EventKind) -> Place {
    guard !lines.isEmpty else { return .order }
    if lines.count == 1 { return .line(0) }
    let scores = lines.map { score($0, row, kind) }
    guard let best = scores.max(), best > 0 else { return statesProduct(row, kind) ? .ambiguous : .order }
    let winners = scores.indices.filter { scores[$0] == best }
    return winners.count == 1 ? .line(winners[0]) : .ambiguous
  }

  private func statesProduct(_ row: CollatedRow, _ kind: EventKind) -> Bool {
    [kind.modelField, .model, .productCode, .shippedProductCode, .lineNo].compactMap(\.self).contains {
      row.value($0) != nil
    }
  }

  private func score(_ line: UnitState, _ row: CollatedRow, _ kind: EventKind) -> Int {
    var score = 0
    if let number = row.value(.lineNo) {
      // People renumber lines: the number counts less than what the line is.
      score += line.lineNo(sources).map(FieldValue.text) == .text(number.description) ? 3 : 0
    }
    if let stated = kind.quantityField, let quantity = row.value(stated), line.value(.quantity) == quantity {
      score += 1
    }
    for (stated, field) in [(kind.modelField, Field.model), (.shippedProductCode, .productCode)] {
      guard let stated, let value = row.value(stated) else { continue }
      score += points(value, line, field)
    }
    for field in [Field.model, .productCode, .productName, .spec, .colour, .size] {
      if let value = row.value(field) { score += min(points(value, line, field), field == .model ? 8 : 2) }
    }
    return score
  }

  private func points(_ value: FieldValue, _ line: UnitState, _ field: Field) -> Int {
    if line.value(field) == value { return 8 }
    let isOld = (line.revisions[field] ?? []).contains { $0.statement.value == value }
    let isHeld = line.sources.values.contains { $0.fields[field]?.prev.value == value }
    return isOld || isHeld ? 6 : 0
  }
}
