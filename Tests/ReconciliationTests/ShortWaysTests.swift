import Discrepancies
import ExactValues
import Foundation
import OrderModel
import Reconciliation
import Testing

/// The fold's short ways (first claims that agree, fields that nobody touched) against the merge that they stand for.
///
/// A ruling anywhere in the workspace keeps the fold from taking them, and is about no order of these.
@Suite struct ShortWaysTests {
  private static let elsewhere = DecisionIndex([
    Decision(
      number: 1, subject: "another", kind: "", unit: "OTHER#1", field: .quantity, source: nil, verb: .cancelled,
      shown: [:],
      decidedOn: Day(daysSinceEpoch: 20_000))
  ])

  /// Words that are equal and spelled in two ways, and some that are not.
  private static let words = ["caf\u{E9}", "cafe\u{301}", "red", "blue"]

  private static func row(_ random: inout SplitMix64, _ size: HistorySize, table: Int, line: Int) -> SourceRow {
    func state(_ value: FieldValue) -> Claim.State { random.chance(15) ? .blank : .value(value) }
    let count = min(size.values, words.count)
    let claims = [
      FoldedHistory.claim(.orderNo, .value(.text("SO1")), line),
      FoldedHistory.claim(.lineNo, .value(.text("\(line)")), line),
      FoldedHistory.claim(.customerName, state(.text(random.one(of: Array(words.prefix(count))))), line),
      FoldedHistory.claim(.colour, state(.text(random.one(of: Array(words.prefix(count))))), line),
      FoldedHistory.claim(.quantity, state(.number(ExactDecimal(random.one(of: [40, 50])))), line),
    ]
    return SourceRow(tableIndex: Int32(table), rowIndex: Int32(line), claims: claims.sorted { $0.field < $1.field })
  }

  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return encoder
  }()

  /// What each of some weeks comes to: the order, its changes and what is found of it, as text that tells spellings apart.
  private static func told(_ seed: UInt64, _ size: HistorySize, _ decisions: DecisionIndex) throws -> [String] {
    var random = SplitMix64(seed)
    let departments: [Department] = [.sales, .production, .warehouse, .finance]
    let sources = departments.prefix(size.sources).map { Source(id: $0.rawValue, department: $0, grain: .line) }
    var state: OrderState?
    var told: [String] = []
    for week in 0..<min(size.weeks, 3) {
      let tables = sources.map { TableDescription(file: "\($0.id).csv", sheet: nil, version: "v\(week)") }
      var context = FoldContext(
        asOf: Day(daysSinceEpoch: Int32(20_000 + 7 * week)), sources: sources, deliveries: [], tables: tables)
      context.delivered = Set(sources.map(\.id))
      context.decisions = decisions
      var input = OrderInput(key: "SO1")
      for (index, source) in sources.enumerated() where random.chance(80) {
        input.rows[source.id] = (1...2).map { row(&random, size, table: index, line: $0) }
      }
      let folded = OrderFold.fold(state, input, context)
      state = folded.state
      let found = String(decoding: try encoder.encode(folded.discrepancies), as: UTF8.self)
      told.append("\(folded.changes)\n\(found)\n" + (state.map { "\($0)" } ?? "–"))
    }
    return told
  }

  @Test func `the short ways come to what the merge comes to, also for equal words that are spelled in two ways`() {
    let failure = ManyHistories.firstFailure(200) { seed, size in
      guard let short = try? Self.told(seed, size, DecisionIndex()),
        let long = try? Self.told(seed, size, Self.elsewhere)
      else { return "what is found cannot be written" }
      for (week, (one, other)) in zip(short, long).enumerated() where !one.utf8.elementsEqual(other.utf8) {
        return "week \(week + 1):\n\(one)\n— and the long way:\n\(other)"
      }
      return nil
    }
    #expect(failure == nil)
  }
}
