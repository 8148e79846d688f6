import Discrepancies
import ExactValues
import Foundation
import Testing

@testable import Reports

struct WorkbookTests {
  @Test func theWorkbookIsAnArchiveOfItsSheets() throws {
    let folder = try TemporaryFolder()
    try ReportWriter.write(SampleReport.report(), into: folder.path)
    let bytes = try #require(try folder.files()["report.xlsx"])
    #expect(bytes.starts(with: Array("PK".utf8)))
    let text = String(decoding: bytes, as: Unicode.ASCII.self)
    let count = WorkbookPages(ReportModel(SampleReport.report())).all.count
    for number in 1...count { #expect(text.contains("xl/worksheets/sheet\(number).xml")) }
    #expect(!text.contains("xl/worksheets/sheet\(count + 1).xml"))
  }

  @Test(arguments: [
    ("zh-Hans", ["概要", "差异", "变更", "责任人"], ["走势", "分布", "关键指标", "订单明细"]),
    (
      "en", ["Summary", "Discrepancies", "Changes", "Per department"],
      ["Course of the runs", "Spread", "Key figures", "Reconciled lines"]
    ),
  ])
  func theSheetsAreNamedInTheRunsLanguage(language: String, first: [String], last: [String]) {
    let model = ReportModel(SampleReport.report(language))
    let pages = WorkbookPages(model).all
    #expect(Array(pages.map(\.name).prefix(4)) == first && Array(pages.map(\.name).suffix(4)) == last)
    #expect(pages.count == 8 + model.actions.reduce(0) { $0 + $1.people.count })
    for page in pages.dropFirst() { #expect(page.rows.allSatisfy { $0.count == page.header.count }, "\(page.name)") }
    #expect(pages[1].header.last == (language == "en" ? "Id" : "编号"))
  }

  @Test(arguments: ["zh-Hans", "en"])
  func aFiguresNameHasRoomBesideItsNumber(language: String) {
    let model = ReportModel(SampleReport.report(language))
    let summary = WorkbookPages(model).summary
    for figure in model.figures { #expect(summary.width(ofColumn: 0) > DisplayWidth.of(figure.name), "\(figure.name)") }
  }

  @Test func everyPersonsSheetHoldsWhatTheSheetOfAllHolds() {
    let pages = WorkbookPages(ReportModel(SampleReport.report())).all
    let all = pages[3].rows.compactMap(\.last)
    #expect(pages[4..<(pages.count - 4)].flatMap { $0.rows.compactMap(\.last) } == all)
  }

  @Test func namesOfSheetsAreThoseThatASpreadsheetTakes() {
    var names = SheetNames(taken: ["Summary"])
    #expect(names.unique("summary") == "summary (2)")
    #expect(names.unique("仓库·[李]:明?") == "仓库· 李  明")
    #expect(names.unique("'") == "–")
    let long = String(repeating: "长", count: 40)
    #expect([names.unique(long), names.unique(long)].map(\.utf16.count) == [31, 31])
  }

  @Test(arguments: [
    ("sales/订单 #1.xlsx", "3月", "H22", "external:../../sales/订单 %231.xlsx#'3月'!H22"),
    ("sales/100%.xlsx", "it's", "row 7", "external:../../sales/100%25.xlsx#'it''s'!A7"),
    ("sales/a.csv", nil, "H22", "external:../../sales/a.csv"),
    ("a.xlsx", "S", "B2:C3", "external:../../a.xlsx#'S'!B2"),
  ])
  func aLinkLeadsToTheCell(file: String, sheet: String?, cell: String, target: String) {
    #expect(SourceLink.target(Place(file: file, sheet: sheet, cell: cell), way: "../..") == target)
  }

  @Test func onlyFilesThatTheRunReadAreLinkedTo() {
    var report = SampleReport.report()
    report.wayToWorkspace = "../.."
    report.inputs = [InputFile(path: "production/生产进度.csv", sha256: "", bytes: 0)]
    let cells = WorkbookPages(ReportModel(report)).all.flatMap(\.rows).joined()
    let targets = cells.compactMap { cell -> String? in if case .link(_, let target) = cell { target } else { nil } }
    #expect(!targets.isEmpty && Set(targets) == ["external:../../production/生产进度.csv"])
    report.wayToWorkspace = nil
    let plain = WorkbookPages(ReportModel(report)).all.flatMap(\.rows).joined()
    #expect(plain.allSatisfy { if case .link = $0 { false } else { true } })
  }

  @Test func aDiscrepantCellSaysWhyItIsColoured() throws {
    let report = SampleReport.report()
    let pages = ReconciledPages(ReportOutline(report)).all
    let marks = pages[0].marks
    #expect(!marks.isEmpty)
    for mark in marks {
      let order = pages[0].rows[mark.row][0]
      let found = report.discrepancies.contains { .text($0.subject.orderNo) == order && mark.text.contains("→") }
      #expect(found)
    }
    #expect(pages.allSatisfy { page in page.isHidden || page.hiddenRows == [0] })
  }

  @Test func aboveTheLimitOnlyLinesThatNeedSomebodyAreShown() throws {
    var report = SampleReport.report()
    var rows: [[String?]] = (0...WorkbookPages.rowLimit).map { ["SO-2026-\($0)", "1", nil, nil, nil, nil, nil] }
    rows[7] = ["SO-2026-0118", "2", nil, nil, nil, nil, nil]
    rows[9] = ["SO-2026-0118", "3", nil, nil, nil, nil, nil]
    report.orderLines.rows = PackedRows(rows)
    let page = try #require(WorkbookPages(ReportModel(report)).all.last)
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
