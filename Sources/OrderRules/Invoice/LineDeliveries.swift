import ExactValues
import OrderModel
import Reconciliation

/// What of a line has been delivered up to a day.
///
/// Where receipts are noted, what nobody signed for is taken to be on its way as long as that is usual.
struct LineDeliveries {
  /// Whether anything has left at all, and whether some of that has no day.
  var hasAny = false, isUndated = false
  /// The first of the deliveries, and how much they are; `nil` where a shipment has no quantity.
  var first: Day?
  var quantity: ExactDecimal? = .zero

  private let last: Day, daysOnTheWay: Int

  init(_ line: LineFacts, until last: Day, _ context: RuleContext) {
    self.last = last
    daysOnTheWay = context.knows(.receivedDate) ? context.thresholds.unsignedDays : 0
    let shipments = line.events(.shipment)
    if shipments.isEmpty, let shipped = line.shipped, shipped > .zero {
      add(shipped, received: line.lastReceivedDay, shipped: line.lastShipDay)
    }
    // A sheet that notes one receipt for the whole line: nothing that left before it counts from earlier.
    let received = line.day(.receivedDate)
    for event in shipments {
      let day = event.fields[.shipDate]?.day
      let together = received.map { max($0, day ?? $0) }
      add(
        event.fields[.shippedQuantity]?.number, received: event.fields[.receivedDate]?.day ?? together, shipped: day)
    }
  }

  private mutating func add(_ amount: ExactDecimal?, received: Day?, shipped: Day?) {
    hasAny = true
    guard let day = received ?? shipped else {
      isUndated = true
      return
    }
    guard day.adding(days: received == nil ? daysOnTheWay : 0) <= last else { return }
    first = min(first ?? day, day)
    quantity = amount.flatMap { quantity?.adding($0) }
  }
}
