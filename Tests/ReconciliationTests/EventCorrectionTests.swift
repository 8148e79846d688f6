import ExactValues
import Testing

@testable import Reconciliation

/// A shipment in two logs of which one corrects itself: who holds an old copy, and who disagrees.
@Suite struct EventCorrectionTests {
  private typealias Row = EventBook.Row

  /// What the design's machine marks the log with that does not own the quantity.
  private enum Mark: Equatable { case none, stale, overruled }

  @Test func `the other log is marked as the machine marks a source`() {
    var random = SplitMix64(77)
    for history in 0..<400 {
      var book = EventBook()
      var owner = Int.random(in: 1...3, using: &random), other = Int.random(in: 1...3, using: &random)
      var mark = other == owner ? Mark.none : .overruled
      book.run(Self.logs(owner, other))
      for week in 1...8 {
        let before = (owner: owner, other: other)
        if random.chance(40) { owner = Int.random(in: 1...4, using: &random) }
        if random.chance(25) { other = Int.random(in: 1...4, using: &random) }
        if other == owner {
          mark = .none
        } else if other != before.other {
          mark = .overruled
        } else if mark == .none {
          mark = .stale
        }
        book.run(Self.logs(owner, other))
        #expect(book.report == Self.told(mark), "history \(history) week \(week): \(before) to \(owner), \(other)")
        #expect(book.shipped == ExactDecimal(Int64(owner)))
      }
    }
  }

  private static func logs(_ owner: Int, _ other: Int) -> [String: [Row]] {
    [
      "warehouse": [Row(number: "FH-1", day: 1, quantity: owner)],
      "logistics": [Row(number: "FH-1", day: 1, quantity: other)],
    ]
  }

  private static func told(_ mark: Mark) -> [String] {
    switch mark {
    case .none: []
    case .stale: ["stale_copy shipped_quantity logistics"]
    case .overruled: ["disagreement shipped_quantity –"]
    }
  }
}
