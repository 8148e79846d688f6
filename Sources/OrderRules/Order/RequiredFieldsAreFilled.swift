import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// A line says for whom it is, what it is, how many and by when; once it is invoiced, at what price (ORD-05).
///
/// Lines that no opener ever held are left to the finding that says so, where there is one: a packing list owes nobody
/// a promise. Of finished lines no promise is asked any more. A field that no sheet has a column for cannot be missing, nor one
/// that rows of a sheet state differently: that is a finding of its own.
enum RequiredFieldsAreFilled: LineRule {
  /// ORD-05.
  static let entry = RuleEntry(
    "ORD-05", "required_field_missing", .medium, acts: .sales, needs: [],
    chinese: RuleWords(
      title: "关键信息没填", what: "{field}没填，哪张表里都没有", todo: "把{field}补上，通知各部门",
      rule: "每行订单都有客户、产品、数量、交期；开了票的还要有单价或金额。已经完成的订单不追交期。",
      example: "订单录进来了，交期是空的：生产排不了产，仓库也不知道什么时候发。"),
    english: RuleWords(
      title: "Something indispensable is missing", what: "{field} is empty, and no other sheet states it",
      todo: "fill in {field} and tell everybody",
      rule:
        "Each order line has a customer, a product, a quantity and a promised date; once invoiced, a price or an amount. Finished orders need no promise.",
      example: "The order was entered without a promised date: production cannot plan it, and the warehouse waits."))

  /// The fields of which one is enough, the usual one first.
  private typealias Need = [Field]

  private static let customer: Need = [.customerName, .customerCode]
  private static let product: Need = [
    .productCode, .model, .productName, .spec, .customerProductCode, .drawingNo, .material,
  ]
  private static let quantity: Need = [.quantity]
  private static let promise: Need = [.promisedDate, .requestedDate]
  private static let price: Need = [
    .unitPrice, .amount, .unitPriceInclTax, .unitPriceExclTax, .amountInclTax, .amountExclTax,
  ]

  /// Looks for what the line needs at the node that it has reached.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard line.unit.isOpened(by: context.settings.sources) else { return .notApplicable }
    let open = needs(of: line, in: order).filter { !isFilled($0, line, order) }
    let missing = open.filter { $0.contains(where: context.knows) }
    guard missing.isEmpty else { return .violated(missing.map { violation($0, line, context) }) }
    return open.isEmpty ? .holds : .lacks(open.compactMap(\.first))
  }

  /// What a line that an opener holds must say by now, and whether it does; what no sheet has a column for is left out.
  static func needs(
    of line: LineFacts, in order: OrderFacts, _ context: RuleContext
  ) -> [(field: Field, isFilled: Bool)] {
    guard line.unit.isOpened(by: context.settings.sources) else { return [] }
    return needs(of: line, in: order).compactMap { need in
      need.first(where: context.knows).map { ($0, isFilled(need, line, order)) }
    }
  }

  private static func needs(of line: LineFacts, in order: OrderFacts) -> [Need] {
    var needs = [product, quantity]
    if order.lines.first?.unit.id == line.unit.id { needs.insert(customer, at: 0) }
    if !line.isClosed, !isAllShipped(line) { needs.append(promise) }
    if let invoiced = line.invoicedQuantity ?? line.invoicedAmount, invoiced > .zero, isPriced(line) {
      needs.append(price)
    }
    return needs
  }

  /// Whether one of the fields is stated, or withheld only while a person is asked about it.
  private static func isFilled(_ need: Need, _ line: LineFacts, _ order: OrderFacts) -> Bool {
    need.contains { field in
      if line.value(field) != nil || !line.stated(field).isEmpty || order.isWithheld(field, of: line) { return true }
      // A list of orders promises the order as a whole.
      return need == promise && order.order.header.sources.values.contains { $0.extras[field.id] != nil }
    }
  }

  private static func isAllShipped(_ line: LineFacts) -> Bool { line.unshipped == .zero }

  private static func isPriced(_ line: LineFacts) -> Bool { line.value(.isGift) != .flag(true) }

  private static func violation(_ need: Need, _ line: LineFacts, _ context: RuleContext) -> Violation {
    let field = need.first(where: context.knows)
    var found = Violation(field)
    found.evidence = line.evidence(.lineNo, .orderDate)
    return found
  }
}
