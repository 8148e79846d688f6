public import Discrepancies
import ExactValues
import OrderModel
public import Reconciliation

/// An invoice is written from the order in force on its day (INV-01).
///
/// An invoice for a part of the quantity is normal: so a quantity is wrong only when it is one that the order had before
/// and no longer has. Not judged for an invoice without a date.
public enum InvoiceMatchesLatestRevision: OrderRule {
  /// INV-01.
  public static let kind = DiscrepancyKind(
    code: "INV-01", name: "invoice_from_old_order", family: .rule, severity: .critical)

  /// Compares model, quantity and price of each invoice of the line.
  public static func judge(_ line: UnitState, of order: OrderState, _ context: RuleContext) -> [RuleViolation] {
    order.events(of: .invoice, line: line).flatMap { event -> [RuleViolation] in
      guard let day = event.fields[.invoiceDate]?.day else { return [] }
      return [
        model(event, day, line), quantity(event, day, line), price(event, day, line),
      ].compactMap(\.self)
    }
  }

  private static func model(_ event: EventState, _ day: Day, _ line: UnitState) -> RuleViolation? {
    guard let stated = event.fields[.invoiceModel], let ordered = line.value(.model),
      !line.valuesInForce(.model, on: day).contains(stated)
    else { return nil }
    return violation(event, .invoiceModel, stated, ordered, money: event.fields[.invoiceAmount]?.number)
  }

  private static func quantity(_ event: EventState, _ day: Day, _ line: UnitState) -> RuleViolation? {
    guard let stated = event.fields[.invoiceQuantity], let ordered = line.value(.quantity), stated != ordered,
      !line.valuesInForce(.quantity, on: day).contains(stated),
      line.revisions[.quantity]?.contains(where: { $0.statement.value == stated }) == true
    else { return nil }
    let gap = stated.number.flatMap { ordered.number?.subtracting($0)?.magnitude }
    let money = gap.flatMap { line.value(.unitPrice)?.number.flatMap($0.multiplied) }
    return violation(event, .invoiceQuantity, stated, ordered, money: money)
  }

  private static func price(_ event: EventState, _ day: Day, _ line: UnitState) -> RuleViolation? {
    guard let stated = event.fields[.invoiceUnitPrice], let number = stated.number,
      let ordered = line.value(.unitPrice), let orderedNumber = ordered.number
    else { return nil }
    let inForce = line.valuesInForce(.unitPrice, on: day).compactMap(\.number)
    guard !inForce.contains(where: { Money.isNear($0, number) }) else { return nil }
    let gap = orderedNumber.subtracting(number)?.magnitude
    let money = gap.flatMap { event.fields[.invoiceQuantity]?.number.flatMap($0.multiplied) }
    return violation(event, .invoiceUnitPrice, stated, ordered, money: money)
  }

  private static func violation(
    _ event: EventState, _ field: Field, _ stated: FieldValue, _ ordered: FieldValue, money: ExactDecimal?
  ) -> RuleViolation {
    RuleViolation(
      field: field, event: event, found: stated.description, expected: ordered.description,
      message: "the invoice says \(stated) in \(field.id); the order says \(ordered)", department: .finance,
      money: money)
  }
}
