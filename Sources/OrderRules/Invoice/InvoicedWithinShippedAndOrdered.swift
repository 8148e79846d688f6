import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// No more is invoiced than was ordered, nor, unless it is paid in advance, than has left (INV-04).
///
/// Without a quantity on the invoices their amounts are compared with what the line comes to with its tax. Shipments are only held
/// against invoices where the terms of payment are known, and where the log reaches the day of the invoice.
enum InvoicedWithinShippedAndOrdered: LineRule {
  /// INV-04.
  static let entry = RuleEntry(
    "INV-04", "over_invoiced", .high, .priced, acts: .finance,
    needs: [[.invoiceQuantity, .invoiceAmount], [.quantity, .amount]], compares: [.quantity, .amount, .unitPrice],
    chinese: RuleWords(
      title: "开票开多了", what: "共开票 {invoiced}，订单只有 {limit}", todo: "核对发票，多开的红冲，或者等货发出、订单改好",
      rule: "累计开票不超过订单（客户允许的溢装之内不算，金额差 0.05 元或万分之五以内不算）；不是预付的，也不超过已发的货。",
      example: "订单 100 台，两张发票开了 60 和 50：多开 10 台。",
      variants: ["shipped": "共开票 {invoiced}，才发了 {limit}，付款条件是“{terms}”"]),
    english: RuleWords(
      title: "More was invoiced than there is", what: "{invoiced} were invoiced in all; only {limit} were ordered",
      todo: "check the invoices; cancel what is too much, or wait for the goods or the changed order",
      rule:
        "No more is invoiced than was ordered, up to the customer's tolerance and 0.05 or 0.05 % of money; nor, unless paid in advance, than was shipped.",
      example: "100 were ordered; two invoices of 60 and 50 are 10 too many.",
      variants: ["shipped": "{invoiced} were invoiced in all; only {limit} were shipped, and the terms are “{terms}”"]))

  /// Compares what was invoiced with the order, then with what has left.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard !line.events(.invoice).isEmpty || line.rollsUpInvoices else { return .notApplicable }
    if let invoiced = line.wholeInvoicedQuantity {
      return byQuantity(invoiced, line, order, context)
    }
    guard let invoiced = line.invoicedAmount, let most = line.amountWithTax(of: order) else {
      return .lacks(line.invoicedAmount == nil ? [.invoiceAmount] : [.taxRate])
    }
    guard invoiced > most, invoiced > .zero, !Money.isNear(invoiced, most) else { return .holds }
    return .violated([
      violation(.invoiceAmount, invoiced, most, money: invoiced.subtracting(most), line, context)
    ])
  }

  private static func byQuantity(
    _ invoiced: ExactDecimal, _ line: LineFacts, _ order: OrderFacts, _ context: RuleContext
  ) -> Verdict {
    guard let ordered = line.ordered, let most = context.most(ordered, of: order) else { return .lacks([.quantity]) }
    let price = line.number(.unitPrice)
    // An invoice of nothing is none; what a line of a negative quantity takes back is no excess.
    if invoiced > most, invoiced > .zero {
      let money = invoiced.subtracting(ordered).flatMap { price.flatMap($0.multiplied) }
      return .violated([violation(.invoiceQuantity, invoiced, ordered, money: money, line, context)])
    }
    guard let terms = line.value(.paymentTerms)?.description, !AdvancePayment.isMeant(by: terms),
      let shipped = line.reliablyShipped(order, context), invoiced > shipped
    else { return .holds }
    let money = invoiced.subtracting(shipped).flatMap { price.flatMap($0.multiplied) }
    var found = violation(.invoiceQuantity, invoiced, shipped, money: money, line, context)
    found.details["variant"] = "shipped"
    found.details["terms"] = terms
    found.evidence +=
      line.evidence(.paymentTerms) + line.events(.shipment).flatMap { context.evidence($0, .shippedQuantity) }
    return .violated([found])
  }

  private static func violation(
    _ field: Field, _ invoiced: ExactDecimal, _ limit: ExactDecimal, money: ExactDecimal?, _ line: LineFacts,
    _ context: RuleContext
  ) -> Violation {
    var found = Violation(field)
    found.expected = limit.description
    found.details = ["variant": "ordered", "invoiced": invoiced.description, "limit": limit.description]
    found.evidence = line.events(.invoice).flatMap { context.evidence($0, .invoiceNo, field) }
    if found.evidence.isEmpty { found.evidence = line.evidence(field) }
    found.evidence += line.evidence(field.ordered)
    found.money = money
    return found
  }
}

extension LineFacts {
  /// Whether a sheet says per line what was invoiced of it.
  fileprivate var rollsUpInvoices: Bool {
    [Field.invoiceQuantity, .invoiceAmount].contains { rollUp($0, by: .finance).map { $0 > .zero } ?? false }
  }

  /// What was invoiced, in goods; `nil` where an invoice states no quantity.
  fileprivate var wholeInvoicedQuantity: ExactDecimal? {
    let invoices = events(.invoice)
    guard !invoices.isEmpty else { return rollUp(.invoiceQuantity, by: .finance) }
    return invoices.allSatisfy { $0.fields[.invoiceQuantity]?.number != nil } ? invoicedQuantity : nil
  }

  /// The most that the line comes to with its tax, the customer's tolerance included; `nil` where its tax is not known.
  fileprivate func amountWithTax(of order: OrderFacts) -> ExactDecimal? {
    var candidates = [number(.amountInclTax)]
    if let amount, let rate = number(.taxRate) {
      candidates += [amount, amount.multiplied(by: rate).flatMap(amount.adding)]
    }
    return candidates.compactMap(\.self).max().flatMap { context.most($0, of: order) }
  }

  /// How much has left, where the log can be relied on for the day of the last invoice.
  fileprivate func reliablyShipped(_ order: OrderFacts, _ context: RuleContext) -> ExactDecimal? {
    guard let shipped, isLogged(.shipment), let last = lastDay(.invoice),
      context.hasSettled(since: last, until: context.asOf),
      !looseEvents.contains(where: { $0.kind == .shipment }), order.isLogComplete(.shipment, self),
      context.logReaches(last, .shipment), context.logReaches(nil, .shipment)
    else { return nil }
    return shipped
  }
}
