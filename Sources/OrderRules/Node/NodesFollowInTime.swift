import Discrepancies
import ExactValues
import Normalization
import OrderModel

/// The days of the nodes follow one another: nothing is finished before it began, or received before it left (NODE-02).
///
/// Goods that leave in parts while the rest is made are normal: shipment is held against the end of production and against
/// quality only where everything has left.
enum NodesFollowInTime: LineRule {
  /// NODE-02.
  static let entry = RuleEntry(
    "NODE-02", "nodes_out_of_order", .medium, acts: .sales,
    needs: [
      [.approvalDate, .materialReadyDate, .productionStart, .productionFinish, .qcDate, .shipDate],
      [.productionStart, .productionFinish, .qcDate, .shipDate, .receivedDate],
    ],
    chinese: RuleWords(
      title: "日期先后颠倒", what: "{later_day} 开工，{earlier_day} 才审批通过", todo: "核对两个日期，录错的改过来",
      rule: "审批、开工、完工、质检、发货、签收的日期一个接一个，同一天可以；分批发货的只在全部发完后看。",
      example: "发货日期 3 月 5 日，签收日期 3 月 3 日：两个日期有一个录错了。",
      variants: [
        "approval_shipment": "{later_day} 发货，{earlier_day} 才审批通过", "production": "完工 {later_day}，比开工 {earlier_day} 还早",
        "material_production": "完工 {later_day}，比齐料 {earlier_day} 还早",
        "production_shipment": "全部发完是 {later_day}，完工却是 {earlier_day}",
        "qc_shipment": "全部发完是 {later_day}，质检却是 {earlier_day}",
        "shipment_logistics": "签收 {later_day}，比发货 {earlier_day} 还早",
      ]),
    english: RuleWords(
      title: "Dates in the wrong order",
      what: "production began on {later_day}; the approval is of {earlier_day}",
      todo: "check the two dates, and correct the wrong one",
      rule:
        "Approval, start, finish, inspection, shipment and receipt follow one another, the same day is fine; shipments in parts are looked at once all has left.",
      example: "Shipped on 5 March and signed for on 3 March: one of the two dates is wrong.",
      variants: [
        "approval_shipment": "shipped on {later_day}; the approval is of {earlier_day}",
        "production": "finished on {later_day}, before it began on {earlier_day}",
        "material_production": "finished on {later_day}, before the material was ready on {earlier_day}",
        "production_shipment": "all had left on {later_day}; production finished on {earlier_day}",
        "qc_shipment": "all had left on {later_day}; it was inspected on {earlier_day}",
        "shipment_logistics": "received on {later_day}, before it left on {earlier_day}",
      ]))

  private struct Pair {
    var variant: String
    var earlier, later: (node: Node, field: Field, day: Day?)
    var severity = Severity.medium

    /// What the finding is known by: what was too late, for steps of which several may be.
    var field: Field {
      switch earlier.node {
      case .approval, .material, .quality: earlier.field
      default: later.field
      }
    }
  }

  /// Compares the days of nodes that follow one another, as far as they lie behind.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let pairs = pairs(line, order)
    var isJudged = false
    var missing: [Field] = []
    var found: [Violation] = []
    for pair in pairs {
      guard let first = pair.earlier.day, let second = pair.later.day else {
        missing += [pair.earlier, pair.later].filter { $0.day == nil && context.knows($0.field) }.map(\.field)
        continue
      }
      isJudged = true
      if second < first { found.append(violation(pair, first, second, line)) }
    }
    if isJudged { return .of(found) }
    return missing.isEmpty ? .notApplicable : .lacks(missing)
  }

  /// The pairs of nodes that both have been passed.
  private static func pairs(_ line: LineFacts, _ order: OrderFacts) -> [Pair] {
    let approval = line.node(.approval, of: order), production = line.node(.production, of: order)
    let quality = line.node(.quality, of: order), shipment = line.node(.shipment, of: order)
    let material = line.node(.material, of: order), logistics = line.node(.logistics, of: order)
    var pairs: [Pair] = []
    if approval.progress == .done {
      let approved = (Node.approval, Field.approvalDate, approval.ended)
      if production.began != nil {
        pairs.append(
          Pair(
            variant: "approval_production", earlier: approved,
            later: (.production, .productionStart, production.began), severity: .high))
      } else if shipment.isStarted {
        pairs.append(
          Pair(
            variant: "approval_shipment", earlier: approved, later: (.shipment, .shipDate, line.firstShipDay),
            severity: .high))
      }
    }
    let finished = (Node.production, Field.productionFinish, production.ended)
    if production.progress == .done {
      pairs.append(
        Pair(variant: "production", earlier: (.production, .productionStart, production.began), later: finished))
      if material.progress == .done {
        pairs.append(
          Pair(
            variant: "material_production", earlier: (.material, .materialReadyDate, material.ended), later: finished))
      }
    }
    let left = (Node.shipment, Field.shipDate, shipment.ended)
    if shipment.progress == .done, production.progress == .done {
      pairs.append(Pair(variant: "production_shipment", earlier: finished, later: left))
    }
    if shipment.progress == .done, quality.progress == .done {
      pairs.append(
        Pair(variant: "qc_shipment", earlier: (.quality, .qcDate, quality.ended), later: left, severity: .high))
    }
    if logistics.progress == .done, shipment.isStarted {
      pairs.append(
        Pair(
          variant: "shipment_logistics", earlier: (.shipment, .shipDate, line.firstShipDay),
          later: (.logistics, .receivedDate, logistics.ended)))
    }
    return pairs
  }

  private static func violation(_ pair: Pair, _ first: Day, _ second: Day, _ line: LineFacts) -> Violation {
    var found = Violation(pair.field)
    found.severity = pair.severity
    found.department = pair.later.node.department
    found.details = ["variant": pair.variant, "earlier_day": first.description, "later_day": second.description]
    found.evidence = line.evidence(of: pair.earlier.node)
    if pair.later.node != pair.earlier.node { found.evidence += line.evidence(of: pair.later.node) }
    found.money = line.amount
    return found
  }
}
