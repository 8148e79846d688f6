/// What people write behind a file's name to tell a version from the others: 最终版2, v3, 副本, 备份, 0315改.
struct NameMark {
  /// What a word says of a version.
  enum Meaning { case copy, backup, old, draft, handed, changed, new, final }

  private static let words: [(Meaning, [String])] = [
    (.copy, ["副本", "複本", "拷贝", "复制", "copy of", "copy"]),
    (.backup, ["备份", "備份", "backup", "bak", "存档", "归档"]),
    (.old, ["旧版", "舊版", "旧", "舊", "原版", "原始", "作废", "old"]),
    (
      .handed,
      [
        "打印版", "打印", "发老板", "发客户", "发财务", "发领导", "给老板", "给客户", "给财务", "给领导", "汇报版", "核对版", "已核对", "确认版", "整理版", "整理",
        "ok",
      ]
    ),
    (.draft, ["初稿", "草稿", "初版", "draft"]),
    (
      .changed,
      ["修改版", "修改", "修订版", "修订", "已改", "更改", "更新版", "更新至", "更新", "改", "截止", "截至", "revised", "updated", "update"]
    ),
    (.new, ["最新版", "最新", "新版", "新", "new", "latest"]),
    (.final, ["最终版", "最終版", "最终", "最終", "终版", "终稿", "定稿", "定版", "完成版", "final version", "final"]),
  ]

  /// The words, the longest first, each with its meaning.
  static let all: [(word: String, meaning: Meaning)] = words.flatMap { meaning, words in
    words.map { (word: $0, meaning: meaning) }
  }.sorted { ($1.word.count, $0.word) < ($0.word.count, $1.word) }

  /// How late among the versions of a sheet a word puts one, where nothing else tells.
  static func rank(_ meaning: Meaning) -> Int {
    switch meaning {
    case .backup, .old: -2
    case .draft: -1
    case .copy, .handed: 0
    case .changed: 1
    case .new: 2
    case .final: 3
    }
  }
}
