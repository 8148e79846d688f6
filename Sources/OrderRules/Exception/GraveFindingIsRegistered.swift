import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// What went badly wrong stands in the register of exceptions: wrong goods, too many, a wrong invoice, work on a
/// cancelled order (EXC-05).
///
/// Judged where there is such a register, once it came more than a working day after the thing happened. Any entry of
/// the order will do.
enum GraveFindingIsRegistered: FollowingRule {
  /// EXC-05.
  static let entry = RuleEntry(
    "EXC-05", "grave_finding_not_registered", .medium, .all, acts: .merchandiser, needs: [[.exceptionOpened]],
    compares: [.model, .productCode, .spec, .colour, .quantity, .unitPrice],
    chinese: RuleWords(
      title: "严重差异没有登记异常", what: "{codes}（{day}）没有登记异常", todo: "登记一条异常，写明责任人和处理办法",
      rule: "发错型号、多发、按旧订单开票、取消后还在做的，一个工作日后异常登记里有这张订单。",
      example: "仓库发错型号，大家口头说了说，没登记：两周后没人记得补发。"),
    english: RuleWords(
      title: "A grave finding was not registered", what: "{codes} ({day}) stands in no register of exceptions",
      todo: "enter an exception with who answers for it and what is to be done",
      rule:
        "One working day after wrong or too many goods left, an invoice followed an old order, or a cancelled order was worked on, the register of exceptions has the order.",
      example: "The wrong model left, and it was talked about and not entered: two weeks later nobody thinks of it."))

  private static let grave: Set<String> = ["SHP-01", "SHP-02", "INV-01", "NODE-08"]

  /// Looks for an entry beside what is grave.
  static func judge(_ found: [Discrepancy], of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let findings = found.filter { grave.contains($0.kind.code) }
    guard !findings.isEmpty else { return .notApplicable }
    if !order.events(.exception).isEmpty { return .holds }
    guard context.loggedEvents.contains(.exception), let news = context.lastWord(of: .exception) else {
      return .lacks([.exceptionOpened])
    }
    let days = findings.compactMap { day(of: $0, order) }
    guard let day = days.min() else { return .lacks([.exceptionOpened]) }
    guard context.hasSettled(since: day, until: news), context.hasPassed(day, for: entry) else { return .holds }
    var violation = Violation(.exceptionOpened)
    violation.details = [
      "codes": Set(findings.map(\.kind.code)).sorted().joined(separator: ", "), "day": day.description,
    ]
    violation.evidence = findings.prefix(3).flatMap { $0.claims.prefix(2) }
    violation.money = findings.compactMap(\.moneyAtStake).max()
    return .violated([violation])
  }

  /// The day on which it happened: of the event that it is about, else of the last shipment.
  private static func day(of finding: Discrepancy, _ order: OrderFacts) -> Day? {
    let details = [finding.details["ship_date"], finding.details["invoice_date"], finding.details["day"]]
    if let day = details.compactMap({ $0 }).lazy.compactMap({ Day(iso: $0) }).first { return day }
    return order.lines.first { $0.unit.id == finding.subject.lineID }?.lastShipDay
  }
}
