/// How much each part of a merchandiser's scorecard weighs.
public struct ScorecardWeights: Hashable, Sendable {
  /// A part of the score; the raw value is its name in `duidan.yml` and in the file.
  public enum Part: String, CaseIterable, Sendable {
    case onTime = "on_time"
    case closedInTime = "closed_in_time"
    case exceptions
    case errors
    case changes
    case followUp = "follow_up"
  }

  private var points: [Part: Int] = [
    .onTime: 30, .closedInTime: 20, .exceptions: 15, .errors: 15, .changes: 10, .followUp: 10,
  ]

  /// The weights of the rule book.
  public init() {}

  /// The points of a part; what counts is their proportion.
  public subscript(part: Part) -> Int {
    get { points[part] ?? 0 }
    set { points[part] = newValue }
  }
}
