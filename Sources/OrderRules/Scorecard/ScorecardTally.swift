public import ExactValues

/// The scorecards of a run: what was counted of each merchandiser, weighed to a score.
public struct ScorecardTally: Sendable {
  /// A merchandiser's card.
  public struct Card: Sendable {
    /// The merchandiser.
    public let person: String
    /// The figures by measure.
    public let figures: [String: KpiFigure]
    /// The score from 0 to 100; `nil` where none of its parts could be told.
    public let score: ExactDecimal?
    /// What each part of the score came to, from 0 to 1; those that could not be told are left out.
    public let parts: [ScorecardWeights.Part: ExactDecimal]
    /// The place among those who have orders enough to be compared; `nil` for the others.
    public fileprivate(set) var rank: Int?

    /// The parts that could not be told.
    public var missing: [ScorecardWeights.Part] { ScorecardWeights.Part.allCases.filter { parts[$0] == nil } }
  }

  /// The fewest orders in the period with which anybody is compared.
  public static let fewestOrders = 10

  /// The cards, by person.
  public let cards: [Card]
  /// How many orders name no merchandiser.
  public let unnamed: Int

  /// Weighs the figures of K30.
  public init(_ figures: [KpiFigure], weights: ScorecardWeights, propagateDays: Int) {
    let own = figures.filter { $0.kpi == Scorecard.entry.code }
    unnamed = own.filter { $0.breakdown.isEmpty }.reduce(0) { $0 + $1.excluded }
    let byPerson = Dictionary(grouping: own.filter { !$0.breakdown.isEmpty }, by: \.breakdown)
    var cards = byPerson.sorted { $0.key < $1.key }.map { person, figures in
      let known = Dictionary(figures.map { ($0.measure, $0) }) { first, _ in first }
      let parts = Self.parts(known, propagateDays)
      return Card(person: person, figures: known, score: Self.score(parts, weights), parts: parts)
    }
    let ranked = cards.filter(Self.isCompared).compactMap(\.score).sorted(by: >)
    for index in cards.indices where Self.isCompared(cards[index]) {
      if let score = cards[index].score, let place = ranked.firstIndex(of: score) {
        cards[index].rank = place + 1
      }
    }
    self.cards = cards
  }

  private static func isCompared(_ card: Card) -> Bool {
    card.figures["orders"]?.value.map { $0 >= ExactDecimal(Int64(fewestOrders)) } ?? false
  }

  private static func parts(
    _ figures: [String: KpiFigure], _ propagateDays: Int
  ) -> [ScorecardWeights.Part: ExactDecimal] {
    let one = ExactDecimal(1)
    func value(_ measure: String) -> ExactDecimal? { figures[measure]?.value }
    /// What is left of 1 after a rate, none where the rate is 1 or more.
    func rest(_ rate: ExactDecimal?) -> ExactDecimal? { rate.flatMap { one.subtracting(min(one, max($0, .zero))) } }
    var parts: [ScorecardWeights.Part: ExactDecimal] = [:]
    parts[.onTime] = value("on_time_adjusted")
    parts[.closedInTime] = value("closed_in_time")
    parts[.exceptions] = rest(value("exceptions"))
    // One error in twenty lines is as bad as it gets.
    parts[.errors] = rest(value("errors")?.multiplied(by: ExactDecimal(20)))
    parts[.changes] = value("lag_median").flatMap { lag in
      let limit = ExactDecimal(Int64(propagateDays))
      return lag <= limit ? one : limit.divided(by: lag, toPlaces: 4)
    }
    parts[.followUp] = value("follow_up").map { max($0, .zero) }
    return parts
  }

  private static func score(
    _ parts: [ScorecardWeights.Part: ExactDecimal], _ weights: ScorecardWeights
  ) -> ExactDecimal? {
    var (sum, whole) = (ExactDecimal.zero, 0)
    for (part, value) in parts {
      guard let weighed = value.multiplied(by: ExactDecimal(Int64(100 * weights[part]))),
        let next = sum.adding(weighed)
      else { return nil }
      sum = next
      whole += weights[part]
    }
    return sum.divided(by: ExactDecimal(Int64(whole)), toPlaces: 1)
  }
}
