import ExactValues
import OrderModel
import Testing

@testable import Reconciliation

/// The assignment of very many lines against the cheapest of all.
@Suite struct LineBlocksTests {
  /// An order's lines as a ledger knows them, and rows that are those lines with edits, shuffled.
  private struct Sheet {
    var lines: [Int: LineProfile] = [:]
    var rows: [CollatedRow] = []

    init(_ random: inout SplitMix64, lines count: Int, products: Int, edits: Int) {
      var cells: [[Field: FieldValue]] = []
      for number in 1...count {
        var line: [Field: FieldValue] = [
          .model: .text("M\(Int.random(in: 1...products, using: &random))"),
          .quantity: .number(ExactDecimal(Int64(Int.random(in: 1...9, using: &random)))),
          .unitPrice: .number(ExactDecimal(Int64(Int.random(in: 1...3, using: &random)))),
        ]
        if random.chance(80) { line[.lineNo] = .text("\(number)") }
        if random.chance(40) { line[.colour] = .text(random.one(of: ["红", "蓝"])) }
        cells.append(line)
        lines[number * 3] = LineProfile(own: Self.state(line))
      }
      for index in cells.indices where random.chance(edits) {
        let field = random.one(of: [Field.model, .quantity, .lineNo, .colour])
        cells[index][field] = random.chance(70) ? cells[Int.random(in: 0..<count, using: &random)][field] : nil
      }
      if random.chance(30) { cells.removeLast() }
      if random.chance(30) { cells.append([.model: .text("M1"), .quantity: .number(ExactDecimal(77))]) }
      let shuffled = cells.shuffled(using: &random)
      rows = shuffled.enumerated().map { place, line in
        let claims = line.map { FoldedHistory.claim($0.key, .value($0.value), place + 1) }
        return CollatedRow(
          SourceRow(tableIndex: 0, rowIndex: Int32(place + 1), claims: claims.sorted { $0.field < $1.field }))
      }
    }

    private static func state(_ line: [Field: FieldValue]) -> SourceUnitState {
      SourceUnitState(
        fields: FieldMap(
          line.map { ($0.key, SourceFieldState(prev: .value($0.value), seen: 1, mark: .none, place: nil)) }
        ) { first, _ in first })
    }

    func cost(_ row: Int, _ line: Int) -> Int? { lines[line]?.disagreement(with: rows[row]) }

    /// The whole cost of an assignment, and what it leaves doubtful.
    func value(_ outcome: LineBlock.Outcome) -> Int {
      rows.indices.reduce(0) { sum, row in
        sum + (outcome.lineOfRow[row].flatMap { cost(row, $0) } ?? LineAligner.unmatchedCost)
      }
    }

    func whole() -> LineBlock.Outcome {
      LineBlock(rows: Array(rows.indices), lines: lines.keys.sorted()).assign(rows, cost: cost)
    }
  }

  @Test func `block by block is what the whole assignment is`() {
    for seed in UInt64(1)...400 {
      var random = SplitMix64(seed)
      let sheet = Sheet(
        &random, lines: Int.random(in: 1...9, using: &random), products: random.one(of: [2, 4, 12]),
        edits: random.one(of: [0, 20, 60]))
      let whole = sheet.whole()
      let blocks = LineBlocks.assign(sheet.rows, to: sheet.lines, bound: .standard)
      #expect(Set(whole.doubtful.keys) == Set(blocks.doubtful.keys), "seed \(seed)")
      #expect(sheet.value(whole) == sheet.value(blocks), "seed \(seed)")
      #expect(whole.lineOfRow == blocks.lineOfRow, "seed \(seed)")
    }
  }

  @Test func `no line that a row can be is missed`() {
    for seed in UInt64(1)...200 {
      var random = SplitMix64(seed)
      let sheet = Sheet(&random, lines: 12, products: 5, edits: 50)
      let index = LineCandidates(sheet.lines.keys.sorted(), sheet.lines)
      for (place, row) in sheet.rows.enumerated() {
        let claimed = row.claims.compactMapValues(\.value).filter { LineProfile.weight($0.key) != nil }
        let attributes = Dictionary(claimed.map { ($0.key, $0.value) }) { first, _ in first }
        let found = index.candidates(attributes, atMost: 1_000) ?? []
        let possible = sheet.lines.keys.filter { sheet.cost(place, $0) != nil }
        #expect(found.isSuperset(of: possible), "seed \(seed)")
      }
    }
  }

  @Test func `beyond the bound the rows' order does not matter, and what is unchanged stays where it was`() {
    let tight = LineAligner.Bound(pairs: 6, candidates: 3)
    for seed in UInt64(1)...200 {
      var random = SplitMix64(seed)
      let sheet = Sheet(&random, lines: 12, products: random.one(of: [1, 3]), edits: random.one(of: [0, 30]))
      let one = LineAligner.align(sheet.rows, own: sheet.lines, known: sheet.lines, bound: tight)
      let other = LineAligner.align(
        sheet.rows.shuffled(using: &random), own: sheet.lines, known: sheet.lines, bound: tight)
      let words = { (result: LineAligner.Result) in
        (
          result.rowOfLine.mapValues(\.content), result.unmatched.map(\.content).sorted(),
          result.ambiguous.map(\.content).sorted()
        )
      }
      #expect(words(one) == words(other), "seed \(seed)")
      #expect(one.rowOfLine.count + one.unmatched.count + one.ambiguous.count == sheet.rows.count)
    }
  }

  @Test(arguments: [1, 5_000])
  func `thousands of lines are laid to themselves, of one product or each of its own`(products: Int) {
    var lines: [Int: LineProfile] = [:]
    var rows: [CollatedRow] = []
    for number in 0..<1_500 {
      let moved = number % 100 == 0
      let claims = { (quantity: Int) in
        [
          FoldedHistory.claim(.lineNo, .value(.text("\(number)")), number),
          FoldedHistory.claim(.model, .value(.text("M\(number % products)")), number),
          FoldedHistory.claim(.quantity, .value(.number(ExactDecimal(Int64(quantity)))), number),
        ]
      }
      var profile = LineProfile(own: SourceUnitState())
      profile.add(CollatedRow(SourceRow(tableIndex: 0, rowIndex: 0, claims: claims(number % 7))))
      lines[number] = profile
      rows.append(
        CollatedRow(
          SourceRow(tableIndex: 0, rowIndex: Int32(number), claims: claims(moved ? 900 : number % 7))))
    }
    let result = LineAligner.align(rows.reversed(), own: lines, known: lines)
    #expect(result.unmatched.isEmpty && result.ambiguous.isEmpty)
    #expect(result.rowOfLine.allSatisfy { $0.value.rows[0].rowIndex == Int32($0.key) })
  }
}
