import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// An order is changed seldom: fewer times than are many (CHG-12).
///
/// Entries of the change log count by their number, else by day and field; where nobody keeps such records, each run
/// that moved something that matters. A log that begins after the order's day tells nothing of one with few entries.
/// What is closed has settled.
enum OrderSettlesDown: WholeOrderRule {
  /// CHG-12.
  static let entry = RuleEntry(
    "CHG-12", "too_many_changes", .medium, acts: .sales,
    needs: [[.changeDate, .changeField, .changeNo, .promisedDate, .quantity, .unitPrice]],
    chinese: RuleWords(
      title: "一张订单改得太多", what: "这张订单已改了 {count} 次（{fields}）", todo: "业务和客户坐下来把要求一次定清；再改的先谈费用和交期",
      rule: "一张没结案的订单，变更少于 3 次（many_changes 可改）；一张变更单算一次。", example: "一张单改了数量、又改颜色、又改交期：车间、仓库、财务总有一家没跟上。"),
    english: RuleWords(
      title: "Changed again and again", what: "the order has been changed {count} times ({fields})",
      todo: "settle once with the customer what is wanted; what changes now costs time and money",
      rule: "An order that is not closed is changed fewer than three times (many_changes); one notice counts once.",
      example: "Quantity, then colour, then date: one of the workshop, the warehouse and finance is always behind."))

  private static let watched: [Field] =
    FieldGroup.product.fields + [.quantity, .unitPrice, .promisedDate]

  /// Counts the changes of the order.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard !order.isClosed else { return .notApplicable }
    let records = order.events(.change)
    let isKept = context.loggedEvents.contains(.change)
    let count = isKept ? Set(records.map(notice)).count : detected(order).count
    guard count >= context.thresholds.manyChanges else {
      return isWholeStoryKnown(order, context) ? .holds : .lacks([.changeDate])
    }
    let fields = isKept ? named(records) : detected(order).fields
    var found = Violation(nil, details: ["count": String(count), "fields": fields])
    found.evidence = records.prefix(10).flatMap { context.evidence($0, .changeDate, .changeField, .changeAfter) }
    found.money = order.amount
    return .violated([found])
  }

  /// Whether the log goes back to the order's day, or an earlier run knew the order.
  private static func isWholeStoryKnown(_ order: OrderFacts, _ context: RuleContext) -> Bool {
    guard context.loggedEvents.contains(.change) else { return order.order.firstSeen < context.asOf }
    let day = order.value(.orderDate)?.day ?? order.order.firstSeen
    return context.settings.logsBegin[.change].map { $0 <= day } ?? false
  }

  /// The notice to which an entry belongs.
  private static func notice(_ record: EventState) -> String {
    if let number = record.fields[.changeNo]?.description { return TextFolding.key(number) }
    let parts = [Field.changeDate, .changeField].map { record.fields[$0]?.description ?? "" }
    return parts.joined(separator: "\u{1F}")
  }

  private static func named(_ records: [EventState]) -> String {
    var names: [String] = []
    for record in records {
      guard let name = record.fields[.changeField]?.description, !names.contains(name) else { continue }
      names.append(name)
    }
    return names.isEmpty ? "–" : names.prefix(6).joined(separator: ", ")
  }

  /// The runs that moved something, and what.
  private static func detected(_ order: OrderFacts) -> (count: Int, fields: String) {
    var days: Set<Day> = [], fields: [String] = []
    for line in order.lines {
      for field in watched where line.changeInForce(field) != nil {
        days.formUnion(line.revisions(field).dropFirst().map(\.asOf))
        if !fields.contains(field.id) { fields.append(field.id) }
      }
    }
    return (days.count, fields.joined(separator: ", "))
  }
}
