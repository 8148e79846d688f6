import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// What a sheet, or an ERP, says was invoiced of a line or an order is what its invoices come to (INV-10).
///
/// Of an order of one line both are the line's.
/// A sheet that lacks the invoices of its last days is not wrong; without a log of invoices its figure is all there is.
enum InvoicedTotalsMatchInvoices: LineRule, WholeOrderRule {
  /// INV-10.
  static let entry = RuleEntry(
    "INV-10", "invoiced_totals_differ", .medium, acts: .finance, needs: [[.invoiceQuantity, .invoiceAmount]],
    compares: [.quantity, .unit, .amount],
    chinese: RuleWords(
      title: "已开票累计和发票对不上", what: "表上已开票 {stated}，发票加起来是 {invoiced}", todo: "对一遍发票，把错的那张表改过来",
      rule: "订单表或 ERP 里的累计开票等于该行（该单）发票之和（最近 5 个工作日开的票还没记上不算错，金额差 0.05 元或万分之五以内不算）。",
      example: "ERP 里累计开票 80，开票登记只有 60：漏登了一张，或者多写了 20。"),
    english: RuleWords(
      title: "Invoiced totals do not match", what: "the sheet says {stated} invoiced; the invoices come to {invoiced}",
      todo: "go through the invoices, and correct the sheet that is wrong",
      rule:
        "What a sheet of lines or an ERP says was invoiced is the sum of the line's or the order's invoices, to within 0.05 or 0.05 % of money; invoices of the last 5 working days may be missing from it.",
      example: "The ERP says that 80 were invoiced and the register has 60: one is missing, or was never written."))

  /// Compares the sums that each sheet states of a line with the line's invoices.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let sums = figures { line.ownStated($0) }
    guard !sums.isEmpty, line.isLogged(.invoice) else { return .notApplicable }
    guard !line.isLoose(.invoice) else { return .lacks([.invoiceQuantity]) }
    return judge(sums) { field in
      let whole =
        order.lines.count > 1 ? LoggedTotal(order: order, kind: .invoice, field: field, context: context) : nil
      return (LoggedTotal(line: line, kind: .invoice, field: field, context: context), whole?.sum)
    } violation: { field, stated, number, invoiced in
      var found = violation(field, stated, number, invoiced, price: line.number(.unitPrice), isClosed: line.isClosed)
      found.evidence = line.evidence(field)
      found.evidence += line.events(.invoice).flatMap { context.evidence($0, .invoiceNo, field) }
      return found
    }
  }

  /// Compares the sums that lists of orders state of an order of several lines with the order's invoices.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard order.lines.count > 1, order.lines[0].isLogged(.invoice) else { return .notApplicable }
    let sums = figures { order.stated($0) }
    guard !sums.isEmpty else { return .notApplicable }
    return judge(sums) { field in
      (LoggedTotal(order: order, kind: .invoice, field: field, context: context), nil)
    } violation: { field, stated, number, invoiced in
      var found = violation(field, stated, number, invoiced, price: nil, isClosed: order.isClosed)
      found.evidence = order.evidence(field)
      found.evidence += order.events(.invoice).flatMap { context.evidence($0, .invoiceNo, field) }
      return found
    }
  }

  /// A sum that a sheet states.
  private typealias Figure = (field: Field, stated: StatedValue)

  private static func figures(_ stated: (Field) -> [StatedValue]) -> [Figure] {
    [Field.invoiceQuantity, .invoiceAmount].flatMap { field in
      stated(field).filter { $0.source.grain != .event }.map { (field: field, stated: $0) }
    }
  }

  /// Holds each sheet's sums against the log's; `log` gives it for a field, with the order's where that may be meant.
  private static func judge(
    _ sums: [Figure], log: (Field) -> (own: LoggedTotal, whole: ExactDecimal?),
    violation: (Field, StatedValue, ExactDecimal, ExactDecimal) -> Violation
  ) -> Verdict {
    var isJudged = false
    var found: [String: Violation] = [:]
    for (field, stated) in sums where found[stated.source.id] == nil {
      let (log, whole) = log(field)
      guard let number = stated.value.number, let invoiced = log.sum else { continue }
      let isSame = [invoiced, whole].contains { sum in sum.map { isNear(number, $0, field) } ?? false }
      guard let isRight = isSame ? true : log.mayLag(number, behind: invoiced, of: stated.source) else { continue }
      isJudged = true
      if !isRight { found[stated.source.id] = violation(field, stated, number, invoiced) }
    }
    return isJudged ? .of(found.sorted { $0.key < $1.key }.map(\.value)) : .lacks([.invoiceQuantity])
  }

  private static func isNear(_ stated: ExactDecimal, _ invoiced: ExactDecimal, _ field: Field) -> Bool {
    stated == invoiced || field == .invoiceAmount && Money.isNear(stated, invoiced)
  }

  private static func violation(
    _ field: Field, _ stated: StatedValue, _ number: ExactDecimal, _ invoiced: ExactDecimal, price: ExactDecimal?,
    isClosed: Bool
  ) -> Violation {
    var found = Violation(field, details: ["stated": stated.text, "invoiced": invoiced.description])
    found.source = stated.source.id
    found.department = stated.source.department
    if isClosed { found.severity = .info }
    found.expected = invoiced.description
    let difference = number.subtracting(invoiced)?.magnitude
    found.money = field == .invoiceAmount ? difference : difference.flatMap { part in price.flatMap(part.multiplied) }
    return found
  }
}
