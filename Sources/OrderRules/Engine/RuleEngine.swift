public import Discrepancies
internal import ExactValues
internal import OrderModel
public import Reconciliation

/// Judges the orders of a run, each alone, by every rule that the workspace leaves on.
///
///     let engine = RuleEngine(context)
///     engine.judge(order, before: before, beside: &folded.discrepancies, counting: &coverage)
///     engine.add(coverage)
///     engine.coverage.rules["SHP-04"]?.evaluated
public struct RuleEngine: Sendable {
  /// What the rules share.
  public let context: RuleContext
  private let lineRules: [(rule: any LineRule.Type, entry: RuleEntry, rank: Int, missing: [Field]?)]
  private let orderRules: [any WholeOrderRule.Type]
  private let acrossRules: [any AcrossRule.Type]
  private let followingRules: [any FollowingRule.Type]
  private let specialisingRules: [any SpecialisingRule.Type]
  private let specialisedKinds: Set<DiscrepancyKind>
  let unplacedRules: [any UnplacedRowRule.Type]
  let lastingRules: [any LastingDisputeRule.Type]
  let counter = CoverageCounter()
  /// The fields that no sheet has, by the code of the rule that it keeps from being evaluated.
  let unknown: [String: [Field]]

  /// Takes the rules that are on.
  public init(_ context: RuleContext) {
    self.context = context
    let rules = RuleList.all.filter { context.settings.rulings[$0.entry.kind.code]?.isOff != true }
    orderRules = rules.compactMap { $0 as? any WholeOrderRule.Type }
    acrossRules = rules.compactMap { $0 as? any AcrossRule.Type }
    followingRules = rules.compactMap { $0 as? any FollowingRule.Type }
    specialisingRules = rules.compactMap { $0 as? any SpecialisingRule.Type }
    specialisedKinds = specialisingRules.reduce(into: []) { $0.formUnion($1.specialises) }
    unplacedRules = rules.compactMap { $0 as? any UnplacedRowRule.Type }
    lastingRules = rules.compactMap { $0 as? any LastingDisputeRule.Type }
    unknown = rules.reduce(into: [:]) { unknown, rule in
      let missing = rule.entry.needs.filter { !$0.contains(where: context.knows) }.compactMap(\.first)
      if !missing.isEmpty { unknown[rule.entry.kind.code] = missing }
    }
    lineRules = rules.compactMap { [unknown] rule in
      guard let judge = rule as? any LineRule.Type, let rank = RuleList.rank(of: rule.entry) else { return nil }
      return (judge, rule.entry, rank, unknown[rule.entry.kind.code])
    }
  }

  /// How often each rule could be evaluated so far.
  public var coverage: RuleCoverage { counter.total }

  /// Adds what rules of the same context counted elsewhere.
  public func add(_ coverage: RuleCoverage) { counter.add(coverage) }

  /// Judges one order; marks findings of the merge whose code a rule makes more precise.
  ///
  /// - Parameters:
  ///   - before: The order after the run before, which tells what was edited since; `nil` for a new one.
  ///   - coverage: Counts of a thread, to which the order's are added; `add` gives them to the engine.
  /// - Complexity: O(*rules* × *lines*).
  public func judge(
    _ order: OrderState, before: OrderState?, beside merged: inout [Discrepancy], counting coverage: inout RuleCoverage
  ) {
    let facts = OrderFacts(order, beside: merged, context)
    var found: [Discrepancy] = []
    let edits = RecentEdits(order, before: before)
    for (rule, entry, rank, missing) in lineRules {
      for line in facts.lines where reaches(entry, line) {
        let verdict = missing.map(Verdict.lacks) ?? rule.judge(line, of: facts, context)
        coverage.count(rank, verdict)
        if case .violated = verdict { found += discrepancies(verdict, entry, line.unit, order, edits) }
      }
    }
    for rule in orderRules {
      let verdict = verdict(of: rule.entry, reaches: reaches(rule.entry, facts)) { rule.judge(facts, context) }
      coverage.count(rule.entry, verdict)
      found += discrepancies(verdict, rule.entry, nil, order, edits)
    }
    for rule in followingRules {
      let verdict = verdict(of: rule.entry, reaches: reaches(rule.entry, facts)) {
        rule.judge(found, of: facts, context)
      }
      coverage.count(rule.entry, verdict)
      found += discrepancies(verdict, rule.entry, nil, order, edits)
    }
    specialise(&merged, facts, &coverage)
    for index in merged.indices { name(&merged[index], facts) }
    CauseAttachment.attach(&found, to: merged)
    merged += found
  }

  /// Judges all orders together, after each was folded.
  ///
  /// - Complexity: O(*n* log *n*) in the orders.
  public func judgeAcross(_ orders: DigestedOrders) -> [Discrepancy] {
    var coverage = RuleCoverage()
    var found: [Discrepancy] = []
    for rule in acrossRules where unknown[rule.entry.kind.code] == nil {
      let verdict = rule.judge(orders, context)
      coverage.count(rule.entry, verdict)
      found += verdict.violations.compactMap { digest, lineID, violation in
        guard let order = orders.whole(digest) else { return nil }
        let line = lineID.flatMap { id in order.lines.first { $0.id == id } }
        let subject = order.subject(line, sources: context.settings.sources)
        return discrepancy(
          violation, rule.entry, unitID: lineID ?? order.key, subject: subject, order.header)
      }
    }
    counter.add(coverage)
    return found
  }

  private func verdict(of entry: RuleEntry, reaches: Bool, _ judge: () -> Verdict) -> Verdict {
    guard reaches else { return .notApplicable }
    return unknown[entry.kind.code].map(Verdict.lacks) ?? judge()
  }

  private func reaches(_ entry: RuleEntry, _ line: LineFacts) -> Bool {
    switch entry.reach {
    case .all: true
    case .living: !line.isCancelled
    case .priced: !line.isCancelled && !line.isUnpriced
    }
  }

  private func reaches(_ entry: RuleEntry, _ order: OrderFacts) -> Bool {
    switch entry.reach {
    case .all: true
    case .living: !order.isCancelled
    case .priced: !order.isCancelled && !order.lines.allSatisfy(\.isUnpriced)
    }
  }

  /// Says who acts for the department on a finding of the merge, where a sheet names somebody.
  private func name(_ found: inout Discrepancy, _ facts: OrderFacts) {
    if let person = found.responsiblePerson {
      found.responsiblePerson = ResponsiblePerson.standing(person, context)
    } else if let department = found.responsibleDepartment.flatMap(Department.init(rawValue:)) {
      let line = facts.lines.first { $0.unit.id == found.subject.lineID }
      found.responsiblePerson = ResponsiblePerson.find(department, line?.unit, facts.order, context)
    }
  }

  private func specialise(_ merged: inout [Discrepancy], _ facts: OrderFacts, _ coverage: inout RuleCoverage) {
    for index in merged.indices where specialisedKinds.contains(merged[index].kind) {
      let line = facts.lines.first { $0.unit.id == merged[index].subject.lineID }
      for rule in specialisingRules
      where rule.specialises.contains(merged[index].kind) && unknown[rule.entry.kind.code] == nil {
        let verdict = rule.judge(merged[index], line: line, of: facts, context)
        coverage.count(rule.entry, verdict)
        if case .violated = verdict, merged[index].specialisation == nil {
          merged[index].specialisation = rule.entry.kind
        }
      }
    }
  }

  private func discrepancies(
    _ verdict: Verdict, _ entry: RuleEntry, _ line: UnitState?, _ order: OrderState, _ edits: RecentEdits
  ) -> [Discrepancy] {
    guard case .violated(let violations) = verdict else { return [] }
    let subject = order.subject(line, sources: context.settings.sources)
    return violations.map { violation in
      var found = discrepancy(violation, entry, unitID: line?.id ?? order.key, subject: subject, order.header)
      found.dueDate = violation.due ?? line?.value(.promisedDate)?.day
      if found.responsiblePerson == nil {
        found.responsiblePerson = ResponsiblePerson.find(
          context.acting(violation.department ?? entry.acts), line, order, context)
      }
      edits.note(&found, line: line)
      return found
    }
  }

  private func discrepancy(
    _ violation: Violation, _ entry: RuleEntry, unitID: String, subject: Discrepancy.Subject, _ header: UnitState
  ) -> Discrepancy {
    let identity = [
      entry.kind.name, unitID, violation.field?.id ?? "", violation.source ?? "", violation.event?.identity ?? "",
    ]
    let details = violation.details.merging(["field": violation.field?.id ?? ""]) { own, _ in own }
    var found = Discrepancy(
      id: ContentDigest.identity(identity), kind: entry.kind,
      severity: context.settings.rulings[entry.kind.code]?.severity ?? violation.severity, subject: subject,
      field: violation.field?.id, source: violation.source ?? violation.event?.source,
      message: RuleWording.fill(entry.english.what(details), details), claims: violation.evidence)
    found.details = violation.details
    found.event = violation.event?.identity
    found.baselineValue = violation.expected
    found.reconciledValue = violation.expected
    found.policy = "rule"
    found.responsibleDepartment = context.acting(violation.department ?? entry.acts).rawValue
    found.responsiblePerson = violation.person
    found.moneyAtStake = violation.money?.magnitude
    found.currency = header.value(.currency)?.description
    found.dueDate = violation.due
    return found
  }
}
