/// The words of `migration.html`, in Chinese or English.
struct MigrationPageWords {
  let isEnglish: Bool

  private func text(_ english: String, _ chinese: String) -> String { isEnglish ? english : chinese }

  var title: String { text("Migration of old sheets", "旧表迁移报告") }
  var filesRead: String { text("files read", "已读文件") }
  var copies: String { text("copies, not counted twice", "副本（不重复计）") }
  var notRead: String { text("files not read", "未读文件") }
  var rowsRead: String { text("rows read", "读入行数") }
  var changes: String { text("changes told", "查出的变更") }
  var outputs: String { text("The files beside this page", "本页旁边的文件") }
  var noDecisions: String { text("Nothing has to be decided.", "没有要决定的事。") }

  /// What is to be decided, whether it ties out, where it came from, what was left.
  var sections: [String: String] {
    [
      "decide": text("What to decide first", "先要决定的事"), "ends": text("Where every row went", "每一行的去向"),
      "totals": text("Control totals by currency and fate", "按币种和去向的控制合计"), "sources": text("What was read", "读了什么"),
      "left": text("What was not read, and why", "没有读的文件及原因"), "odd": text("Rows that do not add up in", "行数对不上的文件"),
    ]
  }
  var decisionHeads: [String] { [text("rows", "行数"), text("what", "事项"), text("what to do", "怎么办")] }
  var totalHeads: [String] {
    [
      text("currency", "币种"), text("fate", "去向"), text("rows", "行数"), text("quantity", "数量"), text("amount", "金额"),
    ]
  }
  var endHeads: [String] { [text("fate", "去向"), text("rows", "行数")] }
  var sourceHeads: [String] {
    [
      text("source", "来源"), text("parts", "部分"), text("versions", "版本"), text("forks", "分支"), text("copies", "副本"),
      text("from – to", "起止"),
    ]
  }
  var leftHeads: [String] { [text("file", "文件"), "", text("why", "原因")] }

  func verdict(rows: Int, files: Int, odd: Int) -> String {
    guard odd == 0 else {
      return text("In \(odd) of \(files) files the rows do not add up.", "\(files) 个文件中有 \(odd) 个行数对不上。")
    }
    return text(
      "All \(rows) rows of \(files) files are accounted for.", "\(files) 个文件的 \(rows) 行全部有去向，没有丢行。")
  }

  func decision(_ row: [String: String]) -> [String] { [row["rows"] ?? "", row["what"] ?? "", row["todo"] ?? ""] }

  func more(_ count: Int, in file: String) -> String {
    text("\(count) more stand in \(file).", "另有 \(count) 个，见 \(file)。")
  }

  func fate(_ fate: String) -> String {
    fate == "unreadable" ? text("cannot be read", "读不了") : text("passed over", "跳过")
  }

  func end(_ end: String) -> String {
    guard !isEnglish else { return end }
    return [
      "used": "采用", "duplicate": "重复", "heading": "表头", "subtotal": "小计", "note": "说明", "blank": "空行", "excluded": "排除",
      "rejected": "退回",
    ][end] ?? end
  }
}
