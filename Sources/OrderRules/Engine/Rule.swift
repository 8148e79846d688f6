public import Discrepancies
public import OrderModel
internal import Reconciliation

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
  static func judge(_ orders: [OrderDigest], _ context: RuleContext) -> AcrossVerdict
}

/// A rule that says what it means that a party still holds an old value: the stale copy takes its code.
public protocol StaleCopyRule: Rule {
  /// Whether the stale copy is a case of the rule: then it is violated, with nothing more to say.
  static func judge(
    _ stale: Discrepancy, line: LineFacts?, of order: OrderFacts, _ context: RuleContext
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
