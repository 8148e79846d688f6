import Discrepancies
import ExactValues
internal import Normalization
import OrderModel
import Reconciliation

/// One order number means one order: one customer, and the same goods in every sheet (ORD-01).
///
/// A dispute over customers whose names have nothing in common takes this code; two lists of goods under one number
/// that have not one line in common are found here.
enum OrderNumberMeansOneOrder: WholeOrderRule, SpecialisingRule {
  /// ORD-01.
  static let entry = RuleEntry(
    "ORD-01", "order_number_of_two_orders", .critical, acts: .merchandiser, needs: [],
    chinese: RuleWords(
      title: "一个单号两张订单", what: "同一个单号下面是不同的客户：{values}", todo: "马上核对这个单号到底是谁的，另一张换新单号，通知各部门",
      rule: "一个订单号只有一个客户，各表里的产品至少有一行对得上；名称简写、全称不算不同客户。",
      example: "业务的 SO-118 是华光的，财务的 SO-118 是东方家居的：多半有一张录错了单号，款会记到别人头上。",
      variants: ["goods": "同一个单号，{one} 是 {goods}，{other} 是 {others}，没有一行对得上"]),
    english: RuleWords(
      title: "One order number, two orders", what: "one number stands for different customers: {values}",
      todo: "find out at once whose number it is; give the other order a new one and tell everybody",
      rule:
        "An order number has one customer, and its sheets share a line at least; short and full names are one customer.",
      example: "SO-118 is one customer's in sales' sheet and another's in finance's: one of them was mistyped.",
      variants: [
        "goods": "under one number {one} has {goods} and {other} has {others}; not one line is the same"
      ]))

  /// A dispute over the customer, or rows that contradict each other in it.
  static let specialises: Set<DiscrepancyKind> = [.disagreement, .conflictingEdit, .duplicateRow]

  /// Whether the parties name customers that have nothing in common.
  static func judge(
    _ dispute: Discrepancy, line: LineFacts?, of order: OrderFacts, _ context: RuleContext
  ) -> Verdict {
    let isOfCustomer = dispute.field == Field.customerName.id || dispute.details["differing"] == Field.customerName.id
    guard isOfCustomer, !order.isCancelled else { return .notApplicable }
    let names = Set(dispute.claims.compactMap(\.value)).sorted()
    guard names.count > 1 else { return .notApplicable }
    var isTellable = false
    for (index, name) in names.enumerated() {
      for other in names[(index + 1)...] {
        switch CompanyLikeness(name, other) {
        case .unrelated: return .violated([])
        case .untellable: continue
        case .same, .alike: isTellable = true
        }
      }
    }
    return isTellable ? .holds : .lacks([.customerName])
  }

  /// Looks for a source whose goods have not one line in common with those of the first that has any.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    let goods = context.settings.sources.compactMap { SourceGoods($0, order) }
    guard goods.count > 1, let first = goods.first else { return .notApplicable }
    var found: [Violation] = []
    var isJudged = false
    for other in goods.dropFirst() {
      guard first.lines.isDisjoint(with: other.lines) else {
        isJudged = true
        continue
      }
      guard let field = first.comparedField(with: other) else { continue }
      isJudged = true
      if first.isUnlike(other, in: field) { found.append(violation(first, other, field, order)) }
    }
    return isJudged ? .of(found) : .lacks([.productCode])
  }

  private static func violation(
    _ first: SourceGoods, _ other: SourceGoods, _ field: Field, _ order: OrderFacts
  ) -> Violation {
    var found = Violation(
      field,
      details: [
        "variant": "goods", "one": first.source.id, "other": other.source.id, "goods": first.text(field),
        "others": other.text(field),
      ])
    found.source = other.source.id
    found.evidence = order.lines.flatMap { $0.evidence(field, .quantity) }
    found.money = order.amount
    return found
  }
}
