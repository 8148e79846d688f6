import OrderModel

/// Lays one source's rows to the lines of an order by the cheapest assignment over all attributes.
///
/// First to the source's own rows of before, then to everything that is known of the lines. A row that fits two lines
/// equally well is laid to none. Up to `Bound.standard` the assignment is the cheapest of all; an order with more rows and
/// lines goes through `LineBlocks`, which takes what is equal first and assigns the rest block by block.
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

  /// How much is assigned at once.
  struct Bound {
    /// How many pairs of rows and lines one assignment may hold; it costs their product times the rows.
    var pairs: Int
    /// How many lines one row is held against.
    var candidates: Int

    static let standard = Bound(pairs: 40_000, candidates: 256)
  }

  static let forbidden = 1_000_000
  static let unmatchedCost = 5_001

  private let bound: Bound
  private var result = Result()

  /// Aligns rows.
  ///
  /// - Parameters:
  ///   - own: what the source last said, by line index.
  ///   - known: everything that is known, by line index.
  /// - Complexity: O(*r*² · *l*) in rows and lines of the order within the bound, about O(*r* + *l*) beyond it.
  static func align(
    _ rows: [CollatedRow], own: [Int: LineProfile], known: [Int: LineProfile], bound: Bound = .standard
  ) -> Result {
    var aligner = LineAligner(bound: bound)
    let rest = aligner.assign(rows, to: own)
    let free = known.filter { aligner.result.rowOfLine[$0.key] == nil && !aligner.result.heldLines.contains($0.key) }
    aligner.result.unmatched = aligner.assign(rest, to: free)
    return aligner.result
  }

  private mutating func assign(_ rows: [CollatedRow], to profiles: [Int: LineProfile]) -> [CollatedRow] {
    guard !rows.isEmpty, !profiles.isEmpty else { return rows }
    let lines = profiles.keys.sorted()
    let block: LineBlock.Outcome
    if rows.count * lines.count <= bound.pairs {
      block = LineBlock(rows: Array(rows.indices), lines: lines).assign(rows) {
        profiles[$1]?.disagreement(with: rows[$0])
      }
    } else {
      block = LineBlocks.assign(rows, to: profiles, bound: bound)
    }
    for (row, line) in block.lineOfRow { result.rowOfLine[line] = rows[row] }
    result.heldLines.formUnion(block.doubtful.values.joined())
    result.ambiguous += block.doubtful.keys.sorted().map { rows[$0] }
    return rows.indices.filter { block.lineOfRow[$0] == nil && block.doubtful[$0] == nil }.map { rows[$0] }
  }
}

/// Rows and lines that are assigned to each other at once.
struct LineBlock {
  /// What an assignment comes to.
  struct Outcome {
    /// The line of each row, by the row's index.
    var lineOfRow: [Int: Int] = [:]
    /// Rows whose place could be exchanged at no cost, with the lines concerned.
    var doubtful: [Int: Set<Int>] = [:]
  }

  /// Indices of rows and of lines.
  var rows: [Int], lines: [Int]

  /// Finds the cheapest assignment; a row stays without a line where every line disagrees by more than half.
  ///
  /// - Parameter cost: of a row and a line; `nil` where the two cannot be one.
  func assign(_ content: [CollatedRow], cost: (Int, Int) -> Int?) -> Outcome {
    let costs = rows.map { row in
      lines.map { cost(row, $0) ?? LineAligner.forbidden } + rows.map { _ in LineAligner.unmatchedCost }
    }
    let columns = MinimumCostAssignment.solve(costs)
    var outcome = Outcome()
    for (row, rivals) in doubtfulRows(content, columns: columns, costs: costs) {
      outcome.doubtful[rows[row]] = Set(rivals.map { lines[$0] })
    }
    for (row, column) in columns.enumerated() where outcome.doubtful[rows[row]] == nil {
      if column < lines.count, costs[row][column] < LineAligner.unmatchedCost {
        outcome.lineOfRow[rows[row]] = lines[column]
      }
    }
    return outcome
  }

  /// Rows whose place could be exchanged at no cost, with the columns concerned.
  private func doubtfulRows(_ content: [CollatedRow], columns: [Int], costs: [[Int]]) -> [Int: Set<Int>] {
    let taken = Set(columns)
    var contents: [Int: String] = [:]
    func text(_ row: Int) -> String {
      if let known = contents[row] { return known }
      let text = content[rows[row]].content
      contents[row] = text
      return text
    }
    var doubtful: [Int: Set<Int>] = [:]
    for (row, column) in columns.enumerated()
    where column < lines.count && costs[row][column] < LineAligner.unmatchedCost {
      for other in lines.indices where !taken.contains(other) && costs[row][other] == costs[row][column] {
        doubtful[row, default: []].formUnion([column, other])
      }
      for second in rows.indices where second != row {
        let otherColumn = columns[second]
        let isLine = otherColumn < lines.count
        let swapped = costs[row][isLine ? otherColumn : lines.count + row] + costs[second][column]
        guard swapped == costs[row][column] + costs[second][otherColumn], swapped < LineAligner.forbidden,
          text(row) != text(second)
        else { continue }
        doubtful[row, default: []].formUnion(isLine ? [column, otherColumn] : [column])
      }
    }
    return doubtful
  }
}
