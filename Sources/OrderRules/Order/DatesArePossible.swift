import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// A line's dates are possible: nothing is promised before it was ordered, no year is off, nothing has happened that
/// still lies ahead (ORD-06).
///
/// Plans are not held against today, nor are the dates of logs in which plans stand beside what happened.
enum DatesArePossible: LineRule {
  /// ORD-06.
  static let entry = RuleEntry(
    "ORD-06", "impossible_date", .medium, acts: .sales,
    needs: [[.promisedDate, .orderDate, .shipDate, .invoiceDate, .paymentDate, .productionFinish]],
    compares: [.promisedDate, .orderDate],
    chinese: RuleWords(
      title: "日期不合理", what: "{field}是 {found}，早于下单日期 {other}", todo: "核对{field}，多半是录错了，改过来",
      rule: "交期不早于下单日期；年份没有写错一年；已经发生的日期（下单、开工、完工、签收、开票、收款）不晚于今天，发货单可以先开，发货日期最多比今天晚 3 个工作日（due_soon 可改）。",
      example: "3 月 5 日下的单，交期写成 3 月 2 日。要么交期录错，要么下单日期录错。",
      variants: [
        "year": "{field}是 {found}，和这一行别的日期差整整一年，应该是 {other} 吧",
        "ahead": "{field}是 {found}，比今天（{other}）还晚，还没发生的事怎么登记了",
      ]),
    english: RuleWords(
      title: "A date that cannot be", what: "{field} is {found}, before the order's date {other}",
      todo: "check {field}: it was mistyped, most likely; correct it",
      rule:
        "The promise is not before the order, no year is off by one, and what has happened (ordered, started, finished, received, invoiced, paid) is not after today; a shipment, whose papers are written first, may be dated up to three working days ahead (due_soon).",
      example: "Ordered on 5 March and promised for 2 March: one of the two was mistyped.",
      variants: [
        "year": "{field} is {found}, a whole year away from the line's other dates; perhaps {other} was meant",
        "ahead": "{field} is {found}, after today ({other}), and it is said to have happened",
      ]))

  /// Holds the dates of the line against each other and against today.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let dates = LineDates(line, context)
    guard dates.all.count > 1 || !dates.past.isEmpty else { return .lacks([.orderDate]) }
    let isFirst = order.lines.first?.unit.id == line.unit.id
    let wrongYear = dates.ofAnotherYear
    var found = dates.past.filter { isAhead($0, context) && $0 != wrongYear?.date }.map { date in
      violation(date, "ahead", other: context.asOf, line, context)
    }
    if let (date, meant) = wrongYear { found.append(violation(date, "year", other: meant, line, context)) }
    if let promised = dates[.promisedDate], let ordered = dates[.orderDate], promised.day < ordered.day,
      wrongYear?.date != promised, wrongYear?.date != ordered
    {
      found.append(violation(promised, "early", other: ordered.day, line, context))
    }
    // What is said of the order as a whole is said once.
    return .of(found.filter { isFirst || $0.field != .orderDate })
  }

  /// Whether a day lies ahead of today; the papers of a shipment are written some days before it leaves.
  private static func isAhead(_ date: LineDates.Date, _ context: RuleContext) -> Bool {
    date.day > context.asOf && (date.field != .shipDate || !context.isSoon(date.day))
  }

  private static func violation(
    _ date: LineDates.Date, _ variant: String, other: Day, _ line: LineFacts, _ context: RuleContext
  ) -> Violation {
    var found = Violation(
      date.field, event: date.event,
      details: ["variant": variant, "found": date.day.description, "other": other.description])
    if let event = date.event {
      found.department = context.department(of: event.source)
      found.evidence = context.evidence(event, date.field)
    } else {
      let stated = line.stated(date.field)
      found.department = (stated.first { $0.value.day == date.day } ?? stated.first)?.source.department
      found.evidence = line.evidence(date.field)
    }
    if variant == "early" { found.evidence += line.evidence(.orderDate) }
    return found
  }
}
