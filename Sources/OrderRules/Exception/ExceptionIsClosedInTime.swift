import Discrepancies
import ExactValues
internal import Normalization
import OrderModel
import Reconciliation

/// An exception is closed within the days that its gravity allows (EXC-01).
///
/// It is closed with a day of closing, or with a status that says so; with a status that nobody knows it cannot be
/// told.
enum ExceptionIsClosedInTime: WholeOrderRule {
  /// EXC-01.
  static let entry = RuleEntry(
    "EXC-01", "exception_open_too_long", .high, .all, acts: .sales, needs: [[.exceptionOpened]],
    chinese: RuleWords(
      title: "异常拖着没处理完", what: "{opened} 的异常（{type}）已开 {days} 个工作日，应在 {limit} 个工作日内关闭",
      todo: "尽快处理，把措施和关闭日期登记上；处理不了的报上级",
      rule: "异常在规定的工作日内关闭：登记为特急的 1 天，紧急的 3 天，其他 5 天（可在 duidan.yml 里改）。",
      example: "3 月 2 日客户投诉色差，过了六个工作日还没有关闭日期，也没有人说处理到哪里了。"),
    english: RuleWords(
      title: "An exception is open for too long",
      what: "the exception of {opened} ({type}) has been open for {days} working days; {limit} are allowed",
      todo: "settle it and enter what was done and when it was closed; or take it to the manager",
      rule:
        "An exception is closed within its working days: critical 1, urgent 3, others 5 (duidan.yml can say otherwise).",
      example: "A complaint of 2 March has no closing date six working days later, and nobody says how far it has come."
    ))

  /// Looks at each exception of the order that is not closed.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    let exceptions = order.events(.exception)
    guard !exceptions.isEmpty else { return .notApplicable }
    var found: [Violation] = []
    var isJudged = false
    for event in exceptions {
      guard let isClosed = event.isClosedException(context) else { continue }
      guard !isClosed else {
        isJudged = true
        continue
      }
      guard let opened = event.fields[.exceptionOpened]?.day else { continue }
      isJudged = true
      let limit = (context.thresholds.exceptionDays[gravity(event)] ?? 0) + context.grace(entry)
      let days = context.workingDays(from: opened, until: context.asOf)
      if days > limit { found.append(violation(event, opened, days, limit, context)) }
    }
    return isJudged ? .of(found) : .lacks([.exceptionOpened])
  }

  /// How grave the log itself says it is.
  private static func gravity(_ event: EventState) -> Severity {
    guard let word = event.fields[.urgency]?.description.lowercased() else { return .medium }
    if ["特急", "致命", "critical", "重大"].contains(where: word.contains) { return .critical }
    let isUrgent = ["紧急", "緊急", "加急", "急单", "严重", "嚴重", "高", "urgent", "high", "true", "是"].contains(
      where: word.contains)
    return isUrgent && !["不", "非", "否", "not", "一般"].contains(where: word.contains) ? .high : .medium
  }

  private static func violation(
    _ event: EventState, _ opened: Day, _ days: Int, _ limit: Int, _ context: RuleContext
  ) -> Violation {
    let type = event.fields[.exceptionType] ?? event.fields[.exceptionDesc]
    var found = Violation(
      .exceptionClosed, event: event,
      details: [
        "opened": opened.description, "days": String(days), "limit": String(limit),
        "type": type?.description ?? "–",
      ])
    found.department = context.department(of: event.source)
    if let owner = event.fields[.exceptionOwner]?.description {
      if let department = DepartmentName.department(owner) {
        found.department = department
      } else {
        found.person = ResponsiblePerson.standing(owner, context)
      }
    }
    found.due = context.settings.calendar.day(limit, after: opened)
    found.evidence = context.evidence(event, .exceptionOpened, .exceptionType, .exceptionOwner, .exceptionStatus)
    return found
  }
}
