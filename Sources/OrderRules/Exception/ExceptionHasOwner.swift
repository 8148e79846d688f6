import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// An open exception has somebody who answers for it (EXC-02).
///
/// Judged in registers that have a column for it.
enum ExceptionHasOwner: WholeOrderRule {
  /// EXC-02.
  static let entry = RuleEntry(
    "EXC-02", "exception_without_owner", .high, .all, acts: .manager, needs: [[.exceptionOpened], [.exceptionOwner]],
    chinese: RuleWords(
      title: "异常没有责任人", what: "{opened} 的异常（{type}）没有写责任人", todo: "今天就指定一个人，写进异常登记", rule: "没关闭的异常都写明责任人；已关闭的不追。",
      example: "客户投诉错发，登记了没写谁处理：质检说是仓库的事，仓库说是业务的事。"),
    english: RuleWords(
      title: "Nobody answers for an exception",
      what: "the exception of {opened} ({type}) names nobody who answers for it",
      todo: "name somebody today, and enter the name in the register",
      rule: "Every exception that is not closed names who answers for it.",
      example: "A wrong delivery was entered with no name: inspection says warehouse, the warehouse says sales."))

  /// Looks at each open exception of the order.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    let exceptions = order.events(.exception).filter { $0.isClosedException(context) != true }
    guard !exceptions.isEmpty else { return .notApplicable }
    let kept = exceptions.filter { $0.fields[.exceptionOwner] != nil || $0.hasColumn(.exceptionOwner, context) }
    guard !kept.isEmpty else { return .lacks([.exceptionOwner]) }
    return .of(
      kept.filter { $0.fields[.exceptionOwner] == nil }.map { event in
        var found = Violation(
          .exceptionOwner, event: event,
          details: [
            "opened": event.fields[.exceptionOpened]?.day?.description ?? "–", "type": event.exceptionText,
          ])
        found.evidence = context.evidence(event, .exceptionOpened, .exceptionType, .exceptionDesc)
        found.money = order.amount
        return found
      })
  }
}
