import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// The lines of an order add up to its amount, with or without tax, freight and discount (ORD-04).
///
/// Lines that no opener ever held are left out where there is one, and cancelled lines may count or not: nobody says
/// which of the two the amount means. Nothing can be told where a line has no price, or where every line repeats the
/// amount as its own.
enum LinesAddUpToOrderAmount: WholeOrderRule {
  /// ORD-04.
  static let entry = RuleEntry(
    "ORD-04", "order_amount_arithmetic", .medium, .priced, acts: .sales,
    needs: [[.orderAmount], [.amount, .unitPrice]], compares: [.orderAmount, .amount, .quantity, .unitPrice],
    chinese: RuleWords(
      title: "明细合计≠订单总额", what: "{count} 行合计 {sum}，订单总额写的是 {found}，差 {gap}", todo: "核对订单总额和各行金额，把错的那个改过来",
      rule: "各行金额加起来等于订单总额；含税不含税、加运费、减折扣都算过，每行差 0.05 元或万分之五以内不算。",
      example: "三行合计 12,000 元，订单总额写 11,000 元：多半是改了数量，总额没跟着改。"),
    english: RuleWords(
      title: "The lines do not add up to the order's amount",
      what: "{count} lines add up to {sum}; the order's amount says {found}: {gap} apart",
      todo: "check the order's amount and those of its lines, and correct the one that is wrong",
      rule:
        "The lines add up to the order's amount, with or without tax, freight and discount, to within 0.05 a line or 0.05 %.",
      example:
        "Three lines come to 12,000 and the order says 11,000: a quantity changed, most likely, and the total did not."
    ))

  /// Holds the amount of the order against every sum that its lines allow.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard let stated = order.value(.orderAmount)?.number else {
      return order.stated(.orderAmount).isEmpty ? .notApplicable : .lacks([.orderAmount])
    }
    let hasOpener = context.settings.sources.contains(where: \.isOpener)
    let lines = order.lines.filter { !hasOpener || $0.unit.isOpened(by: context.settings.sources) }
    let living = lines.filter { !$0.isCalledCancelled }
    guard let sum = total(living), sum > .zero else { return .lacks([.amount]) }
    let whole = living.count < lines.count ? total(lines).map { sums(lines, $0) } ?? [] : []
    let possible = sums(living, sum) + whole
    let known = possible.flatMap { sum in [sum, order.statedTotal(.freight).flatMap(sum.adding)] }.compactMap(\.self)
    if known.contains(where: { Money.isNear($0, stated, lines: lines.count) }) { return .holds }
    let rates = Set(living.flatMap { $0.stated(.taxRate) }.compactMap(\.value.number))
    if rates.isEmpty, known.contains(where: { TaxRates.explain($0, stated) }) { return .lacks([.taxRate]) }
    if living.count > 1, living.allSatisfy({ $0.amount == stated }) { return .lacks([.orderAmount]) }
    return .violated([violation(sum, stated, living, order)])
  }

  /// The sum of the lines' amounts, gifts for nothing; `nil` where a line has none.
  private static func total(_ lines: [LineFacts]) -> ExactDecimal? {
    lines.reduce(ExactDecimal?.some(.zero)) { sum, line in
      (line.amount ?? (line.value(.isGift) == .flag(true) ? .zero : nil)).flatMap { sum?.adding($0) }
    }
  }

  /// The sum, and what tax and discount make of it.
  private static func sums(_ lines: [LineFacts], _ sum: ExactDecimal) -> [ExactDecimal] {
    let rates = Set(lines.flatMap { $0.stated(.taxRate) }.compactMap(\.value.number))
    let less = lines.reduce(ExactDecimal?.some(.zero)) { $0?.adding($1.number(.discountAmount) ?? .zero) }
    let rests = [sum, less.flatMap(sum.subtracting)].compactMap(\.self) + discounted(lines, sum)
    return rests + rates.flatMap { rate in rests.flatMap { TaxRates.bothSides(of: $0, at: rate) } }
  }

  private static func discounted(_ lines: [LineFacts], _ sum: ExactDecimal) -> [ExactDecimal] {
    guard let rate = lines.lazy.compactMap({ $0.number(.discountRate) }).first,
      let rest = ExactDecimal(1).subtracting(rate)
    else { return [] }
    return [rest, rate].compactMap(sum.multiplied)
  }

  private static func violation(
    _ sum: ExactDecimal, _ stated: ExactDecimal, _ lines: [LineFacts], _ order: OrderFacts
  ) -> Violation {
    let gap = sum.subtracting(stated)?.magnitude
    var found = Violation(
      .orderAmount,
      details: [
        "count": String(lines.count), "sum": sum.description, "found": stated.description,
        "gap": gap?.description ?? "",
      ])
    found.expected = sum.description
    found.money = gap
    found.evidence = order.evidence(.orderAmount) + lines.prefix(5).flatMap { $0.evidence(.amount) }
    return found
  }
}

extension LineFacts {
  /// Whether the line was cancelled, or a sheet says so of it alone.
  fileprivate var isCalledCancelled: Bool {
    isCancelled || stated(.orderStatus).contains { context.overall($0.text)?.state == .cancelled }
  }
}
