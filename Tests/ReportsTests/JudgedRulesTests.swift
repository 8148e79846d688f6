import Testing

@testable import Reports

struct JudgedRulesTests {
  private static func model(_ rows: [[String?]]) -> ReportModel {
    var report = SampleReport.report("en")
    let columns = [
      "code", "name", "severity", "state", "applicable", "evaluated", "violated", "not_evaluated", "missing_fields",
    ]
    report.extraTables = [
      OutputTable(id: "rules", columns: columns.map { .init(id: $0, content: .text) }, rows: rows)
    ]
    return ReportModel(report)
  }

  private static let rows = [
    ["SHP-01", "shipped_model_differs", "critical", "on", "10", "0", "0", "10", "shipped_model ship_date"],
    ["SHP-04", "shipped_late", "medium", "on", "10", "9", "2", "1", "ship_date"],
    ["PAY-01", "payment_overdue", "high", "on", "10", "0", "0", "10", "ship_date"],
    ["FUP-01", "not_followed_up", "low", "off", "0", "0", "0", "0", ""],
  ]

  @Test func theFieldThatKeepsMostRulesSilentComesFirst() {
    let judged = Self.model(Self.rows).judgedRules
    #expect(judged.gaps.map(\.field) == ["ship_date", "shipped_model"])
    #expect(judged.gaps.map { $0.silent.map(\.code) } == [["SHP-01", "PAY-01"], ["SHP-01"]])
    #expect(judged.gaps.map(\.partly) == [1, 0])
  }

  @Test func howMuchCouldBeJudgedIsSaidAndNeverRoundedUpToAll() throws {
    let model = Self.model(Self.rows)
    let sentence = try #require(model.judgedRules.sentence(model.texts))
    #expect(sentence.contains("9 of 30") && sentence.contains("30.0 %") && sentence.contains("Of 3 rules"))
    #expect(sentence.contains("2 could never be judged"))
    let nearly = Self.model([["SHP-04", "shipped_late", "medium", "on", "10000", "9999", "0", "1", "ship_date"]])
    #expect(nearly.judgedRules.sentence(nearly.texts)?.contains("99.9 %") == true)
  }

  @Test func thePageAndTheWorkbookTellIt() throws {
    let model = Self.model(Self.rows)
    let pages = WorkbookPages(model).all
    let rules = try #require(pages.first { $0.name == "Rules" })
    #expect(rules.rows.count == 4)
    #expect(WorkbookPages(ReportModel(SampleReport.report("en"))).all.allSatisfy { $0.name != "Rules" })
    let document = MarkdownText.text(of: ReportDocument(model))
    #expect(document.contains("How much could be judged") && document.contains("SHP-01 PAY-01"))
  }
}
