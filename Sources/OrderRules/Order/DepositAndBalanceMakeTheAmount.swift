import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// Deposit and balance are together what the order comes to (ORD-13).
///
/// A balance of nothing has been paid, and says no more what it was.
enum DepositAndBalanceMakeTheAmount: WholeOrderRule {
  /// ORD-13.
  static let entry = RuleEntry(
    "ORD-13", "deposit_arithmetic", .medium, .priced, acts: .finance,
    needs: [[.depositAmount], [.balanceAmount], [.orderAmount, .amount, .unitPrice]],
    compares: [.depositAmount, .orderAmount, .amount, .quantity, .unitPrice],
    chinese: RuleWords(
      title: "定金+尾款≠订单金额", what: "定金 {deposit} 加尾款 {balance} 是 {sum}，订单金额 {expected}，差 {gap}",
      todo: "核对定金和尾款，订单改过金额的把尾款重算", rule: "定金加尾款等于订单金额（含税、加运费的也算过）；每行差 0.05 元或万分之五以内不算，尾款已清零的不看。",
      example: "订单由 10,000 元加到 12,000 元，定金 3,000、尾款还是 7,000：少收 2,000。"),
    english: RuleWords(
      title: "Deposit and balance are not the order's amount",
      what: "deposit {deposit} and balance {balance} make {sum}; the order comes to {expected}: {gap} apart",
      todo: "check deposit and balance; where the order's amount changed, work the balance out anew",
      rule:
        "Deposit and balance make the order's amount, with tax or freight or without, to within 0.05 a line or 0.05 %; a balance of nothing is not looked at.",
      example: "The order went from 10,000 to 12,000; deposit 3,000, balance still 7,000: 2,000 will not be asked for.")
  )

  /// Holds the two parts against every amount that the order may come to.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    let deposit = order.statedTotal(.depositAmount), balance = order.statedTotal(.balanceAmount)
    guard deposit != nil || balance != nil else { return .notApplicable }
    guard let deposit else { return .lacks([.depositAmount]) }
    guard let balance else { return .lacks([.balanceAmount]) }
    guard deposit > .zero, balance > .zero else { return .notApplicable }
    guard let amount = order.amount, let sum = deposit.adding(balance) else { return .lacks([.orderAmount]) }
    let lines = order.sum(order.livingLines.map { $0.isUnpriced ? .zero : $0.amount })
    let bases = [amount, lines, order.mostReceivable, order.statedTotal(.amountInclTax)].compactMap(\.self)
    let amounts = bases.flatMap { [$0, order.statedTotal(.freight).flatMap($0.adding)] }.compactMap(\.self)
    let count = order.lines.count
    if amounts.contains(where: { Money.isNear($0, sum, lines: count) }) { return .holds }
    let isTaxStated = order.lines.contains { !$0.stated(.taxRate).isEmpty }
    if !isTaxStated, amounts.contains(where: { TaxRates.explain($0, sum) }) { return .lacks([.taxRate]) }
    return .violated([violation(deposit, balance, sum, amount, order)])
  }

  private static func violation(
    _ deposit: ExactDecimal, _ balance: ExactDecimal, _ sum: ExactDecimal, _ amount: ExactDecimal, _ order: OrderFacts
  ) -> Violation {
    let gap = sum.subtracting(amount)?.magnitude
    var found = Violation(
      .balanceAmount,
      details: [
        "deposit": deposit.description, "balance": balance.description, "sum": sum.description,
        "expected": amount.description, "gap": gap?.description ?? "",
      ])
    found.expected = amount.subtracting(deposit)?.description
    found.money = gap
    found.evidence = order.evidence(.depositAmount, .balanceAmount, .orderAmount)
    found.evidence += order.lines.prefix(5).flatMap { $0.evidence(.amount) }
    return found
  }
}
