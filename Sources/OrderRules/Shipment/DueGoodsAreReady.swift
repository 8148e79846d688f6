import Discrepancies
import ExactValues
import OrderModel

/// What is due soon is made and inspected (SHP-06).
enum DueGoodsAreReady: LineRule {
  /// SHP-06.
  static let entry = RuleEntry(
    "SHP-06", "due_soon_not_ready", .high, acts: .production,
    needs: [
      [.promisedDate],
      [.productionFinish, .productionStatus, .producedQuantity, .qcStatus, .qcDate],
    ],
    compares: [.promisedDate, .productionPlanFinish],
    chinese: RuleWords(
      title: "快到交期了，货还没好", what: "交期 {promise}，还没完工", todo: "今天盯住：哪天能好；赶不上马上告诉客户",
      rule: "交期前 3 个工作日（due_soon 可改），货已经完工、检验过；已发完的不算。",
      example: "后天要交货，生产表上还在生产：今天不问，后天就晚了。",
      variants: [
        "inspection": "交期 {promise}，货做完了，检验还没过", "failed": "交期 {promise}，检验不合格，还没处理",
      ]),
    english: RuleWords(
      title: "Due soon and not ready", what: "{promise} is promised, and production is not finished",
      todo: "ask today when it will be ready; if it will be late, tell the customer now",
      rule: "Three working days before the promise (due_soon) goods are made and inspected, unless they have left.",
      example: "The goods are due the day after tomorrow and still in production.",
      variants: [
        "inspection": "{promise} is promised; the goods are made and not yet inspected",
        "failed": "{promise} is promised; the goods failed inspection",
      ]))

  /// Looks at production and inspection of what is due within a few working days.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard let promise = line.day(.promisedDate) else { return .lacks([.promisedDate]) }
    guard context.isSoon(promise) else { return promise < context.asOf ? .notApplicable : .holds }
    if line.isShippedOut(of: order) == true { return .notApplicable }
    guard let isProduced = line.isProduced else {
      return line.inspection == .passed ? .holds : .lacks([.productionFinish])
    }
    if !isProduced { return .violated([violation(line, promise, nil)]) }
    switch line.inspection {
    case nil, .passed: return .holds
    case .failed: return .violated([violation(line, promise, "failed")])
    case .open, .unwritten: return .violated([violation(line, promise, "inspection")])
    }
  }

  private static func violation(_ line: LineFacts, _ promise: Day, _ variant: String?) -> Violation {
    var found = Violation(variant == nil ? .productionFinish : .qcStatus)
    found.department = variant == nil ? .production : .quality
    found.details = ["promise": promise.description, "variant": variant ?? "production"]
    found.evidence = line.evidence(
      .promisedDate, .productionPlanFinish, .productionStatus, .productionFinish, .qcStatus, .qcDate)
    found.money = line.unshippedMoney
    return found
  }
}
