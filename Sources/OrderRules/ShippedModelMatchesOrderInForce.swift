public import Discrepancies
import ExactValues
import OrderModel
public import Reconciliation

/// The model that left is the model of the order in force on the day of shipment (SHP-01).
///
/// Not judged for a shipment without a model or a date, or a line without a model. A model that the order had before
/// is called an old one.
public enum ShippedModelMatchesOrderInForce: OrderRule {
  /// SHP-01.
  public static let kind = DiscrepancyKind(
    code: "SHP-01", name: "shipped_model_differs", family: .rule, severity: .critical)

  /// Compares each shipment of the line with the model in force on its day.
  public static func judge(_ line: UnitState, of order: OrderState, _ context: RuleContext) -> [RuleViolation] {
    guard let ordered = line.value(.model) else { return [] }
    return order.events(of: .shipment, line: line).compactMap { event in
      guard let model = event.fields[.shippedModel], let day = event.fields[.shipDate]?.day,
        !line.valuesInForce(.model, on: day).contains(model)
      else { return nil }
      let isOld = line.revisions[.model]?.contains { $0.statement.value == model } == true
      let price = line.value(.unitPrice)?.number
      return RuleViolation(
        field: .shippedModel, event: event, found: model.description, expected: ordered.description,
        message:
          "\(isOld ? "the old model" : "another model") \(model) was shipped on \(day); the order says \(ordered)",
        department: .warehouse, money: event.fields[.shippedQuantity]?.number.flatMap { price?.multiplied(by: $0) })
    }
  }
}
