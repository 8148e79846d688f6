internal import ExactValues
internal import SourceLineage

/// The words of a family tree, in Chinese or English.
struct FamilyTreeWords {
  let isEnglish: Bool

  /// Takes the language of a report.
  init(language: String) { isEnglish = language == "en" }

  var notRead: String { isEnglish ? "not read:" : "没有读取：" }
  var asConfigured: String { isEnglish ? "as configured" : "按 duidan.yml 的设置" }
  var noDay: String { isEnglish ? "day unknown" : "日期不明" }

  func fork(_ branch: Int, of parent: String) -> String {
    isEnglish ? "fork \(branch) of \(parent)" : "分支 \(branch)，从 \(parent) 分出"
  }

  func copy(of original: String) -> String { isEnglish ? "copy of \(original)" : "\(original) 的副本" }

  /// By what it is known when a file was saved, and what contradicts it.
  func evidence(_ saved: SaveDate) -> String {
    guard isEnglish else {
      return "依据：\(evidenceName(saved.evidence))" + (saved.contradiction.map { "；但 \(translated($0))" } ?? "")
    }
    return "by \(saved.evidence.rawValue)" + (saved.contradiction.map { "; \($0)" } ?? "")
  }

  private func evidenceName(_ evidence: SaveDate.Evidence) -> String {
    switch evidence {
    case .name: "文件名"
    case .label: "标题或页签"
    case .document: "文档属性"
    case .content: "表内日期"
    case .none: "无"
    }
  }

  private func translated(_ contradiction: SaveDate.Contradiction) -> String {
    switch contradiction {
    case .saysTooEarly(let evidence, let said, let happened):
      "\(evidenceName(evidence))写的是 \(said)，表里有 \(happened) 的事"
    case .documentTooEarly(let happened): "文档属性说在 \(happened) 之前保存，表里有那天的事"
    }
  }
}
