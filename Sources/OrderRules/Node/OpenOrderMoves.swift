import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// An open order moves: something happened, or was written down, within the last working days (NODE-03).
///
/// An order that waits for a step that is planned for a day ahead is not stale, nor one of which all has left; one that stands in no
/// sheet that would tell cannot be judged. What happened after such a sheet was last written in stands nowhere: days count up to
/// then, and one that came as it was the run before was not written in since.
enum OpenOrderMoves: WholeOrderRule {
  /// NODE-03.
  static let entry = RuleEntry(
    "NODE-03", "order_stale", .medium, acts: .merchandiser,
    needs: [
      [.updatedAt, .lastFollowupAt, .productionStart, .productionFinish, .materialReadyDate, .qcDate, .approvalDate]
    ],
    chinese: RuleWords(
      title: "订单停滞", what: "最近一次动静是 {last_day}，已经 {days} 个工作日没动", todo: "问清楚卡在哪一步，把进展或新计划写进表里",
      rule: "没发完的订单，5 个工作日内（可设）总有动静：节点日期、发货开票、跟进、更新，或者值有变动；后面排了计划的不算。",
      example: "订单 3 月 2 日审批通过，之后再没有任何记录，到 3 月 16 日没人知道做到哪一步。"),
    english: RuleWords(
      title: "The order does not move", what: "the last thing that happened was on {last_day}, {days} working days ago",
      todo: "find out where it is stuck, and write down the progress or a new plan",
      rule:
        "Within five working days (or as set) something happens to every order that has not left: a step, an event, a follow-up, an update, a changed value; an order with a step planned ahead may wait.",
      example: "Approved on 2 March, and nothing since: on 16 March nobody knows how far it is."))

  private static let movements: [Field] = [
    .orderDate, .createdAt, .approvalDate, .materialReadyDate, .productionStart, .productionFinish, .qcDate,
    .inboundDate, .updatedAt,
    .lastFollowupAt,
  ]
  private static let plans: [Field] = [
    .productionPlanStart, .productionPlanFinish, .shipPlanDate, .materialReadyDate, .nextFollowupAt, .etaDate,
  ]

  /// Compares the last movement of the order with today.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    let open = order.lines.filter { !$0.isCancelled && !$0.isCalledShipped && $0.isShippedOut(of: order) == false }
    guard !open.isEmpty, !order.isClosed else { return .notApplicable }
    guard !open.contains(where: { $0.hasDay(after: context.asOf, among: plans) }) else { return .holds }
    let steps = open.compactMap { $0.lastMovement(among: movements) }.max()
    guard let last = [steps, order.lastChange].compactMap(\.self).max() else { return .lacks([.updatedAt]) }
    let patience = context.thresholds.staleDays + context.grace(entry)
    guard context.workingDays(from: last, until: context.asOf) > patience else { return .holds }
    let known = open.flatMap { line in line.trackers(by: movements + plans, context).compactMap(line.lastWritten) }
    guard let told = known.min() else { return .lacks([.updatedAt]) }
    let days = context.workingDays(from: last, until: told)
    guard days > patience else { return .holds }
    var found = Violation(nil)
    found.details = ["last_day": last.description, "days": String(days)]
    found.evidence = open.prefix(1).flatMap { line in movements.flatMap { line.evidence($0) } }
    found.money = order.openMoney(open)
    found.due = open.compactMap { $0.day(.promisedDate) }.min()
    return .violated([found])
  }
}

extension LineFacts {
  /// Whether a sheet's word for the whole order says that it has left.
  fileprivate var isCalledShipped: Bool {
    stated(.orderStatus).contains { context.overall($0.text)?.lastDone.map { $0 >= Node.shipment.rank } ?? false }
  }

  /// The sheets that hold the line and would tell of a step after those that are over: the entry and the approval.
  ///
  /// One that is long out of date is left out: it has a finding of its own, and should silence nothing for ever.
  fileprivate func trackers(by fields: [Field], _ context: RuleContext) -> [Source] {
    let isApproved = day(.approvalDate) != nil
    let steps = fields.filter { $0 != .orderDate && $0 != .createdAt && !($0 == .approvalDate && isApproved) }
    return context.settings.sources.filter { source in
      holds(source) && steps.contains { context.knows($0, in: source) }
        && (source.isOpener || context.isFresh(source))
    }
  }

  /// The day up to which the part of a source that has the line is known to have been written in.
  fileprivate func lastWritten(_ source: Source) -> Day? {
    lastDay(of: source).map { min($0, context.settings.news[source.id]?.lastWritten ?? $0) }
  }

  /// Whether a day that any source states among these fields lies ahead.
  fileprivate func hasDay(after today: Day, among fields: [Field]) -> Bool {
    fields.contains { field in
      context.knows(field) && stated(field).contains { $0.value.day.map { $0 > today } ?? false }
    }
  }

  /// The last day up to today on which something is said to have happened to the line.
  fileprivate func lastMovement(among fields: [Field]) -> Day? {
    let stated = fields.filter(context.knows).flatMap { self.stated($0) }.compactMap { past($0.value.day) }
    let happened = (events + looseEvents).compactMap { past($0.fields[$0.kind.dateField]?.day) }
    return (stated + happened).max()
  }
}

extension OrderFacts {
  /// The last run after the first that moved a value of the order.
  fileprivate var lastChange: Day? {
    ([order.header] + order.lines).flatMap(\.baseline.values).compactMap(\.movedOn).filter { $0 > order.firstSeen }
      .max()
  }

  /// What the open lines come to; `nil` where none has an amount.
  fileprivate func openMoney(_ open: [LineFacts]) -> ExactDecimal? {
    let amounts = open.compactMap(\.amount)
    return amounts.isEmpty ? nil : amounts.reduce(ExactDecimal?.some(.zero)) { sum, amount in sum?.adding(amount) }
  }
}
