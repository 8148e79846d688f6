import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// An order is entered once: no second one of the same customer has the same customer number, or asks for the same goods in
/// the same quantity at the same price within a week (ORD-02).
enum OrderIsEnteredOnce: AcrossRule {
  /// ORD-02.
  static let entry = RuleEntry(
    "ORD-02", "probable_duplicate_order", .high, acts: .sales,
    needs: [[.customerName, .customerCode], [.orderDate, .customerPoNo]],
    chinese: RuleWords(
      title: "可能重复下单", what: "{order} 和 {other} 像是同一张订单：{evidence}", todo: "核对是不是重复下单；重复的作废，通知各部门",
      rule: "同一客户 7 天内没有两张订单：客户单号相同，或产品、数量、单价都相同。",
      example: "客户催单时业务又录了一张：两张订单同客户、同型号、同数量，相隔两天。"),
    english: RuleWords(
      title: "Perhaps the same order entered twice", what: "{order} and {other} look like one order: {evidence}",
      todo: "check whether it was entered twice; if so, cancel one and tell everybody",
      rule:
        "Within seven days no two orders of a customer have the same customer number, or the same goods, quantities and prices.",
      example: "The customer called again and the order was typed a second time, two days later."))

  private static let days = 7

  /// Looks at neighbours among the orders of one customer, sorted by what they would have to share.
  ///
  /// - Complexity: O(*n* log *n*) in the orders.
  static func judge(_ orders: DigestedOrders, _ context: RuleContext) -> AcrossVerdict {
    var verdict = AcrossVerdict()
    var groups: [String: [Int]] = [:]
    for (index, order) in orders.enumerated() where !order.isCancelled {
      guard let customer = order.customer else {
        verdict.lacking += 1
        verdict.missing.insert(.customerName)
        continue
      }
      verdict.evaluated += 1
      for trait in traits(order) { groups[customer + "\u{1F}" + trait, default: []].append(index) }
    }
    var seen: Set<[Int]> = []
    for (trait, members) in groups.sorted(by: { $0.key < $1.key }) where members.count > 1 {
      let sorted = members.sorted { (orders[$0].day ?? .distantPast, $0) < (orders[$1].day ?? .distantPast, $1) }
      for (first, second) in zip(sorted, sorted.dropFirst()) {
        guard isNear(orders[first], orders[second], trait), seen.insert([first, second].sorted()).inserted else {
          continue
        }
        verdict.violations.append(
          (orders[second], nil, violation(orders[first], orders[second], trait, orders, context)))
      }
    }
    return verdict
  }

  /// What two entries of one order share: the customer's number, or all goods with their quantities and prices.
  private static func traits(_ order: OrderDigest) -> [String] {
    var traits: [String] = []
    if let number = order.value(.customerPoNo)?.description { traits.append("po " + TextFolding.key(number)) }
    let goods = order.lines.map { line -> String? in
      guard let product = line.product, let quantity = line.quantity else { return nil }
      return [product, quantity.description, line.unitPrice?.description ?? ""].joined(separator: " ")
    }
    if !goods.isEmpty, !goods.contains(nil), order.day != nil {
      traits.append("goods " + goods.compactMap(\.self).sorted().joined(separator: "; "))
    }
    return traits
  }

  /// Whether the two lie within a week; a customer's number alone may be on orders without a date.
  private static func isNear(_ first: OrderDigest, _ second: OrderDigest, _ trait: String) -> Bool {
    guard let one = first.day, let other = second.day else { return trait.contains("\u{1F}po ") }
    return abs(one.days(until: other)) <= days
  }

  private static func violation(
    _ first: OrderDigest, _ second: OrderDigest, _ trait: String, _ orders: DigestedOrders, _ context: RuleContext
  ) -> Violation {
    let isNumber = trait.contains("\u{1F}po ")
    var found = Violation(isNumber ? .customerPoNo : .quantity)
    let shared =
      isNumber
      ? second.value(.customerPoNo)?.description ?? ""
      : second.lines.prefix(3).map { "\($0.product ?? "") × \($0.quantity?.description ?? "")" }.joined(separator: "; ")
    found.details = ["order": second.orderNo, "other": first.orderNo, "evidence": shared]
    found.evidence = [first, second].flatMap { orders.evidence($0, isNumber ? .customerPoNo : .orderNo, context) }
    found.money = second.amount
    return found
  }
}

extension Day {
  /// Before every day of a sheet.
  static let distantPast = Day(daysSinceEpoch: .min)
}
