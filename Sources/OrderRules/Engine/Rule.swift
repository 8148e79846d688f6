public import Discrepancies
public import ExactValues
public import OrderModel
public import Reconciliation

/// A business rule: the sentence that should be true, and its entry in the catalogue.
///
/// A rule is an enum in a file of its own, named as that sentence, and a line in `RuleList`.
public protocol Rule: Sendable {
  /// The entry of the catalogue.
  static var entry: RuleEntry { get }
}

/// A rule that is judged line by line.
public protocol LineRule: Rule {
  /// Judges one line.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict
}

/// A rule that is judged once an order.
public protocol WholeOrderRule: Rule {
  /// Judges one order.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict
}

/// A rule over all orders of the book, judged after every order was folded.
public protocol AcrossRule: Rule {
  /// Judges all orders, each by its digest, sorted by key.
  static func judge(_ orders: DigestedOrders, _ context: RuleContext) -> AcrossVerdict
}

/// A rule that says what a finding of the merge means: the finding takes its code.
public protocol SpecialisingRule: Rule {
  /// The kinds of findings that it looks at.
  static var specialises: Set<DiscrepancyKind> { get }
  /// Whether the finding is a case of the rule: then it is violated, with nothing more to say.
  static func judge(
    _ found: Discrepancy, line: LineFacts?, of order: OrderFacts, _ context: RuleContext
  ) -> Verdict
}

/// A rule that says what it means that a party still holds an old value.
public protocol StaleCopyRule: SpecialisingRule {}

extension StaleCopyRule {
  /// Stale copies.
  public static var specialises: Set<DiscrepancyKind> { [.staleCopy] }
}

/// A rule about what other rules found of an order.
public protocol FollowingRule: Rule {
  /// Judges what was found.
  static func judge(_ found: [Discrepancy], of order: OrderFacts, _ context: RuleContext) -> Verdict
}

/// A rule about rows that could be laid to no order: their finding takes its code and says what it says.
public protocol UnplacedRowRule: Rule {
  /// Judges one row.
  static func judge(_ row: UnresolvedRow, of source: Source, _ context: RuleContext) -> Verdict
}

/// A rule about disputes of the merge that last: judged when every finding has its age.
public protocol LastingDisputeRule: Rule {
  /// Judges one finding that is known since a day.
  /// - Parameter absent: the sources of which no sheet came with this run.
  static func judge(
    _ found: Discrepancy, since firstSeen: Day, absent: Set<String>, _ context: RuleContext
  ) -> Verdict
}

/// What a rule found of one line or order: never passed where a field is missing.
public enum Verdict: Sendable {
  /// The sentence is true.
  case holds
  /// The sentence is not about such a line: not yet shipped, no price agreed.
  case notApplicable
  /// It cannot be told without these fields.
  case lacks([Field])
  /// The sentence is not true.
  case violated([Violation])

  /// Violated where there is something to say, otherwise true.
  static func of(_ violations: [Violation]) -> Verdict { violations.isEmpty ? .holds : .violated(violations) }
}

/// What a rule over all orders found.
public struct AcrossVerdict: Sendable {
  /// What is not true, each with the order that it is about.
  public var violations: [(order: OrderDigest, lineID: String?, violation: Violation)] = []
  /// How many orders or events it was judged on, and on how many it could not be.
  public var evaluated = 0, lacking = 0
  /// What was missing there.
  public var missing: Set<Field> = []

  /// Makes a verdict on nothing.
  public init() {}
}
