import OrderModel

/// Lays the rows of an order with very many lines without holding each row against each line.
///
/// Rows and lines fall into blocks of those that can be one at all, and each block within the bound gets its cheapest
/// assignment: together these are the cheapest of all. Rows that could be more lines than the bound (thousands of one product)
/// go first to the line that agrees in all that both state, then by ever fewer attributes to the line that alone agrees in them,
/// and what is left then by content: deterministic and independent of the rows' order, but not always the cheapest.
struct LineBlocks {
  private typealias Attributes = [Field: FieldValue]

  private let rows: [CollatedRow]
  private let profiles: [Int: LineProfile]
  private let bound: LineAligner.Bound
  private let attributes: [Attributes]
  private var outcome = LineBlock.Outcome()
  private var freeLines: [Int]

  /// Assigns rows to lines.
  ///
  /// - Complexity: O((*r* + *l*) · *f*) in rows, lines and attributes, plus the assignments of the blocks.
  static func assign(
    _ rows: [CollatedRow], to profiles: [Int: LineProfile], bound: LineAligner.Bound
  ) -> LineBlock.Outcome {
    var blocks = LineBlocks(rows, profiles, bound)
    let crowded = blocks.assignBlocks()
    blocks.pairEqual(crowded)
    blocks.assignCrowded(crowded)
    return blocks.outcome
  }

  private init(_ rows: [CollatedRow], _ profiles: [Int: LineProfile], _ bound: LineAligner.Bound) {
    self.rows = rows
    self.profiles = profiles
    self.bound = bound
    attributes = rows.map { row in
      var attributes: Attributes = [:]
      for field in row.claims.keys where LineProfile.weight(field) != nil {
        if let value = row.value(field) { attributes[field] = LineProfile.compared(value, field) }
      }
      return attributes
    }
    freeLines = profiles.keys.sorted()
  }

  private mutating func take(_ row: Int, _ line: Int) { outcome.lineOfRow[row] = line }

  private mutating func dropTaken() {
    let taken = Set(outcome.lineOfRow.values)
    freeLines.removeAll { taken.contains($0) }
  }

  private static func weight(_ fields: Set<Field>) -> Int { fields.reduce(0) { $0 + (LineProfile.weight($1) ?? 0) } }

  private static func stated(_ profile: LineProfile) -> Set<Field> {
    Set(profile.values.keys.filter { LineProfile.weight($0) != nil })
  }
}

// MARK: Equal rows

extension LineBlocks {
  /// Rows of one set of attributes beside lines of one, and what both state.
  private struct Meeting {
    var rowFields: Set<Field>, lineFields: Set<Field>
    var common: [Field]
    var weight: Int
  }

  /// Pairs rows and lines that agree in all that both state, where nothing else does.
  private mutating func pairEqual(_ crowded: [Int]) {
    let rowShapes = Dictionary(grouping: crowded) { Set(attributes[$0].keys) }
    let lineShapes = Dictionary(grouping: freeLines) { profiles[$0].map(Self.stated) ?? [] }
    for meeting in Self.meetings(rowShapes.keys.map(\.self), lineShapes.keys.map(\.self)) {
      let rows = (rowShapes[meeting.rowFields] ?? []).filter { outcome.lineOfRow[$0] == nil }
      let taken = Set(outcome.lineOfRow.values)
      let lines = (lineShapes[meeting.lineFields] ?? []).filter { !taken.contains($0) }
      pair(rows, lines, on: meeting.common)
    }
    dropTaken()
  }

  /// The heaviest meetings first; what meets in less than half of the row's weight is too little to go by.
  private static func meetings(_ rowShapes: [Set<Field>], _ lineShapes: [Set<Field>]) -> [Meeting] {
    let all = rowShapes.flatMap { rowFields in
      lineShapes.compactMap { lineFields -> Meeting? in
        let common = rowFields.intersection(lineFields)
        let weight = weight(common)
        guard weight > 0, weight * 2 >= self.weight(rowFields) else { return nil }
        return Meeting(rowFields: rowFields, lineFields: lineFields, common: common.sorted(), weight: weight)
      }
    }
    return all.sorted {
      if $0.weight != $1.weight { return $0.weight > $1.weight }
      if $0.common != $1.common { return $0.common.lexicographicallyPrecedes($1.common) }
      if $0.rowFields != $1.rowFields { return $0.rowFields.sorted().lexicographicallyPrecedes($1.rowFields.sorted()) }
      return $0.lineFields.sorted().lexicographicallyPrecedes($1.lineFields.sorted())
    }
  }

  private mutating func pair(_ rows: [Int], _ lines: [Int], on fields: [Field]) {
    let linesByValues = Dictionary(grouping: lines) { line -> [FieldValue]? in
      let values = fields.compactMap { field in
        profiles[line]?.values[field].flatMap { $0.count == 1 ? $0.first : nil }
      }
      return values.count == fields.count ? values : nil
    }
    let rowsByValues = Dictionary(grouping: rows) { row in fields.compactMap { attributes[row][$0] } }
    for (values, alike) in rowsByValues {
      guard let there = linesByValues[values], there.count == alike.count,
        alike.count == 1 || Set(alike.map { self.rows[$0].content }).count == 1
      else { continue }
      for (row, line) in zip(alike, there.sorted()) { take(row, line) }
    }
  }
}

// MARK: Blocks

extension LineBlocks {
  private struct Edge {
    var row: Int, line: Int, cost: Int
  }

  /// Assigns block by block; the rows of too large a block and those of too many lines are left, with what they could be.
  private mutating func assignBlocks() -> [Int] {
    let index = LineCandidates(freeLines, profiles)
    var edges: [Int: [Int: Int]] = [:]
    var crowded: [Int] = []
    for row in rows.indices {
      guard let lines = index.candidates(attributes[row], atMost: bound.candidates) else {
        crowded.append(row)
        continue
      }
      for line in lines {
        if let cost = profiles[line]?.disagreement(with: rows[row]) { edges[row, default: [:]][line] = cost }
      }
    }
    for block in Self.blocks(edges) {
      guard block.rows.count * block.lines.count <= max(bound.pairs, 1) else {
        crowded += block.rows
        continue
      }
      let part = block.assign(rows) { edges[$0]?[$1] }
      outcome.lineOfRow.merge(part.lineOfRow) { first, _ in first }
      outcome.doubtful.merge(part.doubtful) { first, _ in first }
    }
    let held = Set(outcome.doubtful.values.joined())
    dropTaken()
    freeLines.removeAll { held.contains($0) }
    return crowded.sorted()
  }

  /// The rows and lines that hang together, each block's in their order.
  private static func blocks(_ edges: [Int: [Int: Int]]) -> [LineBlock] {
    var rowsOfLine: [Int: [Int]] = [:]
    for (row, lines) in edges { for line in lines.keys { rowsOfLine[line, default: []].append(row) } }
    var blocks: [LineBlock] = []
    var seen: Set<Int> = []
    for first in edges.keys.sorted() where seen.insert(first).inserted {
      var block = (rows: [first], lines: Set<Int>())
      var next = 0
      while next < block.rows.count {
        for line in edges[block.rows[next]]?.keys.map(\.self) ?? [] where block.lines.insert(line).inserted {
          for row in rowsOfLine[line] ?? [] where seen.insert(row).inserted { block.rows.append(row) }
        }
        next += 1
      }
      blocks.append(LineBlock(rows: block.rows.sorted(), lines: block.lines.sorted()))
    }
    return blocks
  }
}

// MARK: Too many alike

extension LineBlocks {
  /// Lays rows that could be too many lines: by ever fewer attributes to the line that alone agrees, then by content.
  private mutating func assignCrowded(_ crowded: [Int]) {
    guard !crowded.isEmpty else { return }
    let product = LineProfile.productFields + [.productName]
    for fields in [
      product + [.lineNo, .quantity], product + [.lineNo], product + [.quantity], [.lineNo, .quantity], [.lineNo],
    ] {
      let rows = crowded.filter { outcome.lineOfRow[$0] == nil && attributes[$0][fields.last ?? .lineNo] != nil }
      let rowsByValues = Dictionary(grouping: rows) { row in fields.map { attributes[row][$0] } }
      let linesByValues = Dictionary(grouping: freeLines) { line in
        fields.map { profiles[line]?.values[$0].flatMap { $0.count == 1 ? $0.first : nil } }
      }
      for (values, alike) in rowsByValues {
        guard alike.count == 1, let lines = linesByValues[values], lines.count == 1,
          profiles[lines[0]]?.disagreement(with: self.rows[alike[0]]) != nil
        else { continue }
        take(alike[0], lines[0])
      }
      dropTaken()
    }
    layByContent(crowded.filter { outcome.lineOfRow[$0] == nil })
  }

  /// Lays each row, in the order of content, to the first of the free lines of its product that it can be.
  private mutating func layByContent(_ left: [Int]) {
    var linesByProduct = Dictionary(grouping: freeLines) { line in
      LineProfile.productFields.map { profiles[line]?.values[$0].flatMap { $0.count == 1 ? $0.first : nil } }
    }
    let sorted = left.map { ($0, rows[$0].content) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    for (row, _) in sorted {
      let key = LineProfile.productFields.map { attributes[row][$0] }
      let near = linesByProduct[key]?.prefix(bound.candidates) ?? []
      guard let place = near.firstIndex(where: { profiles[$0]?.disagreement(with: rows[row]) != nil }) else { continue }
      take(row, near[place])
      linesByProduct[key]?.remove(at: place)
    }
    dropTaken()
  }
}
