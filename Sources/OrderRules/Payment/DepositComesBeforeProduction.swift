import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// Production begins when the deposit is there (PAY-03).
///
/// How much it is say the terms, else the deposit that a sheet states. Once the money is there the finding is a note.
enum DepositComesBeforeProduction: WholeOrderRule {
  /// PAY-03.
  static let entry = RuleEntry(
    "PAY-03", "deposit_missing", .high, .priced, acts: .sales,
    needs: [[.paymentTerms, .depositAmount, .depositRate], [.paymentAmount], [.productionStart, .productionStatus]],
    compares: [.paymentTerms, .depositAmount],
    chinese: RuleWords(
      title: "未收定金已投产", what: "{day} 已开工，定金应收 {due}，当时只到 {paid}", todo: "先停下来问业务：定金什么时候到；老板同意先做的，写明是谁同意的",
      rule: "付款条件要定金的，定金到了才投产；差 1% 以内（银行扣费）不算。定金后来到了的只作提示。", example: "条件是 30% 定金，钱没到车间就开了工：客户不要了，料都废了。"),
    english: RuleWords(
      title: "Begun without the deposit",
      what: "production began on {day}; a deposit of {due} was due, and {paid} had come",
      todo: "stop and ask sales when the deposit comes; if somebody agreed to begin without, write down who",
      rule:
        "Where the terms ask for a deposit, production begins when it is there; 1 % is what banks take. Once the money has come it is a note.",
      example: "The terms say 30 % in advance, and the workshop began without: if the customer steps back, it is scrap."
    ))

  /// Compares what had come by the start of production with the deposit.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    let started = order.livingLines.filter { $0.node(.production, of: order).isStarted && !$0.isClosed }
    guard !started.isEmpty else { return .notApplicable }
    let shares = order.value(.paymentTerms).flatMap { AdvanceShares($0.description) }
    guard let due = deposit(order, shares), due > .zero else {
      return shares.map { $0.beforeProduction > .zero } == true ? .lacks([.orderAmount]) : .notApplicable
    }
    guard let day = started.compactMap({ $0.node(.production, of: order).began }).min() else {
      return .lacks([.productionStart])
    }
    let receipts = AdvanceReceipts(order, context)
    guard let paid = receipts.sum(until: day) else { return .lacks([.paymentAmount]) }
    if AdvanceReceipts.covers(paid, due) || receipts.isSaidToHaveCome(due, asDeposit: true, by: day) { return .holds }
    var found = Violation(
      .depositAmount, details: ["day": day.description, "due": due.description, "paid": paid.description])
    if receipts.sumToday.map({ AdvanceReceipts.covers($0, due) }) == true { found.severity = .low }
    found.expected = due.description
    found.money = due.subtracting(paid)
    found.evidence = order.evidence(.paymentTerms, .depositAmount, .depositRate)
    found.evidence += started.prefix(3).flatMap { $0.evidence(.productionStart) }
    found.evidence += order.events(.payment).prefix(5).flatMap { context.evidence($0, .paymentDate, .paymentAmount) }
    return .violated([found])
  }

  private static func deposit(_ order: OrderFacts, _ shares: AdvanceShares?) -> ExactDecimal? {
    if let stated = order.statedTotal(.depositAmount), stated > .zero { return stated }
    let rate = shares?.beforeProduction ?? order.value(.depositRate)?.number
    return rate.flatMap { rate in order.amount.flatMap(rate.multiplied) }
  }
}
