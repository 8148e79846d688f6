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
    /// How often each field was missing.
    public var missing: [Field: Int] = [:]

    /// Makes counts of nothing.
    public init() {}

    /// Everything that it is about.
    public var applicable: Int { evaluated + lacking }
  }

  /// The counts by code.
  public private(set) var rules: [String: Counts] = [:]

  /// Makes counts of nothing.
  public init() {}

  mutating func count(_ code: String, _ verdict: Verdict) {
    switch verdict {
    case .notApplicable: return
    case .holds: rules[code, default: Counts()].evaluated += 1
    case .violated:
      rules[code, default: Counts()].evaluated += 1
      rules[code]?.violated += 1
    case .lacks(let fields):
      rules[code, default: Counts()].lacking += 1
      for field in fields { rules[code]?.missing[field, default: 0] += 1 }
    }
  }

  mutating func count(_ code: String, _ verdict: AcrossVerdict) {
    guard verdict.evaluated + verdict.lacking > 0 else { return }
    var counts = rules[code] ?? Counts()
    counts.evaluated += verdict.evaluated
    counts.violated += verdict.violations.count
    counts.lacking += verdict.lacking
    for field in verdict.missing { counts.missing[field, default: 0] += verdict.lacking }
    rules[code] = counts
  }

  /// Adds what was counted elsewhere.
  mutating func add(_ other: RuleCoverage) {
    for (code, counts) in other.rules {
      var sum = rules[code] ?? Counts()
      sum.evaluated += counts.evaluated
      sum.violated += counts.violated
      sum.lacking += counts.lacking
      sum.missing.merge(counts.missing, uniquingKeysWith: +)
      rules[code] = sum
    }
  }
}

/// Adds up what orders that are judged side by side count: sums do not depend on their order.
final class CoverageCounter: Sendable {
  private let sum = Mutex(RuleCoverage())

  func add(_ coverage: RuleCoverage) { sum.withLock { $0.add(coverage) } }

  var total: RuleCoverage { sum.withLock { $0 } }
}
