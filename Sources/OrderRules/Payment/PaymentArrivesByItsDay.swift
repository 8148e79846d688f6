import Discrepancies
import ExactValues
internal import Normalization
import OrderModel
import Reconciliation

/// What falls due is paid by its day (PAY-01).
///
/// The day is the one that finance states, else the terms' counted from invoice or delivery; a deposit is due before the
/// work begins. Payments settle what fell due first. A stated outstanding amount is the most that can be late.
enum PaymentArrivesByItsDay: WholeOrderRule {
  /// PAY-01.
  static let entry = RuleEntry(
    "PAY-01", "payment_overdue", .high, .priced, acts: .sales,
    needs: [[.paymentDueDate, .paymentTerms], [.outstandingAmount, .paymentAmount, .paymentTotal]],
    compares: [.paymentDueDate, .paymentTerms, .outstandingAmount],
    chinese: RuleWords(
      title: "回款逾期", what: "{due} 到期，已逾期 {days} 天（{bucket} 天档），还差 {open}", todo: "催客户付款；已经付了的，请财务登记到这张订单",
      rule: "到期的款在到期日（加宽限天数）以前收到；到期日按表里写的，没写就按付款条件从开票或发货算；30% 定金、余款另算的，定金在开工（没开工表的看发货）以前或条件写明的天数以内到。",
      example: "月结 30 天，3 月开的票 4 月 30 日到期，5 月 10 日还没收到：逾期 10 天，业务去催。",
      variants: ["deposit": "定金 {due} 就该到了，已过 {days} 天（{bucket} 天档），还差 {open}"]),
    english: RuleWords(
      title: "Payment is overdue",
      what: "due on {due}, {days} days late ({bucket} days), {open} still open",
      todo: "ask the customer to pay; if it was paid, have finance enter it under this order",
      rule:
        "What falls due is paid by its day, days of grace included; the day is the stated one, else counted from invoice or delivery by the terms; a deposit of so many per cent is due when production begins, else when the goods leave, or so many days after the order as the terms say.",
      example:
        "Due 30 days after the month's end: an invoice of March falls due on 30 April and is 10 days late on 10 May.",
      variants: ["deposit": "the deposit was due on {due}, {days} days ago ({bucket} days), {open} still open"]))

  /// Works out what has fallen due and holds it against what was paid.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    if isSettled(order, context) { return .holds }
    guard let schedule = PaymentSchedule(order, context) else { return .lacks([.paymentDueDate]) }
    guard !schedule.parts.isEmpty else { return .notApplicable }
    let open = order.statedTotal(.outstandingAmount)
    let paid = [order.loggedPayments, order.statedTotal(.paymentTotal)].compactMap(\.self).max()
    guard paid != nil || open != nil else { return .lacks([.paymentAmount]) }
    let late = schedule.overdue(paid: paid ?? .zero) { due in
      let grace = due.adding(days: context.thresholds.paymentGraceDays)
      return context.asOf > context.settings.calendar.day(context.grace(entry), after: grace)
    }
    guard let late else { return .holds }
    let amount = open.map { min($0, late.amount) } ?? late.amount
    guard amount > .zero, !Money.isNear(amount, .zero, lines: order.lines.count) else { return .holds }
    return .violated([violation(PaymentSchedule.Part(due: late.due, amount: amount, kind: late.kind), order, context)])
  }

  /// Whether finance says in so many words that it is paid.
  private static func isSettled(_ order: OrderFacts, _ context: RuleContext) -> Bool {
    let words = order.stated(.paymentStatus).map(\.text)
    if !words.isEmpty { return words.contains { context.state($0, at: .payment) == .done } }
    return !order.livingLines.isEmpty
      && order.livingLines.allSatisfy { $0.states(.paymentStatus, at: .payment)?.contains(.done) ?? false }
  }

  private static func violation(
    _ late: PaymentSchedule.Part, _ order: OrderFacts, _ context: RuleContext
  ) -> Violation {
    let (due, amount) = (late.due, late.amount)
    let days = due.days(until: context.asOf)
    let bucket = days > 90 ? "90+" : days > 60 ? "61–90" : days > 30 ? "31–60" : "1–30"
    var found = Violation(
      .paymentDueDate,
      details: [
        "due": due.description, "days": String(days), "bucket": bucket, "open": amount.description,
        "variant": late.kind == .deposit ? "deposit" : "balance",
      ])
    found.severity = days > 60 ? .critical : .high
    found.money = amount
    found.due = due
    found.evidence = order.evidence(.paymentDueDate, .paymentTerms, .outstandingAmount)
    if found.evidence.isEmpty {
      found.evidence = order.lines.prefix(5).flatMap { $0.evidence(.paymentDueDate, .outstandingAmount) }
    }
    found.evidence += order.events(.invoice).prefix(5).flatMap { context.evidence($0, .invoiceDate, .paymentDueDate) }
    found.evidence += order.events(.payment).prefix(5).flatMap { context.evidence($0, .paymentAmount) }
    return found
  }
}
