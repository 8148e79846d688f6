import ExactValues
import OrderModel
import Reconciliation
import Testing

/// Orders whose rows do not say which line they are: without numbers, entered twice, alike, coming and going.
@Suite struct WildRowTests {
  /// Some weeks of rows by source; the tables are in the order of the sources.
  private struct Wild {
    var sources: [Source]
    var weeks: [SourceMap<[SourceRow]>] = []
    var state: OrderState?
    var folded: FoldedOrder?

    init(_ seed: UInt64, _ size: HistorySize) {
      var random = SplitMix64(seed)
      let departments: [Department] = [.sales, .production, .warehouse, .finance]
      sources = departments.shuffled(using: &random).prefix(size.sources)
        .map { Source(id: $0.rawValue, department: $0, grain: .line) }
      let numbered = Set(sources.indices.filter { _ in random.chance(40) })
      var rows: SourceMap<[SourceRow]> = [:]
      for _ in 0..<Int.random(in: 1...size.weeks, using: &random) {
        for (index, source) in sources.enumerated() where rows[source.id] == nil || random.chance(60) {
          rows[source.id] = (0..<Int.random(in: 0...4, using: &random)).map { place in
            Self.row(&random, size, table: index, place: place + 1, isNumbered: numbered.contains(index))
          }
        }
        weeks.append(rows)
      }
    }

    private static func row(
      _ random: inout SplitMix64, _ size: HistorySize, table: Int, place: Int, isNumbered: Bool
    ) -> SourceRow {
      func state(_ value: FieldValue) -> Claim.State { random.chance(12) ? .blank : .value(value) }
      var claims = [
        FoldedHistory.claim(.orderNo, .value(.text("SO1")), place),
        FoldedHistory.claim(
          .model, .value(.text("M\(Int.random(in: 1...min(size.values, 3), using: &random))")), place),
        FoldedHistory.claim(.colour, state(.text(random.one(of: ["red", "blue"]))), place),
        // No two of these add up to a third: split lines have tests of their own.
        FoldedHistory.claim(.quantity, state(.number(ExactDecimal(random.one(of: [40, 50, 70])))), place),
        FoldedHistory.claim(.promisedDate, state(.day(Day(daysSinceEpoch: random.one(of: [20_050, 20_060])))), place),
      ]
      if isNumbered {
        let number = FieldValue.text("\(Int.random(in: 1...3, using: &random))")
        claims.append(FoldedHistory.claim(.lineNo, state(number), place))
      }
      return SourceRow(
        tableIndex: Int32(table), rowIndex: Int32(place), claims: claims.sorted { $0.field < $1.field })
    }

    /// Folds one week; `moved` puts rows and sources into another order.
    mutating func run(_ week: Int, moved: ([SourceRow]) -> [SourceRow] = { $0 }) {
      let tables = sources.map { TableDescription(file: "\($0.id).csv", sheet: nil, version: "v\(week)") }
      var context = FoldContext(
        asOf: Day(daysSinceEpoch: Int32(20_000 + 7 * week)), sources: sources, deliveries: [], tables: tables)
      context.delivered = Set(sources.map(\.id))
      var input = OrderInput(key: "SO1")
      input.rows = weeks[week].compactMapValues { $0.isEmpty ? nil : moved($0) }
      let folded = OrderFold.fold(state, input, context)
      state = folded.state
      self.folded = folded
    }
  }

  @Test func `every row is used or has one verdict`() {
    let failure = ManyHistories.firstFailure(120) { seed, size in
      var wild = Wild(seed, size)
      for week in wild.weeks.indices {
        wild.run(week)
        let rows = Set(wild.weeks[week].values.flatMap(\.self).map { "\($0.tableIndex) \($0.rowIndex + 1)" })
        let verdicts = (wild.folded?.verdicts ?? []).map { "\($0.tableIndex) \($0.rowIndex + 1)" }
        let used = Self.usedRows(wild, version: "v\(week)")
        // A duplicate may show where a value stands; it ends as a duplicate none the less.
        guard Set(verdicts).union(used) == rows, Set(verdicts).count == verdicts.count else {
          return "week \(week + 1): rows \(rows.sorted())\nend as \(verdicts) and \(used)"
        }
      }
      return nil
    }
    #expect(failure == nil)
  }

  /// The rows of a version to which the ledger leads back.
  private static func usedRows(_ wild: Wild, version: String) -> [String] {
    var used: Set<String> = []
    for unit in wild.state?.lines ?? [] {
      for (index, source) in wild.sources.enumerated() {
        for state in (unit.sources[source.id]?.fields ?? [:]).values {
          guard let place = state.place, place.version == version, let cell = place.place.cell else { continue }
          used.insert("\(index) \(cell.drop { $0.isLetter })")
        }
      }
    }
    return Array(used)
  }

  @Test func `wild rows may come in any order`() {
    let failure = ManyHistories.firstFailure(60) { seed, size in
      var one = Wild(seed, size), other = one
      var random = SplitMix64(seed ^ 0x5EED)
      for week in one.weeks.indices {
        one.run(week)
        other.run(week) { Shuffling.moved($0, &random) }
        let here = Projection(state: one.state, folded: one.folded)
        let there = Projection(state: other.state, folded: other.folded)
        if let difference = here.difference(from: there) { return "week \(week + 1): \(difference)" }
      }
      return nil
    }
    #expect(failure == nil)
  }
}
