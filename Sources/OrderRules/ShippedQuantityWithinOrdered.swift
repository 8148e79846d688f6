public import Discrepancies
import ExactValues
import OrderModel
public import Reconciliation

/// No more left than was ordered (SHP-02).
///
/// Not judged for a line without a quantity or without shipments.
public enum ShippedQuantityWithinOrdered: OrderRule {
  /// SHP-02.
  public static let kind = DiscrepancyKind(code: "SHP-02", name: "over_shipment", family: .rule, severity: .critical)

  /// Compares the sum of the line's shipments with its quantity.
  public static func judge(_ line: UnitState, of order: OrderState, _ context: RuleContext) -> [RuleViolation] {
    guard let ordered = line.value(.quantity)?.number, let shipped = order.total(.shippedQuantity, line: line),
      shipped > ordered
    else { return [] }
    let excess = shipped.subtracting(ordered)
    return [
      RuleViolation(
        field: .shippedQuantity, event: order.events(of: .shipment, line: line).last, found: shipped.description,
        expected: ordered.description, message: "\(shipped) were shipped in all; \(ordered) were ordered",
        department: .warehouse, money: excess.flatMap { line.value(.unitPrice)?.number.flatMap($0.multiplied) })
    ]
  }
}
