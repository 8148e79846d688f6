import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// What is to be paid before the goods leave has come when they leave (SHP-11).
///
/// Held against what has left, not against the whole order: of what leaves in parts each part is paid. Once the money
/// is there the finding is a note.
enum GoodsLeaveAfterPayment: WholeOrderRule {
  /// SHP-11.
  static let entry = RuleEntry(
    "SHP-11", "shipped_before_payment", .high, .priced, acts: .sales,
    needs: [[.paymentTerms], [.paymentAmount], [.shipDate]], compares: [.paymentTerms],
    chinese: RuleWords(
      title: "没到款就发了货", what: "付款条件“{terms}”，{ship_date} 发货时应到 {due}，只到 {paid}", todo: "马上催款；还没发的先别发；批准先发的写明是谁",
      rule: "款到发货的，发货时钱已到账（按已发的货算，差 1% 以内是银行扣费）；定金的至少到了定金的份额。后来付清的只作提示。",
      example: "条件是款到发货，业务催得急仓库就发了：货出去了，钱一直没来。"),
    english: RuleWords(
      title: "Shipped before payment",
      what: "the terms are “{terms}”; when goods left on {ship_date} {due} were due, and {paid} had come",
      todo: "ask for the money at once and hold back what has not left; if somebody agreed, write down who",
      rule:
        "What is to be paid in advance has come when the goods leave, counted on what has left; 1 % is what banks take. Once it was paid it is a note.",
      example: "The terms are payment before shipment, and the warehouse shipped all the same: the money never came."))

  /// Compares what had come on each day of shipment with what the goods that had left by then ask for.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard let terms = order.value(.paymentTerms)?.description else { return .notApplicable }
    guard let share = AdvanceShares(terms)?.untilShipment else { return .notApplicable }
    let loads = order.livingLines.flatMap { line in line.events(.shipment).map { (line, $0) } }
    guard !loads.isEmpty, !order.isClosed else { return .notApplicable }
    let receipts = AdvanceReceipts(order, context)
    var isJudged = false
    for day in Set(loads.compactMap { $0.1.fields[.shipDate]?.day }).sorted() {
      guard let value = value(loads, until: day), let due = value.multiplied(by: share), due > .zero,
        let paid = receipts.sum(until: day)
      else { continue }
      isJudged = true
      if AdvanceReceipts.covers(paid, due) || receipts.isSaidToHaveCome(due, asDeposit: false, by: day) { continue }
      return .violated([violation(terms, day, due, paid, receipts, order)])
    }
    return isJudged ? .holds : .lacks([.paymentAmount])
  }

  /// What the goods come to that had left by a day; `nil` where one has no price or no quantity.
  private static func value(_ loads: [(LineFacts, EventState)], until day: Day) -> ExactDecimal? {
    loads.reduce(ExactDecimal?.some(.zero)) { sum, load in
      guard let left = load.1.fields[.shipDate]?.day, left <= day, !load.0.isUnpriced else { return sum }
      guard let quantity = load.1.fields[.shippedQuantity]?.number, let price = load.0.number(.unitPrice) else {
        return nil
      }
      return quantity.multiplied(by: price).flatMap { sum?.adding($0) }
    }
  }

  private static func violation(
    _ terms: String, _ day: Day, _ due: ExactDecimal, _ paid: ExactDecimal, _ receipts: AdvanceReceipts,
    _ order: OrderFacts
  ) -> Violation {
    var found = Violation(
      .paymentTerms,
      details: [
        "terms": terms, "ship_date": day.description, "due": due.description, "paid": paid.description,
      ])
    if receipts.sumToday.map({ AdvanceReceipts.covers($0, due) }) == true { found.severity = .low }
    found.expected = due.description
    found.money = due.subtracting(paid)
    found.evidence = order.evidence(.paymentTerms)
    found.evidence += order.events(.shipment).prefix(3).flatMap { order.context.evidence($0, .shipDate) }
    found.evidence += order.events(.payment).prefix(5).flatMap {
      order.context.evidence($0, .paymentDate, .paymentAmount)
    }
    return found
  }
}
