import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// An invoice is made out to whom the order says, under the tax number and in the currency that it says (INV-08).
///
/// The order's title where its sheets state one, else the customer's name; a short form is no difference, and of the
/// name only one that has nothing in common is told.
enum InvoiceIsMadeOutToCustomer: WholeOrderRule {
  /// INV-08.
  static let entry = RuleEntry(
    "INV-08", "invoice_made_out_wrongly", .high, .all, acts: .finance,
    needs: [[.invoiceTitle, .taxId, .currency], [.invoiceNo, .invoiceDate, .invoiceAmount]],
    compares: [.customerName, .currency],
    chinese: RuleWords(
      title: "发票抬头、税号或币种不符", what: "发票 {number} 的{field}是 {found}，订单是 {expected}",
      todo: "和业务核实开票资料；开错的红冲重开，客户换了抬头的在订单上写明",
      rule: "发票的抬头、税号、币种和订单上的一致；订单没写抬头的，和客户名称比（简称不算不同）。", example: "客户是华光，发票开给了东方家居：客户退票，货款拖了一个月。"),
    english: RuleWords(
      title: "The invoice is made out wrongly",
      what: "invoice {number} says {found} in {field}; the order says {expected}",
      todo: "check with sales to whom it goes: issue a wrong one anew, or note the customer's new title at the order",
      rule:
        "Title, tax number and currency of an invoice are the order's; where it states no title, the customer's name, of which a short form will do.",
      example: "The customer is one company and the invoice names another: it comes back, and the money a month late."))

  /// Compares each invoice with what the order's own sheets state.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    let invoices = order.events(.invoice)
    guard !invoices.isEmpty else { return .notApplicable }
    var isJudged = false
    var found: [Violation] = []
    for event in invoices {
      for field in [Field.invoiceTitle, .taxId, .currency] {
        guard let stated = event.fields[field], let expected = expected(field, order, event) else { continue }
        isJudged = true
        guard !expected.isEmpty, !expected.contains(where: { isOne($0.value, stated, $0.isTitle) }) else { continue }
        found.append(violation(event, field, stated, expected[0].value, order, context))
        break
      }
    }
    return isJudged ? .of(found) : .lacks([.invoiceTitle])
  }

  private typealias Expected = (value: FieldValue, isTitle: Bool)

  /// What the order says in a field; `nil` where nothing.
  private static func expected(_ field: Field, _ order: OrderFacts, _ event: EventState) -> [Expected]? {
    if field == .currency { return order.value(.currency).map { [($0, true)] } }
    let own = (order.lines.flatMap { $0.stated(field) } + order.stated(field)).filter {
      !event.holders.contains($0.source.id)
    }
    if !own.isEmpty { return own.map { ($0.value, true) } }
    guard field == .invoiceTitle else { return nil }
    let names = [order.value(.customerName), order.value(.endCustomer)].compactMap(\.self)
    return names.isEmpty ? nil : names.map { ($0, false) }
  }

  /// Whether two texts mean one party; of names that are no titles only those that have nothing in common do not.
  private static func isOne(_ expected: FieldValue, _ stated: FieldValue, _ isTitle: Bool) -> Bool {
    if expected == stated { return true }
    let (one, other) = (TextFolding.key(expected.description), TextFolding.key(stated.description))
    if one.contains(other) || other.contains(one) { return true }
    switch CompanyLikeness(expected.description, stated.description) {
    case .same, .untellable: return stated.description.contains { $0.isLetter && !$0.isASCII } || !isTitle
    case .alike: return !isTitle
    case .unrelated: return false
    }
  }

  private static func violation(
    _ event: EventState, _ field: Field, _ stated: FieldValue, _ expected: FieldValue, _ order: OrderFacts,
    _ context: RuleContext
  ) -> Violation {
    var found = Violation(field, event: event)
    found.expected = expected.description
    found.details = [
      "number": event.fields[.invoiceNo]?.description ?? "–", "found": stated.description,
      "expected": expected.description,
    ]
    found.evidence = context.evidence(event, .invoiceNo, field) + order.evidence(.customerName)
    if field != .invoiceTitle { found.evidence += order.evidence(field) }
    found.money = event.fields[.invoiceAmount]?.number
    return found
  }
}
