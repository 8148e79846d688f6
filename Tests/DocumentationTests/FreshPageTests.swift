import Ledger
import OrderRules
import Testing

@testable import Pipeline
@testable import Reports

/// The pages that the program writes are what it writes today.
@Suite struct FreshPageTests {
  @Test("a page of the reference is what the program says today", arguments: ExplainRequest.Subject.allCases)
  func isFresh(subject: ExplainRequest.Subject) throws {
    var request = ExplainRequest(kinds: [])
    request.subject = subject
    let page = try #require(Page(path: "docs/\(subject.rawValue).md"))
    #expect(
      try page.text == Pipeline.explain(request),
      "write it anew: duidan explain --about \(subject.rawValue) > docs/\(subject.rawValue).md")
  }

  @Test("the program says of every column, file and table what it means")
  func described() {
    #expect(OutputReference.undescribed(DescribedFile.all) == [])
    #expect(LedgerReference.undescribed == [])
  }

  @Test("every meaning has both languages, and is of something that is written")
  func meanings() {
    for table in ReportTexts.referenceTables {
      for (key, texts) in table.entries { #expect(texts.count == 2 && !texts.contains(""), "\(key)") }
    }
    func keys(_ lines: String) -> Set<String> { Set(TextTable(lines).entries.keys) }
    let files = DescribedFile.all
    let columns = Set(files.flatMap { file in file.columns.flatMap { [$0.id, file.key + " " + $0.id] } })
    #expect(keys(ColumnMeaningText.lines).subtracting(columns) == [])
    #expect(keys(FieldMeaningText.lines).subtracting(columns) == [])
    #expect(keys(OutputFileText.lines) == Set(files.map(\.path)))
    let figures = Set(keys(KeyMeasureText.lines).compactMap { $0.split(separator: " ").first.map(String.init) })
    #expect(figures == Set(KpiEngine.entries.keys))
  }
}
