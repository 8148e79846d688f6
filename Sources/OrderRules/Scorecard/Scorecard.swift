import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// K30: what each merchandiser's orders came to; counted where the workspace asks for scorecards.
///
/// A finding counts against somebody only where he is the one who must act on it, and the order is his.
enum Scorecard: Kpi {
  static let entry = KpiEntry(
    "K30", "跟单员绩效", "Merchandisers' scorecard",
    chinese:
      "每个跟单员：准时率（因别的环节延期的订单不算）、异常按时关闭率、严重问题、差错、变更传到的时间、跟进；按权重合成 100 分，缺的部分不算并写明；订单难度写在分数旁边；本期不到 10 张订单的不排名",
    english:
      "of each merchandiser: orders on time (without those that another step delayed), exceptions closed in time, grave findings, errors, how fast changes arrive, follow-up; weighed to a score of 100, missing parts left out and named; the difficulty of the orders beside it; no rank below ten orders in the period"
  )

  /// What counts as an error.
  private static let errors: Set<String> = ["SHP-01", "INV-01", "ORD-03", "VER-05"]
  /// Findings that say which step delays an order.
  private static let delays: Set<String> = ["SHP-04", "PRD-02", "NODE-04"]

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    guard order.context.settings.scorecard != nil else { return }
    guard let person = order.merchandiser else {
      if order.isActive(in: period) { counts.exclude("K30", "orders", nothing: .untold(.count)) }
      return
    }
    countOnTime(order, person, period, &counts)
    ExceptionClosing.count(
      order.facts.events(.exception).filter { order.name($0.fields[.exceptionOwner]) == person }, as: "K30", person,
      order.context, period, &counts)
    let changes = order.changes(in: period)
    let isHandled =
      !changes.isEmpty || order.lines.contains { NodeDwell.days($0, order).contains { period.contains($0.1) } }
    if isHandled { counts.add("K30", "handled_orders", person, total: ExactDecimal(1), .count) }
    if order.isActive(in: period) { countActive(order, person, changes.count, period, &counts) }
    if period.isCurrent { countStanding(order, person, isHandled: isHandled ? order.lines.count : 0, &counts) }
  }

  private static func countOnTime(
    _ order: KpiOrder, _ person: String, _ period: KpiPeriod, _ counts: inout KpiCounts
  ) {
    switch OnTimeOrders.outcome(order, .current, period) {
    case .notDue: return
    case .unknown:
      counts.exclude("K30", "on_time", person)
      counts.exclude("K30", "on_time_adjusted", person)
    case .kept, .missed:
      let isKept = OnTimeOrders.outcome(order, .current, period) == .kept
      counts.add("K30", "on_time", person, isIn: isKept)
      if !isKept, order.findings.contains(where: { delays.contains($0.kind.code) && !isOf(person, $0) }) { return }
      counts.add("K30", "on_time_adjusted", person, isIn: isKept)
    }
  }

  /// Whether a finding is for somebody to act on, or names nobody and is for the department of merchandisers.
  private static func isOf(_ person: String, _ finding: Discrepancy) -> Bool {
    finding.responsiblePerson.map { $0 == person }
      ?? [Department.sales.rawValue, Department.merchandiser.rawValue].contains(finding.responsibleDepartment ?? "")
  }

  private static func countActive(
    _ order: KpiOrder, _ person: String, _ changes: Int, _ period: KpiPeriod, _ counts: inout KpiCounts
  ) {
    counts.add("K30", "orders", person, total: ExactDecimal(1), .count)
    // In hundredths: 1, and 0.1 a change, 0.01 a line, 0.2 for urgency.
    let hundredths = 100 + 10 * changes + order.lines.count + (order.isUrgent ? 20 : 0)
    let difficulty = ExactDecimal(significand: Int64(hundredths), scale: 2) ?? ExactDecimal(1)
    counts.add("K30", "difficulty", person, part: difficulty, of: ExactDecimal(1), unit: .count)
    guard period.isCurrent else { return }
    let grave = order.findings.count { $0.severity >= .high && $0.responsiblePerson == person }
    counts.add("K30", "exceptions", person, part: ExactDecimal(Int64(grave)), of: ExactDecimal(1))
  }

  private static func countStanding(
    _ order: KpiOrder, _ person: String, isHandled lines: Int, _ counts: inout KpiCounts
  ) {
    let own = order.findings.filter { $0.responsiblePerson == person }
    let wrong = own.count { errors.contains($0.kind.code) }
    counts.add(
      "K30", "errors", person, part: ExactDecimal(Int64(wrong)), of: ExactDecimal(Int64(lines)))
    let unrecorded = own.count { $0.kind.code == "CHG-06" }
    counts.add("K30", "undocumented_changes", person, standing: ExactDecimal(Int64(unrecorded)), .count)
    for note in order.lines.first?.stated(.satisfaction).compactMap(\.value.number).prefix(1) ?? [] {
      counts.add("K30", "satisfaction", person, part: note, of: ExactDecimal(1), unit: .count)
    }
    guard order.isOpen else { return }
    counts.add("K30", "open_orders", person, standing: ExactDecimal(1), .count)
    guard order.context.isFollowUpJudged else { return }
    let missed = own.count { $0.kind.code == "FUP-01" || $0.kind.code == "FUP-02" }
    counts.add("K30", "follow_up", person, part: ExactDecimal(Int64(1 - missed)), of: ExactDecimal(1))
  }
}

extension KpiOrder {
  /// Who follows the order up today; `nil` where no sheet names anybody.
  var merchandiser: String? { name(facts.value(.merchandiser)) }

  /// The person who does the work of somebody that a cell names.
  func name(_ value: FieldValue?) -> String? { value.map { ResponsiblePerson.standing($0.description, context) } }

  /// Whether something of it is still to be shipped, and no sheet says that it is finished.
  var isOpen: Bool { !lines.isEmpty && closedOn == nil && !facts.isClosed }

  /// Whether a sheet calls it urgent.
  var isUrgent: Bool {
    let words = (lines.flatMap { $0.stated(.urgency) } + facts.stated(.urgency)).map(\.text)
    return words.contains(where: Urgency.isMeant)
  }
}

extension RuleContext {
  /// Whether some sheet tells of follow-ups, and a rule that is on looks at them.
  fileprivate var isFollowUpJudged: Bool {
    [("FUP-01", Field.lastFollowupAt), ("FUP-02", .nextFollowupAt)].contains { code, field in
      settings.rulings[code]?.isOff != true && knows(field)
    }
  }
}
