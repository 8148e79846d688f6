internal import ExactValues
internal import OrderModel

extension RuleContext {
  /// The most that may be shipped or made of a quantity for the order's customer.
  func most(_ ordered: ExactDecimal, of order: OrderFacts) -> ExactDecimal? {
    tolerance(of: order).over.adding(ExactDecimal(1)).flatMap(ordered.multiplied)
  }

  /// The least that counts as the whole of a quantity for the order's customer.
  func least(_ ordered: ExactDecimal, of order: OrderFacts) -> ExactDecimal? {
    ExactDecimal(1).subtracting(tolerance(of: order).under).flatMap(ordered.multiplied)
  }

  private func tolerance(of order: OrderFacts) -> ShipmentTolerance {
    guard !settings.shipmentTolerance.isEmpty, let customer = order.value(.customerName) else {
      return ShipmentTolerance()
    }
    return settings.shipmentTolerance[customer] ?? ShipmentTolerance()
  }
}
