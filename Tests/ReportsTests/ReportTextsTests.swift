import Foundation
import Testing

@testable import Reports

struct ReportTextsTests {
  /// A source file of another room, read as text: so a kind, field or department that is added there needs words here.
  private static func matches(of pattern: String, in file: String) throws -> [String] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appendingPathComponent("Sources/" + file), encoding: .utf8)
    let expression = try NSRegularExpression(pattern: pattern, options: .anchorsMatchLines)
    return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap { match in
      Range(match.range(at: 1), in: text).map { String(text[$0]) }
    }
  }

  @Test(arguments: ReportLanguage.allCases)
  func everyKindHasItsTexts(language: ReportLanguage) throws {
    let codes = try Self.matches(of: #"= (?:merge|ingest)\("([A-Z]+-\d+)""#, in: "Discrepancies/DiscrepancyKind.swift")
    #expect(codes.count >= 32)
    let texts = ReportTexts(language)
    for code in codes + ["SHP-01", "SHP-02", "INV-01"] {
      for part in ReportTexts.KindPart.allCases {
        #expect(texts.kind(code, part)?.isEmpty == false, "\(code) \(part) \(language)")
      }
    }
  }

  @Test(arguments: ReportLanguage.allCases)
  func everyFieldAndDepartmentHasALabel(language: ReportLanguage) throws {
    let texts = ReportTexts(language)
    let fields = try Self.matches(of: #"^    ([a-z_]+) [a-z]+ [a-z]+$"#, in: "OrderModel/FieldCatalogueText.swift")
    #expect(fields.count > 180)
    for field in fields { #expect(texts.fieldLabel(field)?.isEmpty == false, "\(field) \(language)") }
    let line = try Self.matches(of: #"case (sales[a-z, ]+)$"#, in: "OrderModel/Department.swift")
    let departments = try #require(line.first).components(separatedBy: ", ")
    for department in departments { #expect(texts.word(.department, department) != nil, "\(department) \(language)") }
  }

  @Test(arguments: ReportLanguage.allCases)
  func everyWordOfTheFilesHasItsText(language: ReportLanguage) {
    let texts = ReportTexts(language)
    let policies = [
      "unchanged", "agreed", "sole_edit", "authority", "change_record", "latest", "majority", "manual", "decision",
    ]
    let words: [(ReportTexts.WordGroup, [String])] = [
      (.policy, policies), (.severity, ["critical", "high", "medium", "low", "info"]),
      (.status, ["open", "decided", "waived", "resolved"]), (.trend, ["new", "recurring", "reopened"]),
      (.family, ["ingest", "merge", "rule"]), (.grain, ["order", "line", "event"]),
      (.end, TableAccount.RowEnd.allCases.map(\.rawValue)), (.flag, ["true", "false"]),
    ]
    for (group, ids) in words {
      for id in ids { #expect(texts.word(group, id)?.isEmpty == false, "\(group) \(id) \(language)") }
    }
    let phrases = TextTable(PhraseText.lines)
    for phrase in Phrase.allCases { #expect(phrases.text(phrase.rawValue, language)?.isEmpty == false, "\(phrase)") }
    #expect(phrases.entries.count == Phrase.allCases.count)
    for column in DiscrepancyColumn.allCases { #expect(texts.columnLabel(column.rawValue) != nil, "\(column)") }
    for column in ChangeColumn.allCases { #expect(texts.columnLabel(column.rawValue) != nil, "\(column)") }
  }

  @Test func bothLanguagesSayTheSame() {
    for table in ReportTexts.allTables {
      for (key, texts) in table.entries {
        #expect(texts.count == ReportLanguage.allCases.count && !texts.contains(""), "\(key)")
      }
    }
  }

  @Test func aValueThatLooksLikeAPlaceholderStaysAsItIs() {
    #expect(ReportTexts.fill("{a} {b} {c", ["a": "{b}", "b": "2"]) == "{b} 2 {c")
  }

  @Test func theTemplateNamesNoUnknownPhrase() throws {
    let file = "Reports/Page/PageTemplateText.swift"
    let names = try Self.matches(of: #"\{\{t\.([A-Za-z]+)\}\}"#, in: file)
    #expect(names.count > 20)
    for name in names { #expect(Phrase(rawValue: name) != nil, "\(name)") }
  }
}
