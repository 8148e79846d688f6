import ExactValues
import OrderModel
import Testing

@testable import Reconciliation

/// The line that an event is about, against a plain count of points line by line.
@Suite struct EventAllocatorTests {
  private static let sources = [
    Source(id: "sales", department: .sales, grain: .line), Source(id: "stock", department: .warehouse, grain: .line),
  ]

  private static func text(_ random: inout SplitMix64, _ words: [String]) -> FieldValue {
    .text(random.one(of: words))
  }

  private static func lines(_ random: inout SplitMix64) -> [UnitState] {
    (0..<Int.random(in: 1...5, using: &random)).map { index in
      var line = UnitState(id: "SO1#\(index)")
      for field in [Field.model, .productCode, .spec, .colour] where random.chance(70) {
        let value = text(&random, ["A", "B", "C"])
        line.baseline[field] = Baseline(statement: .value(value), revision: 1, movedOn: nil, policy: .agreed)
        if random.chance(40) {
          line.revisions[field] = [
            Revision(statement: .value(text(&random, ["A", "D"])), asOf: Day(daysSinceEpoch: 0))
          ]
        }
        let held = SourceFieldState(prev: .value(text(&random, ["B", "E"])), seen: 0, mark: .none, place: nil)
        if random.chance(30) { line.sources["stock", default: SourceUnitState()].fields[field] = held }
      }
      if random.chance(60) {
        let number = SourceFieldState(prev: .value(.text("\(index % 3)")), seen: 1, mark: .none, place: nil)
        line.sources["sales", default: SourceUnitState()].fields[.lineNo] = number
      }
      let quantity = FieldValue.number(ExactDecimal(Int64(Int.random(in: 1...3, using: &random))))
      line.baseline[.quantity] = Baseline(statement: .value(quantity), revision: 1, movedOn: nil, policy: .agreed)
      return line
    }
  }

  private static func event(_ random: inout SplitMix64) -> CollatedRow {
    var claims: [Claim] = []
    for field in [Field.shippedModel, .shippedProductCode, .model, .spec, .colour] where random.chance(40) {
      claims.append(FoldedHistory.claim(field, .value(text(&random, ["A", "B", "C", "D", "E"])), 1))
    }
    if random.chance(40) { claims.append(FoldedHistory.claim(.lineNo, .value(text(&random, ["0", "1", "2"])), 1)) }
    let quantity = ExactDecimal(Int64(Int.random(in: 1...3, using: &random)))
    claims.append(FoldedHistory.claim(.shippedQuantity, .value(.number(quantity)), 1))
    return CollatedRow(SourceRow(tableIndex: 0, rowIndex: 1, claims: claims.sorted { $0.field < $1.field }))
  }

  private static func points(_ value: FieldValue?, _ line: UnitState, _ field: Field) -> Int {
    guard let value else { return 0 }
    if line.value(field) == value { return 8 }
    let wasOnce = (line.revisions[field] ?? []).contains { $0.statement.value == value }
    return wasOnce || line.sources.values.contains { $0.fields[field]?.prev.value == value } ? 6 : 0
  }

  private static func score(_ line: UnitState, _ row: CollatedRow) -> Int {
    var score = row.value(.lineNo) != nil && row.value(.lineNo)?.description == line.lineNo(sources) ? 3 : 0
    if line.value(.quantity) == row.value(.shippedQuantity) { score += 1 }
    score += points(row.value(.shippedModel), line, .model) + points(row.value(.shippedProductCode), line, .productCode)
    score += points(row.value(.model), line, .model)
    return score + [Field.spec, .colour].reduce(0) { $0 + min(2, points(row.value($1), line, $1)) }
  }

  @Test func `an event goes to the line with the most points, and to none of two`() {
    for seed in UInt64(1)...500 {
      var random = SplitMix64(seed)
      let lines = Self.lines(&random), row = Self.event(&random)
      let scores = lines.map { Self.score($0, row) }
      let best = scores.max() ?? 0
      let winners = scores.indices.filter { scores[$0] == best }
      let place = EventAllocator(lines: lines, sources: Self.sources).place(row, kind: .shipment)
      if lines.count == 1 {
        #expect(place == .line(0))
      } else if best > 0 {
        #expect(place == (winners.count == 1 ? .line(winners[0]) : .ambiguous), "seed \(seed): \(scores)")
      } else {
        #expect(place == .order || place == .ambiguous)
      }
    }
  }
}
