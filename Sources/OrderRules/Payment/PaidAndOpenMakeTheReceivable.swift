import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// What was paid and what is still owed are together what is receivable, in each sheet that states all three (PAY-09).
///
/// A sheet of lines may repeat a figure of the order in each row: every reading is tried. What was paid beyond the
/// receivable is PAY-02's.
enum PaidAndOpenMakeTheReceivable: WholeOrderRule {
  /// PAY-09.
  static let entry = RuleEntry(
    "PAY-09", "receivable_arithmetic", .medium, .priced, acts: .finance,
    needs: [[.receivableAmount], [.paymentTotal], [.outstandingAmount]], compares: [.outstandingAmount],
    chinese: RuleWords(
      title: "已收+未收≠应收", what: "{source}：已收 {paid} 加未收 {open}，不等于应收 {due}，差 {gap}", todo: "核对这三个数，漏记的收款补上，公式没拉到的改过来",
      rule: "同一张表里已收加未收等于应收（定金另列的加上）；每行差 0.05 元或万分之五以内不算。",
      example: "应收 10,000，已收 6,000，未收还写 5,000：有一笔 1,000 收了没减。"),
    english: RuleWords(
      title: "Paid and owed are not the receivable",
      what: "{source}: {paid} paid and {open} owed do not make the receivable {due}: {gap} apart",
      todo: "check the three figures; enter the receipt that is missing, or mend the formula",
      rule:
        "In one sheet what was paid and what is owed make the receivable, a deposit kept apart included, to within 0.05 a line or 0.05 %.",
      example: "10,000 are receivable, 6,000 were paid, 5,000 are said to be owed: 1,000 was never taken off."))

  /// Looks at each sheet that states all three.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    var isJudged = false, isStated = false
    var found: [Violation] = []
    for source in context.settings.sources where context.knows(.receivableAmount, in: source) {
      let due = order.figures(.receivableAmount, in: source), paid = order.figures(.paymentTotal, in: source)
      let open = order.figures(.outstandingAmount, in: source)
      isStated = isStated || !due.isEmpty
      guard let first = due.first, let paidFirst = paid.first, let openFirst = open.first else { continue }
      isJudged = true
      let deposits = [.zero] + order.figures(.depositAmount, in: source) + order.figures(.bankFee, in: source)
      let sums = paid.flatMap { paid in open.compactMap(paid.adding) }.flatMap { sum in deposits.compactMap(sum.adding)
      }
      let isRight = sums.contains { sum in due.contains { Money.isNear($0, sum, lines: order.lines.count) } }
      if isRight || (paidFirst > first && openFirst <= .zero) { continue }
      found.append(violation(source, first, paidFirst, openFirst, order))
    }
    return isJudged ? .of(found) : isStated ? .lacks([.outstandingAmount]) : .notApplicable
  }

  private static func violation(
    _ source: Source, _ due: ExactDecimal, _ paid: ExactDecimal, _ open: ExactDecimal, _ order: OrderFacts
  ) -> Violation {
    let gap = paid.adding(open)?.subtracting(due)?.magnitude
    var found = Violation(
      .outstandingAmount,
      details: [
        "source": source.id, "paid": paid.description, "open": open.description, "due": due.description,
        "gap": gap?.description ?? "",
      ])
    found.source = source.id
    found.department = source.department
    found.expected = due.subtracting(paid)?.description
    found.money = gap
    let fields: [Field] = [.receivableAmount, .paymentTotal, .outstandingAmount]
    found.evidence = order.lines.prefix(3).flatMap { line in fields.flatMap { line.evidence($0) } }
      .filter { $0.source == source.id }
    return found
  }
}

extension OrderFacts {
  /// What one sheet states of a field: the order's figure, else the sum of its lines' and the one that all of them
  /// repeat.
  func figures(_ field: Field, in source: Source) -> [ExactDecimal] {
    if let stated = order.header.sources[source.id]?.fields[field]?.prev.value?.number { return [stated] }
    let lines = livingLines.compactMap { $0.unit.sources[source.id]?.fields[field]?.prev.value?.number }
    guard let first = lines.first else { return [] }
    let all = sum(lines).map { [$0] } ?? []
    return lines.count > 1 && Set(lines).count == 1 ? all + [first] : all
  }
}
