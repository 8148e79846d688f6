import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// An invoice is written from the order in force on its day (INV-01).
///
/// An invoice for a part of the quantity is normal: so a quantity is wrong only when it is one that the order had before
/// and no longer has.
enum InvoiceMatchesLatestRevision: LineRule {
  /// INV-01.
  static let entry = RuleEntry(
    "INV-01", "invoice_from_old_order", .critical, .priced, isCause: true, acts: .finance,
    needs: [[.invoiceModel, .invoiceQuantity, .invoiceUnitPrice], [.model, .quantity, .unitPrice]],
    compares: [.model, .quantity, .unitPrice],
    chinese: RuleWords(
      title: "发票是按旧订单开的", what: "{invoice_date} 的发票{field}是 {found}，当时订单是 {expected}",
      todo: "核对后重开发票，或开红字发票", rule: "发票上的型号、数量、单价和开票当天生效的订单一致（分批开票不算）。",
      example: "订单由 100 台改成 120 台，财务仍按 100 台开了全额发票。"),
    english: RuleWords(
      title: "The invoice follows an old version of the order",
      what: "the invoice of {invoice_date} says {found} in {field}; the order said {expected}",
      todo: "check, and issue the invoice again or correct it",
      rule:
        "Model, quantity and price of an invoice are those of the order in force on its day; a part of the quantity is fine.",
      example: "The order went from 100 to 120, and finance invoiced the old 100 as the whole."))

  /// Compares model, quantity and price of each invoice of the line.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let invoices = line.events(.invoice)
    guard !invoices.isEmpty else { return .notApplicable }
    let dated = invoices.filter { $0.fields[.invoiceDate]?.day != nil }
    guard !dated.isEmpty else { return .lacks([.invoiceDate]) }
    return .of(
      dated.flatMap { event in
        [model(event, line), quantity(event, line), price(event, line)].compactMap(\.self).map { wrong in
          violation(event, wrong, line, context)
        }
      })
  }

  private struct Wrong {
    var field: Field
    var stated, ordered: FieldValue
    var money: ExactDecimal?
  }

  private static func inForce(_ field: Field, _ event: EventState, _ line: LineFacts) -> [FieldValue] {
    event.fields[.invoiceDate]?.day.map { line.unit.valuesInForce(field, on: $0) } ?? []
  }

  private static func model(_ event: EventState, _ line: LineFacts) -> Wrong? {
    guard let stated = event.fields[.invoiceModel], let ordered = line.unit.value(.model),
      !inForce(.model, event, line).contains(stated)
    else { return nil }
    return Wrong(
      field: .invoiceModel, stated: stated, ordered: ordered, money: event.fields[.invoiceAmount]?.number)
  }

  private static func quantity(_ event: EventState, _ line: LineFacts) -> Wrong? {
    guard let stated = event.fields[.invoiceQuantity], let ordered = line.unit.value(.quantity), stated != ordered,
      !inForce(.quantity, event, line).contains(stated),
      line.unit.revisions[.quantity]?.contains(where: { $0.statement.value == stated }) == true
    else { return nil }
    let gap = stated.number.flatMap { ordered.number?.subtracting($0)?.magnitude }
    let money = gap.flatMap { line.number(.unitPrice).flatMap($0.multiplied) }
    return Wrong(field: .invoiceQuantity, stated: stated, ordered: ordered, money: money)
  }

  private static func price(_ event: EventState, _ line: LineFacts) -> Wrong? {
    guard let stated = event.fields[.invoiceUnitPrice], let number = stated.number,
      let ordered = line.unit.value(.unitPrice), let orderedNumber = ordered.number,
      !inForce(.unitPrice, event, line).compactMap(\.number).contains(where: { Money.isNear($0, number) })
    else { return nil }
    let gap = orderedNumber.subtracting(number)?.magnitude
    let money = gap.flatMap { event.fields[.invoiceQuantity]?.number.flatMap($0.multiplied) }
    return Wrong(field: .invoiceUnitPrice, stated: stated, ordered: ordered, money: money)
  }

  private static func violation(
    _ event: EventState, _ wrong: Wrong, _ line: LineFacts, _ context: RuleContext
  ) -> Violation {
    var found = Violation(wrong.field, event: event)
    found.expected = wrong.ordered.description
    found.money = wrong.money
    found.details = [
      "invoice_date": event.fields[.invoiceDate]?.description ?? "", "found": wrong.stated.description,
      "expected": wrong.ordered.description,
    ]
    found.evidence = context.evidence(event, wrong.field) + line.evidence(wrong.field.ordered)
    return found
  }
}
