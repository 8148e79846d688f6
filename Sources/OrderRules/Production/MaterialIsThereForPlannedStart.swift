import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// What production plans to begin soon has its material (PRD-06).
///
/// A day of arrival that lies ahead, and not after the planned start, will do. An empty cell tells only in a sheet of
/// purchasing's own, and a sheet that is out of date tells nothing.
enum MaterialIsThereForPlannedStart: LineRule {
  /// PRD-06.
  static let entry = RuleEntry(
    "PRD-06", "material_not_ready", .high, acts: .purchasing,
    needs: [[.materialReadyDate, .materialStatus], [.productionPlanStart]],
    compares: [.materialReadyDate, .productionPlanStart],
    chinese: RuleWords(
      title: "快开工了，料还没齐", what: "计划 {start} 开工，料还是“{found}”", todo: "催采购：料哪天到；赶不上开工的，和生产改计划",
      rule: "计划开工前 3 个工作日（due_soon 可改）料已到齐，或者预计到料不晚于计划开工；已经开工的不算。",
      example: "后天开工，采购表上还是欠料：不催就停线等料。",
      variants: [
        "late": "计划 {start} 开工，料要 {found} 才到", "unwritten": "计划 {start} 开工，采购表里到料一栏还空着",
      ]),
    english: RuleWords(
      title: "The start is near, and the material is not there",
      what: "production plans to begin on {start}; the material is “{found}”",
      todo: "ask purchasing for the day of arrival; if it comes too late, move the plan with production",
      rule:
        "Three working days before the planned start (due_soon) the material is there, or expected no later than that day; what has begun does not count.",
      example:
        "Production begins the day after tomorrow, and purchasing's sheet says short: the line will stand still.",
      variants: [
        "late": "production plans to begin on {start}; the material comes on {found}",
        "unwritten": "production plans to begin on {start}; purchasing's sheet says nothing of the material",
      ]))

  /// Looks at the material of what is to begin within a few working days.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard let start = line.day(.productionPlanStart) else { return .lacks([.productionPlanStart]) }
    let production = line.node(.production, of: order)
    if production.isStarted || line.isBegun { return .notApplicable }
    guard start <= context.asOf || context.isSoon(start) else { return .holds }
    // What should have begun may have, where nobody says so.
    guard start > context.asOf || production.progress != nil || line.isBlank(.productionStart) else {
      return .lacks([.productionStart])
    }
    let ready = line.day(.materialReadyDate), word = line.stated(.materialStatus).first
    let states = line.states(.materialStatus, at: .material)
    if states?.contains(.done) ?? (ready.map { $0 <= context.asOf } ?? false) { return .holds }
    if let ready, ready > context.asOf {
      return ready <= max(start, context.asOf) ? .holds : violated(line, start, "late", ready.description)
    }
    guard isTold(line, context) else { return .lacks([.materialReadyDate]) }
    if let word, states != nil { return violated(line, start, "word", word.text) }
    guard word == nil, ready == nil, isBlankAtPurchasing(line, context) else { return .lacks([.materialStatus]) }
    return violated(line, start, "unwritten", "")
  }

  /// Whether a sheet that speaks of material, and has the line, came lately.
  private static func isTold(_ line: LineFacts, _ context: RuleContext) -> Bool {
    context.settings.sources.contains { source in
      line.holds(source) && context.isFresh(source)
        && [Field.materialStatus, .materialReadyDate].contains { context.knows($0, in: source) }
    }
  }

  private static func isBlankAtPurchasing(_ line: LineFacts, _ context: RuleContext) -> Bool {
    context.settings.sources.contains { source in
      source.department == .purchasing && line.holds(source) && context.isFresh(source)
        && [Field.materialStatus, .materialReadyDate].contains { context.knows($0, in: source) }
    }
  }

  private static func violated(_ line: LineFacts, _ start: Day, _ variant: String, _ found: String) -> Verdict {
    var violation = Violation(.materialReadyDate)
    violation.details = ["variant": variant, "start": start.description, "found": found]
    violation.evidence = line.evidence(.materialStatus, .materialReadyDate, .productionPlanStart)
    violation.money = line.amount
    violation.due = start
    return .violated([violation])
  }
}
