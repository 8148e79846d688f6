import Discrepancies
import OrderModel

/// Production works to the order in force: it does not make the old model, colour or quantity (CHG-01).
///
/// A stale copy of production's on what is made, while the line is not finished there.
enum ProductionWorksToOrderInForce: StaleCopyRule {
  /// CHG-01.
  static let entry = RuleEntry(
    "CHG-01", "production_works_to_old_order", .critical, isCause: true, acts: .production,
    needs: [[.model, .productCode, .spec, .colour, .quantity]],
    chinese: RuleWords(
      title: "改了单，生产还在按旧的做", what: "{field}：{changed}已改成 {new}，生产的表还是旧值 {old}，而且还没完工",
      todo: "马上通知车间，把{field}从 {old} 改成 {new}；已做的先停下来确认",
      rule: "型号、规格、颜色、数量变更后，生产单跟着改；已完工的不算。",
      example: "业务把颜色由黑色改成白色，生产单还是黑色，明天上线：不拦住就做错了。"),
    english: RuleWords(
      title: "Production still works to the old order",
      what: "{field}: {changed} changed it to {new}, production still has the old {old} and is not finished",
      todo: "tell the workshop at once: {field} is {new}, not {old}; stop and check what was made",
      rule:
        "When model, spec, colour or quantity change, production's sheet follows, unless the line is finished there.",
      example: "Sales changed the colour from black to white; production's sheet says black and starts tomorrow."))

  /// Whether a stale copy of production's is about what is still to be made.
  static func judge(
    _ stale: Discrepancy, line: LineFacts?, of order: OrderFacts, _ context: RuleContext
  ) -> Verdict {
    guard let line, let source = stale.source, context.department(of: source) == .production,
      let field = stale.field.flatMap(Field.init(id:)), field.isOfGoods
    else { return .notApplicable }
    guard let isProduced = line.isProduced else { return .lacks([.productionFinish]) }
    return isProduced ? .holds : .violated([])
  }
}

extension Field {
  /// Whether the field says what goods are meant, and how many.
  var isOfGoods: Bool { self == .quantity || FieldGroup.product.fields.contains(self) }
}
