import Discrepancies
import ExactValues
import Normalization
import OrderModel

/// A statement's closing balance is its opening balance with what came on top and without what was paid, and the next month
/// opens with it (PAY-06).
///
/// Of several columns for what came on top one is what the balance counts. A row with amounts in columns that mean nothing
/// known is judged only where they make it right.
enum StatementRollsForward: BalanceRule {
  /// PAY-06.
  static let entry = RuleEntry(
    "PAY-06", "statement_does_not_roll", .high, .all, acts: .finance,
    needs: [[.openingBalance], [.outstandingAmount], BalanceRow.charges, BalanceRow.payments],
    chinese: RuleWords(
      title: "对账单期初、期末接不上", what: "{who} 期初 {opening} 加本期 {due} 减已收 {paid} 应是 {expected}，期末写的是 {closing}",
      todo: "核对这个月的应收和收款，改好再把对账单发给客户",
      rule: "期初 + 本期应收 − 本期收款 = 期末；这个月的期末就是下个月的期初（差 0.05 元或万分之五以内不算）。",
      example: "期初 5000，本月发货 1000，收款 2000，期末写 4500：应是 4000，多写了 500。",
      variants: ["forward": "{who} 期初写的是 {opening}，上个月期末是 {closing}"]),
    english: RuleWords(
      title: "A statement does not roll forward",
      what:
        "{who}: {opening} at the start and {due} on top, less {paid} paid, are {expected}; the closing balance says {closing}",
      todo: "go through the month's charges and payments, and correct the statement before the customer gets it",
      rule:
        "Opening balance + charges − payments = closing balance, and one month opens with what the month before closed with, to within 0.05 or 0.05 %.",
      example:
        "5,000 were open, 1,000 came on top and 2,000 were paid; the statement closes with 4,500, which is 500 too much.",
      variants: ["forward": "{who} opens with {opening}; the month before closed with {closing}"]))

  /// Checks the row's own sum, then whether it opens with what the month before closed with.
  static func judge(_ row: BalanceRow, after previous: BalanceRow?, _ context: RuleContext) -> Verdict {
    guard row.cells.values.contains(where: { $0.amount != nil }) || row.isUnreadable else { return .notApplicable }
    let sum = isSumRight(row)
    var found = sum == false ? [wrongSum(row)].compactMap(\.self) : []
    if let last = previous?.cells[.outstandingAmount], let opening = row.cells[.openingBalance],
      let closing = last.amount, let start = opening.amount, let previous, !Money.isNear(closing, start),
      !opensRightly(start, after: previous)
    {
      var gap = Violation(.openingBalance)
      gap.expected = closing.description
      gap.details = [
        "variant": "forward", "who": who(row), "opening": start.description, "closing": closing.description,
      ]
      gap.evidence = evidence(row, [.openingBalance]) + evidence(previous, [.outstandingAmount])
      gap.money = start.subtracting(closing)
      found.append(gap)
    }
    guard found.isEmpty else { return .violated(found) }
    return sum == nil ? .lacks(missing(row)) : .holds
  }

  /// Whether some reading of the row's columns comes to its closing balance; `nil` where that cannot be told.
  private static func isSumRight(_ row: BalanceRow) -> Bool? {
    guard !row.isUnreadable, let closing = row.cells[.outstandingAmount]?.amount else { return nil }
    let opening = row.cells[.openingBalance]?.amount
    let paid = amounts(row, BalanceRow.payments)
    let off = amounts(row, BalanceRow.deductions).reduce(into: [ExactDecimal.zero]) { sums, amount in
      sums += sums.compactMap(amount.adding)
    }
    let others = [.zero] + row.others + row.others.compactMap { ExactDecimal.zero.subtracting($0) }
    for charge in amounts(row, BalanceRow.charges) {
      for payment in paid {
        for deduction in off {
          for other in others {
            let sum = (opening ?? .zero).adding(charge)?.subtracting(payment)?.subtracting(deduction)?.adding(other)
            if let sum, Money.isNear(sum, closing) { return true }
          }
        }
      }
    }
    return opening == nil || !row.others.isEmpty ? nil : false
  }

  /// Whether a balance is what the month before rightly comes to, where that closes wrongly: one slip is told once.
  private static func opensRightly(_ start: ExactDecimal, after previous: BalanceRow) -> Bool {
    guard isSumRight(previous) == false, let sum = sum(of: previous) else { return false }
    return Money.isNear(sum, start)
  }

  /// What a row comes to by the first of its charges and payments.
  private static func sum(of row: BalanceRow) -> ExactDecimal? {
    guard let opening = row.cells[.openingBalance]?.amount, let due = amounts(row, BalanceRow.charges).first,
      let paid = amounts(row, BalanceRow.payments).first
    else { return nil }
    return opening.adding(due)?.subtracting(paid)
  }

  private static func wrongSum(_ row: BalanceRow) -> Violation? {
    guard let opening = row.cells[.openingBalance]?.amount, let closing = row.cells[.outstandingAmount]?.amount,
      let due = amounts(row, BalanceRow.charges).first, let paid = amounts(row, BalanceRow.payments).first,
      let expected = sum(of: row)
    else { return nil }
    var found = Violation(.outstandingAmount)
    found.expected = expected.description
    found.details = [
      "variant": "sum", "who": who(row), "opening": opening.description, "due": due.description,
      "paid": paid.description, "closing": closing.description, "expected": expected.description,
    ]
    found.evidence = evidence(
      row, [.outstandingAmount, .openingBalance] + BalanceRow.charges + BalanceRow.payments + BalanceRow.deductions)
    found.money = closing.subtracting(expected)
    return found
  }

  /// What the row states in some columns; an empty cell is nothing.
  private static func amounts(_ row: BalanceRow, _ fields: [Field]) -> [ExactDecimal] {
    fields.compactMap { row.cells[$0].map { $0.amount ?? .zero } }
  }

  private static func missing(_ row: BalanceRow) -> [Field] {
    [Field.openingBalance, .outstandingAmount].filter { row.cells[$0]?.amount == nil }
  }

  /// The order, else the customer, and the month.
  private static func who(_ row: BalanceRow) -> String {
    [row.orderNo ?? row.customer ?? row.customerCode, row.monthText].compactMap(\.self).joined(separator: " ")
  }

  private static func evidence(_ row: BalanceRow, _ fields: [Field]) -> [DisputedClaim] {
    fields.compactMap { field in
      guard let cell = row.cells[field] else { return nil }
      var claim = DisputedClaim(
        source: row.source ?? "", department: row.department?.rawValue ?? "", version: row.version,
        value: cell.amount?.description, rawText: cell.rawText,
        place: Place(file: row.file, sheet: row.sheet, cell: cell.address.description), isEdited: false)
      claim.field = field.id
      return claim
    }
  }
}
