import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// A change that was written down is passed on within a working day (CHG-11).
///
/// Judged in change logs that have a column for who was told, of orders that are still in work: somebody can still be told.
/// Where every other sheet that states the changed field has its new value, everybody has heard of it.
enum ChangeIsPassedOn: WholeOrderRule {
  /// CHG-11.
  static let entry = RuleEntry(
    "CHG-11", "change_not_passed_on", .medium, acts: .merchandiser, needs: [[.notifiedParties], [.changeDate]],
    chinese: RuleWords(
      title: "变更没有通知到人", what: "{day} 的变更（{what}），过了 {days} 个工作日还没写通知了谁", todo: "现在就通知生产、仓库、采购、财务，在变更表上写明通知了谁",
      rule: "变更登记后 1 个工作日内（propagate_days 可改）写明通知了哪些部门（变更表有这一栏、订单还没做完的才看；各部门的表已经是新值的不算）。",
      example: "周一改成木箱，变更表上“通知部门”一直空着：周四仓库还在打纸箱。"),
    english: RuleWords(
      title: "A change was not passed on",
      what: "the change of {day} ({what}) names nobody who was told of it, {days} working days later",
      todo: "tell production, the warehouse, purchasing and finance now, and note in the log who was told",
      rule:
        "Within a working day (propagate_days) a change says who was told of it, where the log has a column for that, the order is in work, and not every sheet has the new value already.",
      example:
        "On Monday it became a wooden case, and the column for who was told stayed empty: on Thursday the warehouse packs cartons."
    ))

  /// The working days after which it is grave.
  private static let graveDays = 3
  private static let nobody: Set<String> = ["否", "无", "無", "没有", "沒有", "no", "n", "none", "×", "-", "/"]
  private static let notYet = ["未", "没", "沒", "待", "尚未", "not ", "pending"]

  /// Looks at each entry of the log.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    let changes = order.events(.change)
    guard !changes.isEmpty, order.isInWork else { return .notApplicable }
    let kept = changes.filter { $0.hasColumn(.notifiedParties, context) }
    guard !kept.isEmpty, let news = context.lastWord(of: .change) else { return .lacks([.notifiedParties]) }
    var isJudged = false
    var found: [Violation] = []
    for event in kept {
      guard let day = event.fields[.changeDate]?.day else { continue }
      isJudged = true
      let days = context.workingDays(from: day, until: min(news, context.asOf))
      let allowed = context.thresholds.propagateDays + context.grace(entry)
      guard days > allowed, namesNobody(event), !hasReachedAll(event, order) else { continue }
      found.append(violation(event, day, days, order))
    }
    return isJudged ? .of(found) : .lacks([.changeDate])
  }

  private static func namesNobody(_ event: EventState) -> Bool {
    guard let told = event.fields[.notifiedParties]?.description else { return true }
    let word = TextFolding.key(told)
    return nobody.contains(word) || notYet.contains(where: word.hasPrefix)
  }

  /// Whether other sheets state the changed field, and all of them as it stands now.
  private static func hasReachedAll(_ event: EventState, _ order: OrderFacts) -> Bool {
    guard let field = event.fields[.changeField].flatMap({ ChangeRecordReader.field($0.description) }) else {
      return false
    }
    let lines = order.livingLines.filter { event.lineID == nil || $0.unit.id == event.lineID }
    let copies = lines.flatMap { line in
      line.stated(field).filter { !$0.source.isOpener }.map { $0.isHeld && $0.value == line.value(field) }
    }
    return !copies.isEmpty && copies.allSatisfy(\.self)
  }

  private static func violation(_ event: EventState, _ day: Day, _ days: Int, _ order: OrderFacts) -> Violation {
    let what = [Field.changeField, .changeAfter].compactMap { event.fields[$0]?.description }.joined(separator: " → ")
    var found = Violation(
      .notifiedParties, event: event,
      details: ["day": day.description, "days": String(days), "what": what.isEmpty ? "–" : what])
    if days > graveDays { found.severity = .high }
    found.evidence = order.context.evidence(
      event, .changeDate, .changeField, .changeBefore, .changeAfter, .notifiedParties)
    found.money = order.amount
    return found
  }
}
