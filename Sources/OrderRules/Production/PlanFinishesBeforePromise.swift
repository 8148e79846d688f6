import Discrepancies
import ExactValues
import OrderModel

/// Production plans to finish in time for the promised date (PRD-01).
enum PlanFinishesBeforePromise: LineRule {
  /// PRD-01.
  static let entry = RuleEntry(
    "PRD-01", "plan_after_promise", .high, acts: .production, needs: [[.productionPlanFinish], [.promisedDate]],
    compares: [.promisedDate, .productionPlanFinish],
    chinese: RuleWords(
      title: "排产晚于交期", what: "计划 {plan} 完工，交期 {promise}，晚了 {days} 天", todo: "请生产提前排；实在排不出来，先和客户谈交期",
      rule: "计划完工不晚于交期减去发货要留的天数（ship_lead_days）；已完工的不算。",
      example: "交期 6 月 10 日，计划 6 月 12 日完工：现在就知道赶不上。"),
    english: RuleWords(
      title: "The plan ends after the promise",
      what: "production plans to finish on {plan}; {promise} is promised: {days} days too late",
      todo: "ask production for an earlier slot, or agree on another date with the customer",
      rule: "The planned finish is no later than the promise less the days kept for shipping (ship_lead_days).",
      example: "10 June is promised and the plan ends on 12 June: it is late already."))

  /// Compares the planned finish with the day on which the goods are needed.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let plan = line.day(.productionPlanFinish), promise = line.day(.promisedDate)
    let needed = promise?.adding(days: -context.thresholds.shipLeadDays)
    if let plan, let needed, plan <= needed { return .holds }
    let isProduced = line.isProduced
    guard isProduced != true, line.isShippedOut(of: order) != true else { return .notApplicable }
    guard let plan else { return .lacks([.productionPlanFinish]) }
    guard let promise, let needed else { return .lacks([.promisedDate]) }
    // What ended on a day that is past may be finished where nobody says so.
    if isProduced == nil, plan < context.asOf { return .lacks([.productionFinish]) }
    var found = Violation(.productionPlanFinish)
    found.expected = needed.description
    found.details = [
      "plan": plan.description, "promise": promise.description, "days": String(needed.days(until: plan)),
    ]
    found.evidence = line.evidence(.productionPlanFinish, .promisedDate)
    found.money = line.unshippedMoney
    return .violated([found])
  }
}
