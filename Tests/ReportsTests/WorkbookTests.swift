import Discrepancies
import Foundation
import Testing

@testable import Reports

struct WorkbookTests {
  @Test func theWorkbookIsAnArchiveOfFiveSheets() throws {
    let folder = try TemporaryFolder()
    try ReportWriter.write(SampleReport.report(), into: folder.path)
    let bytes = try #require(try folder.files()["report.xlsx"])
    #expect(bytes.starts(with: Array("PK".utf8)))
    let text = String(decoding: bytes, as: Unicode.ASCII.self)
    for number in 1...5 { #expect(text.contains("xl/worksheets/sheet\(number).xml")) }
    #expect(!text.contains("xl/worksheets/sheet6.xml"))
  }

  @Test(arguments: [
    ("zh-Hans", ["概要", "差异", "变更", "责任人", "订单明细"]),
    (
      "en",
      [
        "Summary", "Discrepancies", "Changes",
        "Per department", "Reconciled lines",
      ]
    ),
  ])
  func theSheetsAreNamedInTheRunsLanguage(language: String, names: [String]) {
    let pages = WorkbookPages(ReportOutline(SampleReport.report(language))).all
    #expect(pages.map(\.name) == names)
    for page in pages.dropFirst() { #expect(page.rows.allSatisfy { $0.count == page.header.count }, "\(page.name)") }
    #expect(pages[1].header.last == (language == "en" ? "Id" : "编号"))
  }

  @Test func aboveTheLimitOnlyLinesThatNeedSomebodyAreShown() {
    var report = SampleReport.report()
    report.orderLines.rows = (0...WorkbookPages.rowLimit).map { ["SO-2026-\($0)", "1", nil, nil, nil, nil, nil] }
    report.orderLines.rows[7] = ["SO-2026-0118", "2", nil, nil, nil, nil, nil]
    report.orderLines.rows[9] = ["SO-2026-0118", "3", nil, nil, nil, nil, nil]
    let page = WorkbookPages(ReportOutline(report)).all[4]
    #expect(page.rows.count == 1)
    #expect(page.preface.count == 1)
  }

  @Test func cellsAreTypedByTheirColumn() {
    #expect(SheetCell("12.5", .number) == .number("12.5"))
    #expect(SheetCell("n/a", .number) == .text("n/a"))
    #expect(SheetCell("2026-03-09", .date) == .day(SampleReport.asOf))
    #expect(SheetCell("2026-03-09T12:34:56", .date) == .moment(SampleReport.asOf, secondOfDay: 45_296))
    #expect(SheetCell("true", .boolean) == .flag(true))
    #expect(SheetCell("", .text) == .empty)
  }

  @Test func whatXMLCannotHoldIsReplacedAndEscapesStayTexts() {
    #expect(SheetText.safe("a\u{0}b\u{FFFF}") == "a\u{FFFD}b\u{FFFD}")
    #expect(SheetText.safe("_x0041_") == "_x005F_x0041_")
    #expect(SheetText.safe("snake_case 长") == "snake_case 长")
    #expect(SheetText.safe(String(repeating: "长", count: 40_000)).utf16.count == SheetText.limitUnits)
  }
}
