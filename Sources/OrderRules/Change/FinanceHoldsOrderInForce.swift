import Discrepancies
import OrderModel

/// Finance invoices from the order in force: it does not hold what was before a change (CHG-04).
///
/// A stale copy of finance's on what an invoice says, while some of the line is still to be invoiced.
enum FinanceHoldsOrderInForce: StaleCopyRule {
  /// CHG-04.
  static let entry = RuleEntry(
    "CHG-04", "finance_holds_old_order", .high, .priced, isCause: true, acts: .finance,
    needs: [[.invoiceNo, .invoiceQuantity, .invoiceAmount, .invoiceStatus]],
    chinese: RuleWords(
      title: "改了单，财务还是旧的", what: "{field}：{changed}已改成 {new}，财务的表还是旧值 {old}，还没开完票",
      todo: "通知财务按 {new} 开票，不要按 {old} 开", rule: "型号、数量、单价、金额等变更后，财务的表跟着改；票已开完的不算。",
      example: "订单由 100 台改成 120 台，财务的表还是 100 台：照着开票就开错了。"),
    english: RuleWords(
      title: "Finance still has the old order",
      what: "{field}: {changed} changed it to {new}, finance still has the old {old} and is yet to invoice",
      todo: "tell finance to invoice {new}, not {old}",
      rule: "When model, quantity, price or amount change, finance's sheet follows, unless everything is invoiced.",
      example: "The order went from 100 to 120 and finance's sheet says 100: the invoice will be wrong."))

  /// Whether a stale copy of finance's is about what is still to be invoiced.
  static func judge(
    _ stale: Discrepancy, line: LineFacts?, of order: OrderFacts, _ context: RuleContext
  ) -> Verdict {
    guard let source = stale.source, context.department(of: source) == .finance,
      let field = stale.field.flatMap(Field.init(id:)), field.group != nil || field == .productName
    else { return .notApplicable }
    let lines = (line.map { [$0] } ?? order.lines).filter { !$0.isUnpriced && !$0.isCancelled }
    guard !lines.isEmpty else { return .notApplicable }
    let states = lines.map(\.isInvoiced)
    if states.contains(false) { return .violated([]) }
    return states.contains(nil) ? .lacks([.invoiceQuantity]) : .holds
  }
}
