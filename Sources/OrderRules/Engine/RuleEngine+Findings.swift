public import Discrepancies
public import ExactValues
public import OrderModel
public import Reconciliation

/// Rules about what the passes before could not settle: rows without an order, and disputes that last.
extension RuleEngine {
  /// Judges a row that could be laid to no order; its finding takes the code of the rule that it violates.
  public func judge(_ row: UnresolvedRow, of source: Source, _ found: inout Discrepancy) {
    var coverage = RuleCoverage()
    for rule in unplacedRules where unknown[rule.entry.kind.code] == nil {
      let verdict = rule.judge(row, of: source, context)
      coverage.count(rule.entry, verdict)
      guard case .violated(let violations) = verdict, let violation = violations.first else { continue }
      found.specialisation = rule.entry.kind
      found.field = found.field ?? violation.field?.id
      found.details = violation.details
      found.moneyAtStake = violation.money?.magnitude
      found.currency = row.row.value(.currency)?.description
      found.message = RuleWording.fill(rule.entry.english.what(violation.details), violation.details)
    }
    counter.add(coverage)
  }

  /// Judges the findings that are known since a day; each that a rule finds hangs on the one that it is about.
  ///
  /// - Complexity: O(*rules* × *findings*).
  public func judgeLasting(_ found: [Discrepancy], since firstSeen: (Discrepancy) -> Day?) -> [Discrepancy] {
    var coverage = RuleCoverage()
    var result: [Discrepancy] = []
    let absent = Set(found.filter { $0.kind == .sourceNotRefreshed }.compactMap(\.source))
    for item in found {
      for rule in lastingRules {
        guard let since = firstSeen(item) else { continue }
        let verdict = rule.judge(item, since: since, absent: absent, context)
        coverage.count(rule.entry, verdict)
        guard case .violated(let violations) = verdict else { continue }
        result += violations.map { reminder($0, rule.entry, of: item) }
      }
    }
    counter.add(coverage)
    return result
  }

  private func reminder(_ violation: Violation, _ entry: RuleEntry, of dispute: Discrepancy) -> Discrepancy {
    let details = violation.details.merging(["field": dispute.field ?? dispute.kind.name]) { own, _ in own }
    var reminder = Discrepancy(
      id: ContentDigest.identity([entry.kind.name, dispute.id]), kind: entry.kind,
      severity: context.settings.rulings[entry.kind.code]?.severity ?? violation.severity, subject: dispute.subject,
      field: dispute.field, source: dispute.source, message: RuleWording.fill(entry.english.what(details), details),
      claims: dispute.claims)
    reminder.details = violation.details
    reminder.baselineValue = dispute.baselineValue
    reminder.reconciledValue = dispute.reconciledValue
    reminder.policy = "rule"
    reminder.responsibleDepartment = context.acting(violation.department ?? entry.acts).rawValue
    reminder.responsiblePerson = violation.person
    reminder.changedBySource = dispute.changedBySource
    reminder.moneyAtStake = dispute.moneyAtStake
    reminder.currency = dispute.currency
    reminder.dueDate = dispute.dueDate
    reminder.cause = dispute.id
    return reminder
  }
}
