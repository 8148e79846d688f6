import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// The sheets agree how far a line has come: no two overall statuses lie two steps apart (NODE-06).
///
/// A department does not follow an order beyond its own node: production's 已完工 says nothing of shipment. Words for parts, holds
/// and exceptions, and 进行中, which names no step, are spared. 已开票 stands where the goods have been received, unless the
/// terms let the invoice come first; what is paid may be paid at any time.
enum StatusesAgreeAcrossSheets: LineRule {
  /// NODE-06.
  static let entry = RuleEntry(
    "NODE-06", "status_differs_across_sheets", .medium, acts: .merchandiser, needs: [[.orderStatus]],
    chinese: RuleWords(
      title: "各表状态不一致", what: "{source} 写“{found}”，{other_source} 却还是“{other}”", todo: "核实订单实际到了哪一步，把落后的表改过来",
      rule: "各部门的表写的订单状态不会差两步以上（下单、审批、生产、发货、签收、结案；“已开票”算到了签收，先票后货的除外）；各部门只管到自己那一步，部分、暂停、异常不算。",
      example: "业务的表写“已发货”，跟单的表还是“生产中”：客户问起来两个人说法不一样。"),
    english: RuleWords(
      title: "The sheets disagree on the status", what: "{source} says “{found}”, and {other_source} still “{other}”",
      todo: "find out how far the order is, and bring the sheet that lags behind up to date",
      rule:
        "The overall statuses of a line do not lie two steps apart (order, approval, production, shipment, receipt, closed; “invoiced” counts as received unless the terms put the invoice first); no department follows beyond its own step; parts, holds and exceptions are spared.",
      example: "Sales says “shipped”, the merchandiser's sheet still “in production”: the customer hears two stories."))

  /// The steps that every order takes, in their order; quality and material belong to production.
  private static func step(_ node: Node) -> Int? {
    switch node {
    case .order: 1
    case .approval: 2
    case .material, .production, .quality: 3
    case .shipment: 4
    case .logistics, .invoice: 5
    case .closed: 6
    case .payment: nil
    }
  }

  /// What one sheet says: how far the line is, in half steps, and how far the sheet follows.
  private struct Word {
    var stated: StatedValue
    var position, reach: Int
  }

  /// Compares the sheet that is furthest with the one that lags most.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let isFirst = order.lines.first?.unit.id == line.unit.id
    let stated = line.stated(.orderStatus).filter { stated in
      stated.isHeld && (isFirst || stated.source.grain != .order)
    }
    guard stated.count > 1 else { return .notApplicable }
    let isInAdvance = line.value(.paymentTerms).map { AdvancePayment.isMeant(by: $0.description) } ?? false
    let words = stated.compactMap { word($0, isInAdvance ? [.invoice] : [], context) }
    guard words.count > 1 else { return .lacks([.orderStatus]) }
    guard let ahead = words.max(by: { $0.position < $1.position }),
      let behind = words.filter({ $0.position < $0.reach }).min(by: { $0.position < $1.position }),
      ahead.position - behind.position >= 4
    else { return .holds }
    guard isCurrent(behind, ahead, line, context) else { return .holds }
    var found = Violation(.orderStatus)
    found.department = behind.stated.source.department
    found.details = [
      "source": ahead.stated.source.id, "found": ahead.stated.text, "other_source": behind.stated.source.id,
      "other": behind.stated.text,
    ]
    found.evidence = [DisputedClaim(ahead.stated, .orderStatus), DisputedClaim(behind.stated, .orderStatus)]
    found.money = line.amount
    return .violated([found])
  }

  /// Whether the sheet that lags came no earlier than the one ahead, and long enough after the last step to know of it.
  private static func isCurrent(_ behind: Word, _ ahead: Word, _ line: LineFacts, _ context: RuleContext) -> Bool {
    guard let first = context.lastDay(of: behind.stated.source), let second = context.lastDay(of: ahead.stated.source),
      first >= second
    else { return false }
    let days = [line.lastReceivedDay, line.lastShipDay, line.day(.productionFinish), line.day(.productionStart)]
    return context.shouldKnow(behind.stated.source, of: days.compactMap(line.past).max(), [line], entry)
  }

  private static func word(_ stated: StatedValue, _ spared: Set<Node>, _ context: RuleContext) -> Word? {
    guard let overall = context.overall(stated.text), overall.lastDone != nil, !spared.contains(overall.node),
      let step = step(overall.node)
    else { return nil }
    let position: Int
    switch overall.state {
    case .notStarted where overall.node == .invoice, .inProgress where overall.node == .invoice: return nil
    case .notStarted: position = 2 * step - 2
    case .inProgress: position = 2 * step - 1
    case .done: position = 2 * step
    default: return nil
    }
    return Word(stated: stated, position: position, reach: 2 * reach(stated.source.department))
  }

  /// The last step that a department's sheet follows.
  private static func reach(_ department: Department) -> Int {
    switch department {
    case .purchasing, .production, .quality: 3
    case .warehouse: 4
    case .logistics: 5
    case .sales, .merchandiser, .finance, .manager: 6
    }
  }
}
