import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// When the delivery date moves, the production plan moves with it (CHG-09).
///
/// A plan that was there before the date moved, has not been touched since, and ends too late for the new date. One that
/// still fits a date that moved forward is a note: production has not confirmed it.
enum ProductionPlanFollowsPromise: LineRule {
  /// CHG-09.
  static let entry = RuleEntry(
    "CHG-09", "plan_does_not_follow_promise", .high, isCause: true, acts: .production,
    needs: [[.promisedDate], [.productionPlanFinish]], compares: [.promisedDate, .productionPlanFinish],
    chinese: RuleWords(
      title: "交期改了，生产计划没动", what: "交期从 {old_promise} 改到 {promise}，生产计划还是 {plan} 完工，没有跟着改",
      todo: "请生产按新交期 {promise} 重排；排不出来马上告诉业务", rule: "交期改动后，生产计划一个工作日内跟着改，而且赶得上新交期。",
      example: "客户把交期从 6 月 20 日提前到 6 月 10 日，排产还是 6 月 18 日完工。",
      variants: ["fits": "交期从 {old_promise} 提前到 {promise}，生产计划 {plan} 完工还来得及，但没有重新确认"]),
    english: RuleWords(
      title: "The delivery date moved, the production plan did not",
      what: "the promise went from {old_promise} to {promise}; production still plans to finish on {plan}",
      todo: "ask production to plan for {promise}, or to say at once that it cannot",
      rule: "When the delivery date moves, the production plan follows within a working day and meets the new date.",
      example: "The customer moved the date from 20 to 10 June, and the plan still ends on 18 June.",
      variants: [
        "fits":
          "the promise moved forward from {old_promise} to {promise}; the plan for {plan} fits, but is not confirmed"
      ]))

  /// Compares when the promise and when the plan last moved.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard let change = line.changeInForce(.promisedDate), let promise = change.after.statement.value?.day,
      let old = change.before.statement.value?.day, line.isProduced != true
    else { return .notApplicable }
    guard let plan = line.day(.productionPlanFinish),
      let news = context.lastWord(on: .productionPlanFinish), news >= change.after.asOf
    else { return .lacks([.productionPlanFinish]) }
    if line.isProduced == nil, plan < context.asOf { return .lacks([.productionFinish]) }
    let needed = promise.adding(days: -context.thresholds.shipLeadDays)
    guard plan > needed || promise < old, isUntouched(line, since: change.after.asOf),
      context.hasSettled(since: change.after.asOf, until: news) || context.isSoon(promise)
    else { return .holds }
    if line.isShippedOut(of: order) == true { return .notApplicable }
    var found = Violation(.productionPlanFinish)
    found.severity = plan > needed ? nil : .low
    found.expected = promise.description
    found.details = [
      "old_promise": old.description, "promise": promise.description, "plan": plan.description,
      "variant": plan > needed ? "late" : "fits",
    ]
    found.evidence = line.evidence(.promisedDate, .productionPlanFinish)
    found.money = line.unshippedMoney
    return .violated([found])
  }

  private static func isUntouched(_ line: LineFacts, since day: Day) -> Bool {
    let plans = line.unit.revisions[.productionPlanFinish] ?? line.header.revisions[.productionPlanFinish] ?? []
    return plans.last.map { $0.asOf < day } ?? false
  }
}
