public import Discrepancies
public import ExactValues
public import OrderModel

/// After how many days, or by how much, something is worth a word; the defaults of the rule book.
public struct RuleThresholds: Sendable {
  /// Working days: until a change has reached everybody, until a quiet order is stale, within which a date is soon.
  public var propagateDays = 1, staleDays = 5, dueSoonDays = 3
  /// Days from delivery to the invoice, and from the due date to a late payment.
  public var uninvoicedDays = 7, paymentGraceDays = 0
  /// Days from shipment to the signature.
  public var unsignedDays = 7
  /// Working days that a dispute may stay unsettled.
  public var unresolvedDays = 3
  /// Working days that a critical, a high and another exception may stay open.
  public var exceptionDays: [Severity: Int] = [.critical: 1, .high: 3, .medium: 5, .low: 5, .info: 5]
  /// Working days that a node may take, by its name.
  public var nodeDays = [
    "approval": 1, "production_start": 3, "qc": 1, "shipment": 2, "logistics": 7, "invoice": 5,
  ]
  /// How many changes of an order are many, and how many open orders of a person.
  public var manyChanges = 3, ownerMaxOpen = 60
  /// How often a customer may postpone an order.
  public var postponeMax = 2
  /// Days in which a customer who was asked should have answered.
  public var silentDays = 7
  /// By how much of it a price may differ from the last one, as a part of 1.
  public var priceJump = ExactDecimal(significand: 1, scale: 1) ?? .zero
  /// How many days before the promise production should be finished.
  public var shipLeadDays = 0

  /// The defaults.
  public init() {}
}

/// What a workspace says of one rule.
public struct RuleRuling: Sendable {
  /// Whether it is judged at all.
  public var isOff: Bool
  /// How grave it is.
  public var severity: Severity?
  /// How many working days it may wait.
  public var graceDays: Int?

  /// Makes a ruling.
  public init(isOff: Bool = false, severity: Severity? = nil, graceDays: Int? = nil) {
    self.isOff = isOff
    self.severity = severity
    self.graceDays = graceDays
  }
}

/// How far a shipment may exceed or fall short of the order, as parts of 1.
public struct ShipmentTolerance: Sendable {
  /// Above and below.
  public var over: ExactDecimal, under: ExactDecimal

  /// Makes a tolerance.
  public init(over: ExactDecimal = .zero, under: ExactDecimal = .zero) {
    self.over = over
    self.under = under
  }
}

/// A person whom sheets name.
public struct RosterEntry: Sendable {
  /// The day on which the person left, and who does the work now.
  public var left: Day?, successor: String?

  /// Makes an entry.
  public init(left: Day? = nil, successor: String? = nil) {
    self.left = left
    self.successor = successor
  }
}

/// Everything that rules may know beside the order.
public struct RuleSettings: Sendable {
  /// The day that the run takes as today.
  public var asOf: Day
  /// The sources of the workspace, openers of orders first.
  public var sources: [Source]
  /// Which days are worked.
  public var calendar = WorkCalendar.weekdays
  /// The thresholds of the workspace.
  public var thresholds = RuleThresholds()
  /// What the workspace says of single rules, by code.
  public var rulings: [String: RuleRuling] = [:]
  /// The fields that any source of the workspace has, or had, a column for.
  public var known: Set<Field> = []
  /// When each source last came and what it has columns for, by id.
  public var news: [String: SourceNews] = [:]
  /// The first day of the events of each kind that any log has ever stated.
  public var logsBegin: [EventKind: Day] = [:]
  /// Tolerances by customer.
  public var shipmentTolerance: [FieldValue: ShipmentTolerance] = [:]
  /// Everybody who may answer for orders; empty where the workspace gives no such list.
  public var fullRoster: Set<FieldValue> = []
  /// The price list, by folded product code or model.
  public var prices: [String: ExactDecimal] = [:]
  /// Who else pays for a customer, by his name.
  public var payers: [FieldValue: [String]] = [:]
  /// Whom the workspace knows, by name; empty where it names nobody.
  public var roster: [String: RosterEntry] = [:]
  /// The last day, up to today, of the events of each kind that any log has stated.
  public var logsEnd: [EventKind: Day] = [:]

  /// The lists of inspections that up to the last run have held nearly every line that left.
  public var fullRegisters: Set<String> = []
  /// The lists of production and of the warehouse that up to the last run have held nearly every line that was handed
  /// over to them.
  public var fullLists: Set<String> = []
  /// How the parts of scorecards by person weigh; `nil` where nobody asks for scorecards.
  public var scorecard: ScorecardWeights?
  /// Departments that count as another one.
  public var parties = Department.usualParties

  /// Makes the settings of a run with the defaults.
  public init(asOf: Day, sources: [Source]) {
    self.asOf = asOf
    self.sources = sources
  }
}
