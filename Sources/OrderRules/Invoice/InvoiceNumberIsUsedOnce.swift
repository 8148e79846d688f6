import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// An invoice number, with its code where there is one, belongs to one invoice (INV-06).
///
/// One invoice may cover several lines and orders: rows with the same number that agree in day and in title or customer are one
/// invoice, whatever their amounts. Credit notes may repeat the number of the invoice that they take back.
enum InvoiceNumberIsUsedOnce: AcrossRule {
  /// INV-06.
  static let entry = RuleEntry(
    "INV-06", "invoice_number_reused", .critical, acts: .finance,
    needs: [[.invoiceNo], [.invoiceDate, .invoiceTitle, .customerName, .customerCode]],
    chinese: RuleWords(
      title: "发票号重复", what: "发票 {number} 在 {order} 和 {other} 上都有，抬头不同：{found} 和 {other_found}",
      todo: "对照发票原件，把录错的号码改过来", rule: "一个发票号只对应一张发票；几张订单合开一张的，日期和抬头（或客户）要一致，红字发票不算。",
      example: "发票 08812345 开给华光，又出现在东方家居的订单上：有一个号码抄错了。",
      variants: ["day": "发票 {number} 在 {order} 和 {other} 上都有，日期不同：{found} 和 {other_found}"]),
    english: RuleWords(
      title: "An invoice number used twice",
      what: "invoice {number} stands on {order} and {other}, for different customers: {found} and {other_found}",
      todo: "look at the invoices themselves, and correct the number that was mistyped",
      rule:
        "An invoice number belongs to one invoice; one that covers several orders has one day and one title or customer there; credit notes are spared.",
      example: "Invoice 08812345 was issued to one customer and stands on the order of another: a number was mistyped.",
      variants: [
        "day": "invoice {number} stands on {order} and {other}, on different days: {found} and {other_found}"
      ]))

  /// One row of an invoice.
  private struct Use {
    var order: OrderDigest
    var event: OrderDigest.Event

    var day: Day? { event.fields[.invoiceDate]?.day }
    var sortKey: (Day, String, String) { (day ?? .distantPast, order.key, event.identity) }

    /// To whom it was issued: the title, else the customer.
    var issuedTo: String {
      (event.fields[.invoiceTitle] ?? order.value(.customerName) ?? order.value(.customerCode))?
        .description ?? ""
    }
  }

  /// Compares the rows of each number with its first.
  ///
  /// - Complexity: O(*n* log *n*) in the invoices.
  static func judge(_ orders: DigestedOrders, _ context: RuleContext) -> AcrossVerdict {
    var verdict = AcrossVerdict()
    var uses: [String: [Use]] = [:]
    for order in orders {
      for event in order.events where event.kind == .invoice {
        guard let number = event.fields[.invoiceNo]?.description, number.contains(where: \.isNumber) else {
          verdict.lacking += 1
          verdict.missing.insert(.invoiceNo)
          continue
        }
        verdict.evaluated += 1
        if event.isCredit(context) { continue }
        let code = event.fields[.invoiceCode]?.description ?? ""
        uses[TextFolding.key(code) + "\u{1F}" + TextFolding.key(number), default: []]
          .append(Use(order: order, event: event))
      }
    }
    for (_, rows) in uses.filter({ $0.value.count > 1 }).sorted(by: { $0.key < $1.key }) {
      let sorted = rows.sorted { $0.sortKey < $1.sortKey }
      guard let first = sorted.first else { continue }
      for use in sorted.dropFirst() {
        guard let variant = difference(first, use) else { continue }
        verdict.violations.append((use.order, use.event.lineID, violation(variant, first, use, orders, context)))
      }
    }
    return verdict
  }

  /// What tells two rows of one number apart as two invoices; `nil` where they may be one.
  private static func difference(_ first: Use, _ second: Use) -> String? {
    if isOtherParty(first, second) { return "party" }
    guard let day = first.day, let other = second.day, day != other,
      first.event.fields[.invoiceAmount] != second.event.fields[.invoiceAmount]
    else { return nil }
    return "day"
  }

  /// Whether two rows are for different customers: by their titles where both have one, else by code and name.
  private static func isOtherParty(_ first: Use, _ second: Use) -> Bool {
    if let title = first.event.fields[.invoiceTitle], let other = second.event.fields[.invoiceTitle] {
      return title != other
    }
    guard first.order.key != second.order.key else { return false }
    let pairs = [Field.customerCode, .customerName].compactMap { field in
      first.order.value(field).flatMap { value in second.order.value(field).map { (value, $0) } }
    }
    return !pairs.isEmpty && pairs.allSatisfy { $0 != $1 }
  }

  private static func violation(
    _ variant: String, _ first: Use, _ second: Use, _ orders: DigestedOrders, _ context: RuleContext
  ) -> Violation {
    let isDay = variant == "day"
    var found = Violation(.invoiceNo, event: orders.whole(second.event, of: second.order))
    found.severity = isDay ? .high : .critical
    found.details = [
      "variant": variant, "number": second.event.fields[.invoiceNo]?.description ?? "", "order": second.order.orderNo,
      "other": first.order.orderNo, "found": isDay ? second.day?.description ?? "" : second.issuedTo,
      "other_found": isDay ? first.day?.description ?? "" : first.issuedTo,
    ]
    found.evidence = [second, first].flatMap {
      orders.evidence($0.order, $0.event, [.invoiceNo, .invoiceDate, .invoiceTitle, .invoiceAmount], context)
    }
    found.money = second.event.fields[.invoiceAmount]?.number
    return found
  }
}
