import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// What a sheet says has left, or is still to leave, is what the logged shipments come to (SHP-10).
///
/// A sheet that lacks the shipments of its last days is not wrong. Without a log, a sheet's own figures must add up.
enum ShippedTotalsMatchShipments: LineRule {
  /// SHP-10.
  static let entry = RuleEntry(
    "SHP-10", "shipped_totals_differ", .medium, acts: .warehouse, needs: [[.shippedQuantityTotal, .unshippedQuantity]],
    compares: [.quantity, .unit],
    chinese: RuleWords(
      title: "已发、未发和明细对不上", what: "表上已发 {stated}，发货明细加起来是 {shipped}", todo: "对一遍发货明细，把错的那张表改过来",
      rule: "累计已发等于发货明细之和，未发等于订单数量减已发（最近 5 个工作日的发货还没记上不算错）。",
      example: "进度表写已发 80，发货记录只有 60：漏登了 20，或者多写了 20。",
      variants: [
        "unshipped": "表上未发 {stated}，订 {ordered}、按发货明细应剩 {left}",
        "sum": "已发 {shipped} 加未发 {stated}，不等于订单的 {ordered}",
      ]),
    english: RuleWords(
      title: "Shipped totals do not match",
      what: "the sheet says {stated} shipped; the logged shipments come to {shipped}",
      todo: "go through the shipments, and correct the sheet that is wrong",
      rule:
        "The shipped total is the sum of the shipments, the unshipped total is what is left; shipments of the last 5 working days may be missing from the totals.",
      example: "The tracking sheet says 80 have left and the log has 60: 20 are missing, or were never sent.",
      variants: [
        "unshipped": "the sheet says {stated} are left; of {ordered}, {left} are left by the logged shipments",
        "sum": "{shipped} shipped and {stated} unshipped are not the {ordered} that were ordered",
      ]))

  /// A sheet's figure, and what it says has left.
  private struct Figure {
    var field: Field
    var stated: StatedValue
    var shipped: ExactDecimal
    var ordered: ExactDecimal?
  }

  /// Compares the figures of each sheet with the shipments.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let figures = figures(line)
    guard !figures.isEmpty else { return .notApplicable }
    guard line.isLogged(.shipment) else { return judgeAlone(figures, line) }
    guard !line.isLoose(.shipment), let shipped = line.total(.shippedQuantity, of: .shipment),
      line.events(.shipment).allSatisfy({ $0.fields[.shippedQuantity] != nil })
    else { return .lacks([.shippedQuantity]) }
    var isJudged = false
    var found: [String: Violation] = [:]
    for figure in figures where found[figure.stated.source.id] == nil {
      guard let isRight = agrees(figure, with: shipped, line, context) else { continue }
      isJudged = true
      guard !isRight else { continue }
      let variant = figure.field == .unshippedQuantity ? "unshipped" : "total"
      found[figure.stated.source.id] = violation(line, figure, shipped, variant)
    }
    return isJudged ? .of(found.sorted { $0.key < $1.key }.map(\.value)) : .lacks([.shippedQuantity])
  }

  private static func figures(_ line: LineFacts) -> [Figure] {
    let totals = line.ownStated(.shippedQuantityTotal).compactMap { stated in
      stated.value.number.map { Figure(field: .shippedQuantityTotal, stated: stated, shipped: $0) }
    }
    let left = line.ownStated(.unshippedQuantity).compactMap { stated -> Figure? in
      let quantity = line.unit.sources[stated.source.id]?.fields[.quantity]?.prev.value?.number ?? line.ordered
      guard let quantity, let number = stated.value.number, let shipped = quantity.subtracting(number) else {
        return nil
      }
      return Figure(field: .unshippedQuantity, stated: stated, shipped: shipped, ordered: quantity)
    }
    return totals + left
  }

  /// Whether a figure is what had been shipped on some day of the last ones; `nil` where the log may be behind or short.
  private static func agrees(
    _ figure: Figure, with shipped: ExactDecimal, _ line: LineFacts, _ context: RuleContext
  ) -> Bool? {
    let net = line.returned.flatMap(shipped.subtracting)
    if figure.shipped == shipped || figure.shipped == net { return true }
    if figure.field == .unshippedQuantity, let ordered = figure.ordered, shipped > ordered, figure.shipped == ordered {
      return true
    }
    return LoggedTotal(line: line, kind: .shipment, field: .shippedQuantity, context: context)
      .mayLag(figure.shipped, behind: shipped, of: figure.stated.source)
  }

  /// Without a log: what a sheet says has left and is left must be what it says was ordered.
  private static func judgeAlone(_ figures: [Figure], _ line: LineFacts) -> Verdict {
    var isJudged = false
    var found: [Violation] = []
    for left in figures where left.field == .unshippedQuantity {
      guard
        let total = figures.first(where: { $0.field != left.field && $0.stated.source.id == left.stated.source.id })
      else { continue }
      isJudged = true
      let isOver = left.ordered.map { total.shipped > $0 && left.shipped == $0 } ?? false
      if total.shipped != left.shipped, !isOver { found.append(violation(line, left, total.shipped, "sum")) }
    }
    return isJudged ? .of(found) : .lacks([.shippedQuantity])
  }

  private static func violation(
    _ line: LineFacts, _ figure: Figure, _ shipped: ExactDecimal, _ variant: String
  ) -> Violation {
    var found = Violation(figure.field)
    found.source = figure.stated.source.id
    found.department = figure.stated.source.department
    if line.isClosed { found.severity = .info }
    let left = figure.ordered?.subtracting(shipped)
    found.expected = (figure.field == .unshippedQuantity ? left : shipped)?.description
    found.details = [
      "stated": figure.stated.text, "shipped": shipped.description, "ordered": figure.ordered?.description ?? "",
      "left": left?.description ?? "", "variant": variant,
    ]
    found.evidence = line.evidence(figure.field, .quantity)
    if variant == "sum" { found.evidence += line.evidence(.shippedQuantityTotal) }
    found.evidence += line.events(.shipment).flatMap { line.context.evidence($0, .shippedQuantity) }
    found.money = figure.shipped.subtracting(shipped)?.magnitude.multiplied(by: line.number(.unitPrice) ?? .zero)
    return found
  }
}
