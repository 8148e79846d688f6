internal import ExactValues
internal import Normalization
internal import OrderModel
internal import Reconciliation

/// Whether the customer said yes.
extension LineFacts {
  /// Whether the customer confirmed, as far as a sheet says; `nil` where none says anything that is known.
  var isConfirmed: Bool? {
    let words = stated(.confirmedByCustomer).filter(\.isHeld).compactMap { Confirmation.isYes($0.value) }
    return words.contains(true) ? true : words.first
  }
}

/// Words by which sheets say whether a customer confirmed.
enum Confirmation {
  private static let notNeeded = ["无需", "無需", "不需", "不用", "免", "not needed", "n/a"]
  private static let no = [
    "未", "否", "没", "沒", "待", "无", "無", "不", "拒", "催", "×", "no", "pending", "waiting", "open", "reject", "false",
  ]
  private static let yes: Set<String> = ["是", "y", "yes", "√", "✓", "ok", "true", "已", "有", "1", "通过", "同意"]
  private static let parts = ["确认", "確認", "回签", "回簽", "签回", "簽回", "认可", "confirmed", "approved", "signed"]

  /// The day that a cell names: columns for the customer's word hold a day as often as a yes.
  static func day(_ value: FieldValue) -> Day? {
    value.day ?? ChangeRecordReader.value(value, of: .promisedDate)?.day
  }

  /// Whether a cell says that somebody confirmed; a day says so too; `nil` for words that nobody knows.
  static func isYes(_ value: FieldValue) -> Bool? {
    if case .flag(let flag) = value { return flag }
    if value.day != nil { return true }
    let word = TextFolding.key(value.description)
    if notNeeded.contains(where: word.contains) { return nil }
    if no.contains(where: word.contains) { return false }
    return yes.contains(word) || parts.contains(where: word.contains) || day(value) != nil ? true : nil
  }
}
