import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// No more was paid for an order than it comes to (PAY-02).
///
/// Taxes, freight and what was invoiced count; payments in another currency than the order's cannot be told.
enum PaidWithinReceivable: WholeOrderRule {
  /// PAY-02.
  static let entry = RuleEntry(
    "PAY-02", "paid_too_much", .medium, .priced, acts: .finance,
    needs: [[.paymentAmount, .paymentTotal], [.orderAmount, .amount, .unitPrice, .receivableAmount, .invoiceAmount]],
    compares: [.orderAmount, .amount, .quantity, .unitPrice],
    chinese: RuleWords(
      title: "收款多于应收", what: "共收 {paid}，应收 {due}，多收 {excess}", todo: "核对是不是记错了订单；真多收了，和客户商量退款或抵下一单",
      rule: "一张订单的收款不超过应收（订单金额、已开票、含税金额取大，加运费）；每行 0.05 元或万分之五以内不算。",
      example: "订单 1000 元，收了 600 又收 500：多出的 100 多半是别的订单的款。"),
    english: RuleWords(
      title: "More was paid than is due", what: "{paid} were paid in all, {due} are due: {excess} too much",
      todo:
        "check whether a receipt belongs to another order; if not, agree on a refund or set it against the next order",
      rule:
        "An order's receipts are no more than it comes to (the largest of its amount, with tax, and what was invoiced, and freight), to within 0.05 a line or 0.05 %.",
      example: "The order comes to 1,000; 600 and 500 were received. The 100 are another order's, most likely."))

  /// Compares what was paid with the most that the order can come to.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard let paid = order.loggedPayments ?? order.statedTotal(.paymentTotal) else { return .lacks([.paymentAmount]) }
    guard paid > .zero else { return .notApplicable }
    guard let due = order.mostReceivable, due > .zero else { return .lacks([.orderAmount]) }
    guard paid > due, !Money.isNear(paid, due, lines: order.lines.count), let excess = paid.subtracting(due) else {
      return .holds
    }
    if isInOtherCurrency(order, paid, due) { return .lacks([.currency]) }
    let isTaxStated = order.lines.contains { !$0.stated(.taxRate).isEmpty }
    if !isTaxStated, TaxRates.explain(paid, due) { return .lacks([.taxRate]) }
    var found = Violation(
      .paymentAmount,
      details: ["paid": paid.description, "due": due.description, "excess": excess.description])
    found.expected = due.description
    found.money = excess
    found.evidence = order.events(.payment).flatMap { context.evidence($0, .paymentAmount) }
    if found.evidence.isEmpty { found.evidence = order.evidence(.paymentTotal) }
    found.evidence += order.evidence(.orderAmount, .receivableAmount)
    found.evidence += order.lines.prefix(5).flatMap { $0.evidence(.amount) }
    return .violated([found])
  }

  /// Whether the payments are of another currency than the order, or so much more that they must be.
  private static func isInOtherCurrency(_ order: OrderFacts, _ paid: ExactDecimal, _ due: ExactDecimal) -> Bool {
    let ordered = order.value(.currency)
    let stated = Set(order.events(.payment).map { $0.fields[.currency] })
    if stated.contains(where: { $0 != nil && ordered != nil && $0 != ordered }) { return true }
    guard let ordered, ordered != .text("CNY"), stated.contains(nil) else { return false }
    return due.multiplied(by: ExactDecimal(3)).map { paid > $0 } ?? false
  }
}
