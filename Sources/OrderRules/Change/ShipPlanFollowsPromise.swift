import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// When the delivery date moves, the planned shipment moves with it (CHG-10).
///
/// A plan that was there before the date moved, has not been touched since, and is now too late. One that is now more
/// working days too early than are soon is a note: who ships early is not late.
enum ShipPlanFollowsPromise: LineRule {
  /// CHG-10.
  static let entry = RuleEntry(
    "CHG-10", "ship_plan_does_not_follow_promise", .medium, acts: .logistics,
    needs: [[.promisedDate], [.shipPlanDate]], compares: [.promisedDate, .shipPlanDate],
    chinese: RuleWords(
      title: "交期变了，发货计划没变", what: "交期从 {old_promise} 改到 {promise}，计划发货还是 {plan}", todo: "把发货计划、船期改到新交期；订好的舱、车改期",
      rule: "交期改动后，计划发货日期一个工作日内跟着改；不晚于新交期、早不过 3 个工作日（due_soon 可改）的不用改。",
      example: "客户把交期推迟两周，船期没改：货提前到港，堆着付仓租。",
      variants: ["early": "交期从 {old_promise} 推迟到 {promise}，计划发货还是 {plan}，没有重新确认"]),
    english: RuleWords(
      title: "The delivery date moved, the planned shipment did not",
      what: "the promise went from {old_promise} to {promise}; the shipment is still planned for {plan}",
      todo: "move the planned shipment and what is booked for it to the new date",
      rule:
        "When the delivery date moves, the planned shipment follows within a working day, unless it lies within the three working days (due_soon) before the new date.",
      example:
        "The customer moved the date by two weeks and the vessel stayed booked: the goods wait in port, for rent.",
      variants: [
        "early":
          "the promise went back from {old_promise} to {promise}; the shipment planned for {plan} is not confirmed"
      ]))

  /// Compares when the promise and when the plan last moved.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard let change = line.changeInForce(.promisedDate), let promise = change.after.statement.value?.day,
      let old = change.before.statement.value?.day, !line.isBegun
    else { return .notApplicable }
    guard let plan = line.day(.shipPlanDate), let news = context.lastWord(on: .shipPlanDate),
      news >= change.after.asOf
    else { return .lacks([.shipPlanDate]) }
    let isNear = plan <= promise && context.workingDays(from: plan, until: promise) <= context.thresholds.dueSoonDays
    guard !isNear, isUntouched(line, since: change.after.asOf),
      context.workingDays(from: change.after.asOf, until: news) > context.thresholds.propagateDays
        + context.grace(entry)
    else { return .holds }
    if line.isShippedOut(of: order) == true || line.isClosed { return .notApplicable }
    var found = Violation(.shipPlanDate)
    found.department = line.stated(.shipPlanDate).first?.source.department
    found.expected = promise.description
    found.severity = plan > promise ? nil : .low
    found.details = [
      "old_promise": old.description, "promise": promise.description, "plan": plan.description,
      "variant": plan > promise ? "late" : "early",
    ]
    found.evidence = line.evidence(.promisedDate, .shipPlanDate)
    found.money = line.unshippedMoney
    return .violated([found])
  }

  private static func isUntouched(_ line: LineFacts, since day: Day) -> Bool {
    let plans = line.unit.revisions[.shipPlanDate] ?? line.header.revisions[.shipPlanDate] ?? []
    return plans.last.map { $0.asOf < day } ?? false
  }
}
