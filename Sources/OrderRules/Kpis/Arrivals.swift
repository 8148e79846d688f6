internal import ExactValues

/// How many changes reached the sheets of a department in one run after so many working days (K13).
///
/// A run sees only what arrives in it; so each run keeps its own, and a later run counts those of its period.
public struct Arrival: Hashable, Sendable {
  /// The department whose sheet took the change over.
  public var department: String
  /// The working days since the change.
  public var lag: Int
  /// How many there were.
  public var count: Int

  /// Makes an entry.
  public init(department: String, lag: Int, count: Int) {
    self.department = department
    self.lag = lag
    self.count = count
  }
}

extension KpiCounts {
  /// Counts changes that arrived after so many working days; in time are those of at most `limit` days.
  mutating func add(_ arrival: Arrival, limit: Int) {
    add("K13", "lag", arrival.department, days: arrival.lag, times: arrival.count)
    let all = ExactDecimal(Int64(arrival.count))
    add("K13", "in_time", arrival.department, part: arrival.lag <= limit ? all : .zero, of: all)
  }

  /// What arrived in the run that was counted, by department and lag.
  var arrivals: [Arrival] {
    spans("K13", "lag").flatMap { department, counts in
      counts.map { Arrival(department: department, lag: $0.key, count: $0.value) }
    }.sorted { ($0.department, $0.lag) < ($1.department, $1.lag) }
  }
}
