import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// A follow-up that was planned for a day that is past has happened (FUP-02).
enum PlannedFollowUpHappens: WholeOrderRule {
  /// FUP-02.
  static let entry = RuleEntry(
    "FUP-02", "follow_up_missed", .low, acts: .merchandiser, needs: [[.nextFollowupAt]],
    chinese: RuleWords(
      title: "计划的跟进没做", what: "计划 {planned} 跟进，过了 {days} 天没有记录", todo: "今天补做，写上新的跟进日期",
      rule: "计划跟进的日子过了一个工作日，就有那天以后的跟进记录；已发完的不算。",
      example: "说好 3 月 5 日回访客户，到 16 日没有记录：客户以为忘了他。"),
    english: RuleWords(
      title: "A planned follow-up did not happen",
      what: "a follow-up was planned for {planned}; {days} days later none is noted",
      todo: "do it today, and note when the next one is due",
      rule:
        "One working day after the planned day there is a follow-up noted of that day or later; what has left does not count.",
      example: "The customer was to be called on 5 March, and nothing is noted on the 16th: he thinks he is forgotten.")
  )

  /// Compares the day that was planned with the last follow-up.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard order.isInWork else { return .notApplicable }
    let plans = order.lines.flatMap { $0.stated(.nextFollowupAt) }.filter(\.isHeld)
    guard let planned = plans.compactMap(\.value.day).max(),
      let told = plans.compactMap({ context.lastDay(of: $0.source) }).max()
    else { return .lacks([.nextFollowupAt]) }
    let last = order.lines.flatMap { $0.stated(.lastFollowupAt) }.compactMap(\.value.day).max()
    guard planned < told, last.map({ $0 < planned }) ?? true,
      context.workingDays(from: planned, until: told) > context.thresholds.propagateDays + context.grace(entry)
    else { return .holds }
    var found = Violation(
      .nextFollowupAt,
      details: ["planned": planned.description, "days": String(planned.days(until: context.asOf))])
    found.evidence = order.lines.prefix(1).flatMap { $0.evidence(.nextFollowupAt, .lastFollowupAt) }
    found.money = order.amount
    found.due = planned
    return .violated([found])
  }
}
