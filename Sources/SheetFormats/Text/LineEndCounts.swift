/// How many records end in which way.
struct LineEndCounts: Sendable {
  var lineFeeds = 0
  var pairs = 0
  var returns = 0

  mutating func add(_ other: LineEndCounts) {
    lineFeeds += other.lineFeeds
    pairs += other.pairs
    returns += other.returns
  }

  /// What there is to say: `nil` where all lines end alike.
  var reason: String? {
    let kinds = [("LF", lineFeeds), ("CRLF", pairs), ("CR", returns)].filter { $0.1 > 0 }
    guard kinds.count > 1 else { return nil }
    return "lines end differently: " + kinds.map { "\($0.1) with \($0.0)" }.joined(separator: ", ")
  }
}
