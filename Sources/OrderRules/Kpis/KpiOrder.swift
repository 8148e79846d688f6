internal import Discrepancies
internal import ExactValues
internal import OrderModel
internal import Reconciliation

/// An order as key figures look at it: its facts, what was known of it before the run, and what was found of it.
struct KpiOrder {
  let facts: OrderFacts
  /// Looks the order up as the run before left it; `nil` for a new one.
  let before: () -> OrderState?
  /// What is open of it, by line id; `nil` for the order as a whole.
  let findings: [Discrepancy]

  /// The lines that were not cancelled.
  let lines: [LineFacts]
  /// The day on which the last of the order was received, else left; `nil` while something is still to be shipped.
  let closedOn: Day?

  /// Looks at an order.
  ///
  /// - Complexity: O(*lines*).
  init(facts: OrderFacts, before: @escaping () -> OrderState?, findings: [Discrepancy]) {
    (self.facts, self.before, self.findings) = (facts, before, findings)
    lines = facts.livingLines
    closedOn = Self.lastDay(of: lines, facts)
  }

  var context: RuleContext { facts.context }

  private static func lastDay(of lines: [LineFacts], _ facts: OrderFacts) -> Day? {
    guard !lines.isEmpty else { return nil }
    var last: Day?
    for line in lines {
      guard let ordered = line.ordered, let shipped = line.shipped, let least = facts.context.least(ordered, of: facts),
        shipped >= least, let day = line.lastReceivedDay ?? line.lastShipDay
      else { return nil }
      last = max(last ?? day, day)
    }
    return last
  }

  /// Whether anything of it could move in a period: it was there, not yet closed, and not every line of it was called off.
  func isActive(in period: KpiPeriod) -> Bool {
    if lines.isEmpty, !facts.lines.isEmpty { return false }
    let begun = facts.value(.orderDate)?.day ?? facts.order.firstSeen
    return begun <= period.last && (closedOn.map { $0 >= period.first } ?? true)
  }

  /// The customer's name, empty where none is known.
  var customer: String { facts.value(.customerName)?.description ?? "" }
}
