import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// A closed exception says what was done, and that the customer is content (EXC-03).
///
/// Judged in registers that have a column for it, of what was closed within a month: nobody fills in older ones. Of
/// the customer only a word that says no is told.
enum ClosedExceptionSaysWhatWasDone: WholeOrderRule {
  /// EXC-03.
  static let entry = RuleEntry(
    "EXC-03", "closed_without_action", .medium, .all, acts: .sales,
    needs: [[.exceptionClosed, .exceptionStatus], [.exceptionAction, .confirmedByCustomer]],
    chinese: RuleWords(
      title: "没写处理措施就关闭", what: "{opened} 的异常（{type}）已关闭，没有写处理措施", todo: "补上怎么处理的；没处理完的重新打开",
      rule: "关闭的异常写明处理措施，需要客户确认的已确认；一个月以前关闭的不追。", example: "色差投诉标了“已关闭”，怎么处理的没写：下次再出，还得从头问。",
      variants: ["unconfirmed": "{opened} 的异常（{type}）已关闭，客户确认一栏是“{found}”"]),
    english: RuleWords(
      title: "Closed without a word",
      what: "the exception of {opened} ({type}) is closed, and nothing says what was done",
      todo: "write down what was done; open it again if it is not settled",
      rule:
        "A closed exception says what was done, and no word says that the customer has not agreed; what was closed more than a month ago is left.",
      example: "A complaint is marked as closed, and not how: the next time everybody begins anew.",
      variants: ["unconfirmed": "the exception of {opened} ({type}) is closed, and the customer's consent is “{found}”"]
    ))

  private static let recentDays = 30

  /// Looks at each exception that was closed lately.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    let closed = order.events(.exception).filter { event in
      let day = (event.fields[.exceptionClosed] ?? event.fields[.exceptionOpened])?.day
      return event.isClosedException(context) == true
        && day.map { $0.days(until: context.asOf) <= recentDays } ?? true
    }
    guard !closed.isEmpty else { return .notApplicable }
    var isJudged = false
    var found: [Violation] = []
    for event in closed {
      let word = event.fields[.confirmedByCustomer]
      let isRefused = word.flatMap(Confirmation.isYes) == false
      let isSilent = event.fields[.exceptionAction] == nil
      guard event.hasColumn(.exceptionAction, context) || isRefused else { continue }
      isJudged = true
      if event.hasColumn(.exceptionAction, context), isSilent {
        found.append(violation(event, .exceptionAction, "silent", "", context))
      } else if isRefused {
        found.append(violation(event, .confirmedByCustomer, "unconfirmed", word?.description ?? "", context))
      }
    }
    return isJudged ? .of(found) : .lacks([.exceptionAction])
  }

  private static func violation(
    _ event: EventState, _ field: Field, _ variant: String, _ word: String, _ context: RuleContext
  ) -> Violation {
    var found = Violation(
      field, event: event,
      details: [
        "variant": variant, "opened": event.fields[.exceptionOpened]?.day?.description ?? "–",
        "type": event.exceptionText, "found": word,
      ])
    found.department = context.department(of: event.source)
    found.person = event.fields[.exceptionOwner].map { ResponsiblePerson.standing($0.description, context) }
    found.evidence = context.evidence(
      event, .exceptionOpened, .exceptionType, .exceptionClosed, .exceptionStatus, .confirmedByCustomer)
    return found
  }
}
