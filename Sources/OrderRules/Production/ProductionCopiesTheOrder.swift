import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// Production makes what the order says: its sheet was copied without a slip (PRD-05).
///
/// A value that the order never had, and to which production did not change: what was in force before is a stale copy
/// (CHG-01), and an edit of production's own is for the merge.
enum ProductionCopiesTheOrder: LineRule {
  /// PRD-05.
  static let entry = RuleEntry(
    "PRD-05", "production_copied_wrongly", .critical, acts: .production,
    needs: [[.model, .productCode, .spec, .colour, .quantity]], compares: Set(fields),
    chinese: RuleWords(
      title: "生产单抄错了", what: "{field}：订单是 {ordered}，生产的表是 {found}；订单从来没有过这个值", todo: "马上核对生产单；按错的已经做了多少，先停下来",
      rule: "生产表上的型号、规格、颜色、数量和订单一致；订单改过、生产没跟上的另算（CHG-01）。",
      example: "订单是 M-1，生产单抄成了 M-7，没有人改过单：做出来就是错的。"),
    english: RuleWords(
      title: "Production copied the order wrongly",
      what: "{field}: the order says {ordered}, production's sheet {found}, which the order never said",
      todo: "check the work order at once, and stop what is being made wrongly",
      rule: "Model, spec, colour and quantity in production's sheet are the order's; an older value is CHG-01.",
      example: "The order says M-1, the work order M-7, and nobody changed anything."))

  private static let fields: [Field] = FieldGroup.product.fields + [.quantity]

  /// Compares what production says of the goods with every value that the order has had.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let sheets = context.settings.sources.filter { $0.department == .production && line.holds($0) }
    guard !sheets.isEmpty else { return .notApplicable }
    var isJudged = false
    var found: [Violation] = []
    for source in sheets {
      let said = line.unit.sources[source.id]?.fields ?? [:]
      for field in fields {
        guard let state = said[field], let stated = state.prev.value, let value = line.unit.value(field) else {
          continue
        }
        isJudged = true
        guard state.mark == .first || state.mark == .overruled(.disagreement),
          line.unit.revisions[field]?.contains(where: { $0.statement.value == stated }) != true
        else { continue }
        found.append(violation(line, field, source, ordered: value, stated))
      }
    }
    if !found.isEmpty || !isJudged, line.isClosed { return .notApplicable }
    return isJudged ? .of(found) : .lacks([.model])
  }

  private static func violation(
    _ line: LineFacts, _ field: Field, _ source: Source, ordered: FieldValue, _ stated: FieldValue
  ) -> Violation {
    var found = Violation(field)
    found.source = source.id
    found.expected = ordered.description
    found.details = ["ordered": ordered.description, "found": stated.description]
    found.evidence = line.evidence(field)
    found.money = line.amount
    if field == .quantity, let gap = ordered.number.flatMap({ stated.number?.subtracting($0)?.magnitude }) {
      found.money = line.number(.unitPrice).flatMap(gap.multiplied)
    }
    return found
  }
}
