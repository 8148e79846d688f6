import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// Nothing is made, shipped or invoiced of an order once it was cancelled (NODE-08).
///
/// The day of the cancellation is that of its entry in a change log, else that of the run that learned of it, so that
/// what happened between the cancellation and that run is spared. Credit notes and returns are how a cancellation
/// should end.
enum CancelledOrderStaysQuiet: LineRule {
  /// NODE-08.
  static let entry = RuleEntry(
    "NODE-08", "activity_after_cancellation", .high, .all, acts: .warehouse,
    needs: [[.isCancelled], [.productionStart, .productionFinish, .shipDate, .invoiceDate]],
    chinese: RuleWords(
      title: "已取消还在做", what: "{cancelled_day} 已取消，{day} 又发了货", todo: "马上停下来，问清楚还能不能追回；取消没通知到的补通知",
      rule: "订单取消以后不再开工、完工、发货、开票（红字发票和退货不算，取消当天的不算）。",
      example: "客户 3 月 5 日取消，仓库没收到通知，3 月 12 日照样发了货。",
      variants: ["made": "{cancelled_day} 已取消，{day} 还在生产", "invoiced": "{cancelled_day} 已取消，{day} 又开了票"]),
    english: RuleWords(
      title: "Work on a cancelled order", what: "cancelled on {cancelled_day}, and shipped on {day}",
      todo: "stop at once, get back what can be got back, and tell whoever was not told",
      rule:
        "Once an order is cancelled nothing is begun, finished, shipped or invoiced; credit notes and returns are fine, and so is the day itself.",
      example: "The customer cancelled on 5 March; the warehouse was not told and shipped on 12 March.",
      variants: [
        "made": "cancelled on {cancelled_day}, and in production on {day}",
        "invoiced": "cancelled on {cancelled_day}, and invoiced on {day}",
      ]))

  /// Looks for what happened after the cancellation.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard line.isCancelled else { return .notApplicable }
    guard let cancelled = line.cancellationDay else { return .lacks([.isCancelled]) }
    let events = line.events(.shipment) + line.events(.invoice).filter { !$0.isCredit(context) }
    let undated = events.filter { $0.fields[$0.kind.dateField]?.day == nil }
    guard undated.isEmpty || undated.count < events.count else { return .lacks(undated.map(\.kind.dateField)) }
    var found = events.filter { event in
      event.fields[event.kind.dateField]?.day.map { $0 > cancelled } == true && !event.isReturn
    }.map { violation($0, cancelled, line, context) }
    let steps = [Field.productionFinish, .productionStart].compactMap { field in line.day(field).map { (field, $0) } }
    if let (field, day) = steps.first(where: { $0.1 > cancelled && $0.1 <= context.asOf }) {
      var made = Violation(field)
      made.department = .production
      made.details = ["variant": "made", "cancelled_day": cancelled.description, "day": day.description]
      made.evidence = line.evidence(field, .isCancelled)
      made.money = line.amount
      found.append(made)
    }
    return .of(found)
  }

  private static func violation(
    _ event: EventState, _ cancelled: Day, _ line: LineFacts, _ context: RuleContext
  ) -> Violation {
    let field = event.kind.dateField
    var found = Violation(field, event: event)
    found.severity = event.kind == .shipment ? .critical : .high
    found.department = event.kind == .shipment ? .warehouse : .finance
    found.details = [
      "variant": event.kind == .shipment ? "shipped" : "invoiced", "cancelled_day": cancelled.description,
      "day": event.fields[field]?.description ?? "",
    ]
    found.evidence = context.evidence(event, field) + line.evidence(.isCancelled)
    found.money =
      event.fields[.invoiceAmount]?.number
      ?? event.fields[.shippedQuantity]?.number.flatMap { line.number(.unitPrice).flatMap($0.multiplied) }
      ?? line.amount
    return found
  }
}

extension EventState {
  /// Whether a shipment takes something back.
  fileprivate var isReturn: Bool { fields[.shippedQuantity]?.number.map { $0 < .zero } ?? false }
}
