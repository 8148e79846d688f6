public import Discrepancies
public import ExactValues
public import OrderModel
public import Reconciliation

/// A rule of one order: the sentence that should be true, and what to say where it is not.
public protocol OrderRule: Sendable {
  /// The entry of the catalogue.
  static var kind: DiscrepancyKind { get }
  /// Judges one line of an order; nothing where the sentence is true or cannot be judged.
  static func judge(_ line: UnitState, of order: OrderState, _ context: RuleContext) -> [RuleViolation]
}

/// What a rule may know beside the order.
public struct RuleContext: Sendable {
  /// The day that the run takes as today.
  public var asOf: Day
  /// The sources of the workspace.
  public var sources: [Source]

  /// Makes a context.
  public init(asOf: Day, sources: [Source]) {
    self.asOf = asOf
    self.sources = sources
  }
}

/// What a rule has to say of a line.
public struct RuleViolation: Sendable {
  /// The field that is wrong.
  var field: Field
  /// The event that is wrong, if it is one.
  var event: EventState?
  /// What stands there, and what should.
  var found: String
  var expected: String
  /// In one sentence.
  var message: String
  /// The department that must act.
  var department: Department
  /// The money that stands on it.
  var money: ExactDecimal?
}

/// The rules in the order in which they are judged.
public enum OrderRules {
  /// Every rule.
  public static let all: [any OrderRule.Type] = [
    ShippedModelMatchesOrderInForce.self, ShippedQuantityWithinOrdered.self, InvoiceMatchesLatestRevision.self,
    ValueDoesNotGoBack.self,
  ]

  /// Judges every line of an order.
  public static func judge(_ order: OrderState, _ context: RuleContext) -> [Discrepancy] {
    order.lines.flatMap { line in
      all.flatMap { rule in
        rule.judge(line, of: order, context).map { discrepancy($0, rule.kind, line, order, context) }
      }
    }
  }

  private static func discrepancy(
    _ violation: RuleViolation, _ kind: DiscrepancyKind, _ line: UnitState, _ order: OrderState, _ context: RuleContext
  ) -> Discrepancy {
    let identity = [kind.name, line.id, violation.field.id, "", violation.event?.identity ?? ""]
    var found = Discrepancy(
      id: ContentDigest.identity(identity), kind: kind, subject: order.subject(line, sources: context.sources),
      field: violation.field.id, message: violation.message)
    found.baselineValue = violation.expected
    found.reconciledValue = violation.expected
    found.policy = "rule"
    found.responsibleDepartment = violation.department.rawValue
    found.moneyAtStake = violation.money
    found.currency = order.header.value(.currency)?.description
    found.dueDate = line.value(.promisedDate)?.day
    if let event = violation.event, let source = context.sources.first(where: { $0.id == event.source }) {
      found.source = event.source
      let place = event.places[violation.field]
      found.claims = [
        DisputedClaim(
          source: event.source, department: source.department.rawValue, version: place?.version ?? "",
          value: violation.found, rawText: place?.rawText ?? violation.found, place: place?.place, isEdited: false)
      ]
    }
    return found
  }
}
