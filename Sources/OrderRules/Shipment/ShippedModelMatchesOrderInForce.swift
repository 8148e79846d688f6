import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// What left is what the order in force on the day of shipment says: code, model, spec and colour (SHP-01).
enum ShippedModelMatchesOrderInForce: LineRule {
  /// SHP-01.
  static let entry = RuleEntry(
    "SHP-01", "shipped_model_differs", .critical, isCause: true, acts: .warehouse,
    needs: [[.shippedModel, .shippedProductCode], [.model, .productCode]], compares: [.model, .productCode],
    chinese: RuleWords(
      title: "发的型号不对", what: "{ship_date} 发出的{field}是 {found}，订单是 {expected}", todo: "马上核实发出去的货，联系客户换货或补发",
      rule: "实发的型号、编码和发货当天生效的订单一致。",
      example: "订单 3 月 1 日由 M-1 改成 M-2，仓库 3 月 5 日仍发 M-1：发的是旧型号。",
      variants: ["old": "{ship_date} 发出的{field}还是改单以前的 {found}，订单已改成 {expected}"]),
    english: RuleWords(
      title: "The wrong model was shipped",
      what: "{field} {found} was shipped on {ship_date}; the order says {expected}",
      todo: "check the goods at once, and arrange a replacement with the customer",
      rule: "The model and the code that were shipped are those of the order in force on that day.",
      example: "The order changed from M-1 to M-2 on 1 March; on 5 March the warehouse shipped M-1, the old model.",
      variants: ["old": "{field} {found} from before the change was shipped on {ship_date}; the order says {expected}"])
  )

  private static let pairs: [(shipped: Field, ordered: Field)] = [
    (.shippedModel, .model), (.shippedProductCode, .productCode),
  ]

  /// Compares each shipment of the line with the order on its day.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let shipments = line.events(.shipment)
    guard !shipments.isEmpty else { return .notApplicable }
    var found: [Violation] = []
    var isJudged = false
    for event in shipments {
      guard let day = event.fields[.shipDate]?.day else { continue }
      for pair in pairs {
        guard let stated = event.fields[pair.shipped], let ordered = line.unit.value(pair.ordered) else { continue }
        isJudged = true
        if line.unit.valuesInForce(pair.ordered, on: day).contains(stated) { continue }
        found.append(violation(event, day, pair, stated, ordered, line, context))
        break
      }
    }
    return isJudged ? .of(found) : .lacks([.shippedModel])
  }

  private static func violation(
    _ event: EventState, _ day: Day, _ pair: (shipped: Field, ordered: Field), _ stated: FieldValue,
    _ ordered: FieldValue, _ line: LineFacts, _ context: RuleContext
  ) -> Violation {
    let isOld = line.unit.revisions[pair.ordered]?.contains { $0.statement.value == stated } == true
    var found = Violation(pair.shipped, event: event)
    found.expected = ordered.description
    found.details = [
      "ship_date": day.description, "found": stated.description, "expected": ordered.description,
      "variant": isOld ? "old" : "other",
    ]
    found.evidence = context.evidence(event, pair.shipped) + line.evidence(pair.ordered)
    found.money = event.fields[.shippedQuantity]?.number.flatMap { quantity in
      line.number(.unitPrice).flatMap(quantity.multiplied)
    }
    return found
  }
}
