import OrderModel

/// Lays one source's rows to the lines of an order by the cheapest assignment over all attributes.
///
/// First to the source's own rows of before, then to everything that is known of the lines. A row that fits two lines
/// equally well is laid to none.
struct LineAligner {
  /// Where the rows went.
  struct Result {
    /// The row of each line, by the line's index.
    var rowOfLine: [Int: CollatedRow] = [:]
    /// Rows that fit no line: new ones.
    var unmatched: [CollatedRow] = []
    /// Rows that fit several lines equally well.
    var ambiguous: [CollatedRow] = []
    /// Lines that ambiguous rows could be: nothing is inferred from their absence.
    var heldLines: Set<Int> = []
  }

  private static let forbidden = 1_000_000
  private static let unmatchedCost = 5_001

  private var result = Result()

  /// Aligns rows.
  ///
  /// - Parameters:
  ///   - own: what the source last said, by line index.
  ///   - known: everything that is known, by line index.
  /// - Complexity: O(*r*² · *l*) in rows and lines of the order.
  static func align(_ rows: [CollatedRow], own: [Int: LineProfile], known: [Int: LineProfile]) -> Result {
    var aligner = LineAligner()
    let rest = aligner.assign(rows, to: own)
    let free = known.filter { aligner.result.rowOfLine[$0.key] == nil && !aligner.result.heldLines.contains($0.key) }
    aligner.result.unmatched = aligner.assign(rest, to: free)
    return aligner.result
  }

  private mutating func assign(_ rows: [CollatedRow], to profiles: [Int: LineProfile]) -> [CollatedRow] {
    guard !rows.isEmpty, !profiles.isEmpty else { return rows }
    let lines = profiles.keys.sorted()
    let costs = rows.map { row in
      lines.map { profiles[$0]?.disagreement(with: row) ?? Self.forbidden }
        + rows.map { _ in Self.unmatchedCost }
    }
    let columns = MinimumCostAssignment.solve(costs)
    let doubtful = Self.doubtfulRows(rows, columns: columns, costs: costs, lineCount: lines.count)
    var rest: [CollatedRow] = []
    for (index, row) in rows.enumerated() {
      let column = columns[index]
      if let rivals = doubtful[index] {
        result.ambiguous.append(row)
        result.heldLines.formUnion(rivals.map { lines[$0] })
      } else if column < lines.count, costs[index][column] < Self.unmatchedCost {
        result.rowOfLine[lines[column]] = row
      } else {
        rest.append(row)
      }
    }
    return rest
  }

  /// Rows whose place could be exchanged at no cost, with the lines concerned.
  private static func doubtfulRows(
    _ rows: [CollatedRow], columns: [Int], costs: [[Int]], lineCount: Int
  ) -> [Int: Set<Int>] {
    let taken = Set(columns)
    var contents: [Int: String] = [:]
    func content(_ row: Int) -> String {
      if let known = contents[row] { return known }
      let content = rows[row].content
      contents[row] = content
      return content
    }
    var doubtful: [Int: Set<Int>] = [:]
    for (row, column) in columns.enumerated() where column < lineCount && costs[row][column] < unmatchedCost {
      for other in 0..<lineCount where !taken.contains(other) && costs[row][other] == costs[row][column] {
        doubtful[row, default: []].formUnion([column, other])
      }
      for second in rows.indices where second != row {
        let otherColumn = columns[second]
        let isLine = otherColumn < lineCount
        let swapped = costs[row][isLine ? otherColumn : lineCount + row] + costs[second][column]
        guard swapped == costs[row][column] + costs[second][otherColumn], swapped < forbidden,
          content(row) != content(second)
        else { continue }
        doubtful[row, default: []].formUnion(isLine ? [column, otherColumn] : [column])
      }
    }
    return doubtful
  }
}
