import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// A customer is called by one name in all orders (ORD-11).
///
/// One finding a customer, at the first order that says another name than the customer's first one.
enum CustomerHasOneName: AcrossRule {
  /// ORD-11.
  static let entry = RuleEntry(
    "ORD-11", "customer_under_several_names", .low, .all, acts: .sales, needs: [[.customerName]],
    chinese: RuleWords(
      title: "同一客户几种写法", what: "同一个客户有 {count} 种写法：{names}", todo: "统一成一个名称；或在 duidan.yml 的 customers 里写明是同一家",
      rule: "一个客户只有一个名称：客户编码相同，或名称只差简称、繁简、公司后缀的，算同一家。",
      example: "有的单写华为，有的写华为技术有限公司：按客户汇总就分成了两家。"),
    english: RuleWords(
      title: "One customer under several names", what: "one customer has {count} names: {names}",
      todo: "use one name; or say under customers in duidan.yml that they are one",
      rule:
        "A customer has one name: one code, or names that differ in script, legal form or length alone, are one customer.",
      example: "Some orders say Huawei and some Huawei Technologies Co., Ltd.: every sum by customer falls in two."))

  /// Brings together the names that have one code, and those that are forms of one another.
  ///
  /// - Complexity: O(*n*) in the orders, O(*m* log *m*) in the names.
  static func judge(_ orders: DigestedOrders, _ context: RuleContext) -> AcrossVerdict {
    var verdict = AcrossVerdict()
    var names = NameGroups()
    for (index, order) in orders.enumerated() {
      guard let name = order.value(.customerName)?.description else {
        verdict.lacking += 1
        verdict.missing.insert(.customerName)
        continue
      }
      verdict.evaluated += 1
      names.add(name, code: order.value(.customerCode).map { TextFolding.key($0.description) }, order: index)
    }
    for group in names.groups() {
      guard let other = group.dropFirst().first else { continue }
      verdict.violations.append((orders[other.order], nil, violation(group, orders, context)))
    }
    return verdict
  }

  private static func violation(
    _ group: [NameGroups.Name], _ orders: DigestedOrders, _ context: RuleContext
  ) -> Violation {
    let texts = group.prefix(5).map { "\($0.text) (\(orders[$0.order].orderNo))" }
    var found = Violation(
      .customerName, details: ["count": String(group.count), "names": texts.joined(separator: ", ")])
    found.evidence = group.prefix(5).flatMap { orders.evidence(orders[$0.order], .customerName, context).prefix(1) }
    return found
  }
}
