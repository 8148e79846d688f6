import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// The stated day on which money falls due is the one that the terms give (PAY-07).
///
/// Each invoice, shipment and receipt may be what the terms count from, and weekends move a day: only a date that
/// none of them explains within three days is told.
enum DueDateFollowsTerms: WholeOrderRule {
  /// PAY-07.
  static let entry = RuleEntry(
    "PAY-07", "due_date_off_terms", .low, .priced, acts: .finance,
    needs: [[.paymentDueDate], [.paymentTerms], [.invoiceDate, .shipDate, .receivedDate]],
    compares: [.paymentDueDate, .paymentTerms],
    chinese: RuleWords(
      title: "到期日与账期不符", what: "付款条件“{terms}”，算下来 {expected} 到期，表里写 {found}", todo: "核对到期日；按旧账期算的、抄错的改过来",
      rule: "表里的到期日和付款条件对得上：从开票、发货、签收哪个日期算都行，差 3 天以内不算；预付的不看。",
      example: "月结 30 天，3 月开的票，应是 4 月 30 日到期，表里写 6 月 30 日：晚两个月才去催。"),
    english: RuleWords(
      title: "The due date does not follow the terms",
      what: "the terms “{terms}” make it due on {expected}; the sheet says {found}",
      todo: "check the due date; correct one that was copied wrongly or follows former terms",
      rule:
        "The stated due date is what the terms give from an invoice, a shipment or a receipt, to within three days; payment in advance is not looked at.",
      example: "Due 30 days after the month's end: an invoice of March is due on 30 April, and the sheet says 30 June.")
  )

  private static let slackDays = 3

  /// Holds the stated day against every day that the terms allow.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    let due = order.value(.paymentDueDate)?.day ?? order.livingLines.lazy.compactMap { $0.day(.paymentDueDate) }.first
    guard let due else { return .notApplicable }
    guard let text = order.value(.paymentTerms)?.description else { return .lacks([.paymentTerms]) }
    guard let terms = PaymentTerms(text), terms.base != .advance, !hasParts(text) else { return .notApplicable }
    let days = bases(order).map(terms.due)
    guard let latest = days.max() else { return .lacks([.invoiceDate]) }
    guard !days.contains(where: { abs($0.days(until: due)) <= slackDays }) else { return .holds }
    var found = Violation(
      .paymentDueDate, details: ["terms": text, "expected": latest.description, "found": due.description])
    found.expected = latest.description
    found.evidence = order.evidence(.paymentDueDate, .paymentTerms)
    if order.value(.paymentDueDate) == nil {
      found.evidence += order.lines.prefix(1).flatMap { $0.evidence(.paymentDueDate) }
    }
    found.evidence += order.events(.invoice).prefix(3).flatMap { context.evidence($0, .invoiceDate) }
    found.due = due
    return .violated([found])
  }

  /// Whether the terms speak of several parts, each with a day of its own.
  private static func hasParts(_ text: String) -> Bool { text.contains("%") || text.contains("％") }

  /// The days from which terms may count.
  private static func bases(_ order: OrderFacts) -> [Day] {
    let events = order.events(.invoice) + order.events(.shipment)
    let happened = events.flatMap { event in
      [Field.invoiceDate, .shipDate, .receivedDate].compactMap { event.fields[$0]?.day }
    }
    let stated = order.lines.flatMap { line in
      [Field.invoiceDate, .shipDate, .receivedDate].flatMap { line.stated($0) }.compactMap(\.value.day)
    }
    return happened + stated
  }
}
