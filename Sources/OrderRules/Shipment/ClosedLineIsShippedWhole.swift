import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// What is closed has been shipped in full (SHP-03).
///
/// A line of which nothing left is NODE-07's. A log that may have been cut, or does not reach the day on which the
/// sheet that closes the line last came, tells nothing; nor do figures that disagree (SHP-10). What left more than a
/// month ago is a note.
enum ClosedLineIsShippedWhole: LineRule {
  /// SHP-03.
  static let entry = RuleEntry(
    "SHP-03", "closed_short", .high, acts: .warehouse,
    needs: [[.orderStatus], [.quantity], [.shippedQuantity, .shippedQuantityTotal]], compares: [.quantity],
    chinese: RuleWords(
      title: "少发却已结案", what: "状态是“{found}”，订 {ordered}，只发了 {shipped}，少 {short}", todo: "问客户：少的补发还是不要了；不要的改订单数量，写明原因",
      rule: "结案的订单货已发完（客户允许的短装之内算发完）；一个月以前发的只作提示。", example: "订 100 台发了 96 台，订单结了案：差的 4 台没人记得，客户付款时才扣。"),
    english: RuleWords(
      title: "Closed, and shipped short",
      what: "the status is “{found}”; of {ordered} only {shipped} were shipped: {short} short",
      todo: "ask the customer whether the rest is wanted; if not, change the order's quantity and say why",
      rule:
        "What is closed has been shipped in full, within the shortfall that the customer allows; what left more than a month ago is a note.",
      example: "96 of 100 left and the order was closed: nobody remembers the 4 until the customer pays less."))

  private static let recentDays = 30

  /// Compares what has left with the order, where a sheet calls it closed.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard let word = line.stated(.orderStatus).first(where: { context.overall($0.text)?.isClosed == true }) else {
      return .notApplicable
    }
    guard let ordered = line.ordered, let least = context.least(ordered, of: order) else { return .lacks([.quantity]) }
    guard let shipped = line.shipped else { return .lacks([.shippedQuantity]) }
    guard shipped < least else { return .holds }
    guard shipped > .zero else { return .notApplicable }
    guard isSure(line, order, word.source, shipped) else { return .lacks([.shippedQuantity]) }
    let short = ordered.subtracting(shipped)
    var found = Violation(
      .shippedQuantity,
      details: [
        "found": word.text, "ordered": ordered.description, "shipped": shipped.description,
        "short": short?.description ?? "",
      ])
    if let last = line.lastShipDay, last.days(until: context.asOf) > recentDays { found.severity = .info }
    found.expected = ordered.description
    found.evidence = [DisputedClaim(word, .orderStatus)] + line.evidence(.quantity)
    let shipments = line.events(.shipment).flatMap { context.evidence($0, .shippedQuantity) }
    found.evidence += shipments.isEmpty ? line.evidence(.shippedQuantityTotal) : shipments
    found.money = short.flatMap { short in line.number(.unitPrice).flatMap(short.multiplied) }
    return .violated([found])
  }

  /// Whether the figure is the whole of what has left.
  private static func isSure(
    _ line: LineFacts, _ order: OrderFacts, _ closer: Source, _ shipped: ExactDecimal
  ) -> Bool {
    let figures = (line.stated(.shippedQuantityTotal) + line.stated(.shippedQuantity)).compactMap(\.value.number)
    guard !figures.contains(where: { $0 > shipped }), !line.isLoose(.shipment) else { return false }
    guard line.hasShipments else { return true }
    guard line.events(.shipment).allSatisfy({ $0.fields[.shippedQuantity]?.number != nil }) else { return false }
    return order.isLogComplete(.shipment, line) && line.context.logReaches(nil, .shipment, asOf: closer)
  }
}
