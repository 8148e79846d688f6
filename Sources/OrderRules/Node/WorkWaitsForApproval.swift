import Discrepancies
import ExactValues
import Normalization
import OrderModel

/// Production and shipment wait until the order is approved (NODE-09).
///
/// Only a status word says that the approval is not there: an empty day may mean that nobody wrote it down.
enum WorkWaitsForApproval: LineRule {
  /// NODE-09.
  static let entry = RuleEntry(
    "NODE-09", "unapproved_order_in_work", .high, acts: .merchandiser,
    needs: [
      [.approvalStatus, .approvalDate],
      [.productionStart, .productionStatus, .producedQuantity, .shipDate, .shippedQuantity, .shippedQuantityTotal],
    ],
    chinese: RuleWords(
      title: "未审批就做了", what: "审批还是“{found}”，已经开工（{day}）", todo: "先停下来补审批；审批不通过的和业务商量怎么处理",
      rule: "审批通过以后才投产、发货（5 个工作日以内开工的先不算，审批表可能还没更新；已被驳回的马上报）。",
      example: "订单审批状态是“驳回”，车间 3 月 3 日已经开工：做出来的可能没人要。",
      variants: [
        "shipped": "审批还是“{found}”，已经发货（{day}）", "rejected": "审批结果是“{found}”，还是开工了（{day}）",
        "rejected_shipped": "审批结果是“{found}”，还是发货了（{day}）",
      ]),
    english: RuleWords(
      title: "Work without approval", what: "the approval is still “{found}”, and production has begun ({day})",
      todo: "stop and get the approval; settle with sales what becomes of a refused order",
      rule:
        "Production and shipment begin after the approval; what began within five working days may wait for the sheet to follow, unless the order was refused.",
      example: "The approval was refused, and the workshop began on 3 March: perhaps nobody wants what it makes.",
      variants: [
        "shipped": "the approval is still “{found}”, and it was shipped ({day})",
        "rejected": "the approval was “{found}”, and production has begun all the same ({day})",
        "rejected_shipped": "the approval was “{found}”, and it was shipped all the same ({day})",
      ]))

  /// Compares the approval with what has begun.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let shipment = line.node(.shipment, of: order), production = line.node(.production, of: order)
    guard shipment.isStarted || production.isStarted else { return .notApplicable }
    let states = line.currentStates(.approval)
    if states.contains(.done) || states.contains(.notApplicable) { return .holds }
    guard let state = states.first(where: { [.rejected, .notStarted, .inProgress].contains($0) }) else {
      return line.past(line.day(.approvalDate)) == nil || !states.isEmpty ? .lacks([.approvalStatus]) : .holds
    }
    let began = shipment.isStarted ? shipment.began ?? shipment.ended : production.began ?? production.ended
    let said = line.saying(state, at: .approval)
    // Patience begins with the first step that should have waited: a later one changes nothing.
    let first = [production.began ?? production.ended, began].compactMap(\.self).min()
    guard state == .rejected || said.map({ isCurrent($0.source, line, since: first, context) }) ?? true else {
      return .holds
    }
    var found = Violation(.approvalStatus)
    let isRejected = state == .rejected
    found.details = [
      "variant": shipment.isStarted
        ? (isRejected ? "rejected_shipped" : "shipped") : (isRejected ? "rejected" : "begun"),
      "found": said?.text ?? "",
      "day": began?.description ?? line.stated(.productionStatus).first?.text ?? "",
    ]
    found.evidence = line.evidence(of: .approval) + line.evidence(of: shipment.isStarted ? .shipment : .production)
    found.money = line.amount
    return .violated([found])
  }

  /// Whether the sheet that has the word should know of the work: it came long enough after, or its own row says that work began.
  private static func isCurrent(
    _ source: Source, _ line: LineFacts, since first: Day?, _ context: RuleContext
  ) -> Bool {
    if context.shouldKnow(source, of: first, [line], entry) { return true }
    guard let first, let last = context.lastDay(of: source), context.hasSettled(since: first, until: last),
      let word = StatedValue(.orderStatus, source, in: [line.unit, line.header]),
      let status = context.overall(word.text)
    else { return false }
    return context.grace(entry) == 0 && status.node > .approval && status.state != .notStarted
  }
}
