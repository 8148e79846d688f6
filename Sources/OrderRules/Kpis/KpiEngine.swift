public import Discrepancies
public import ExactValues
internal import OrderModel
public import Reconciliation

/// Works the key figures of a run out: those of its period, and those of the period before.
public struct KpiEngine: Sendable {
  /// The key figures, in the order of the rule book; adding one adds a line here.
  private static let all: [any Kpi.Type] = [
    OrderCycle.self, NodeDwell.self, OnTimeOrders.self, OnTimeLines.self, AverageDelay.self, PromiseStability.self,
    ExceptionRate.self, SyncCausedShare.self, ExceptionClosing.self, OpenExceptions.self, ChangesPerOrder.self,
    UndocumentedChanges.self, PropagationLag.self, MisShipments.self, ReturnRate.self, ComplaintRate.self,
    InvoiceErrors.self, InvoiceLag.self, CollectionRate.self, OverdueReceivables.self, SalesOutstanding.self,
    FillRate.self, OwnerCoverage.self, Traceability.self, ConflictRate.self, Completeness.self, StaleOrders.self,
    CustomerRisk.self, Trend.self, Scorecard.self,
  ]

  /// Their entries, by code.
  public static let entries: [String: KpiEntry] = all.reduce(into: [:]) { $0[$1.entry.code] = $1.entry }

  private let context: RuleContext
  private let period: KpiPeriod
  private let findings: [String: [Discrepancy]]

  /// What some orders count.
  public struct Part: Sendable {
    var current = KpiCounts(), before = KpiCounts()

    /// Makes counts of nothing.
    public init() {}

    /// What arrived in the run, by department, or by person where scorecards are asked for, and lag.
    public var arrivals: [Arrival] { current.arrivals }
  }

  /// Takes what is open of each order.
  public init(_ context: RuleContext, days: Int, findings: [Discrepancy]) {
    self.context = context
    period = KpiPeriod(days: days, upTo: context.asOf)
    let active = findings.filter { $0.status == .open || $0.status == .decided }
    self.findings = Dictionary(grouping: active) { $0.subject.orderNo ?? "" }
  }

  /// Counts an order.
  ///
  /// - Parameter before: looks it up as it was known before the run; asked only where something of it moved since.
  /// - Complexity: O(*figures* × *lines*).
  public func count(_ order: OrderState, before: @escaping () -> OrderState?, into part: inout Part) {
    let facts = OrderFacts(order, context)
    guard !facts.isCancelled else { return }
    let seen = KpiOrder(facts: facts, before: before, findings: findings[order.orderNo] ?? [])
    for kpi in Self.all {
      kpi.count(seen, in: period, into: &part.current)
      kpi.count(seen, in: period.before, into: &part.before)
    }
  }

  /// All parts together.
  public static func sum(_ parts: [Part]) -> Part {
    parts.reduce(into: Part()) { all, part in
      all.current.add(part.current)
      all.before.add(part.before)
    }
  }

  /// The figures of what was counted, of what earlier runs saw arrive, and of how often each rule could be judged.
  public func figures(
    _ counted: Part, arrivals: [(day: Day, arrival: Arrival)], coverage: RuleCoverage
  ) -> [KpiFigure] {
    var all = counted
    let limit = context.thresholds.propagateDays
    for (day, arrival) in arrivals {
      if period.contains(day) { all.current.add(arrival, limit: limit) }
      if period.before.contains(day) { all.before.add(arrival, limit: limit) }
    }
    all.current.tellCustomers(context.asOf)
    for (code, counts) in coverage.rules {
      all.current.add(
        "K26", "rule_coverage", code, part: ExactDecimal(Int64(counts.evaluated)),
        of: ExactDecimal(Int64(counts.applicable)))
    }
    return Trend.comparingMonths(all.current.figures(after: all.before))
  }
}
