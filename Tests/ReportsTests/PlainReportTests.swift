import Discrepancies
import Foundation
import Testing

@testable import Reports

struct PlainReportTests {
  @Test(arguments: [
    ("a*b_c`d", "a\\*b\\_c\\`d"), ("<img src=x>", "&lt;img src=x&gt;"), ("[x](y)", "\\[x\\](y)"), ("# x", "\\# x"),
    ("- x", "\\- x"), ("1. x", "1\\. x"), ("12) x", "12\\) x"), ("1.5 x", "1\\.5 x"), ("SO-2026-0118", "SO-2026-0118"),
    ("a|b", "a\\|b"), ("    code", "code"), ("a\nb", "a b"), ("2026", "2026"),
  ])
  func textMeansNothingInMarkdown(text: String, escaped: String) {
    #expect(MarkdownText.escaped(text) == escaped)
  }

  @Test(arguments: ["zh-Hans", "en"])
  func bothFormsTellTheVerdictEveryPersonAndNoControlCharacter(language: String) {
    let model = ReportModel(SampleReport.report(language))
    let document = ReportDocument(model)
    for text in [MarkdownText.text(of: document), PlainText.text(of: document)] {
      #expect(text.contains(model.verdict) && text.contains("李明"))
      #expect(!text.contains("<script>") || text.hasPrefix(PlainLine.of(document.title) + "\n="))
      #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
    }
  }

  @Test func theSummaryForProgramsIsOneObjectWithItsMembers() throws {
    let bytes = SummaryJSON().text(of: SampleReport.report(), folder: "runs/2026-03-09", outputs: ["a.csv"])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(
      Set(json.keys) == [
        "run", "as_of", "previous_as_of", "language", "folder", "verdict", "counts", "severities", "money", "causes",
        "departments", "outputs",
      ])
    #expect((json["counts"] as? [String: Any])?["orders"] as? Int == 128)
  }

  @Test func coloursComeOnlyWhereTheyAreAskedForAndChangeNoWord() {
    let plain = TerminalSummary().text(of: SampleReport.report(), folder: "x")
    let coloured = TerminalSummary(.coloured).text(of: SampleReport.report(), folder: "x")
    #expect(!plain.contains("\u{1B}") && coloured.contains("\u{1B}[1;31m"))
    let stripped = coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
    #expect(stripped == plain)
  }

  @Test func aDryRunSaysThatNothingWasWritten() {
    let text = TerminalSummary().text(of: SampleReport.report("en"), folder: nil)
    #expect(text.hasSuffix("A dry run: nothing was written or recorded.\n"))
  }

  @Test func theDataPackageDescribesEveryTableByTheColumnsThatStandInIt() throws {
    let folder = try TemporaryFolder()
    try ReportWriter.write(SampleReport.report(), into: folder.path)
    let files = try folder.files()
    let json = try JSONSerialization.jsonObject(with: Data(files["datapackage.json"] ?? []))
    let resources = try #require((json as? [String: Any])?["resources"] as? [[String: Any]])
    #expect(Set(resources.compactMap { $0["path"] as? String }) == Set(files.keys.filter { $0.hasSuffix(".csv") }))
    for resource in resources {
      let bytes = try #require(files[resource["path"] as? String ?? ""])
      let fields = (resource["schema"] as? [String: Any])?["fields"] as? [[String: Any]]
      #expect(fields?.compactMap { $0["name"] as? String } == (CSVReader.rows(bytes)?.first ?? []).compactMap(\.self))
      #expect(resource["hash"] as? String == "sha256:" + ContentDigest.sha256(bytes))
    }
  }
}
