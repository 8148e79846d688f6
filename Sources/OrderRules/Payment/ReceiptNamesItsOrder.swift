import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// Money that came in is entered under one order (PAY-04).
///
/// A receipt that names no order, or several, stays unallocated: nobody guesses whose it is. One that names a number
/// nobody knows is an unexpected order (VER-07).
enum ReceiptNamesItsOrder: WholeOrderRule, UnplacedRowRule {
  /// PAY-04.
  static let entry = RuleEntry(
    "PAY-04", "receipt_without_order", .medium, .all, acts: .finance, needs: [[.paymentAmount]],
    chinese: RuleWords(
      title: "回款没对上订单", what: "{day} 收到{payer} {amount}，没写订单号，不知道是哪张订单的", todo: "问业务这笔款是哪张订单的，在表里写上订单号",
      rule: "每笔回款写明一张订单；一笔款付几张订单的，拆成几行。",
      example: "3 月 5 日到账 800 元，只写了客户：不登记到订单上，那张订单就一直显示没收款。",
      variants: ["several": "{day} 收到{payer} {amount}，可能是 {orders} 的，每张多少没写"]),
    english: RuleWords(
      title: "A receipt of no order",
      what: "{amount} came in on {day} from {payer}, and no order is named",
      todo: "ask sales whose money it is, and enter the order number in the sheet",
      rule: "Each receipt names one order; one that pays several orders is split into several rows.",
      example: "800 came in on 5 March with the customer's name alone: the order goes on looking unpaid.",
      variants: [
        "several": "{amount} came in on {day} from {payer}, perhaps for {orders}; it is not said how much for each"
      ]))

  /// Every receipt of an order that was opened is where it belongs.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    let sources = context.settings.sources
    let isKnown = !sources.contains(where: \.isOpener) || order.order.isOpened(by: sources)
    return isKnown && !order.events(.payment).isEmpty ? .holds : .notApplicable
  }

  /// A receipt that could be laid to no order.
  static func judge(_ row: UnresolvedRow, of source: Source, _ context: RuleContext) -> Verdict {
    guard source.eventKind == .payment else { return .notApplicable }
    guard let amount = row.row.value(.paymentAmount) else { return .lacks([.paymentAmount]) }
    let payer = row.row.value(.payer) ?? row.row.value(.customerName)
    var found = Violation(
      .orderNo,
      details: [
        "variant": row.candidates.isEmpty ? "none" : "several", "amount": amount.description,
        "day": row.row.value(.paymentDate)?.description ?? "–", "payer": payer?.description ?? "–",
        "orders": row.candidates.prefix(5).joined(separator: ", "),
      ])
    found.money = amount.number
    return .violated([found])
  }
}
