import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// What was ordered does not change once it has left (CHG-08).
///
/// A larger quantity only means another shipment, and of goods that leave in parts a change may be meant for the
/// rest: until all has left only a quantity below what left is told.
enum ChangePrecedesShipment: LineRule {
  /// CHG-08.
  static let entry = RuleEntry(
    "CHG-08", "changed_after_shipment", .high, acts: .sales,
    needs: [[.shipDate], [.model, .productCode, .spec, .colour, .size, .quantity]], compares: Set(fields),
    chinese: RuleWords(
      title: "发货后变更", what: "{ship_date} 货已发出，{changed_day} {field}由 {before} 改成 {after}",
      todo: "和客户核实：要换货的走退换货，抄错的把订单改回来", rule: "货发出以后型号、规格、颜色不改，数量不改到已发数量以下（改大的、分批没发完的不算）。",
      example: "3 月 5 日发了 M-1，8 日订单改成 M-2：要么货发错了，要么单改错了。"),
    english: RuleWords(
      title: "Changed after shipment",
      what: "goods left on {ship_date}; on {changed_day} {field} went from {before} to {after}",
      todo: "ask the customer: arrange an exchange, or set the order back if it was a slip",
      rule:
        "Once goods have left model, spec and colour do not change, nor does the quantity fall below what left; while a part is still here only the quantity counts.",
      example: "M-1 left on 5 March and the order was changed to M-2 on the 8th: one of the two is wrong."))

  private static let fields: [Field] = FieldGroup.product.fields + [.quantity]

  /// Looks for a change in force that came after the goods had left.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard line.hasShipments else { return .notApplicable }
    guard let last = line.lastShipDay else { return .lacks([.shipDate]) }
    let isOut = line.isShippedOut(of: order) == true
    let changes = fields.compactMap(line.changeInForce).filter { change in
      change.field == .quantity ? isBelow(change, line) : isOut
    }
    guard let change = changes.first(where: { isAfter(last, $0, line) }) else { return .holds }
    var found = Violation(change.field)
    if line.isClosed { found.severity = .low }
    found.details = change.details(line).merging(["ship_date": last.description]) { own, _ in own }
    found.evidence = line.evidence(change.field)
    found.evidence += line.events(.shipment).prefix(3).flatMap { context.evidence($0, .shipDate, .shippedQuantity) }
    found.evidence += line.records(of: change).flatMap { context.evidence($0, .changeDate, .changeAfter) }
    found.money = change.money(line)
    return .violated([found])
  }

  private static func isBelow(_ change: ChangeInForce, _ line: LineFacts) -> Bool {
    guard change.isDecrease, let new = change.after.statement.value?.number, let shipped = line.shipped else {
      return false
    }
    return new < shipped
  }

  /// By the day of its record, else by the runs that saw the last shipment, and then the change.
  private static func isAfter(_ last: Day, _ change: ChangeInForce, _ line: LineFacts) -> Bool {
    if let day = line.recordedDay(of: change) { return day > last }
    return line.events(.shipment).map(\.firstSeen).max().map { $0 < change.after.asOf } ?? false
  }
}
