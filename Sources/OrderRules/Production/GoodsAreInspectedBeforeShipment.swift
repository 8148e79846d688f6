import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// Goods leave after they passed inspection (PRD-07).
///
/// Judged where sheets keep inspection: of a line that has a word for it, or an empty cell, or no row in a list that holds nearly
/// every other line that left. What an inspection sheet from before the shipment says is old news.
enum GoodsAreInspectedBeforeShipment: LineRule {
  /// PRD-07.
  static let entry = RuleEntry(
    "PRD-07", "shipped_without_inspection", .critical, acts: .quality,
    needs: [[.qcStatus, .qcDate, .qcPassedQuantity], [.shipDate, .shippedQuantity, .shippedQuantityTotal]],
    chinese: RuleWords(
      title: "没检就发了货", what: "{ship_date} 已发货，检验还没做完", todo: "马上补检，有问题先通知客户别用；检过了就把结果写进表里",
      rule: "检验合格、让步放行或免检之后才发货；发货一个工作日后还没有结果就报。",
      example: "仓库 3 月 5 日发了货，检验表上还是待检。",
      variants: [
        "failed": "检验不合格，{ship_date} 还是发了货", "unwritten": "{ship_date} 已发货，检验结果一直空着",
        "unlisted": "{ship_date} 已发货，检验表里没有这一行",
      ]),
    english: RuleWords(
      title: "Shipped without inspection", what: "goods left on {ship_date}; inspection is not done",
      todo: "inspect what can be inspected, warn the customer, and put the result into the sheet",
      rule:
        "Goods leave after they passed, were released or need no inspection; reported from one working day after they left.",
      example: "The warehouse shipped on 5 March; the inspection sheet says pending.",
      variants: [
        "failed": "inspection failed the goods, and they left on {ship_date}",
        "unwritten": "goods left on {ship_date}, and the result of inspection was never filled in",
        "unlisted": "goods left on {ship_date}, and the list of inspections does not have them",
      ]))

  /// Compares what has left with what inspection says of it.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard line.isBegun else { return .notApplicable }
    guard let inspection = line.inspection else { return judgeUnlisted(line, context) }
    guard inspection != .passed else { return .holds }
    // Of what is closed nobody will fill in the cell.
    if inspection == .unwritten, line.isClosed { return .notApplicable }
    guard let left = firstShipDay(line) else { return .lacks([.shipDate]) }
    if inspection == .failed, let checked = line.day(.qcDate), checked > left {
      // The goods that failed are later ones, or the first ones were not inspected: nobody can tell.
      return .lacks([.qcStatus])
    }
    // Of goods that leave in parts, the word may be about the part that is still here.
    if inspection == .open, line.isShippedOut(of: order) != true { return .lacks([.qcDate]) }
    guard let news = context.lastWord(on: .qcStatus, .qcDate), news > left else { return .lacks([.qcStatus]) }
    guard inspection == .failed || context.hasSettled(since: left, until: news) else { return .holds }
    let variants: [LineFacts.Inspection: String] = [.failed: "failed", .unwritten: "unwritten"]
    return .violated([violation(line, variants[inspection] ?? "open", left)])
  }

  /// Judges a line of which no sheet says anything: a list that holds nearly all others, and came long after, should have it.
  private static func judgeUnlisted(_ line: LineFacts, _ context: RuleContext) -> Verdict {
    guard line.stated(.qcStatus).isEmpty, let register = line.missingRegister, let left = firstShipDay(line),
      context.shouldKnow(register, of: left, [], entry)
    else { return .lacks([.qcStatus]) }
    return line.isClosed ? .notApplicable : .violated([violation(line, "unlisted", left)])
  }

  private static func violation(_ line: LineFacts, _ variant: String, _ left: Day) -> Violation {
    var found = Violation(.qcStatus)
    found.severity = variant == "unwritten" || variant == "unlisted" ? .high : nil
    found.details = ["ship_date": left.description, "variant": variant]
    let shipments = line.events(.shipment).flatMap { line.context.evidence($0, .shipDate) }
    found.evidence = line.evidence(.qcStatus, .qcDate) + (shipments.isEmpty ? line.evidence(.shipDate) : shipments)
    found.money = line.shipped.flatMap { shipped in line.number(.unitPrice).flatMap(shipped.multiplied) } ?? line.amount
    return found
  }

  private static func firstShipDay(_ line: LineFacts) -> Day? {
    line.events(.shipment).compactMap { $0.fields[.shipDate]?.day }.min() ?? line.lastShipDay
  }
}
