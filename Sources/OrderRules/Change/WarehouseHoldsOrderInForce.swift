import Discrepancies
import OrderModel

/// The warehouse ships by the order in force: it does not hold the old model or quantity (CHG-02).
///
/// A stale copy of the warehouse's on what the goods are, while some of the line is still to be shipped.
enum WarehouseHoldsOrderInForce: StaleCopyRule {
  /// CHG-02.
  static let entry = RuleEntry(
    "CHG-02", "warehouse_holds_old_order", .critical, isCause: true, acts: .warehouse,
    needs: [[.model, .productCode, .spec, .colour, .quantity]],
    chinese: RuleWords(
      title: "改了单，仓库还是旧的", what: "{field}：{changed}已改成 {new}，仓库的表还是旧值 {old}，而且还没发完",
      todo: "马上通知仓库按新的发：{field}是 {new}，不是 {old}", rule: "型号、规格、颜色、数量变更后，仓库的表跟着改；已经发完的不算。",
      example: "业务把型号由 M-1 改成 M-2，出货计划还是 M-1：不拦住就发错货了。"),
    english: RuleWords(
      title: "The warehouse still has the old order",
      what:
        "{field}: {changed} changed it to {new}, the warehouse still has the old {old} and goods are still to leave",
      todo: "tell the warehouse at once: {field} is {new}, not {old}",
      rule: "When model, spec, colour or quantity change, the warehouse's sheet follows, unless everything has left.",
      example: "Sales changed the model from M-1 to M-2; the shipping plan says M-1, and the wrong goods will leave."))

  /// Whether a stale copy of the warehouse's is about what is still to be shipped.
  static func judge(
    _ stale: Discrepancy, line: LineFacts?, of order: OrderFacts, _ context: RuleContext
  ) -> Verdict {
    guard let line, let source = stale.source, context.department(of: source) == .warehouse,
      let field = stale.field.flatMap(Field.init(id:)), field.isOfGoods
    else { return .notApplicable }
    guard let isShippedOut = line.isShippedOut(of: order) else { return .lacks([.shippedQuantity]) }
    return isShippedOut ? .holds : .violated([])
  }
}
