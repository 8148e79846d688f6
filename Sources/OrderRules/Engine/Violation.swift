public import Discrepancies
public import ExactValues
public import OrderModel
public import Reconciliation

/// What a rule has to say of a line or an order.
public struct Violation: Sendable {
  /// The field that is wrong; part of the identity.
  public var field: Field?
  /// The event that is wrong, if it is one; part of the identity.
  public var event: EventState?
  /// The source whose sheet is wrong, where the rule judges sheets one by one; part of the identity.
  public var source: String?
  /// How grave it is, where not as the catalogue says.
  public var severity: Severity?
  /// The department that acts, where not the one of the catalogue.
  public var department: Department?
  /// The person who acts, where the rule knows one.
  public var person: String?
  /// What should stand there.
  public var expected: String?
  /// The values of the placeholders in the rule's words.
  public var details: [String: String] = [:]
  /// What stands where.
  public var evidence: [DisputedClaim] = []
  /// The money that stands on it, in the order's currency.
  public var money: ExactDecimal?
  /// The day by which it matters, where not the promised one.
  public var due: Day?

  /// Makes a violation in a field.
  public init(_ field: Field?, event: EventState? = nil, details: [String: String] = [:]) {
    self.field = field
    self.event = event
    self.details = details
  }
}
