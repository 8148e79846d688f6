import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// The figures of an invoice go together: net and tax are the gross, and the tax is the rate's (INV-07).
///
/// A column 金额 may hold the net or the gross: both are tried.
enum InvoiceArithmeticIsRight: WholeOrderRule {
  /// INV-07.
  static let entry = RuleEntry(
    "INV-07", "invoice_arithmetic", .medium, .all, acts: .finance,
    needs: [[.invoiceTax, .taxAmount], [.invoiceAmount, .invoiceAmountExcl, .amountInclTax, .amountExclTax]],
    chinese: RuleWords(
      title: "发票金额、税额算不对", what: "发票 {number}：不含税 {net} 加税额 {tax} 不等于价税合计 {gross}", todo: "对照发票原件，录错的改过来；真开错了的红冲重开",
      rule: "不含税金额加税额等于价税合计，税额等于金额乘税率；每行差 0.06 元以内不算。", example: "金额 1,000，税率 13%，税额写成 103：多半少打了一位。",
      variants: ["rate": "发票 {number}：金额 {net}{gross} 按税率 {rate} 算不出税额 {tax}"]),
    english: RuleWords(
      title: "The invoice does not add up",
      what: "invoice {number}: net {net} and tax {tax} are not the gross {gross}",
      todo: "look at the invoice itself: correct what was mistyped, or issue it anew if it is wrong",
      rule: "Net and tax make the gross, and the tax is the rate's, to within 0.06 a line.",
      example: "1,000 at 13 % and a tax of 103: a digit was left out, most likely.",
      variants: ["rate": "invoice {number}: a tax of {tax} is not {rate} of {net}{gross}"]))

  private static let slack = ExactDecimal(significand: 6, scale: 2) ?? .zero

  /// Checks each invoice of the order.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    let invoices = order.events(.invoice)
    guard !invoices.isEmpty else { return .notApplicable }
    var isJudged = false
    var found: [Violation] = []
    for event in invoices {
      let lines = event.lineID == nil ? max(1, order.lines.count) : 1
      guard let tax = event.invoiceTax, let wrong = wrong(event, tax, lines) else { continue }
      isJudged = true
      if let variant = wrong.variant { found.append(violation(event, tax, variant, context)) }
    }
    return isJudged ? .of(found) : .lacks([.invoiceTax])
  }

  /// What does not go together, and nothing where all does; `nil` where there is nothing to compare.
  private static func wrong(_ event: EventState, _ tax: ExactDecimal, _ lines: Int) -> (variant: String?, Void)? {
    let gross = event.invoiceGross, net = event.invoiceNet
    let rate = event.fields[.taxRate]?.number
    if let gross, let net {
      guard isNear(net.adding(tax), gross, lines) else { return ("sum", ()) }
    }
    guard let rate, let base = net ?? gross else { return gross != nil && net != nil ? (nil, ()) : nil }
    let byNet = base.multiplied(by: rate)
    let byGross = ExactDecimal(1).adding(rate).flatMap { base.divided(by: $0, toPlaces: 6) }.flatMap(base.subtracting)
    let taxes = net == nil ? [byNet, byGross] : [byNet]
    return (taxes.contains { isNear($0, tax, lines) } ? nil : "rate", ())
  }

  private static func isNear(_ one: ExactDecimal?, _ other: ExactDecimal, _ lines: Int) -> Bool {
    guard let gap = one?.subtracting(other)?.magnitude, let most = slack.multiplied(by: ExactDecimal(Int64(lines)))
    else { return true }
    return gap <= most
  }

  private static func violation(
    _ event: EventState, _ tax: ExactDecimal, _ variant: String, _ context: RuleContext
  ) -> Violation {
    let net = event.invoiceNet, gross = event.invoiceGross
    var found = Violation(.invoiceTax, event: event)
    let rate = event.fields[.taxRate]?.number?.multiplied(by: ExactDecimal(100)).map { $0.description + "%" }
    found.details = [
      "variant": variant, "number": event.fields[.invoiceNo]?.description ?? "–", "tax": tax.description,
      "net": net?.description ?? "", "gross": variant == "rate" && net != nil ? "" : gross?.description ?? "",
      "rate": rate ?? "",
    ]
    found.department = context.department(of: event.source)
    found.evidence = context.evidence(event, .invoiceNo, .invoiceAmountExcl, .amountExclTax, .invoiceTax, .taxAmount)
    found.evidence += context.evidence(event, .invoiceAmount, .amountInclTax, .taxRate)
    if let gross, let net { found.money = net.adding(tax).flatMap(gross.subtracting)?.magnitude }
    return found
  }
}

extension EventState {
  /// The figures of an invoice, under the headers of invoices or of amounts in general.
  fileprivate var invoiceTax: ExactDecimal? { (fields[.invoiceTax] ?? fields[.taxAmount])?.number }
  fileprivate var invoiceNet: ExactDecimal? { (fields[.invoiceAmountExcl] ?? fields[.amountExclTax])?.number }
  fileprivate var invoiceGross: ExactDecimal? { (fields[.amountInclTax] ?? fields[.invoiceAmount])?.number }
}
