import Discrepancies
import ExactValues
import Normalization
import OrderModel

/// No step is taken while an earlier one has not begun: what was shipped has been made, what was signed for was shipped (NODE-01).
///
/// Quality at shipment is PRD-07's, approval before production and shipment NODE-09's. Only a word, a figure or a complete log
/// says that something has not begun; an empty cell does not.
enum NodeIsNotSkipped: LineRule {
  /// NODE-01.
  static let entry = RuleEntry(
    "NODE-01", "node_skipped", .high, acts: .sales,
    needs: [
      [.productionStatus, .materialStatus, .approvalStatus, .shipmentStatus, .shippedQuantity, .shippedQuantityTotal]
    ],
    chinese: RuleWords(
      title: "跳过了节点", what: "货已经发了，生产还是“{found}”", todo: "核实这一步到底做没做：做了就补登记，没做马上补上",
      rule: "前一步还没开始，后一步不会先做：没生产不发货、不质检，没发货不会签收，没备料不会完工，没审批不开票（5 个工作日以内的不算，表可能还没跟上）。",
      example: "生产表还写着“待生产”，仓库三天前已经发货。要么生产表没更新，要么发的不是这批货。",
      variants: [
        "logistics_shipment": "客户已经签收，却没有发货（{found}）", "qc_production": "质检已经合格，生产还是“{found}”",
        "production_material": "生产已经完工，物料还是“{found}”", "invoice_approval": "发票已经开了，审批还是“{found}”",
      ]),
    english: RuleWords(
      title: "A step was skipped", what: "it was shipped, and production still says “{found}”",
      todo: "find out whether the step was taken: if so, write it down; if not, do it at once",
      rule:
        "No step is taken before the one before it has begun: production before inspection and shipment, shipment before receipt, material before the end of production, approval before the invoice; what happened within five working days may still be on its way.",
      example:
        "Production's sheet says “to be made”, and the warehouse shipped three days ago. One of the two is wrong.",
      variants: [
        "logistics_shipment": "the customer has signed for it, and nothing was shipped ({found})",
        "qc_production": "it passed inspection, and production still says “{found}”",
        "production_material": "production is finished, and the material is still “{found}”",
        "invoice_approval": "it was invoiced, and the approval is still “{found}”",
      ]))

  private static let pairs: [(later: Node, earlier: Node)] = [
    (.shipment, .production), (.logistics, .shipment), (.quality, .production), (.production, .material),
    (.invoice, .approval),
  ]

  /// Looks for steps that were taken while an earlier one has not begun; one finding for each that was skipped.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    var found: [Violation] = []
    var missing: [Field] = []
    var isJudged = false
    for pair in pairs {
      let later = line.node(pair.later, of: order)
      guard later.progress == .done || (pair.later == .shipment && later.isStarted) else { continue }
      guard let earlier = line.node(pair.earlier, of: order).progress else {
        if let field = pair.earlier.field, context.knows(field) { missing.append(field) }
        continue
      }
      isJudged = true
      guard earlier == .notStarted, isSettled(pair.earlier, later.began ?? later.ended, line, context),
        !found.contains(where: { $0.field == pair.earlier.field })
      else { continue }
      found.append(violation(pair, line, order))
    }
    if isJudged { return .of(found) }
    return missing.isEmpty ? .notApplicable : .lacks(missing)
  }

  /// Whether the sheet that says so should know of the later step.
  private static func isSettled(_ node: Node, _ day: Day?, _ line: LineFacts, _ context: RuleContext) -> Bool {
    line.saying(.notStarted, at: node).map { context.shouldKnow($0.source, of: day, [line], entry) }
      ?? day.map { context.workingDays(from: $0, until: context.asOf) > context.thresholds.staleDays } ?? true
  }

  private static func violation(
    _ pair: (later: Node, earlier: Node), _ line: LineFacts, _ order: OrderFacts
  ) -> Violation {
    var found = Violation(pair.earlier.field)
    found.department = pair.earlier.department
    let said = line.saying(.notStarted, at: pair.earlier)
    found.details = [
      "variant": "\(pair.later.rawValue)_\(pair.earlier.rawValue)",
      "found": said?.text ?? line.shipped?.description ?? "",
    ]
    found.evidence = line.evidence(of: pair.earlier) + line.evidence(of: pair.later)
    found.money = line.amount
    return found
  }
}
