import ExactValues
import OrderRules
import Testing

struct ScorecardTests {
  private static func figure(_ measure: String, _ person: String, _ value: String?) -> KpiFigure {
    KpiFigure(
      kpi: "K30", measure: measure, breakdown: person, unit: .share, value: value.flatMap { ExactDecimal($0) },
      numerator: nil, denominator: nil, excluded: 0, previous: nil)
  }

  private static func tally(
    _ figures: [(measure: String, person: String, value: String?)], weights: ScorecardWeights = ScorecardWeights(),
    propagateDays: Int = 1
  ) -> ScorecardTally {
    ScorecardTally(
      figures.map { figure($0.measure, $0.person, $0.value) }, weights: weights, propagateDays: propagateDays)
  }

  @Test func `a whole card weighs as the rule book says`() {
    let card = Self.tally([
      ("on_time_adjusted", "王", "0.8"), ("closed_in_time", "王", "0.5"), ("exceptions", "王", "0.2"),
      ("errors", "王", "0.01"), ("lag_median", "王", "4"), ("follow_up", "王", "0.9"),
    ]).cards.first
    // 24 + 10 + 12 + 12 + 2.5 + 9
    #expect(card?.score == ExactDecimal("69.5"))
    #expect(card?.missing == [])
  }

  @Test func `what could not be told is left out and named`() {
    let card = Self.tally([("on_time_adjusted", "王", "0.8"), ("follow_up", "王", nil), ("errors", "王", "0.3")]).cards
      .first
    // 0.8 of 30, and nothing of 15.
    #expect(card?.score == ExactDecimal("53.3"))
    #expect(card?.missing == [.closedInTime, .exceptions, .changes, .followUp])
  }

  @Test func `a workspace weighs otherwise`() {
    var weights = ScorecardWeights()
    weights[.errors] = 0
    let figures: [(String, String, String?)] = [("on_time_adjusted", "王", "0.8"), ("errors", "王", "0.3")]
    #expect(Self.tally(figures, weights: weights).cards.first?.score == ExactDecimal(80))
    weights[.onTime] = 0
    #expect(Self.tally(figures, weights: weights).cards.first?.score == nil)
  }

  @Test func `changes that arrive within what is allowed cost nothing`() {
    #expect(Self.tally([("lag_median", "王", "3")], propagateDays: 3).cards.first?.score == ExactDecimal(100))
    #expect(Self.tally([("lag_median", "王", "6")], propagateDays: 3).cards.first?.score == ExactDecimal(50))
    #expect(Self.tally([("lag_median", "王", "0")], propagateDays: 0).cards.first?.score == ExactDecimal(100))
  }

  @Test func `nobody with fewer than ten orders is ranked, and equals share a place`() {
    let people = [("丁", "12", "0.5"), ("丙", "10", "0.7"), ("乙", "30", "0.7"), ("甲", "9", "1")]
    let cards = Self.tally(
      people.flatMap { [("orders", $0.0, String?.some($0.1)), ("on_time_adjusted", $0.0, .some($0.2))] }
    ).cards
    let ranks = Dictionary(cards.map { ($0.person, $0.rank) }) { first, _ in first }
    #expect(ranks == ["甲": nil, "乙": 1, "丙": 1, "丁": 3])
  }
}
