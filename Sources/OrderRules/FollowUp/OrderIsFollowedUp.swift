import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// Somebody looks after every open order at least once within the days after which a quiet one is stale (FUP-01).
///
/// Counted up to the day on which the sheet that says so was last written in.
enum OrderIsFollowedUp: WholeOrderRule {
  /// FUP-01.
  static let entry = RuleEntry(
    "FUP-01", "not_followed_up", .low, acts: .merchandiser, needs: [[.lastFollowupAt]],
    chinese: RuleWords(
      title: "多日没跟进", what: "上次跟进是 {last}，已经 {days} 个工作日", todo: "今天跟进一次，写上日期和进展",
      rule: "没发完的订单 5 个工作日内（stale_days 可改）跟进一次。",
      example: "上次跟进 3 月 2 日，到 16 日没再记一笔：客户问起来答不上。"),
    english: RuleWords(
      title: "Not followed up", what: "the last follow-up was on {last}, {days} working days ago",
      todo: "follow it up today, and note the day and how it stands",
      rule: "An order that has not left is followed up within five working days (stale_days).",
      example: "Followed up on 2 March and not since: on the 16th the customer asks, and nobody knows."))

  /// Compares the last follow-up with the day up to which the sheet would tell.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard order.isInWork else { return .notApplicable }
    let notes = order.lines.flatMap { $0.stated(.lastFollowupAt) }.filter(\.isHeld)
    let days = notes.compactMap(\.value.day).filter { $0 <= context.asOf }
    guard let last = days.max(),
      let told = notes.compactMap({ context.settings.news[$0.source.id] }).map({ min($0.lastDay, $0.lastWritten) })
        .max()
    else { return .lacks([.lastFollowupAt]) }
    let quiet = context.workingDays(from: last, until: told)
    guard quiet > context.thresholds.staleDays + context.grace(entry) else { return .holds }
    var found = Violation(.lastFollowupAt, details: ["last": last.description, "days": String(quiet)])
    found.evidence = order.lines.prefix(1).flatMap { $0.evidence(.lastFollowupAt, .followupNote) }
    found.money = order.amount
    return .violated([found])
  }
}

extension OrderFacts {
  /// Whether some of the order is still to be done before it leaves.
  var isInWork: Bool {
    !isClosed && livingLines.contains { !$0.isClosed && $0.isShippedOut(of: self) != true }
  }
}
