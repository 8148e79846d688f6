internal import ExactValues

/// How many changes reached the sheets of a department in one run after so many working days (K13); or, for scorecards,
/// how many of a person's orders' changes reached anybody's (K30).
///
/// A run sees only what arrives in it; so each run keeps its own, and a later run counts those of its period.
public struct Arrival: Hashable, Sendable {
  /// The key figure: K13 or K30.
  public var kpi: String
  /// The department whose sheet took the change over, or the person whose order it is.
  public var party: String
  /// The working days since the change.
  public var lag: Int
  /// How many there were.
  public var count: Int

  /// Makes an entry.
  public init(kpi: String, party: String, lag: Int, count: Int) {
    self.kpi = kpi
    self.party = party
    self.lag = lag
    self.count = count
  }
}

extension KpiCounts {
  /// Counts changes that arrived after so many working days; in time are those of at most `limit` days.
  mutating func add(_ arrival: Arrival, limit: Int) {
    add(arrival.kpi, "lag", arrival.party, days: arrival.lag, times: arrival.count)
    guard arrival.kpi == PropagationLag.entry.code else { return }
    let all = ExactDecimal(Int64(arrival.count))
    add(arrival.kpi, "in_time", arrival.party, part: arrival.lag <= limit ? all : .zero, of: all)
  }

  /// What arrived in the run that was counted, by key figure, party and lag.
  var arrivals: [Arrival] {
    [PropagationLag.entry.code, Scorecard.entry.code].flatMap { kpi in
      spans(kpi, "lag").flatMap { party, counts in
        counts.map { Arrival(kpi: kpi, party: party, lag: $0.key, count: $0.value) }
      }.sorted { ($0.party, $0.lag) < ($1.party, $1.lag) }
    }
  }
}
