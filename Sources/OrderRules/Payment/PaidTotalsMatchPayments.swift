import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// What a sheet says was paid for an order is what its payments come to, and with what is open all that is due (PAY-09).
///
/// A sheet that lacks the payments of its last days is not wrong. Without a log of payments a sheet's own figures must add
/// up.
enum PaidTotalsMatchPayments: WholeOrderRule {
  /// PAY-09.
  static let entry = RuleEntry(
    "PAY-09", "paid_totals_differ", .medium, .priced, acts: .finance, needs: [[.paymentTotal]],
    compares: [.outstandingAmount],
    chinese: RuleWords(
      title: "已收、未收和回款对不上", what: "表上已收 {stated}，回款加起来是 {paid}", todo: "对一遍回款，把错的那张表改过来",
      rule: "累计已收等于回款明细之和，已收加未收等于应收（最近 5 个工作日的回款还没记上不算错，每行 0.05 元或万分之五以内不算）。",
      example: "订单表写已收 800，回款记录只有 600：漏登了一笔，或者多写了 200。",
      variants: ["sum": "已收 {stated} 加未收 {open}，不等于应收 {due}"]),
    english: RuleWords(
      title: "Paid totals do not match",
      what: "the sheet says {stated} were received; the logged payments come to {paid}",
      todo: "go through the payments, and correct the sheet that is wrong",
      rule:
        "The paid total is the sum of the payments, and with what is open it is what is due, to within 0.05 a line or 0.05 %; payments of the last 5 working days may be missing from it.",
      example: "The order sheet says that 800 were received and the log has 600: a receipt is missing, or never came.",
      variants: ["sum": "{stated} received and {open} open are not the {due} that are due"]))

  /// Compares the figures of each sheet with the payments, and with each other.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    let sources = context.settings.sources.filter { $0.grain != .event }
    let totals = sources.compactMap { source in
      order.figure(.paymentTotal, of: source).map { (source: source, number: $0) }
    }
    guard !totals.isEmpty else {
      let isAsked = sources.contains { source in
        context.knows(.paymentTotal, in: source) && !order.figures(.receivableAmount, in: source).isEmpty
      }
      return isAsked ? .lacks([.paymentTotal]) : .notApplicable
    }
    var isJudged = false
    var found: [Violation] = []
    for (source, number) in totals {
      let checks = [logged(number, source, order, context), added(source, order)].compactMap(\.self)
      isJudged = isJudged || !checks.isEmpty
      found += checks.flatMap(\.self).prefix(1)
    }
    return isJudged ? .of(found) : .lacks([.paymentAmount])
  }

  /// What is wrong between a sheet's figure and the log; `nil` where that cannot be told.
  private static func logged(
    _ stated: ExactDecimal, _ source: Source, _ order: OrderFacts, _ context: RuleContext
  ) -> [Violation]? {
    guard order.loggedPayments != nil, !order.isPaidInSeveralCurrencies else { return nil }
    let log = LoggedTotal(order: order, kind: .payment, field: .paymentAmount, context: context)
    guard let paid = log.sum else { return nil }
    // A figure that each line of a sheet repeats may be the line's or the order's.
    let whole = order.lines.count > 1 ? stated.multiplied(by: ExactDecimal(Int64(order.lines.count))) : nil
    let isNear = [stated, whole].contains { $0.map { Money.isNear($0, paid, lines: order.lines.count) } ?? false }
    guard !isNear else { return [] }
    guard let isRight = log.mayLag(stated, behind: paid, of: source) else { return nil }
    guard !isRight else { return [] }
    var found = violation(stated, source, order)
    found.details["paid"] = paid.description
    found.details["variant"] = "total"
    found.expected = paid.description
    found.money = stated.subtracting(paid)?.magnitude
    found.evidence += order.events(.payment).flatMap { context.evidence($0, .paymentDate, .paymentAmount) }
    return [found]
  }

  /// What is wrong between a sheet's own figures; `nil` where it does not state all three.
  ///
  /// A sheet of lines may repeat a figure of the order in each row, and keep deposits apart: every reading is tried.
  private static func added(_ source: Source, _ order: OrderFacts) -> [Violation]? {
    let dues = order.figures(.receivableAmount, in: source), paid = order.figures(.paymentTotal, in: source)
    let opens = order.figures(.outstandingAmount, in: source)
    guard let due = dues.first, let stated = paid.first, let open = opens.first, let sum = stated.adding(open) else {
      return nil
    }
    let apart = [.zero] + order.figures(.depositAmount, in: source) + order.figures(.bankFee, in: source)
    let sums = paid.flatMap { paid in opens.compactMap(paid.adding) }.flatMap { sum in apart.compactMap(sum.adding) }
    let isRight = sums.contains { sum in dues.contains { Money.isNear($0, sum, lines: order.lines.count) } }
    let isOverpaid = open <= .zero && stated >= due
    guard !isOverpaid, !isRight else { return [] }
    var found = violation(stated, source, order)
    found.details["open"] = open.description
    found.details["due"] = due.description
    found.details["variant"] = "sum"
    found.money = sum.subtracting(due)?.magnitude
    found.evidence += order.evidence(.outstandingAmount, .receivableAmount).filter { $0.source == source.id }
    return [found]
  }

  private static func violation(_ stated: ExactDecimal, _ source: Source, _ order: OrderFacts) -> Violation {
    var found = Violation(.paymentTotal, details: ["stated": stated.description])
    found.source = source.id
    found.department = source.department
    if order.isClosed { found.severity = .info }
    found.evidence = order.evidence(.paymentTotal).filter { $0.source == source.id }
    if found.evidence.isEmpty {
      found.evidence = order.lines.flatMap { $0.evidence(.paymentTotal) }.filter { $0.source == source.id }
    }
    return found
  }
}
