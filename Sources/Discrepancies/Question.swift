/// What a person is asked about a discrepancy: what was shown, and what may be answered.
public struct Question: Hashable, Sendable, Codable {
  /// The ledger's line or order; empty for a source or a file.
  public var unit: String
  /// What each source says, in the form of the ledger, by source id; empty where no values stand against each other.
  public var shown: [String: String]
  /// The answers, in the order in which they are offered.
  public var choices: [Choice]

  /// Makes a question.
  public init(unit: String, shown: [String: String] = [:], choices: [Choice]) {
    self.unit = unit
    self.shown = shown
    self.choices = choices
  }

  /// 12 hex digits that change with what is shown.
  public var fingerprint: String {
    ContentDigest.identity([unit] + shown.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
  }
}

/// One answer that a discrepancy offers.
public struct Choice: Hashable, Sendable, Codable {
  /// What is ruled.
  public var verb: AnswerVerb
  /// The sources whose side is taken, by id.
  public var parties: [String]
  /// What is taken, for the program: a value in the form of the ledger, a row's digest, a line or an order.
  public var target: String?
  /// What is taken, for people.
  public var shown: String?

  /// Makes an answer.
  public init(_ verb: AnswerVerb, parties: [String] = [], target: String? = nil, shown: String? = nil) {
    self.verb = verb
    self.parties = parties
    self.target = target
    self.shown = shown
  }
}

/// What a person can rule.
public enum AnswerVerb: String, Sendable, CaseIterable, Codable {
  /// A source's value counts, or the side of a source for a whole group.
  case take
  /// The value of before stays.
  case keep
  /// A value that no source states counts.
  case other
  /// Nothing is ruled before a day.
  case wait
  /// It is left as it is.
  case tolerate
  /// A field is not compared between two sources.
  case doNotCompare = "do_not_compare"
  /// A line is no more.
  case cancelled
  /// A line whose row is gone still counts.
  case stays
  /// An event whose row is gone did not happen.
  case deleted
  /// An order or line that no opener holds is real.
  case accept
  /// Rows are none of this book's.
  case notOurs = "not_ours"
  /// Rows that look like one add up.
  case bothCount = "both_count"
  /// One of several rows counts.
  case oneCounts = "one_counts"
  /// Two numbers are one order.
  case sameOrder = "same_order"
  /// Two numbers are two orders.
  case differentOrders = "different_orders"
  /// A row belongs to a line or an order.
  case belongs
  /// What looked like a slip is meant.
  case confirm
  /// What looked like a slip is one.
  case refuse
  /// An earlier answer no longer holds.
  case withdraw

  /// Whether the answer rules a value.
  public var rulesValue: Bool { self == .take || self == .keep || self == .other }
  /// Whether the answer is nothing without a free value beside it.
  public var needsValue: Bool { self == .other || self == .wait }
}

extension Discrepancy {
  /// The two sources between which a value stands: the one that is followed, and the one that says otherwise.
  ///
  /// `nil` where more than one source says otherwise. Sorted by id, so that both directions are one group.
  public var pair: [String]? {
    let claims = claims.filter { $0.value != nil }
    let losers = claims.filter { $0.value != reconciledValue }
    let winner = claims.first { $0.value == reconciledValue }
    if let winner, losers.count == 1 { return [winner.source, losers[0].source].sorted() }
    if winner == nil, claims.count == 2 { return claims.map(\.source).sorted() }
    return nil
  }

  /// The identity of the group that a discrepancy belongs to: one kind, field and pair of sources.
  public static func groupIdentity(kind: String, field: String, pair: [String]) -> String {
    ContentDigest.identity(["group", kind, field] + pair)
  }
}
