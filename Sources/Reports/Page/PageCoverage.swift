/// Lays out how much the rules could judge.
struct PageCoverage {
  let model: ReportModel
  private var texts: ReportTexts { model.texts }

  /// At most so many missing fields are shown.
  private static let gapLimit = 12

  /// The names that the template asks for.
  var members: [String: Any] {
    let judged = model.judgedRules
    let hidden = judged.gaps.count - Self.gapLimit
    return [
      "coverage": judged.sentence(texts) ?? false,
      "hasGaps": !judged.gaps.isEmpty,
      "gaps": judged.gaps.prefix(Self.gapLimit).map(gap),
      "moreGaps": hidden > 0
        ? texts.phrase(.restInFile, ["count": String(hidden), "file": "rules.csv"]) : false,
    ]
  }

  private func gap(_ gap: JudgedRules.Gap) -> PageNode {
    PageNode([
      "field": texts.label(gap.field), "silent": String(gap.silent.count), "partly": String(gap.partly),
      "hasRules": !gap.silent.isEmpty,
      "rules": gap.silent.map { PageNode(["code": $0.code, "title": $0.title]) },
    ])
  }
}
