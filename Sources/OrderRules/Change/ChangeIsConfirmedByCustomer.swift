import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// A change that the customer wished is confirmed back to him within two working days (CHG-15).
///
/// Judged in change logs that have a column for his confirmation, of orders that are still in work.
enum ChangeIsConfirmedByCustomer: WholeOrderRule {
  /// CHG-15.
  static let entry = RuleEntry(
    "CHG-15", "change_not_confirmed", .medium, acts: .sales,
    needs: [[.confirmedByCustomer], [.changeDate], [.changeReason, .changedBy, .changeContent]],
    chinese: RuleWords(
      title: "变更没有客户回签", what: "{day} 客户要求的变更（{what}），过了 {days} 个工作日还没有客户确认", todo: "把改好的内容发给客户签回，签了再做",
      rule: "客户要求的变更，2 个工作日内有客户确认（变更表有确认一栏的才看）；已发完的不算。", example: "客户电话里说改白色，没有书面确认：货到了客户说要的是米白。"),
    english: RuleWords(
      title: "A change was not confirmed by the customer",
      what: "the customer asked for a change on {day} ({what}); {days} working days later he has not confirmed it",
      todo: "send the customer what was changed and have it signed before it is made",
      rule:
        "A change that the customer wished is confirmed by him within two working days, where the log has a column for it; what has left does not count.",
      example: "White, he said on the telephone, and signed nothing: on arrival he says it was to be cream."))

  private static let allowedDays = 2

  /// Looks at each entry that names the customer.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    let wishes = order.events(.change).filter(\.isOfCustomer)
    guard !wishes.isEmpty, order.isInWork else { return .notApplicable }
    let kept = wishes.filter { $0.hasColumn(.confirmedByCustomer, context) }
    guard !kept.isEmpty, let news = context.lastWord(of: .change) else { return .lacks([.confirmedByCustomer]) }
    var isJudged = false
    var found: [Violation] = []
    for event in kept {
      guard let day = event.fields[.changeDate]?.day else { continue }
      isJudged = true
      let word = event.fields[.confirmedByCustomer]
      let days = context.workingDays(from: day, until: min(news, context.asOf))
      // A word that nobody knows may well be a yes.
      guard word.map({ Confirmation.isYes($0) == false }) ?? true, days > allowedDays + context.grace(entry) else {
        continue
      }
      found.append(violation(event, day, days, order))
    }
    return isJudged ? .of(found) : .lacks([.changeDate])
  }

  private static func violation(_ event: EventState, _ day: Day, _ days: Int, _ order: OrderFacts) -> Violation {
    let what = [Field.changeField, .changeAfter].compactMap { event.fields[$0]?.description }.joined(separator: " → ")
    var found = Violation(
      .confirmedByCustomer, event: event,
      details: ["day": day.description, "days": String(days), "what": what.isEmpty ? "–" : what])
    found.evidence = order.context.evidence(
      event, .changeDate, .changeField, .changeAfter, .changeReason, .confirmedByCustomer)
    found.money = order.amount
    return found
  }
}
