import Discrepancies
import ExactValues
import OrderModel

/// What production planned to finish is finished (PRD-02).
///
/// A sheet of production's from before the planned day cannot tell.
enum ProductionFinishesAsPlanned: LineRule {
  /// PRD-02.
  static let entry = RuleEntry(
    "PRD-02", "production_late", .high, acts: .production,
    needs: [[.productionPlanFinish], [.productionFinish, .productionStatus, .producedQuantity]],
    compares: [.productionPlanFinish],
    chinese: RuleWords(
      title: "生产逾期", what: "计划 {plan} 完工，过了 {days} 天还没完工", todo: "问生产还要几天，把新的完工日期写进表里",
      rule: "到了计划完工日期就完工（rules 里可以设宽限天数）；已发完的不算。",
      example: "计划 6 月 10 日完工，今天 15 日，生产表上还没有完工日期。"),
    english: RuleWords(
      title: "Production is late", what: "production planned to finish on {plan}; {days} days later it is not finished",
      todo: "ask production how long it takes, and have the new date put into the sheet",
      rule: "What is planned is finished by that day, plus any grace days; what has left does not count.",
      example: "The plan says 10 June, today is the 15th, and production's sheet has no finish."))

  /// Looks for the finish of what should be finished.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let plan = line.day(.productionPlanFinish)
    if let plan, !context.hasPassed(plan, for: entry) { return .holds }
    let isProduced = line.isProduced
    guard isProduced != true, line.isShippedOut(of: order) != true else { return .notApplicable }
    guard let plan else { return .lacks([.productionPlanFinish]) }
    guard isProduced == false,
      let news = context.lastWord(on: .productionFinish, .productionStatus, .producedQuantity), plan < news
    else { return .lacks([.productionFinish]) }
    var found = Violation(.productionFinish)
    found.expected = plan.description
    found.details = ["plan": plan.description, "days": String(plan.days(until: context.asOf))]
    found.evidence = line.evidence(.productionPlanFinish, .productionStatus, .producedQuantity)
    found.money = line.unshippedMoney
    return .violated([found])
  }
}
