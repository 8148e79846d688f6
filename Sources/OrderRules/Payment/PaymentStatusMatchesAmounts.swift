import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// The payment column says what the figures say: settled owes nothing, and unpaid owes something (PAY-05).
///
/// The words of an order's lines count together where what is open is said of the order. Figures of a sheet that came
/// earlier than the word tell nothing; and unpaid may stand beside nothing owed until something was invoiced.
enum PaymentStatusMatchesAmounts: WholeOrderRule {
  /// PAY-05.
  static let entry = RuleEntry(
    "PAY-05", "payment_status_contradicts", .medium, .priced, acts: .finance,
    needs: [[.paymentStatus], [.outstandingAmount]], compares: [.outstandingAmount],
    chinese: RuleWords(
      title: "回款状态与金额矛盾", what: "回款状态是“{found}”，还有 {open} 没收", todo: "对一下账：款收齐了就把未收款清零，没收齐就改状态",
      rule: "写“已结清”的未收款为零，开过票、写“未付”的未收款不为零；每行差 0.05 元或万分之五以内不算。",
      example: "财务表写“已结清”，同一行还有未收 3,000 元：没人再去催这笔款。",
      variants: ["unpaid": "回款状态是“{found}”，未收款却是 0（已开票 {invoiced}）"]),
    english: RuleWords(
      title: "The payment status contradicts the amounts",
      what: "the payment status is “{found}”, and {open} are still owed",
      todo: "check the account: set what is owed to nothing if all was paid, else correct the status",
      rule:
        "What is called settled owes nothing; what was invoiced and is called unpaid owes something; 0.05 a line or 0.05 % is rounding.",
      example: "Finance says “settled”, and 3,000 are owed in the same row: nobody asks for them any more.",
      variants: ["unpaid": "the payment status is “{found}”, and nothing is owed ({invoiced} were invoiced)"]))

  /// Holds the words against what is open: of the order, or of each line.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    let lines = order.livingLines
    let words = lines.compactMap { $0.stated(.paymentStatus).first(where: \.isHeld) }
    guard let word = words.first else { return .notApplicable }
    let isOfLines = lines.contains { $0.unit.value(.outstandingAmount) != nil }
    if isOfLines {
      let judged = lines.compactMap { line -> Violation?? in
        guard let word = line.stated(.paymentStatus).first(where: \.isHeld),
          let open = line.unit.value(.outstandingAmount)?.number,
          let state = context.state(word.text, at: .payment)
        else { return nil }
        let invoiced = line.invoicedAmount
        return .some(violation(word, state, open, invoiced, line.evidence(.outstandingAmount), lines: 1))
      }
      return judged.isEmpty ? .lacks([.outstandingAmount]) : .of(judged.compactMap(\.self).prefix(1).map(\.self))
    }
    guard let open = order.value(.outstandingAmount)?.number,
      let source = order.stated(.outstandingAmount).first(where: { $0.value.number == open })?.source,
      isCurrent(source, word.source, context)
    else { return .lacks([.outstandingAmount]) }
    let states = Set(words.map { context.state($0.text, at: .payment) })
    guard words.count == lines.count, states.count == 1, let state = states.first ?? nil else {
      return .lacks([.paymentStatus])
    }
    let evidence = order.evidence(.outstandingAmount)
    return .of([violation(word, state, open, order.invoiced, evidence, lines: lines.count)].compactMap(\.self))
  }

  /// Whether the figures came no earlier than the word.
  private static func isCurrent(_ figures: Source, _ word: Source, _ context: RuleContext) -> Bool {
    guard figures.id != word.id, let one = context.lastDay(of: figures), let other = context.lastDay(of: word) else {
      return true
    }
    return one >= other
  }

  private static func violation(
    _ word: StatedValue, _ state: NodeState, _ open: ExactDecimal, _ invoiced: ExactDecimal?,
    _ evidence: [DisputedClaim], lines: Int
  ) -> Violation? {
    let isNothing = open <= .zero || Money.isNear(open, .zero, lines: lines)
    let hasInvoiced = invoiced.map { $0 > .zero } ?? false
    guard state == .done ? !isNothing : state == .notStarted && isNothing && hasInvoiced else { return nil }
    var found = Violation(.paymentStatus)
    found.department = word.source.department
    found.details = [
      "variant": state == .done ? "settled" : "unpaid", "found": word.text, "open": open.description,
      "invoiced": invoiced?.description ?? "–",
    ]
    found.evidence = [DisputedClaim(word, .paymentStatus)] + evidence
    found.money = state == .done ? open : invoiced
    return found
  }
}
