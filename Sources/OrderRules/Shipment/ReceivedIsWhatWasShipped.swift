import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// As much is received as was shipped (SHP-14).
///
/// What a sheet notes for the whole line may be all that left, one load, or several on end: a quantity that none of
/// these makes is told. A log of shipments that came before what was received tells nothing.
enum ReceivedIsWhatWasShipped: LineRule {
  /// SHP-14.
  static let entry = RuleEntry(
    "SHP-14", "received_differs", .high, acts: .logistics,
    needs: [[.receivedQuantity], [.shippedQuantity, .shippedQuantityTotal]],
    chinese: RuleWords(
      title: "签收数量≠发货数量", what: "发了 {shipped}，签收 {received}，差 {gap}", todo: "向客户和承运商核实：少了的报损、补发，多登记的改过来",
      rule: "签收数量等于发货数量（分批的，等于其中一批或连着几批的合计）。", example: "发 100 台，签收单上是 98 台：路上少了 2 台，越晚越说不清。"),
    english: RuleWords(
      title: "Received is not what was shipped", what: "{shipped} were shipped and {received} received: {gap} apart",
      todo: "check with customer and carrier: claim and replace what is missing, or correct what was entered",
      rule: "As much is received as was shipped; of several loads, one of them or several on end.",
      example: "100 were shipped and 98 signed for: two were lost on the way, and it gets harder to prove by the day."))

  /// Compares what was received with what left.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard line.isBegun else { return .notApplicable }
    let loads = line.events(.shipment)
    let own = loads.compactMap { event -> (EventState, ExactDecimal, ExactDecimal)? in
      guard let sent = event.fields[.shippedQuantity]?.number,
        let received = event.fields[.receivedQuantity]?.number
      else { return nil }
      return (event, sent, received)
    }
    var found = own.filter { $0.1 != $0.2 }.map { violation($0.0, $0.1, $0.2, line, context) }
    if let received = line.number(.receivedQuantity), received > .zero, own.isEmpty {
      guard let shipped = line.shipped, !line.isLoose(.shipment) else { return .lacks([.shippedQuantity]) }
      let sums = sums(loads)
      guard loads.isEmpty || sums != nil, isCurrent(line, order) else { return .lacks([.shippedQuantity]) }
      if received != shipped, sums?.contains(received) != true {
        found.append(violation(nil, shipped, received, line, context))
      }
    } else if own.isEmpty {
      return .lacks([.receivedQuantity])
    }
    return .of(found)
  }

  /// Whether the log of what left goes back to the line's beginning, and reaches the day of the receipt.
  private static func isCurrent(_ line: LineFacts, _ order: OrderFacts) -> Bool {
    guard line.isLogged(.shipment) else { return true }
    guard line.hasShipments, let log = line.context.lastWord(of: .shipment),
      line.context.lastWord(on: .receivedQuantity).map({ $0 <= log }) ?? true
    else { return false }
    // Where all that was ordered is logged, nothing of the line left before the log begins.
    let isWhole = line.shipped.flatMap { shipped in line.ordered.map { shipped >= $0 } } ?? false
    return (isWhole || order.isLogComplete(.shipment, line)) && line.context.logReaches(line.lastReceivedDay, .shipment)
  }

  /// What one load, or several on end, come to; `nil` where a load has no quantity.
  private static func sums(_ loads: [EventState]) -> Set<ExactDecimal>? {
    func place(_ load: EventState) -> (Day, String) { (load.fields[.shipDate]?.day ?? .distantPast, load.identity) }
    let sorted = loads.sorted { place($0) < place($1) }
    let quantities = sorted.compactMap { $0.fields[.shippedQuantity]?.number }
    guard quantities.count == loads.count else { return nil }
    var sums: Set<ExactDecimal> = []
    for first in quantities.indices {
      var sum = ExactDecimal.zero
      for quantity in quantities[first...] {
        guard let next = sum.adding(quantity) else { return nil }
        sum = next
        sums.insert(sum)
      }
    }
    return sums
  }

  private static func violation(
    _ event: EventState?, _ shipped: ExactDecimal, _ received: ExactDecimal, _ line: LineFacts, _ context: RuleContext
  ) -> Violation {
    let gap = shipped.subtracting(received)?.magnitude
    var found = Violation(
      .receivedQuantity, event: event,
      details: [
        "shipped": shipped.description, "received": received.description, "gap": gap?.description ?? "",
      ])
    found.expected = shipped.description
    found.evidence =
      event.map { context.evidence($0, .shippedQuantity, .receivedQuantity) }
      ?? line.events(.shipment).flatMap { context.evidence($0, .shippedQuantity) } + line.evidence(.receivedQuantity)
    found.money = gap.flatMap { gap in line.number(.unitPrice).flatMap(gap.multiplied) }
    return found
  }
}
