import OrderModel

/// Lays an event to the order line that it is about.
struct EventAllocator {
  /// Where an event belongs.
  enum Place: Equatable {
    case line(Int)
    case order
    case ambiguous
  }

  /// What a line has of a field: the points that an event gets which states it.
  private typealias Postings = [FieldValue: [(line: Int, points: Int)]]

  private let lineCount: Int
  /// The lines by what they are, were or are said to be.
  private var postings: [Field: Postings] = [:]

  private static let described: [Field] = [.model, .productCode, .productName, .spec, .colour, .size]

  /// Makes an allocator for the lines of an order.
  ///
  /// - Complexity: O(*l*) in the lines.
  init(lines: [UnitState], sources: [Source]) {
    lineCount = lines.count
    guard lines.count > 1 else { return }
    for (index, line) in lines.enumerated() {
      for field in Self.described { note(line, index, field) }
      // People renumber lines: the number counts less than what the line is.
      if let number = line.lineNo(sources) { add(.text(number), .lineNo, index, 3) }
      if let quantity = line.value(.quantity) { add(quantity, .quantity, index, 1) }
    }
  }

  /// Takes in what a field is today, which counts more, and what it was or what a source holds it to be.
  private mutating func note(_ line: UnitState, _ index: Int, _ field: Field) {
    let today = line.value(field)
    if let today { add(today, field, index, 8) }
    var others = Set((line.revisions[field] ?? []).compactMap(\.statement.value))
    for source in line.sources.values {
      if let held = source.fields[field]?.prev.value { others.insert(held) }
    }
    for value in others where value != today { add(value, field, index, 6) }
  }

  private mutating func add(_ value: FieldValue, _ field: Field, _ line: Int, _ points: Int) {
    postings[field, default: [:]][value, default: []].append((line, points))
  }

  /// Finds the line of an event by line number, product and model, today's or an earlier one.
  ///
  /// - Complexity: O(*l*) in the lines, with next to nothing for those that share nothing with it.
  func place(_ row: CollatedRow, kind: EventKind) -> Place {
    guard lineCount > 0 else { return .order }
    if lineCount == 1 { return .line(0) }
    let scores = scores(row, kind)
    guard let best = scores.max(), best > 0 else { return statesProduct(row, kind) ? .ambiguous : .order }
    guard let first = scores.firstIndex(of: best), scores.lastIndex(of: best) == first else { return .ambiguous }
    return .line(first)
  }

  private func statesProduct(_ row: CollatedRow, _ kind: EventKind) -> Bool {
    [kind.modelField, .model, .productCode, .shippedProductCode, .lineNo].compactMap(\.self).contains {
      row.value($0) != nil
    }
  }

  private func scores(_ row: CollatedRow, _ kind: EventKind) -> [Int] {
    var scores = [Int](repeating: 0, count: lineCount)
    func add(_ value: FieldValue?, _ field: Field, atMost most: Int) {
      guard let value, let lines = postings[field]?[value] else { return }
      for (line, points) in lines { scores[line] += min(points, most) }
    }
    add((row.value(.lineNo)?.description).map(FieldValue.text), .lineNo, atMost: 3)
    add(kind.quantityField.flatMap(row.value), .quantity, atMost: 1)
    add(kind.modelField.flatMap(row.value), .model, atMost: 8)
    add(row.value(.shippedProductCode), .productCode, atMost: 8)
    for field in Self.described { add(row.value(field), field, atMost: field == .model ? 8 : 2) }
    return scores
  }
}
