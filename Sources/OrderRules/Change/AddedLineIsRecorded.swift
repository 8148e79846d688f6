import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// A line that is added to an order comes with a record of the change (CHG-14).
///
/// Added is what the order's own sheet holds and did not hold when it first had the order. Any entry of the change
/// log about the order will do, and so will a number of change or revision in the row. Where nobody keeps such
/// records it cannot be told.
enum AddedLineIsRecorded: LineRule {
  /// CHG-14.
  static let entry = RuleEntry(
    "CHG-14", "added_line_not_recorded", .high, acts: .sales,
    needs: [[.changeNo, .changeDate, .changeContent, .changeReason, .revisionNo], [.quantity]],
    chinese: RuleWords(
      title: "追加了一行，没有变更记录", what: "{seen} 发现订单多了一行：{goods} {quantity}，没有变更记录", todo: "补一条变更记录，通知生产、仓库、财务；录错的删掉",
      rule: "下单以后追加的行有变更记录（变更表里有这张订单，或行上写了变更单号、版本号）。",
      example: "客户电话里加了 20 台，业务在表里添了一行：财务照旧合同开票，少开了。"),
    english: RuleWords(
      title: "A line was added without a record",
      what: "on {seen} the order had a further line: {quantity} of {goods}, with no record of the change",
      todo: "write the change down and tell production, warehouse and finance; or take out what was entered by mistake",
      rule:
        "A line added after the order comes with a record: an entry of the log about the order, or a number of change or revision in the row.",
      example: "The customer called for 20 more and sales typed a line: finance goes on invoicing the old contract."))

  /// Looks for a record where the line is younger than its order.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let sources = context.settings.sources
    guard line.unit.isOpened(by: sources), let seen = line.firstSeen, seen > order.order.firstSeen,
      order.order.isOpened(by: sources), order.lines.contains(where: { isOlder($0, than: seen, sources) })
    else { return .notApplicable }
    if order.events(.change).contains(where: { $0.fields[.changeDate]?.day.map { $0.days(until: seen) <= 14 } ?? true })
      || [Field.changeNo, .changeReason, .changeContent, .revisionNo].contains(where: { !line.stated($0).isEmpty })
    {
      return .holds
    }
    if line.isClosed || line.isShippedOut(of: order) == true { return .notApplicable }
    guard context.keepsChangeRecords, let news = context.lastWord(of: .change) ?? context.lastWord(on: .changeNo),
      news >= seen, context.settings.logsBegin[.change].map({ $0 <= seen }) ?? true
    else { return .lacks([.changeNo]) }
    var found = Violation(.lineNo)
    let goods = line.value(.productName) ?? line.value(.model) ?? line.value(.productCode)
    found.details = [
      "seen": seen.description, "goods": goods?.description ?? "–", "quantity": line.ordered?.description ?? "–",
    ]
    found.evidence = line.evidence(.model, .productName, .quantity)
    found.money = line.amount
    return .violated([found])
  }

  /// Whether another line of the order was there before: an order that comes in anew has none.
  private static func isOlder(_ line: LineFacts, than day: Day, _ sources: [Source]) -> Bool {
    line.unit.isOpened(by: sources) && line.firstSeen.map { $0 < day } ?? false
  }
}
