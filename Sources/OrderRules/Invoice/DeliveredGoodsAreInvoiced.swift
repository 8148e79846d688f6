import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// What was delivered is invoiced within days (INV-03).
///
/// Counted from receipt, else from shipment; only what has been out for so long is asked for. Nothing is inferred from a register
/// that may not reach so far, nor while an invoice names the order but no line.
enum DeliveredGoodsAreInvoiced: LineRule {
  /// INV-03.
  static let entry = RuleEntry(
    "INV-03", "delivered_not_invoiced", .high, .priced, acts: .finance,
    needs: [
      [.receivedDate, .shipDate], [.invoiceAmount, .invoiceQuantity, .invoiceStatus], [.unitPrice, .amount],
    ],
    compares: [.quantity, .unitPrice],
    chinese: RuleWords(
      title: "交货后没开票", what: "{day} 交的货，到今天 {days} 天，还有 {open} 没开票", todo: "核对后尽快开票；不用开票的在表里注明",
      rule: "签收（没有签收日期的按发货）后 7 天内（可设）开票；尾差 0.05 元或万分之五以内、注明不开票的不算。",
      example: "3 月 2 日签收，到 3 月 16 日还没开票，账期一天天往后拖。"),
    english: RuleWords(
      title: "Delivered and not invoiced",
      what: "delivered on {day}, {days} days ago; {open} are still to be invoiced",
      todo: "check and issue the invoice, or note that none is wanted",
      rule:
        "Goods are invoiced within seven days (or as set) of receipt, or of shipment where nobody notes the receipt; 0.05 or 0.05 % is rounding, and lines that need no invoice are spared.",
      example: "Signed for on 2 March, and on 16 March there is no invoice: the customer's term has not even begun."))

  /// Compares what has been out for long enough with what was invoiced.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard line.needsInvoice else { return .notApplicable }
    let days = context.thresholds.uninvoicedDays + context.grace(entry)
    let deliveries = Deliveries(line, until: context.asOf.adding(days: -days - 1))
    guard deliveries.hasAny else { return .notApplicable }
    guard let first = deliveries.first else { return deliveries.isUndated ? .lacks([.shipDate]) : .holds }
    guard let open = open(line, order, deliveries, context) else { return .lacks([.invoiceAmount]) }
    guard open > .zero, !Money.isNear(open, .zero) else { return .holds }
    var found = Violation(.invoiceDate)
    found.details = [
      "day": first.description, "days": String(first.days(until: context.asOf)), "open": open.description,
    ]
    found.evidence = line.events(.shipment).flatMap { context.evidence($0, .shipDate, .receivedDate, .shippedQuantity) }
    if found.evidence.isEmpty { found.evidence = line.evidence(.shipDate, .receivedDate, .shippedQuantityTotal) }
    found.evidence += line.events(.invoice).flatMap { context.evidence($0, .invoiceNo, .invoiceAmount) }
    found.evidence += line.evidence(.invoiceStatus)
    found.money = open
    found.due = first.adding(days: context.thresholds.uninvoicedDays)
    return .violated([found])
  }

  /// What is still to be invoiced of the deliveries, in money; `nil` where that cannot be told.
  private static func open(
    _ line: LineFacts, _ order: OrderFacts, _ deliveries: Deliveries, _ context: RuleContext
  ) -> ExactDecimal? {
    let states = line.currentStates(.invoice)
    if states.contains(.done) { return .zero }
    guard line.invoicedAmount != nil || line.invoicedQuantity != nil else {
      // Nobody records invoices: only a word says that there is none.
      return states.contains(.notStarted) ? line.value(of: deliveries.quantity) : nil
    }
    let kept = deliveries.quantity.flatMap { $0.subtracting(line.returned ?? .zero) }
    let left = line.uninvoiced(of: kept)
    guard let left, left > .zero, !Money.isNear(left, .zero) else { return left }
    guard line.isLogged(.invoice) else { return left }
    guard !line.looseEvents.contains(where: { $0.kind == .invoice }), context.logReaches(nil, .invoice),
      let begin = context.logSpan(.invoice)?.lowerBound, let first = deliveries.first,
      min(begin, order.order.firstSeen) <= first || !line.events(.invoice).isEmpty
    else { return nil }
    return left
  }
}

/// What of a line has been delivered up to a day.
private struct Deliveries {
  /// Whether anything has left at all, and whether some of that has no day.
  var hasAny = false, isUndated = false
  /// The first of the deliveries, and how much they are; `nil` where a shipment has no quantity.
  var first: Day?
  var quantity: ExactDecimal? = .zero

  init(_ line: LineFacts, until last: Day) {
    let shipments = line.events(.shipment)
    guard !shipments.isEmpty else {
      guard let shipped = line.shipped, shipped > .zero else { return }
      let day = line.lastReceivedDay ?? line.lastShipDay
      hasAny = true
      isUndated = day == nil
      first = day.flatMap { $0 <= last ? $0 : nil }
      quantity = shipped
      return
    }
    hasAny = true
    // A sheet that notes one receipt for the whole line: nothing that left before it counts from earlier.
    let received = line.day(.receivedDate)
    for event in shipments {
      let shipped = event.fields[.shipDate]?.day
      guard let day = event.fields[.receivedDate]?.day ?? [shipped, received].compactMap(\.self).max() else {
        isUndated = true
        continue
      }
      guard day <= last else { continue }
      first = min(first ?? day, day)
      quantity = event.fields[.shippedQuantity]?.number.flatMap { quantity?.adding($0) }
    }
  }
}

extension LineFacts {
  /// What a quantity of the line comes to.
  fileprivate func value(of quantity: ExactDecimal?) -> ExactDecimal? {
    quantity.flatMap { number(.unitPrice).flatMap($0.multiplied) }
  }
}
