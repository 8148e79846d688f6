import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// Every open order names who is in charge of it: a merchandiser or a salesperson (OWN-04).
///
/// Sales and merchandisers are one party unless the workspace keeps them apart; then each of the two is named. A column
/// that no sheet of the order has cannot be empty, nor one that its rows fill in differently.
enum OrderHasSomebodyInCharge: WholeOrderRule {
  /// OWN-04.
  static let entry = RuleEntry(
    "OWN-04", "order_without_person", .medium, acts: .manager, needs: [[.merchandiser, .salesperson]],
    chinese: RuleWords(
      title: "订单没人负责", what: "这张订单没有写{field}", todo: "定下谁负责，填进订单表",
      rule: "没结案的订单写明业务员或跟单员；业务和跟单分开管的（parties），两个都要写。",
      example: "订单表的业务员、跟单员都空着：生产来问交期，不知道该找谁。"),
    english: RuleWords(
      title: "Nobody is in charge of the order", what: "{field} is empty at this order",
      todo: "settle who is in charge, and enter the name in the order sheet",
      rule:
        "An order that is not closed names a salesperson or a merchandiser; where the two are kept apart (parties), both.",
      example: "Salesperson and merchandiser are empty: production has a question and nobody to ask."))

  /// Looks at the columns of names that the sheets of the order have.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard !order.isClosed else { return .notApplicable }
    let fields = [Field.salesperson, .merchandiser].filter { field in
      isNamed(field, order) || order.lines.contains { $0.isBlank(field) }
    }
    guard !fields.isEmpty else { return .lacks([.salesperson]) }
    let empty = fields.filter { !isNamed($0, order) }
    let isApart = context.acting(.merchandiser) != .sales
    guard isApart ? !empty.isEmpty : empty.count == fields.count else { return .holds }
    return .violated(
      (isApart ? empty : Array(empty.prefix(1))).map { field in
        var found = Violation(field)
        found.evidence = order.lines.prefix(1).flatMap { $0.evidence(.orderDate, .customerName) }
        found.money = order.amount
        return found
      })
  }

  private static func isNamed(_ field: Field, _ order: OrderFacts) -> Bool {
    order.value(field) != nil
      || order.lines.contains { !$0.stated(field).isEmpty || order.isWithheld(field, of: $0) }
  }
}
