import Discrepancies
import ExactValues
import OrderModel

/// What was promised for a day that is past has left (SHP-05).
///
/// Ends when all has left, within what the customer allows. A log from before the promised day cannot tell.
enum GoodsLeaveWhenDue: LineRule {
  /// SHP-05.
  static let entry = RuleEntry(
    "SHP-05", "overdue_not_shipped", .high, acts: .merchandiser,
    needs: [
      [.promisedDate],
      [.shippedQuantity, .shippedQuantityTotal, .unshippedQuantity, .shipmentStatus, .shipDate, .orderStatus],
    ],
    compares: [.promisedDate, .quantity],
    chinese: RuleWords(
      title: "过了交期还没发完", what: "交期 {promise}，过了 {days} 天，订 {ordered}，还有 {unshipped} 没发",
      todo: "今天就问清哪天能发，告诉客户新的日期", rule: "过了交期就该发完（客户允许的短装之内算发完）；超过 7 天算紧急。",
      example: "交期 6 月 1 日，今天 10 日，100 台只发了 60 台：还欠 40 台。"),
    english: RuleWords(
      title: "Overdue and not shipped",
      what: "{promise} was promised, {days} days ago; of {ordered}, {unshipped} have not left",
      todo: "find out today when they leave, and tell the customer",
      rule: "By the promised day everything has left, within the customer's tolerance; more than 7 days are critical.",
      example: "1 June was promised and today is the 10th; 60 of 100 have left, 40 are owed."))

  private static let graveDays = 7

  /// Compares what has left with what was due.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard let promise = line.day(.promisedDate) else { return .lacks([.promisedDate]) }
    guard context.hasPassed(promise, for: entry) else { return .holds }
    guard let ordered = line.ordered else { return .lacks([.quantity]) }
    guard let isShippedOut = line.isShippedOut(of: order) else { return .lacks([.shippedQuantity]) }
    guard !isShippedOut else { return .holds }
    guard let news = line.shipmentNews ?? context.lastWord(on: .orderStatus, .unshippedQuantity), promise < news else {
      return .lacks([.shippedQuantity])
    }
    let days = promise.days(until: context.asOf)
    var found = Violation(.shippedQuantity)
    found.severity = days > graveDays ? .critical : .high
    found.expected = ordered.description
    found.details = [
      "promise": promise.description, "days": String(days), "ordered": ordered.description,
      "unshipped": (line.unshipped ?? ordered).description,
    ]
    found.evidence = line.evidence(.promisedDate, .quantity)
    found.evidence += line.events(.shipment).flatMap { context.evidence($0, .shippedQuantity) }
    if !line.hasShipments { found.evidence += line.evidence(.shippedQuantityTotal, .shipmentStatus, .orderStatus) }
    found.money = line.unshippedMoney
    return .violated([found])
  }
}
