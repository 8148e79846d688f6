import Discrepancies
import ExactValues
import OrderModel

/// A dispute between sheets is settled within a few working days (VER-10).
///
/// It is the owner's to settle; when twice the time has passed, the manager's. One that a person has decided is
/// settled; while a party's sheet does not come, it cannot be told whether it is.
enum DisputeIsSettledInTime: LastingDisputeRule {
  /// VER-10.
  static let entry = RuleEntry(
    "VER-10", "conflict_unresolved", .high, .all, acts: .sales, needs: [],
    chinese: RuleWords(
      title: "冲突一直没人定", what: "{field}：从 {since} 到今天 {days} 个工作日了，几张表还不一致，没人定",
      todo: "今天就定下来：改自己的表，或在 decisions.xlsx 里选定",
      rule: "各表的冲突在规定的工作日内定下来（默认 3 天）；过了两倍时间，交给经理定。",
      example: "业务写 100 台、财务写 120 台，上周就报了，过了五个工作日还没人定：按哪个开票？",
      variants: ["row": "从 {since} 到今天 {days} 个工作日了，这一行有的表删了，有的表还在改，没人定"]),
    english: RuleWords(
      title: "A dispute that nobody settles",
      what: "{field}: the sheets disagree since {since}, for {days} working days, and nobody has settled it",
      todo: "settle it today: correct a sheet, or answer in decisions.xlsx",
      rule:
        "A dispute between sheets is settled within its working days, 3 unless the workspace says otherwise; after twice the time the manager settles it.",
      example: "Sales says 100 and finance 120; it was reported a week ago and nobody has said which one to invoice.",
      variants: [
        "row":
          "since {since}, for {days} working days, one sheet has dropped the line and another changes it, and nobody has settled it"
      ]))

  private static let disputes: Set<DiscrepancyKind> = [
    .conflictingEdit, .disagreement, .unauthorisedEdit, .deletedAndEdited,
  ]

  /// Whether a dispute has been open for too long.
  static func judge(
    _ found: Discrepancy, since firstSeen: Day, absent: Set<String>, _ context: RuleContext
  ) -> Verdict {
    guard disputes.contains(where: { $0.name == found.kind.name }), found.severity > .info, found.status == .open else {
      return .notApplicable
    }
    guard absent.isDisjoint(with: found.claims.map(\.source)) else {
      return .lacks(found.field.flatMap(Field.init(id:)).map { [$0] } ?? [])
    }
    let limit = context.thresholds.unresolvedDays + context.grace(entry)
    let days = context.workingDays(from: firstSeen, until: context.asOf)
    guard days >= limit, days > 0 else { return .holds }
    let owner = found.field.flatMap(Field.init(id:))?.owner ?? .sales
    var reminder = Violation(nil, details: ["since": firstSeen.description, "days": String(days)])
    if found.field == nil { reminder.details["variant"] = "row" }
    reminder.department = days >= limit * 2 ? .manager : owner
    if reminder.department?.rawValue == found.responsibleDepartment { reminder.person = found.responsiblePerson }
    return .violated([reminder])
  }
}
