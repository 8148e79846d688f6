import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// Money comes from the customer, or from somebody who is known to pay for him (PAY-08).
///
/// Known are the names on the order and on its invoices, and those that the workspace lists under the customer
/// (payers). Only a payer whose name has nothing in common with any of them is told.
enum PayerIsTheCustomer: WholeOrderRule {
  /// PAY-08.
  static let entry = RuleEntry(
    "PAY-08", "payer_is_not_customer", .medium, .all, acts: .finance, needs: [[.payer], [.customerName]],
    compares: [.customerName],
    chinese: RuleWords(
      title: "付款方与客户不一致", what: "{day} 到账 {amount}，付款方是 {payer}，订单客户是 {customer}",
      todo: "问业务是不是代付：是的要代付说明，并在 duidan.yml 的 customers 里写进 payers；不是的查这笔款该记在哪张订单",
      rule: "付款方是订单客户、开票抬头，或写明的代付方（简称、全称不算不同）。", example: "订单客户是华光，钱是张三个人打来的：没有代付说明，税务和对账都说不清。"),
    english: RuleWords(
      title: "Somebody else paid",
      what: "{amount} came in on {day} from {payer}; the order's customer is {customer}",
      todo:
        "ask sales whether he pays for the customer: if so, get it in writing and list him under payers in duidan.yml; if not, find the order it belongs to",
      rule:
        "Money comes from the customer, the invoice's title, or a payer who is listed for him; a short name is no difference.",
      example: "The customer is a company, and a private person paid: without a letter nobody can explain it."))

  private static let channels = [
    "支付宝", "微信", "财付通", "银联", "现金", "承兑", "阿里", "alipay", "wechat", "paypal", "stripe", "cash", "bank", "银行",
  ]

  /// Compares the payer of each receipt with whom the order knows.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    let receipts = order.events(.payment)
    guard !receipts.isEmpty else { return .notApplicable }
    guard let customer = order.value(.customerName) else { return .lacks([.customerName]) }
    let named = receipts.compactMap { event in event.fields[.payer].map { (event, $0.description) } }
      .filter { payer in !channels.contains(where: payer.1.lowercased().contains) }
    guard !named.isEmpty else { return .lacks([.payer]) }
    let known = known(order, customer, context)
    return .of(
      named.compactMap { event, payer in
        guard known.allSatisfy({ CompanyLikeness($0, payer) == .unrelated }) else { return nil }
        var found = Violation(.payer, event: event)
        found.expected = customer.description
        found.details = [
          "day": event.fields[.paymentDate]?.description ?? "–",
          "amount": event.fields[.paymentAmount]?.description ?? "–", "payer": payer,
          "customer": customer.description,
        ]
        found.evidence = context.evidence(event, .payer, .paymentAmount, .paymentDate) + order.evidence(.customerName)
        found.money = event.fields[.paymentAmount]?.number
        return found
      })
  }

  private static func known(_ order: OrderFacts, _ customer: FieldValue, _ context: RuleContext) -> [String] {
    let titles = order.events(.invoice).compactMap { $0.fields[.invoiceTitle]?.description }
    let stated = [Field.endCustomer, .invoiceTitle].flatMap { field in order.lines.flatMap { $0.stated(field) } }
    return [customer.description] + titles + stated.map(\.text) + (context.settings.payers[customer] ?? [])
  }
}
