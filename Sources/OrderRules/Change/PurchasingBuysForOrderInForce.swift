import Discrepancies
import OrderModel

/// Purchasing buys for the order in force (CHG-03).
///
/// A stale copy of purchasing's on what is made, while the material has not come yet.
enum PurchasingBuysForOrderInForce: StaleCopyRule {
  /// CHG-03.
  static let entry = RuleEntry(
    "CHG-03", "purchasing_buys_for_old_order", .high, acts: .purchasing,
    needs: [[.model, .productCode, .spec, .colour, .quantity]],
    chinese: RuleWords(
      title: "改了单，采购还在按旧的买", what: "{field}：{changed}已改成 {new}，采购的表还是旧值 {old}，料还没到",
      todo: "通知采购按 {new} 核对已下的采购单，能改的马上改", rule: "型号、规格、颜色、数量变更后，采购的表跟着改；料已到齐的不算。",
      example: "订单由 100 台加到 150 台，采购还按 100 台备料：到时候缺料。"),
    english: RuleWords(
      title: "Purchasing still buys for the old order",
      what: "{field}: {changed} changed it to {new}, purchasing still has the old {old} and the material is not there",
      todo: "ask purchasing to check what was ordered against {new}, and to change what can be changed",
      rule: "When model, spec, colour or quantity change, purchasing's sheet follows, unless the material has come.",
      example: "The order went from 100 to 150, and purchasing still buys for 100: material will be short."))

  /// Whether a stale copy of purchasing's is about what is still to be bought.
  static func judge(
    _ stale: Discrepancy, line: LineFacts?, of order: OrderFacts, _ context: RuleContext
  ) -> Verdict {
    guard let line, let source = stale.source, context.department(of: source) == .purchasing,
      let field = stale.field.flatMap(Field.init(id:)), field.isOfGoods
    else { return .notApplicable }
    if line.isProduced == true { return .holds }
    guard let isReady = line.isMaterialReady else { return .lacks([.materialReadyDate]) }
    return isReady ? .holds : .violated([])
  }
}
