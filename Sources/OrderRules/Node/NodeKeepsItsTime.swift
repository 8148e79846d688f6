import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// No step waits longer than its standard time (NODE-04).
///
/// Of steps that are open: what took too long and is over is a matter of figures. A step that is planned for later is
/// not late before its plan, and where nobody plans it, it waits for nothing that is known. Receipts are SHP-08's,
/// invoices INV-03's, what is past its promise SHP-05's.
enum NodeKeepsItsTime: LineRule {
  /// NODE-04.
  static let entry = RuleEntry(
    "NODE-04", "node_overdue", .medium, acts: .sales,
    needs: [
      [.orderDate, .approvalDate, .productionFinish, .qcDate],
      [.approvalStatus, .approvalDate, .productionStart, .qcDate],
    ],
    chinese: RuleWords(
      title: "节点超时", what: "{since} 下单，过了 {days} 个工作日还没审批，标准是 {limit} 个", todo: "问负责的人卡在哪里，今天给个准日子",
      rule: "每一步在标准时间内做完：审批 1 个工作日，审批后 3 个内开工，完工后 1 个内质检，质检后 2 个内发货（node_sla 可改）；排了计划的从计划算。",
      example: "订单 3 月 2 日下的，到 9 日还没批：后面每一步都跟着晚。",
      variants: [
        "production": "应在 {due} 前开工（{since} 审批通过），过了 {days} 个工作日还没开工",
        "quality": "{since} 完工，过了 {days} 个工作日还没质检，标准是 {limit} 个",
        "shipment": "计划 {due} 发货，质检 {since} 就过了，过了 {days} 个工作日还没发",
      ]),
    english: RuleWords(
      title: "A step takes too long",
      what: "ordered on {since} and not approved after {days} working days; {limit} are usual",
      todo: "ask who is in charge what holds it up, and for a day",
      rule:
        "Each step takes no longer than its standard: approval 1 working day, start 3 after approval, inspection 1 after the finish, shipment 2 after inspection (node_sla); what is planned counts from its plan.",
      example: "Ordered on 2 March and not approved on the 9th: every later step will be as late.",
      variants: [
        "production": "to begin by {due} (approved on {since}), and not begun {days} working days later",
        "quality": "finished on {since} and not inspected after {days} working days; {limit} are usual",
        "shipment": "inspected on {since} and planned to leave on {due}; still here {days} working days later",
      ]))

  private struct Wait {
    var node: Node
    var since: Day
    /// The day by which it should be over, and the day up to which a sheet would say so.
    var due: Day, told: Day
    var limit: Int
  }

  /// Looks at each step that could have been taken and was not.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    if line.isClosed || line.isShippedOut(of: order) == true { return .notApplicable }
    let waits = [approval(line, order), production(line, order), quality(line, order), shipment(line, order)]
    let open = waits.compactMap(\.self)
    guard !open.isEmpty else { return .lacks([.approvalDate]) }
    return .of(
      open.compactMap { wait in
        let late = context.workingDays(from: wait.due, until: min(wait.told, context.asOf))
        // A day more for the sheet to follow, where a plan and not a count of days says when.
        let isCounted = wait.node == .approval || wait.node == .quality
        guard late > (isCounted ? 0 : context.thresholds.propagateDays) + context.grace(entry) else { return nil }
        return violation(wait, late, line, context)
      })
  }

  private static func approval(_ line: LineFacts, _ order: OrderFacts) -> Wait? {
    let context = line.context, facts = line.node(.approval, of: order)
    guard let since = line.day(.orderDate), since <= context.asOf, order.lines.first?.unit.id == line.unit.id,
      let told = context.lastWord(on: .approvalStatus, .approvalDate)
    else { return nil }
    let limit = context.thresholds.nodeDays["approval"] ?? 1
    let isOpen = facts.progress == .notStarted || facts.progress == .started
    let isOver = facts.progress == .done || line.isBegun || line.node(.production, of: order).isStarted
    guard isOpen || isOver || facts.progress == .rejected else { return nil }
    let due = context.settings.calendar.day(limit, after: since)
    return Wait(node: .approval, since: since, due: isOpen && !isOver ? due : told, told: told, limit: limit)
  }

  private static func production(_ line: LineFacts, _ order: OrderFacts) -> Wait? {
    let context = line.context, facts = line.node(.production, of: order)
    guard line.node(.approval, of: order).progress == .done, let since = line.past(line.day(.approvalDate)),
      let plan = line.day(.productionPlanStart), let told = context.lastWord(on: .productionStart, .productionStatus)
    else { return nil }
    let limit = context.thresholds.nodeDays["production_start"] ?? 3
    let due = max(context.settings.calendar.day(limit, after: since), plan)
    let isEnded = line.day(.productionPlanFinish).map { $0 < context.asOf } ?? false
    let isOpen =
      (facts.progress == .notStarted || (facts.progress == nil && line.isBlank(.productionStart))) && !line.isBegun
    guard isOpen || facts.isStarted else { return nil }
    return Wait(node: .production, since: since, due: isOpen && !isEnded ? due : told, told: told, limit: limit)
  }

  private static func quality(_ line: LineFacts, _ order: OrderFacts) -> Wait? {
    let context = line.context
    guard line.node(.production, of: order).progress == .done, let since = line.past(line.day(.productionFinish)),
      let inspection = line.inspection, let told = context.lastWord(on: .qcStatus, .qcDate)
    else { return nil }
    let limit = context.thresholds.nodeDays["qc"] ?? 1
    let isOpen = (inspection == .open || inspection == .unwritten) && !line.isBegun
    let due = context.settings.calendar.day(limit, after: since)
    return Wait(node: .quality, since: since, due: isOpen ? due : told, told: told, limit: limit)
  }

  private static func shipment(_ line: LineFacts, _ order: OrderFacts) -> Wait? {
    let context = line.context
    guard line.inspection == .passed, let since = line.past(line.day(.qcDate)), let plan = line.day(.shipPlanDate),
      let promise = line.day(.promisedDate), let told = line.shipmentNews
    else { return nil }
    let limit = context.thresholds.nodeDays["shipment"] ?? 2
    let isOpen = !line.isBegun && line.isShippedOut(of: order) == false && promise >= context.asOf
    let due = max(context.settings.calendar.day(limit, after: since), plan)
    return Wait(node: .shipment, since: since, due: isOpen ? due : told, told: told, limit: limit)
  }

  private static func violation(_ wait: Wait, _ late: Int, _ line: LineFacts, _ context: RuleContext) -> Violation {
    var found = Violation(wait.node == .production ? .productionStart : wait.node.dayFields.ended)
    found.department = wait.node.department
    let isCounted = wait.node == .approval || wait.node == .quality
    found.details = [
      "variant": wait.node == .quality ? "quality" : wait.node.rawValue, "since": wait.since.description,
      "due": wait.due.description, "limit": String(wait.limit),
      "days": String(
        isCounted ? context.workingDays(from: wait.since, until: min(wait.told, context.asOf)) : late),
    ]
    found.evidence = line.evidence(of: wait.node)
    switch wait.node {
    case .approval: found.evidence += line.evidence(.orderDate)
    case .production: found.evidence += line.evidence(.approvalDate, .productionPlanStart)
    case .quality: found.evidence += line.evidence(.productionFinish)
    default: found.evidence += line.evidence(.qcDate, .shipPlanDate)
    }
    found.money = line.amount
    found.due = wait.due
    return found
  }
}
