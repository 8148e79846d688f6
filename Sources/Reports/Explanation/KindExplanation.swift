public import Discrepancies
internal import OrderModel
internal import OrderRules

/// What a kind of discrepancy means and what to do about it: an entry of the catalogue, worded.
public struct KindExplanation: Sendable {
  /// The kind.
  public let kind: DiscrepancyKind
  /// The fields without which it is never evaluated, of each inner list one is enough; empty for what is no rule.
  public let needs: [[String]]
  /// Whether what follows from it hangs on it.
  public let isCause: Bool

  /// Every kind: the merge, the rules, then the reading of sheets, each in the order of the codes.
  public static let all: [KindExplanation] = {
    let listed = DiscrepancyKind.listed.map { KindExplanation(kind: $0, needs: [], isCause: false) }
    let rules = RuleList.entries.map { entry in
      KindExplanation(kind: entry.kind, needs: entry.needs.map { $0.map(\.id) }, isCause: entry.isCause)
    }
    let version = rules.filter { $0.kind.code.hasPrefix("VER") }
    let others = rules.filter { !$0.kind.code.hasPrefix("VER") }
    return (listed.filter { $0.kind.family == .merge } + version).sorted { $0.kind.code < $1.kind.code } + others
      + listed.filter { $0.kind.family == .ingest }
  }()

  /// The kind of a code or a name, however it is written: `ver-03`, `stale_copy`.
  public static func find(_ text: String) -> KindExplanation? {
    let wanted = text.uppercased()
    return all.first { $0.kind.code == wanted } ?? all.first { $0.kind.name.uppercased() == wanted }
  }

  /// What is said in one language.
  public struct Words: Sendable {
    /// What it is, what it means, a case of it.
    public let title, meaning, example: String
    /// What to do, and who does it.
    public let remedy, acts: String
  }

  /// The words of one language; placeholders are put in general terms.
  public func words(_ language: ReportLanguage) -> Words {
    let texts = ReportTexts(language)
    let code = kind.code
    let acts = texts.acts(code) ?? RuleList.entry(code).map { texts.department($0.acts.rawValue) }
    return Words(
      title: texts.title(of: kind), meaning: texts.kind(code, .means) ?? "", example: texts.kind(code, .example) ?? "",
      remedy: Self.general(texts.kind(code, .todo) ?? "", language), acts: acts ?? texts.phrase(.nobody))
  }

  private static func general(_ text: String, _ language: ReportLanguage) -> String {
    let values =
      language == .zhHans
      ? ["field": "这一项", "new": "新值", "old": "旧值", "changed": "改的一方", "holder": "那个部门"]
      : [
        "field": "the field", "new": "the new value", "old": "the old one", "changed": "who changed it",
        "holder": "that party",
      ]
    return RuleWording.fill(text, values).replacing(#/\{[a-z_]+\}/#, with: "…")
  }
}
