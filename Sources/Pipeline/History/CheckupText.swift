internal import Ledger

/// The answer of `duidan verify`: what was looked at, with counts, and whether it is sound.
struct CheckupText {
  let language: String

  func summary(_ checkup: LedgerCheckup, _ outputs: OutputCheck?, differences: Int) -> String {
    let isEnglish = language == "en"
    var parts: [(chinese: String, english: String)] = [
      ("\(checkup.runs) 次运行", "runs: \(checkup.runs)"), ("\(checkup.orders) 张订单", "orders: \(checkup.orders)"),
      ("\(checkup.lines) 行", "lines: \(checkup.lines)"),
      ("\(checkup.values) 个值与历史核对", "values held against the history: \(checkup.values)"),
      ("\(checkup.statements) 条各表记录", "statements: \(checkup.statements)"),
      ("\(checkup.events) 个事件", "events: \(checkup.events)"),
      ("\(checkup.blobs) 个数据块", "blobs: \(checkup.blobs)"),
      ("\(checkup.discrepancies) 个差异", "discrepancies: \(checkup.discrepancies)"),
      ("\(checkup.decisions) 个决定", "decisions: \(checkup.decisions)"),
    ]
    if let outputs {
      parts.append(
        ("运行 \(outputs.run) 的 \(outputs.fileCount) 个文件", "files of run \(outputs.run): \(outputs.fileCount)"))
    }
    let end =
      differences == 0
      ? (isEnglish ? "sound" : "完好") : (isEnglish ? "differences: \(differences)" : "不符：\(differences) 处")
    let checked = parts.map { isEnglish ? $0.english : $0.chinese }.joined(separator: isEnglish ? ", " : "、")
    return (isEnglish ? "checked: " : "已核对：") + checked + "\n" + end + "\n"
  }
}
