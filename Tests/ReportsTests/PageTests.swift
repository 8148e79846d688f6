import Discrepancies
import Foundation
import Testing

@testable import Reports

struct PageTests {
  private func page(_ report: RunReport) throws -> String {
    String(decoding: try PageBuilder(ReportModel(report)).file(), as: UTF8.self)
  }

  @Test func textOfASheetNeverBecomesMarkup() throws {
    let page = try page(SampleReport.report())
    #expect(!page.contains("<script>alert"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.components(separatedBy: "<script>").count == 2)
    #expect(page.components(separatedBy: "</script>").count == 2)
  }

  @Test func aQuoteThatCarriesACombiningMarkIsEscapedToo() throws {
    var report = SampleReport.report()
    report.discrepancies[0].subject.orderNo = "\"\u{301} onmouseover=alert(2) x=\""
    let bytes = Array(try page(report).utf8)
    let needle = Array("\"\u{301}".utf8)
    let isThere = bytes.indices.dropLast(needle.count).contains { Array(bytes[$0..<($0 + needle.count)]) == needle }
    #expect(!isThere)
  }

  @Test func aValueInBracesIsNoTemplate() throws {
    #expect(try page(SampleReport.report()).contains("{{new}}"))
  }

  @Test(arguments: [("zh-Hans", "业务已改成 A200，仓库还是旧值 A100"), ("en", "warehouse still has the old A100")])
  func thePageSpeaksTheRunsLanguage(language: String, sentence: String) throws {
    let page = try page(SampleReport.report(language))
    #expect(page.contains("<html lang=\"\(language)\">"))
    #expect(page.contains(sentence))
    #expect(page.contains("id=\"SO-2026-0118\""))
  }

  @Test func thePageLoadsNothingFromOutside() throws {
    let page = try page(SampleReport.report())
    #expect(page.contains("default-src &#39;none&#39;"))
    for name in ["src=\"http", "href=\"http", "url(", "@import"] { #expect(!page.contains(name), "\(name)") }
  }

  @Test func aFirstRunOfNothingIsAPageToo() throws {
    let report = RunReport(runName: "2026-03-09", asOf: SampleReport.asOf, previousAsOf: nil, language: "en")
    #expect(try page(report).contains("Nothing needs anybody."))
  }

  @Test func theMostPressingStandsFirst() {
    let outline = ReportOutline(SampleReport.report())
    #expect(outline.causes.prefix(3).map(\.urgency) == [.leavingWrong, .alreadyWrong, .alreadyWrong])
    #expect(outline.causes.first?.first.subject.orderNo == "SO-2026-0118")
  }

  @Test func likeDiscrepanciesAreOneCauseAndALineIsCountedOnce() throws {
    let outline = ReportOutline(SampleReport.report())
    let stale = try #require(outline.causes.first { $0.discrepancies.count == 9 })
    #expect(stale.money.text(outline.texts) == "CNY 41,400")
    let twice = MoneyTotal(of: Array(outline.needing.filter { $0.subject.orderNo == "SO-2026-0118" }))
    #expect(twice.text(outline.texts) == "CNY 84,000")
  }

  @Test func whatFollowsFromAnotherIsNoCauseOfItsOwn() {
    var report = SampleReport.report()
    report.discrepancies[3].cause = report.discrepancies[0].id
    let ids = ReportOutline(report).causes.flatMap { $0.discrepancies.map(\.id) }
    #expect(!ids.contains(report.discrepancies[3].id))
  }

  @Test func ofFiveThousandDiscrepanciesTheFirstStandInThePageAndTheRestIsPacked() throws {
    var report = SampleReport.report()
    let sample = SampleReport.conflicts[0]
    report.discrepancies = (0..<5000).map { index in
      var copy = sample
      copy.id = String(index)
      copy.subject.orderNo = "SO-\(index / 2)"
      return copy
    }
    let page = try page(report)
    let cards = page.components(separatedBy: "<article class=\"card-order\"").count - 1
    #expect(cards == PageLists.rowBudget / 2)
    #expect(page.contains("id=\"SO-0\"") && !page.contains("id=\"SO-2499\""))
    #expect(page.components(separatedBy: "class=\"pack\"").count > 1)
    let unread = ReportTexts(.zhHans).phrase(.notLoaded, ["count": String(5000 - PageLists.rowBudget)])
    #expect(page.contains(unread))
  }
}
