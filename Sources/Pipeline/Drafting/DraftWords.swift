/// The comments of a drafted `duidan.yml`.
struct DraftWords {
  let isEnglish: Bool

  /// The first lines.
  var head: String {
    isEnglish
      ? "what Duidan found in the sheets; correct what is wrong, `# ?` marks what it is unsure of"
      : "Duidan 从表里看出来的设置。请核对：写错的改掉；带 # ? 的是拿不准的，核对后去掉行首的 #"
  }
  var keptAsIs: String { isEnglish ? "kept as it is" : "原样保留，不参与核对" }
  var or: String { isEnglish ? "or" : "也可能是" }
  var twice: String { isEnglish ? "left to each sheet" : "各表含义不同，由程序逐表判断" }
  var notDecided: String { isEnglish ? "not decided" : "日期的年月日顺序未能确定" }
  var parts: String { isEnglish ? "files add up, whatever they share" : "各文件一律相加，不再问哪份新" }
  var scope: String {
    isEnglish ? "all, open or listed: what a missing row means" : "all 全部、open 未完成、listed 曾出现过的：缺行是什么意思"
  }
  var inferred: String { isEnglish ? "found anew in each run" : "每次运行时自动判断" }
  var names: String {
    isEnglish
      ? "Names that probably mean the same: take the # away where they do."
      : "可能是同一个名称的不同写法，确认后去掉 #："
  }
  var examples: String {
    isEnglish ? "What else can be set, with its default or as an example:" : "其他可以设置的内容（默认值或示例）："
  }

  /// The keys that nothing was found for: the line and what it is for.
  var others: [(line: String, note: String)] {
    [
      ("parties: { merchandiser: sales }", text("merchandiser: 跟单 apart from sales", "谁算同一方；跟单和业务分开就写 merchandiser")),
      ("authority: { promised_date: [production, sales] }", text("whose word counts", "以谁的为准，按先后")),
      (
        "policies: { promised_date: [decision, change_record, authority, manual] }",
        text("how a field is settled", "按什么办法定值，按先后")
      ),
      (
        "thresholds: { propagate_days: 1, stale_days: 5, due_soon: 3 }",
        text("in working days", "工作日：多久应传到、多久算没更新、多近算快到期")
      ),
      ("limits: { sheet_bytes: 4GB, cells: 200000000 }", text("what a file may hold", "文件大小上限")),
      ("tolerance: { amount: 0.05, promised_date: 0 }", text("differences that do not count", "可以忽略的差异")),
      (
        "customers: { 华为: { is: 华为技术有限公司, ship_over: 3%, ship_under: 3% } }",
        text("other names of customers", "客户简称与溢短装")
      ),
      ("people: { 小李: { is: 李明, left: 2026-03-01, successor: 王芳 } }", text("other names of people", "人员简称与交接")),
      ("units: { 箱: { of: 件, times: 50 } }", text("units in other units", "单位换算")),
      ("rates: { USD: 7.1 }", text("currencies", "汇率")),
      ("calendar: { holidays: [2026-10-01], workdays: [2026-10-10] }", text("days off", "放假与调休")),
      ("rules: { SHP-05: { severity: high, grace_days: 3 }, FUP-01: off }", text("single rules", "单条规则")),
      ("outputs: { languages: [zh-Hans, en], scorecard: false }", text("what a run writes", "输出什么")),
    ]
  }

  private func text(_ english: String, _ chinese: String) -> String { isEnglish ? english : chinese }
}
