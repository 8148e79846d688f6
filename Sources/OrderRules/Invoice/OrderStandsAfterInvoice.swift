import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// What was invoiced stands: code, model, spec, price, rate, and a quantity below what was invoiced do not change afterwards (INV-02).
///
/// The day of a change is that of its record, else that of the run that learned of it, if an earlier run knew the invoice. A larger
/// quantity only means another invoice; a credit note after the change settles it.
enum OrderStandsAfterInvoice: LineRule {
  /// INV-02.
  static let entry = RuleEntry(
    "INV-02", "changed_after_invoice", .high, .priced, acts: .finance,
    needs: [
      [.invoiceNo, .invoiceDate, .invoiceAmount, .invoiceQuantity], [.model, .productCode, .quantity, .unitPrice],
    ],
    compares: [.productCode, .model, .spec, .quantity, .unitPrice, .taxRate],
    chinese: RuleWords(
      title: "开票后又改单", what: "{invoice_date} 已开票，{changed_day} {field}由 {before} 改成 {after}",
      todo: "和业务核实这次变更；确实要改的，原发票红冲重开", rule: "开票以后型号、规格、单价、税率不再改，数量不改到已开票数量以下（开票当天的变更不算；改大数量只要补开）。",
      example: "3 月 2 日按 100 台开了票，3 月 9 日客户减到 80 台：要开红字发票。"),
    english: RuleWords(
      title: "Changed after the invoice",
      what: "invoiced on {invoice_date}; on {changed_day} {field} went from {before} to {after}",
      todo: "confirm the change with sales; if it stands, cancel the invoice and issue a new one",
      rule:
        "After an invoice model, spec, price and rate do not change, nor does the quantity fall below what was invoiced; a change on the day of the invoice is fine, a larger quantity only needs another invoice.",
      example: "100 were invoiced on 2 March; on 9 March the customer took 80: a credit note is needed."))

  private static let fields: [Field] = [.productCode, .model, .spec, .quantity, .unitPrice, .taxRate]

  private struct Change {
    var day: Day
    var before, after: FieldValue
  }

  /// Looks for a change after the first invoices of the line, field by field.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let invoices = line.events(.invoice).filter { !$0.isCredit(context) }
    guard !invoices.isEmpty else { return .notApplicable }
    let dated = invoices.compactMap { event in event.fields[.invoiceDate]?.day.map { (event: event, day: $0) } }
      .sorted { ($0.day, $0.event.identity) < ($1.day, $1.event.identity) }
    guard !dated.isEmpty else { return .lacks([.invoiceDate]) }
    let credits = line.events(.invoice).filter { $0.isCredit(context) }
    return .of(
      fields.compactMap { field in
        guard let (invoice, change) = changeAfter(dated, field, line),
          !credits.contains(where: { $0.fields[.invoiceDate]?.day.map { $0 >= change.day } ?? true })
        else { return nil }
        let before = dated.filter { $0.day < change.day }.map(\.event)
        return violation(invoice, change, field, before, line, context)
      })
  }

  /// The last change of a field that an invoice did not know of, with the last invoice before it.
  private static func changeAfter(
    _ invoices: [(event: EventState, day: Day)], _ field: Field, _ line: LineFacts
  ) -> (EventState, Change)? {
    guard let current = line.unit.value(field) else { return nil }
    let records = line.records(of: field).filter { $0.fields[.changeDate]?.day != nil }
    for (event, day) in invoices.reversed() {
      let change = records.isEmpty ? learned(field, after: event, line) : recorded(records, field, current, after: day)
      guard let change, change.before != change.after else { continue }
      if field == .quantity, !isBelow(change, invoices.filter { $0.day < change.day }.map(\.event)) { return nil }
      return (event, change)
    }
    return nil
  }

  private static func recorded(
    _ records: [EventState], _ field: Field, _ current: FieldValue, after day: Day
  ) -> Change? {
    records.compactMap { record -> Change? in
      guard let changed = record.fields[.changeDate]?.day, changed > day, let after = record.fields[.changeAfter],
        LineFacts.says(after, current, of: field) == true, let before = record.fields[.changeBefore]
      else { return nil }
      return LineFacts.says(before, current, of: field) == true ? nil : Change(day: changed, before: before, after: current)
    }.max { $0.day < $1.day }
  }

  private static func learned(_ field: Field, after invoice: EventState, _ line: LineFacts) -> Change? {
    let revisions = line.unit.revisions[field] ?? []
    guard let last = revisions.last, last.asOf > invoice.firstSeen, let after = last.statement.value,
      let before = revisions.last(where: { $0.asOf <= invoice.firstSeen })?.statement.value
    else { return nil }
    return Change(day: last.asOf, before: before, after: after)
  }

  /// Whether a quantity has fallen below what was invoiced before.
  private static func isBelow(_ change: Change, _ invoices: [EventState]) -> Bool {
    let invoiced = invoices.compactMap { $0.fields[.invoiceQuantity]?.number }
    guard invoices.count == invoiced.count, let quantity = change.after.number else { return false }
    return invoiced.reduce(ExactDecimal?.some(.zero)) { $0?.adding($1) }.map { $0 > quantity } ?? false
  }

  private static func violation(
    _ invoice: EventState, _ change: Change, _ field: Field, _ invoices: [EventState], _ line: LineFacts,
    _ context: RuleContext
  ) -> Violation {
    var found = Violation(field, event: invoice)
    found.expected = change.after.description
    found.details = [
      "invoice_date": invoice.fields[.invoiceDate]?.description ?? "", "changed_day": change.day.description,
      "before": change.before.description, "after": change.after.description,
    ]
    found.evidence = context.evidence(invoice, .invoiceNo, .invoiceDate) + line.evidence(field)
    found.money = money(change, field, invoices, line)
    return found
  }

  private static func money(
    _ change: Change, _ field: Field, _ invoices: [EventState], _ line: LineFacts
  ) -> ExactDecimal? {
    func sum(_ field: Field) -> ExactDecimal? {
      invoices.compactMap { $0.fields[field]?.number }.reduce(ExactDecimal?.some(.zero)) { $0?.adding($1) }
    }
    let before = change.before.number ?? ExactDecimal(change.before.description)
    let gap = before.flatMap { change.after.number?.subtracting($0)?.magnitude }
    switch field {
    case .quantity:
      let excess = sum(.invoiceQuantity).flatMap { invoiced in change.after.number.flatMap(invoiced.subtracting) }
      return excess.flatMap { line.number(.unitPrice).flatMap($0.multiplied) }
    case .unitPrice: return gap.flatMap { sum(.invoiceQuantity).flatMap($0.multiplied) }
    default: return sum(.invoiceAmount)
    }
  }
}
