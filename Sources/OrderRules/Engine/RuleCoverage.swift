internal import Discrepancies
public import OrderModel
internal import Synchronization

/// How often each rule could be evaluated, of the lines and orders that it is about.
public struct RuleCoverage: Sendable, Equatable, Codable {
  /// The counts of one rule.
  public struct Counts: Sendable, Equatable, Codable {
    /// On how many lines, orders or events it was judged, and how many of them violated it.
    public var evaluated = 0, violated = 0
    /// On how many it could not be judged, and how often each field was what was missing.
    public var lacking = 0
    fileprivate var missed: FieldMap<Int> = [:]

    /// Makes counts of nothing.
    public init() {}

    /// How often each field was missing.
    public var missing: [Field: Int] { Dictionary(missed.map { ($0.key, $0.value) }) { first, _ in first } }

    /// Everything that it is about.
    public var applicable: Int { evaluated + lacking }
  }

  /// The counts by the rules' ranks in `RuleList`: nothing is hashed while lines are judged.
  private var counts: [Counts]

  /// Makes counts of nothing.
  public init() { counts = Array(repeating: Counts(), count: RuleList.entries.count) }

  /// The counts by code, of the rules that were about something.
  public var rules: [String: Counts] {
    let counted = zip(RuleList.entries, counts).filter { $0.1 != Counts() }
    return Dictionary(counted.map { ($0.0.kind.code, $0.1) }) { first, _ in first }
  }

  mutating func count(_ rule: RuleEntry, _ verdict: Verdict) {
    guard let rank = RuleList.rank(of: rule) else { return }
    count(rank, verdict)
  }

  /// Counts a verdict of the rule with a rank in `RuleList`.
  mutating func count(_ rank: Int, _ verdict: Verdict) {
    switch verdict {
    case .notApplicable: return
    case .holds: counts[rank].evaluated += 1
    case .violated:
      counts[rank].evaluated += 1
      counts[rank].violated += 1
    case .lacks(let fields):
      counts[rank].lacking += 1
      for field in fields { counts[rank].missed[field, default: 0] += 1 }
    }
  }

  mutating func count(_ rule: RuleEntry, _ verdict: AcrossVerdict) {
    guard let rank = RuleList.rank(of: rule), verdict.evaluated + verdict.lacking > 0 else { return }
    counts[rank].evaluated += verdict.evaluated
    counts[rank].violated += verdict.violations.count
    counts[rank].lacking += verdict.lacking
    for field in verdict.missing { counts[rank].missed[field, default: 0] += verdict.lacking }
  }

  /// Adds what was counted elsewhere.
  mutating func add(_ other: RuleCoverage) {
    for (rank, more) in other.counts.enumerated() where more.applicable > 0 {
      counts[rank].evaluated += more.evaluated
      counts[rank].violated += more.violated
      counts[rank].lacking += more.lacking
      for (field, times) in more.missed { counts[rank].missed[field, default: 0] += times }
    }
  }
}

extension RuleCoverage.Counts {
  private enum CodingKeys: CodingKey { case evaluated, violated, lacking, missing }

  /// Reads counts that were written.
  ///
  /// - Throws: `DecodingError` where they are no such counts.
  public init(from decoder: any Decoder) throws {
    let counts = try decoder.container(keyedBy: CodingKeys.self)
    evaluated = try counts.decode(Int.self, forKey: .evaluated)
    violated = try counts.decode(Int.self, forKey: .violated)
    lacking = try counts.decode(Int.self, forKey: .lacking)
    missed = FieldMap(try counts.decode([Field: Int].self, forKey: .missing).map { ($0.key, $0.value) }) { $0 + $1 }
  }

  /// Writes the counts.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var counts = encoder.container(keyedBy: CodingKeys.self)
    try counts.encode(evaluated, forKey: .evaluated)
    try counts.encode(violated, forKey: .violated)
    try counts.encode(lacking, forKey: .lacking)
    try counts.encode(missing, forKey: .missing)
  }
}

/// Adds up what orders that are judged side by side count: sums do not depend on their order.
final class CoverageCounter: Sendable {
  private let sum = Mutex(RuleCoverage())

  func add(_ coverage: RuleCoverage) { sum.withLock { $0.add(coverage) } }

  var total: RuleCoverage { sum.withLock { $0 } }
}
