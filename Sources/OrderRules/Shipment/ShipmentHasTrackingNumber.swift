import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// What a carrier took has a tracking number, from the second working day on (SHP-07).
///
/// What the customer fetched, or the house's own lorry brought, has none; nor is one missed of what has arrived or is
/// closed, or in a log that has no such column.
enum ShipmentHasTrackingNumber: LineRule {
  /// SHP-07.
  static let entry = RuleEntry(
    "SHP-07", "no_tracking_number", .low, acts: .logistics, needs: [[.trackingNo], [.shipDate]],
    chinese: RuleWords(
      title: "发了货没有物流单号", what: "{ship_date} 发的货（{quantity}），物流单号还空着", todo: "向承运商要单号，补进发货记录，告诉客户",
      rule: "发货一个工作日后有物流单号；自提、送货上门的，已经签收的不算。", example: "3 月 5 日发的货，10 日客户来问到哪了，没有单号查不到。"),
    english: RuleWords(
      title: "No tracking number", what: "what left on {ship_date} ({quantity}) has no tracking number",
      todo: "ask the carrier for the number, enter it, and tell the customer",
      rule:
        "One working day after it left, a shipment has a tracking number; what was fetched or brought by own lorry, or has arrived, needs none.",
      example: "Shipped on 5 March; on the 10th the customer asks where it is, and nobody can look it up."))

  private static let ownWay = WordParts(
    "自提", "自取", "客提", "上门提", "送货", "自送", "专车", "專車", "自备", "厂车", "廠車", "司机", "pick", "self", "own")

  /// Looks at each shipment of the line.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let shipments = line.events(.shipment).filter { !isBroughtOrFetched($0, line) }
    guard !shipments.isEmpty, !line.isClosed else { return .notApplicable }
    var isJudged = false
    var found: [Violation] = []
    for event in shipments {
      let isKept = event.holders.compactMap(context.source).contains { context.knows(.trackingNo, in: $0) }
      guard isKept, let day = event.fields[.shipDate]?.day, let news = context.lastWord(of: .shipment) else { continue }
      isJudged = true
      guard event.fields[.trackingNo] == nil, line.stated(.trackingNo).isEmpty, !hasArrived(line, since: day),
        context.hasSettled(since: day, until: news)
      else { continue }
      found.append(violation(event, day, context))
    }
    return isJudged ? .of(found) : .lacks([.trackingNo])
  }

  private static func isBroughtOrFetched(_ event: EventState, _ line: LineFacts) -> Bool {
    if event.fields[.shippedQuantity]?.number.map({ $0 <= .zero }) == true { return true }
    for field in [Field.shipMethod, .carrier] {
      if let way = event.fields[field]?.description, ownWay.occur(in: way.lowercased()) { return true }
    }
    return line.stated(.shipMethod).contains { ownWay.occur(in: $0.text.lowercased()) }
  }

  private static func hasArrived(_ line: LineFacts, since day: Day) -> Bool {
    line.lastReceivedDay.map { $0 >= day } ?? line.currentStates(.logistics).contains(.done)
  }

  private static func violation(_ event: EventState, _ day: Day, _ context: RuleContext) -> Violation {
    var found = Violation(.trackingNo, event: event)
    found.details = [
      "ship_date": day.description, "quantity": event.fields[.shippedQuantity]?.description ?? "–",
    ]
    found.evidence = context.evidence(event, .shipDate, .shipmentNo, .shippedQuantity, .carrier)
    return found
  }
}
