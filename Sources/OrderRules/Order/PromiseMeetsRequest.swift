import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// No more is promised than the customer asked for: the promise is not later than the requested date, unless he
/// agreed (ORD-12).
///
/// He agreed where a sheet says that he confirmed, or where the record of the promise's last change names him. Of
/// what has left nothing needs to be agreed any more.
enum PromiseMeetsRequest: LineRule {
  /// ORD-12.
  static let entry = RuleEntry(
    "ORD-12", "promise_after_request", .medium, acts: .sales, needs: [[.requestedDate], [.promisedDate]],
    compares: [.requestedDate, .promisedDate],
    chinese: RuleWords(
      title: "承诺交期晚于客户要求", what: "客户要 {requested}，答应的是 {promise}，晚 {days} 天，没有客户确认的记录",
      todo: "和客户确认新交期，确认了在表里注明；客户不同意的，请生产想办法提前", rule: "承诺交期不晚于客户要求的日期；晚了的要有客户确认（确认栏，或变更记录的原因写明客户）。已发完的不算。",
      example: "客户要求 6 月 10 日到货，单子上写 6 月 15 日，没人问过客户：到 10 日客户就来催了。"),
    english: RuleWords(
      title: "Promised later than the customer asked for",
      what:
        "the customer asked for {requested}, {promise} is promised: {days} days later, and nobody noted his consent",
      todo: "agree on the date with the customer and note it; if he refuses, find a way to be earlier",
      rule:
        "The promise is no later than the requested date, unless the customer confirmed it, or the record of the change names him; what has left does not count.",
      example: "Asked for on 10 June and entered for 15 June, without a word to the customer: on the 10th he will call."
    ))

  /// Compares the promise with the request.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard let requested = line.day(.requestedDate) else { return .lacks([.requestedDate]) }
    guard let promise = line.day(.promisedDate) else { return .lacks([.promisedDate]) }
    guard promise > requested else { return .holds }
    if line.isClosed || line.isShippedOut(of: order) == true { return .notApplicable }
    if line.isConfirmed == true || namesCustomer(line, promise) { return .holds }
    var found = Violation(.promisedDate)
    found.expected = requested.description
    found.details = [
      "requested": requested.description, "promise": promise.description,
      "days": String(requested.days(until: promise)),
    ]
    found.evidence = line.evidence(.requestedDate, .promisedDate, .confirmedByCustomer)
    found.money = line.unshippedMoney
    found.due = requested
    return .violated([found])
  }

  /// Whether a record says that the promise became this day, and that it was the customer's wish.
  private static func namesCustomer(_ line: LineFacts, _ promise: Day) -> Bool {
    line.records(of: .promisedDate).contains { record in
      record.isOfCustomer
        && record.fields[.changeAfter].map { LineFacts.says($0, .day(promise), of: .promisedDate) ?? false } ?? false
    }
  }
}

extension EventState {
  /// Whether the record of a change says that the customer wished it.
  var isOfCustomer: Bool {
    [Field.changeReason, .changeContent, .changedBy].contains { field in
      fields[field].map { value in
        let text = value.description.lowercased()
        return ["客户", "客戶", "customer", "client"].contains(where: text.contains)
      } ?? false
    }
  }
}
