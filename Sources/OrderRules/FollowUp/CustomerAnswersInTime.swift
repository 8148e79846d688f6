import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// A customer who was asked to confirm something answers within a week (FUP-03).
///
/// That he was asked, and when, stands in remarks that are kept like a diary. Told is only what is the last word of all
/// of them, where a column for the customer's word says nothing or no.
enum CustomerAnswersInTime: WholeOrderRule {
  /// FUP-03.
  static let entry = RuleEntry(
    "FUP-03", "customer_silent", .medium, acts: .sales,
    needs: [[.remark, .followupNote], [.confirmedByCustomer]],
    chinese: RuleWords(
      title: "客户一直没回应", what: "{asked} 请客户确认（“{note}”），过了 {days} 天没有回应", todo: "今天打电话问客户；还不答复的，先别往下做，排期也别占着",
      rule: "备注里按日期记着请客户确认的，7 天内（silent_days 可改）有回应：客户确认一栏填上，或备注里有后一笔。",
      example: "备注写“3月2日 图纸发客户确认”，到 16 日没有下一笔：客户没看，还是不要了？"),
    english: RuleWords(
      title: "The customer does not answer",
      what: "the customer was asked to confirm on {asked} (“{note}”), and has not answered in {days} days",
      todo: "call the customer today; while he is silent, do not go on, and keep no capacity for it",
      rule:
        "Where dated remarks say that the customer was asked to confirm, he answers within seven days (silent_days): the column for his word is filled in, or a later remark stands there.",
      example:
        "A remark says “2026-03-02 drawing sent to the customer to confirm”, and nothing follows by the 16th: unread, or unwanted?"
    ))

  private static let subjects = ["确认", "確認", "回签", "回簽", "签回", "簽回", "confirm", "sign"]
  private static let asks = ["等", "待", "请", "請", "发", "發", "寄", "催", "送", "问", "問", "ask", "sent", "wait", "remind"]
  private static let answers = [
    "已确认", "已確認", "已回签", "已回簽", "已签", "已簽", "确认了", "確認了", "确认ok", "收到", "不用", "无需", "無需", "confirmed", "signed",
    "received",
  ]

  /// Looks for a question that is the last word of the order's dated remarks.
  static func judge(_ order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard order.isInWork, let (asked, note, text) = question(order, context) else { return .notApplicable }
    let words = order.livingLines.flatMap { $0.stated(.confirmedByCustomer) }.filter(\.isHeld)
    if words.contains(where: { Confirmation.isYes($0.value) == true }) { return .holds }
    // A word that nobody knows may well be a yes.
    if words.contains(where: { Confirmation.isYes($0.value) == nil }) { return .lacks([.confirmedByCustomer]) }
    guard let told = lastWord(on: .confirmedByCustomer, beside: note.source, context) else {
      return .lacks([.confirmedByCustomer])
    }
    let days = asked.days(until: told), allowed = context.thresholds.silentDays + context.grace(entry)
    guard days > allowed else { return .holds }
    var found = Violation(
      .confirmedByCustomer,
      details: ["asked": asked.description, "note": text, "days": String(asked.days(until: context.asOf))])
    found.evidence = [DisputedClaim(note, .remark)]
    found.evidence += order.lines.prefix(1).flatMap { $0.evidence(.confirmedByCustomer) }
    found.money = order.amount
    found.due = asked.adding(days: context.thresholds.silentDays)
    return .violated([found])
  }

  /// The first question of those that end the order's dated remarks, with the remark that it stands in.
  private static func question(
    _ order: OrderFacts, _ context: RuleContext
  ) -> (asked: Day, note: StatedValue, text: String)? {
    let notes = order.livingLines.flatMap { $0.stated(.remark) + $0.stated(.followupNote) }.filter(\.isHeld)
    guard notes.contains(where: { note in subjects.contains(where: note.text.lowercased().contains) }) else {
      return nil
    }
    let reader = DiaryReader(around: context.asOf)
    let entries = notes.flatMap { note in
      (reader.entries(note.text) ?? []).compactMap { entry in entry.day.map { (day: $0, note: note, text: entry.text) }
      }
    }
    let past = entries.filter { $0.day <= context.asOf }.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.map(\.element)
    guard let first = past.reversed().prefix(while: { isQuestion($0.text) }).last else { return nil }
    return (first.day, first.note, first.text)
  }

  private static func isQuestion(_ text: String) -> Bool {
    let words = text.lowercased()
    return subjects.contains(where: words.contains) && asks.contains(where: words.contains)
      && !answers.contains(where: words.contains)
  }

  /// The last day up to which both the remark and the customer's word would be known.
  private static func lastWord(on field: Field, beside source: Source, _ context: RuleContext) -> Day? {
    guard let remark = context.lastDay(of: source), let word = context.lastWord(on: field) else { return nil }
    return min(remark, word)
  }
}
