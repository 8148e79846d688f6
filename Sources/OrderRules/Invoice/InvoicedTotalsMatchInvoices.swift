import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// What a sheet of lines, or an ERP, says was invoiced of a line is what its invoices come to (INV-10).
///
/// A sheet that lacks the invoices of its last days is not wrong; without a log of invoices its figure is all there is.
enum InvoicedTotalsMatchInvoices: LineRule {
  /// INV-10.
  static let entry = RuleEntry(
    "INV-10", "invoiced_totals_differ", .medium, acts: .finance, needs: [[.invoiceQuantity, .invoiceAmount]],
    compares: [.quantity, .unit, .amount],
    chinese: RuleWords(
      title: "已开票累计和发票对不上", what: "表上已开票 {stated}，发票加起来是 {invoiced}", todo: "对一遍发票，把错的那张表改过来",
      rule: "订单表或 ERP 里的累计开票等于该行发票之和（最近 5 个工作日开的票还没记上不算错，金额差 0.05 元或万分之五以内不算）。",
      example: "ERP 里累计开票 80，开票登记只有 60：漏登了一张，或者多写了 20。"),
    english: RuleWords(
      title: "Invoiced totals do not match", what: "the sheet says {stated} invoiced; the invoices come to {invoiced}",
      todo: "go through the invoices, and correct the sheet that is wrong",
      rule:
        "What a sheet of lines or an ERP says was invoiced is the sum of the line's invoices, to within 0.05 or 0.05 % of money; invoices of the last 5 working days may be missing from it.",
      example: "The ERP says that 80 were invoiced and the register has 60: one is missing, or was never written."))

  /// Compares the sums of each sheet with the invoices.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let sums = [Field.invoiceQuantity, .invoiceAmount].flatMap { field in
      own(field, line, order).map { (field: field, stated: $0) }
    }
    guard !sums.isEmpty, line.isLogged(.invoice) else { return .notApplicable }
    guard !line.isLoose(.invoice) else { return .lacks([.invoiceQuantity]) }
    var isJudged = false
    var found: [String: Violation] = [:]
    for (field, stated) in sums where found[stated.source.id] == nil {
      let log = LoggedTotal(line: line, kind: .invoice, field: field, context: context)
      guard let number = stated.value.number, let invoiced = log.sum,
        let isRight = agrees(number, with: invoiced, field, log, stated.source)
      else { continue }
      isJudged = true
      if !isRight { found[stated.source.id] = violation(line, field, stated, number, invoiced) }
    }
    return isJudged ? .of(found.sorted { $0.key < $1.key }.map(\.value)) : .lacks([.invoiceQuantity])
  }

  /// What sheets of lines say of this line; a figure of an order of several lines is not about one of them.
  private static func own(_ field: Field, _ line: LineFacts, _ order: OrderFacts) -> [StatedValue] {
    line.stated(field).filter { stated in
      stated.source.grain != .event
        && (order.lines.count == 1 || line.unit.sources[stated.source.id]?.fields[field] != nil)
    }
  }

  private static func agrees(
    _ stated: ExactDecimal, with invoiced: ExactDecimal, _ field: Field, _ log: LoggedTotal, _ source: Source
  ) -> Bool? {
    if stated == invoiced || field == .invoiceAmount && Money.isNear(stated, invoiced) { return true }
    return log.mayLag(stated, behind: invoiced, of: source)
  }

  private static func violation(
    _ line: LineFacts, _ field: Field, _ stated: StatedValue, _ number: ExactDecimal, _ invoiced: ExactDecimal
  ) -> Violation {
    var found = Violation(field, details: ["stated": stated.text, "invoiced": invoiced.description])
    found.source = stated.source.id
    found.department = stated.source.department
    if line.isClosed { found.severity = .info }
    found.expected = invoiced.description
    found.evidence = line.evidence(field)
    found.evidence += line.events(.invoice).flatMap { line.context.evidence($0, .invoiceNo, field) }
    let difference = number.subtracting(invoiced)?.magnitude
    found.money =
      field == .invoiceAmount
      ? difference : difference.flatMap { part in line.number(.unitPrice).flatMap(part.multiplied) }
    return found
  }
}
