internal import Discrepancies
internal import ExactValues

/// The summary of a run for programs: one JSON object.
///
/// Members: `run`, `as_of`, `previous_as_of`, `language`, `folder` (`null` for a dry run), `counts`, `severities` (open
/// ones), `money` (at stake, by currency), `causes` (what to do first), `departments` with persons, `outputs` (the files
/// in the folder).
public struct SummaryJSON {
  /// Makes the renderer.
  public init() {}

  /// The object on a line of its own; `folder` is where the run's files stand, `nil` where nothing was written.
  public func text(of report: RunReport, folder: String?, outputs: [String]) -> [UInt8] {
    let model = ReportModel(report), summary = report.summary, development = model.development
    let counts: [(String, JSONValue)] = [
      ("orders", .whole(summary.orders)), ("lines", .whole(summary.lines)),
      ("orders_needing_somebody", .whole(summary.ordersNeedingSomebody)),
      ("agreeing_orders", .whole(summary.agreeingOrders)),
      ("single_source_orders", .whole(summary.singleSourceOrders)),
      ("open", .whole(model.needing.count { $0.discrepancy.status == .open })),
      ("open_before", summary.openBefore.map(JSONValue.whole) ?? .null),
      ("new", .whole(development.new)), ("recurring", .whole(development.recurring)),
      ("reopened", .whole(development.reopened)), ("resolved", .whole(development.resolved)),
    ]
    let open = model.needing.map(\.discrepancy).filter { $0.status == .open } + model.outline.notes
    let severities = Severity.allCases.reversed().map { severity in
      (severity.rawValue, JSONValue.whole(open.count { $0.severity == severity }))
    }
    var json = JSONWriter(.pretty)
    json.line(
      .object([
        ("run", .string(report.runName)), ("as_of", .string(report.asOf.description)),
        ("previous_as_of", .text(report.previousAsOf?.description)), ("language", .string(report.language)),
        ("folder", .text(folder)), ("verdict", .string(model.verdict)), ("counts", .object(counts)),
        ("severities", .object(severities)), ("money", Self.money(MoneyTotal(summary.moneyAtStake))),
        ("causes", .array(model.causes.map(Self.cause))),
        ("departments", .array(model.actions.map(Self.department))),
        ("outputs", .array(outputs.map(JSONValue.string))),
      ]))
    return json.bytes
  }

  /// The tasks of departments, as they may read them.
  func text(of briefs: [DepartmentBrief], run: RunReport) -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.line(
      .object([
        ("run", .string(run.runName)), ("as_of", .string(run.asOf.description)), ("language", .string(run.language)),
        ("departments", .array(briefs.map(Self.brief))),
      ]))
    return json.bytes
  }

  private static func money(_ total: MoneyTotal) -> JSONValue {
    .object(total.amounts.sorted { $0.key < $1.key }.map { ($0.key, .number($0.value.description)) })
  }

  private static func cause(_ cause: CauseEntry) -> JSONValue {
    let first = cause.first, found = first.discrepancy
    return .object([
      ("urgency", .string(cause.urgency.name)), ("severity", .string(cause.severity.rawValue)),
      ("code", .string(found.kind.code)), ("kind", .string(found.kind.name)), ("id", .string(found.id)),
      ("order_no", .text(found.subject.orderNo)), ("line_no", .text(found.subject.lineNo)),
      ("field", .text(found.field)), ("department", .text(found.responsibleDepartment)),
      ("person", .text(found.responsiblePerson)), ("count", .whole(cause.count)),
      ("due_date", .text(cause.dueDay?.description)), ("what", .string(first.what)), ("todo", .string(first.todo)),
    ])
  }

  private static func department(_ department: DepartmentActions) -> JSONValue {
    .object([
      ("id", .text(department.id)), ("name", .string(department.name)), ("count", .whole(department.count)),
      (
        "people",
        .array(
          department.people.map { person in
            .object([
              ("name", .text(person.name)), ("count", .whole(person.count)), ("overdue", .whole(person.overdue)),
            ])
          })
      ),
    ])
  }

  private static func brief(_ brief: DepartmentBrief) -> JSONValue {
    .object([
      ("id", .string(brief.id)), ("name", .string(brief.name)), ("count", .whole(brief.count)),
      (
        "people",
        .array(
          brief.people.map { person in
            .object([("name", .text(person.name)), ("tasks", .array(person.tasks.map(task)))])
          })
      ),
    ])
  }

  private static func task(_ task: DepartmentTask) -> JSONValue {
    .object([
      ("severity", .string(task.severity.rawValue)), ("subject", .text(task.subject)),
      ("product", .text(task.product)), ("customer", .text(task.customer)), ("what", .string(task.what)),
      ("todo", .string(task.todo)), ("tells", .text(task.tells)), ("place", .text(task.place)),
      ("due", .text(task.due)), ("overdue", .bool(task.isOverdue)),
    ])
  }
}

extension Cause.Urgency {
  /// The name for programs.
  fileprivate var name: String {
    switch self {
    case .leavingWrong: "leaving_wrong"
    case .alreadyWrong: "already_wrong"
    case .toSettle: "to_settle"
    }
  }
}
