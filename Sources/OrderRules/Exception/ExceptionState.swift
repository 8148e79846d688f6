import Normalization
import OrderModel
import Reconciliation

extension EventState {
  /// Whether an exception is closed: by its day of closing, or by a status that says so; `nil` where its status is a
  /// word that nobody knows.
  func isClosedException(_ context: RuleContext) -> Bool? {
    if fields[.exceptionClosed] != nil { return true }
    guard let status = fields[.exceptionStatus] else { return false }
    if status == .flag(true) { return true }
    let word = TextFolding.key(status.description)
    if Self.closedWords.contains(word) { return true }
    if Self.openWords.contains(word) { return false }
    return context.overall(status.description).map { $0.state == .done || $0.state == .cancelled }
  }

  private static let closedWords: Set<String> = [
    "是", "y", "yes", "√", "已", "已解决", "已处理", "已闭环", "闭环", "解决", "处理完", "处理完毕", "处理完成", "已关闭", "已结案", "closed",
    "resolved", "done", "fixed",
  ]
  private static let openWords: Set<String> = [
    "否", "n", "no", "×", "x", "未", "未解决", "未处理", "未闭环", "处理中", "跟进中", "待处理", "进行中", "open", "pending", "inprogress",
    "false",
  ]

  /// What an exception is about, as its register says.
  var exceptionText: String { (fields[.exceptionType] ?? fields[.exceptionDesc])?.description ?? "–" }

  /// Whether a sheet that still states the event has a column for a field.
  func hasColumn(_ field: Field, _ context: RuleContext) -> Bool {
    holders.compactMap(context.source).contains { context.knows(field, in: $0) }
  }
}
