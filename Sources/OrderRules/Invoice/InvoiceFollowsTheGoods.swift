import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// The invoice does not come before the goods, unless the terms ask for the money first (INV-05).
///
/// An invoice is written a working day ahead so that it can go with the goods. What has not left at all is INV-04's;
/// nothing can be told where the log of shipments may be cut.
enum InvoiceFollowsTheGoods: LineRule {
  /// INV-05.
  static let entry = RuleEntry(
    "INV-05", "invoiced_before_shipment", .medium, .priced, acts: .finance,
    needs: [[.invoiceDate], [.shipDate], [.paymentTerms]], compares: [.paymentTerms],
    chinese: RuleWords(
      title: "先票后货", what: "{invoice_date} 就开了票，{ship_date} 才发第一批货，付款条件是“{terms}”",
      todo: "和业务核实为什么先开票；以后等发货再开，或把付款条件改对",
      rule: "不是预付、见票付款的，发货以后才开票（早一个工作日随货走的不算）。", example: "月结客户，3 月 2 日开了票，3 月 16 日才发货：客户按票对账，货还没收到。"),
    english: RuleWords(
      title: "Invoiced before the goods left",
      what: "invoiced on {invoice_date}; the first goods left on {ship_date}, and the terms are “{terms}”",
      todo: "ask sales why; wait for the goods next time, or correct the terms",
      rule:
        "Unless paid in advance or against the invoice, goods are invoiced once they leave; one working day ahead is fine.",
      example: "Monthly terms, invoiced on 2 March, shipped on 16 March: the customer has a bill and no goods."))

  /// Compares the invoices of the line with its first shipment.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let invoices = line.events(.invoice).filter { !$0.isCredit(context) }
    guard !invoices.isEmpty else { return .notApplicable }
    guard let terms = line.value(.paymentTerms)?.description else { return .lacks([.paymentTerms]) }
    if AdvancePayment.isMeant(by: terms) { return .notApplicable }
    let dated = invoices.compactMap { event in event.fields[.invoiceDate]?.day.map { (event, $0) } }
    guard !dated.isEmpty else { return .lacks([.invoiceDate]) }
    guard line.hasShipments, let first = line.firstShipDay else { return .lacks([.shipDate]) }
    let early = dated.filter { $0.1 < first && context.workingDays(from: $0.1, until: first) > 1 }
    guard !early.isEmpty else { return .holds }
    guard !line.isLoose(.shipment), order.isLogComplete(.shipment, line) else { return .lacks([.shipDate]) }
    return .of(
      early.map { event, day in
        var found = Violation(.invoiceDate, event: event)
        found.details = ["invoice_date": day.description, "ship_date": first.description, "terms": terms]
        found.evidence = context.evidence(event, .invoiceNo, .invoiceDate)
        found.evidence += line.events(.shipment).prefix(1).flatMap { context.evidence($0, .shipDate) }
        found.evidence += line.evidence(.paymentTerms)
        found.money = event.fields[.invoiceAmount]?.number
        return found
      })
  }
}
