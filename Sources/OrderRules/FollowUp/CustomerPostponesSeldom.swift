import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// The customer does not put the date off again and again (FUP-04).
///
/// Counted are the notices of the change log that move the promise later and name the customer.
enum CustomerPostponesSeldom: WholeOrderRule {
  /// FUP-04.
  static let entry = RuleEntry(
    "FUP-04", "customer_postpones", .medium, acts: .sales, needs: [[.changeField], [.changeReason, .changedBy]],
    chinese: RuleWords(
      title: "客户多次改期", what: "客户已经推迟了 {count} 次交期（现在是 {promise}）", todo: "问清客户是不是真要货；做之前先收定金或书面确认",
      rule: "一张没发完的订单，客户推迟交期少于 2 次（postpone_max 可改）。", example: "客户三月推到四月，四月又推到五月：货做出来压在库里，可能根本不要了。"),
    english: RuleWords(
      title: "The customer keeps putting it off",
      what: "the customer has put the date off {count} times (now {promise})",
      todo: "find out whether the goods are wanted; ask for a deposit or a letter before they are made",
      rule: "The customer of an order that has not left has put its date off fewer than two times (postpone_max).",
      example: "From March to April, from April to May: the goods lie in the warehouse, perhaps for nobody."))

  /// Counts the notices by which the customer moved the promise later.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard order.isInWork else { return .notApplicable }
    let moves = order.events(.change).filter { isPostponement($0, order) }
    guard order.events(.change).isEmpty || moves.allSatisfy(hasReason) else { return .lacks([.changeReason]) }
    guard context.loggedEvents.contains(.change) else { return .lacks([.changeField]) }
    let own = moves.filter(\.isOfCustomer)
    let notices = Set(own.map(notice))
    guard notices.count >= context.thresholds.postponeMax else { return .holds }
    let promise = order.livingLines.compactMap { $0.day(.promisedDate) }.max()
    var found = Violation(
      .promisedDate, details: ["count": String(notices.count), "promise": promise?.description ?? "–"])
    found.evidence = own.prefix(5).flatMap {
      context.evidence($0, .changeDate, .changeBefore, .changeAfter, .changeReason)
    }
    found.money = order.amount
    return .violated([found])
  }

  /// How many notices of some days put the promise off at the customer's wish.
  static func notices(of order: OrderFacts, on isIn: (Day) -> Bool) -> Int {
    let own = order.events(.change).filter { record in
      record.isOfCustomer && isPostponement(record, order) && record.fields[.changeDate]?.day.map(isIn) == true
    }
    return Set(own.map(notice)).count
  }

  /// By what entries of one notice are known as one.
  private static func notice(_ record: EventState) -> String {
    (record.fields[.changeNo] ?? record.fields[.changeDate])?.description ?? record.identity
  }

  private static func hasReason(_ record: EventState) -> Bool {
    record.fields[.changeReason] != nil || record.fields[.changedBy] != nil || record.fields[.changeContent] != nil
  }

  /// Whether an entry moves the promise to a later day.
  private static func isPostponement(_ record: EventState, _ order: OrderFacts) -> Bool {
    guard record.fields[.changeField].flatMap({ ChangeRecordReader.field($0.description) }) == .promisedDate,
      let before = day(record.fields[.changeBefore], order), let after = day(record.fields[.changeAfter], order)
    else { return false }
    return after > before
  }

  /// The day that an entry names; one without a year is that of the promises which the order has had.
  private static func day(_ value: FieldValue?, _ order: OrderFacts) -> Day? {
    guard let value else { return nil }
    if let day = value.day ?? ChangeRecordReader.value(value, of: .promisedDate)?.day { return day }
    let had = order.lines.flatMap { $0.revisions(.promisedDate) }.compactMap(\.statement.value?.day)
    return had.first { ChangeRecordReader.names(value, $0) == true }
  }
}
