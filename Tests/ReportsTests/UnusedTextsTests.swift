import Foundation
import Testing

@testable import Reports

/// No text stands in the catalogue that no rendering can show: what is looked up is looked up by a name in the sources.
struct UnusedTextsTests {
  private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources")

  /// The text of all sources of some rooms but the catalogue itself.
  private func sources(_ rooms: String...) throws -> String {
    try rooms.flatMap { room -> [String] in
      let folder = root.appendingPathComponent(room)
      let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
      return try files.compactMap { $0 as? URL }
        .filter { $0.pathExtension == "swift" && !$0.path.contains("/Texts/") }
        .map { try String(contentsOf: $0, encoding: .utf8) }
    }.joined(separator: "\n")
  }

  private func names(_ pattern: String, in text: String) throws -> Set<String> {
    let expression = try NSRegularExpression(pattern: pattern)
    let found = expression.matches(in: text, range: NSRange(text.startIndex..., in: text))
    return Set(found.compactMap { Range($0.range(at: 1), in: text).map { String(text[$0]) } })
  }

  private func keys(_ lines: String) -> Set<String> { Set(TextTable(lines).entries.keys) }

  @Test("every fixed text is named where something is shown")
  func phrases() throws {
    let text = try sources("Reports")
    let named = try names(#"\.([a-z][A-Za-z]+)\b"#, in: text)
    #expect(Set(Phrase.allCases.map(\.rawValue)).subtracting(named) == [])
  }

  @Test("every label belongs to a field or to a column that is written or shown")
  func labels() throws {
    let fields = try names(
      #"\n    ([a-z_]+) [a-z]+ [a-z]+(?=\n)"#,
      in: String(contentsOf: root.appendingPathComponent("OrderModel/FieldCatalogueText.swift"), encoding: .utf8))
    #expect(keys(FieldLabelText.lines).subtracting(fields) == [])
    let written = Set(DiscrepancyColumn.allCases.map(\.rawValue) + ChangeColumn.allCases.map(\.rawValue))
    let named = try names(#""([a-z_]+)""#, in: sources("Reports", "Pipeline"))
    #expect(keys(ColumnLabelText.lines).subtracting(written).subtracting(named) == [])
  }

  @Test("every text of a kind belongs to a kind of the catalogue")
  func kinds() throws {
    let kinds = try String(
      contentsOf: root.appendingPathComponent("Discrepancies/DiscrepancyKind.swift"), encoding: .utf8)
    let codes = try names(#"= (?:merge|ingest)\("([A-Z]+-\d+)""#, in: kinds)
    let parts = Set(ReportTexts.KindPart.allCases.map(\.rawValue) + ["acts"])
    for key in keys(KindText.lines).union(keys(KindMeaningText.lines)) {
      let words = key.split(separator: " ").map(String.init)
      #expect(words.count == 2 && codes.contains(words[0]) && parts.contains(words[1]), "\(key)")
    }
  }

  @Test("every word belongs to a group, and what it stands for is written by some stage")
  func words() throws {
    let text = try sources(
      "Reports", "Pipeline", "Discrepancies", "OrderModel", "Reconciliation", "OrderRules", "Normalization", "Ledger",
      "TableShaping")
    let named = try names(#""([a-z_]+)""#, in: text).union(
      try names(#"(?:case|,) `?([a-z][A-Za-z]*)`?(?=[,\n ])"#, in: text))
    for key in keys(WordText.lines) {
      let words = key.split(separator: " ").map(String.init)
      #expect(words.count == 2 && ReportTexts.WordGroup(rawValue: words[0]) != nil, "\(key)")
      #expect(named.contains(words[1]), "\(key)")
    }
  }

  @Test("every key figure is one that is worked out")
  func figures() throws {
    let text = try sources("OrderRules")
    let codes = try names(#""(K\d\d)""#, in: text), measures = try names(#"[")](_?[a-z_]+)""#, in: text)
    for key in keys(KeyFigureText.lines) {
      let words = key.split(separator: " ").map(String.init)
      // A median's name is its figure's with an ending.
      let figure = words.last.map { $0.hasSuffix("_median") ? String($0.dropLast(7)) : $0 } ?? ""
      #expect(words.count == 2 && codes.contains(words[0]), "\(key)")
      #expect(measures.contains(words[1]) || measures.contains(figure), "\(key)")
    }
  }
}
