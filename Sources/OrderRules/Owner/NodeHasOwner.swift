import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// Every node that has been reached, or is next, has somebody who answers for it (OWN-01).
///
/// Judged where a sheet names owners: a sheet without such a column leaves its node to the department.
enum NodeHasOwner: LineRule {
  /// OWN-01.
  static let entry = RuleEntry(
    "OWN-01", "node_without_owner", .medium, acts: .manager, needs: [[.nodeOwner]],
    chinese: RuleWords(
      title: "没有责任人", what: "{source} 这一步没有写责任人", todo: "指定责任人，填进表里", rule: "轮到的、正在做的每一步都有责任人；做完的不算，没轮到的不急。",
      example: "生产表有“责任人”一列，这张订单空着：催的时候不知道找谁。", variants: ["late": "{source} 这一步没有写责任人，而且已经过了 {day}"]),
    english: RuleWords(
      title: "Nobody answers for it", what: "{source} names nobody who answers for this step",
      todo: "name somebody, and enter the name in the sheet",
      rule:
        "Every step that is under way or next has somebody who answers for it; what is over or lies ahead may wait.",
      example: "Production's sheet has a column for it, empty at this order: nobody knows whom to ask.",
      variants: ["late": "{source} names nobody who answers for this step, which was due on {day}"]))

  private static let way: [Node] = [.approval, .material, .production, .quality, .shipment, .logistics]

  /// Looks at each sheet that names owners and holds the line.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard !line.isClosed else { return .notApplicable }
    let sheets = context.ownerSheets.filter { line.holds($0) }
    guard !sheets.isEmpty else { return .lacks([.nodeOwner]) }
    var isJudged = false
    var found: [Violation] = []
    for sheet in sheets where isReached(context.node(of: sheet), line, order) {
      isJudged = true
      guard line.owner(in: sheet) == nil, !hasDefault(sheet, order) else { continue }
      found.append(violation(sheet, line, context))
    }
    return isJudged ? .of(found) : .notApplicable
  }

  /// Whether the node has begun, or everything before it that anybody speaks of is over; not once it is over itself.
  static func isReached(_ node: Node, _ line: LineFacts, _ order: OrderFacts) -> Bool {
    let facts = line.node(node == .order ? .shipment : node, of: order)
    guard facts.progress != .done else { return false }
    guard node != .order, !facts.isStarted else { return true }
    if node > .shipment { return line.node(.shipment, of: order).isStarted }
    return way.filter { $0 < node }.allSatisfy { earlier in
      line.node(earlier, of: order).progress.map { $0 == .done } ?? true
    }
  }

  /// Whether somebody answers anyway: for what is sales' or the merchandiser's, who stands at the order.
  static func hasDefault(_ sheet: Source, _ order: OrderFacts) -> Bool {
    ResponsiblePerson.byDefault(sheet.department, order.context).contains { order.value($0) != nil }
  }

  private static func violation(_ sheet: Source, _ line: LineFacts, _ context: RuleContext) -> Violation {
    let due: Field =
      switch context.node(of: sheet) {
      case .material: .productionPlanStart
      case .production: .productionPlanFinish
      case .payment: .paymentDueDate
      default: .promisedDate
      }
    var found = Violation(.nodeOwner)
    found.source = sheet.id
    found.details = ["source": sheet.id, "variant": "open"]
    if let day = line.value(due)?.day, day < context.asOf {
      found.severity = .high
      found.details["variant"] = "late"
      found.details["day"] = day.description
    }
    found.evidence = line.evidence(.nodeOwner, due)
    found.money = line.amount
    return found
  }
}
