internal import Discrepancies

/// Explanations as text for a terminal, as JSON, and as a page of Markdown.
public enum ExplanationText {
  /// One kind, or several under each other, for a terminal.
  public static func text(_ kinds: [KindExplanation], _ language: ReportLanguage) -> String {
    kinds.map { text($0, language) }.joined(separator: "\n")
  }

  /// All that is known of kinds, in both languages, as one JSON array.
  public static func json(_ kinds: [KindExplanation]) -> String {
    var json = JSONWriter(.pretty)
    json.line(.array(kinds.map(object)))
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// A reference page: a section a kind, Chinese and English.
  public static func markdown(_ kinds: [KindExplanation]) -> String {
    var page = """
      # 差异与规则 · Discrepancies and rules

      `duidan explain --all --format markdown` writes this page; a test holds it fresh.


      """
    for (family, title) in families {
      let members = kinds.filter { $0.kind.family == family }
      guard !members.isEmpty else { continue }
      page += "## \(title)\n\n" + members.map(section).joined(separator: "\n") + "\n"
    }
    return page
  }

  private static let families: [(DiscrepancyKind.Family, String)] = [
    (.merge, "各表之间 · Between the sheets"), (.rule, "订单本身 · The orders themselves"), (.ingest, "读表 · Reading sheets"),
  ]

  private static func text(_ kind: KindExplanation, _ language: ReportLanguage) -> String {
    let words = kind.words(language), texts = ReportTexts(language)
    let severity = texts.word(.severity, kind.kind.severity.rawValue) ?? kind.kind.severity.rawValue
    let labels =
      language == .zhHans
      ? ["意思", "举例", "怎么办", "谁来办", "严重程度", "要有的列"] : ["means", "example", "to do", "acts", "severity", "needs"]
    var rows = [
      (labels[0], words.meaning), (labels[1], words.example), (labels[2], words.remedy), (labels[3], words.acts),
      (labels[4], severity),
    ]
    if !kind.needs.isEmpty { rows.append((labels[5], needs(kind, texts))) }
    let width = labels.map(DisplayWidth.of).max() ?? 0
    let body = rows.map { label, value in
      "  " + label + String(repeating: " ", count: width - DisplayWidth.of(label) + 2) + value + "\n"
    }
    return "\(kind.kind.code) · \(words.title) · \(kind.kind.name)\n" + body.joined()
  }

  private static func needs(_ kind: KindExplanation, _ texts: ReportTexts) -> String {
    let either = texts.language == .zhHans ? " 或 " : " or "
    return kind.needs.map { $0.map(texts.label).joined(separator: either) }
      .joined(separator: texts.language == .zhHans ? "；" : "; ")
  }

  private static func section(_ kind: KindExplanation) -> String {
    let chinese = kind.words(.zhHans), english = kind.words(.english)
    let needs = kind.needs.map { $0.map { "`\($0)`" }.joined(separator: " / ") }.joined(separator: ", ")
    let facts =
      ["`\(kind.kind.name)`", kind.kind.severity.rawValue] + (kind.isCause ? ["▲"] : [])
      + (needs.isEmpty ? [] : ["needs " + needs])
    return """
      ### \(kind.kind.code) \(chinese.title) · \(english.title)

      \(facts.joined(separator: " · "))

      - \(chinese.meaning)。例：\(chinese.example)。
        怎么办：\(chinese.remedy)。谁来办：\(chinese.acts)。
      - \(english.meaning). Example: \(english.example).
        To do: \(english.remedy). Acts: \(english.acts).

      """.replacing("。。", with: "。").replacing("..", with: ".").replacing("？。", with: "？").replacing("?.", with: "?")
  }

  private static func object(_ kind: KindExplanation) -> JSONValue {
    .object([
      ("code", .string(kind.kind.code)), ("name", .string(kind.kind.name)),
      ("family", .string(kind.kind.family.rawValue)), ("severity", .string(kind.kind.severity.rawValue)),
      ("is_cause", .bool(kind.isCause)),
      ("needs", .array(kind.needs.map { .array($0.map(JSONValue.string)) })),
      ("zh-Hans", object(kind.words(.zhHans))), ("en", object(kind.words(.english))),
    ])
  }

  private static func object(_ words: KindExplanation.Words) -> JSONValue {
    .object([
      ("title", .string(words.title)), ("meaning", .string(words.meaning)), ("example", .string(words.example)),
      ("to_do", .string(words.remedy)), ("acts", .string(words.acts)),
    ])
  }
}
