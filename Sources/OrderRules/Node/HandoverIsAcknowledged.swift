import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// What is handed over stands in the next department's list: approved lines in production's, finished ones in the
/// warehouse's (NODE-11).
///
/// Only a list that has held nearly every such line tells, and only once it came more than five working days later.
/// Where the workspace says what a list should hold (scope), the merge tells it.
enum HandoverIsAcknowledged: LineRule {
  /// NODE-11.
  static let entry = RuleEntry(
    "NODE-11", "handover_not_acknowledged", .medium, acts: .merchandiser,
    needs: [[.approvalDate, .productionFinish]],
    chinese: RuleWords(
      title: "交接未确认", what: "{day} 审批通过，{source} 里还没有这一行", todo: "问对方收到没有，没收到的今天补发，请他登记",
      rule: "审批通过的行 5 个工作日内（stale_days 可改）出现在生产的表里，完工的出现在仓库的表里；平时都登记的表才看。",
      example: "订单 3 月 2 日批了，到 16 日生产表里还没有：通知没发到，还是漏看了。",
      variants: ["finished": "{day} 完工，{source} 里还没有这一行"]),
    english: RuleWords(
      title: "A handover that nobody acknowledged", what: "approved on {day}, and {source} does not have the line",
      todo: "ask whether it arrived; if not, send it again today and have it entered",
      rule:
        "An approved line stands in production's list within five working days (stale_days), a finished one in the warehouse's, where such a list holds nearly all others.",
      example: "Approved on 2 March and not in production's list on the 16th: it was never sent, or overlooked.",
      variants: ["finished": "finished on {day}, and {source} does not have the line"]))

  private static let steps: [(node: Node, day: Field, next: Department, variant: String)] = [
    (.approval, .approvalDate, .production, "approved"), (.production, .productionFinish, .warehouse, "finished"),
  ]

  /// Looks for the line in the lists of whoever comes next.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    if line.isClosed || line.isShippedOut(of: order) == true { return .notApplicable }
    var isJudged = false, isOver = false
    var found: [Violation] = []
    for step in steps where line.node(step.node, of: order).progress == .done {
      guard let stated = line.past(line.day(step.day)) else { continue }
      // A line that was added later is handed over when it is there.
      let day = max(stated, line.firstSeen ?? stated)
      isOver = true
      let lists = context.settings.sources.filter {
        $0.department == step.next && context.settings.fullLists.contains($0.id) && $0.scope == .listed
      }
      guard let list = lists.first else { continue }
      isJudged = true
      guard lists.allSatisfy({ line.unit.sources[$0.id] == nil }), context.shouldKnow(list, of: day, [], entry),
        line.unit.isOpened(by: context.settings.sources)
      else { continue }
      var violation = Violation(step.day)
      violation.source = list.id
      violation.details = ["variant": step.variant, "day": day.description, "source": list.id]
      violation.evidence = line.evidence(step.day)
      violation.money = line.amount
      found.append(violation)
    }
    return isJudged ? .of(found) : isOver ? .lacks([.approvalDate]) : .notApplicable
  }
}
