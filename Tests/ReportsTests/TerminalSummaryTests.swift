import Discrepancies
import Reports
import Testing

struct TerminalSummaryTests {
  @Test func theSummaryIsAboutTenLinesAndSaysWhatToDoFirst() {
    let lines = TerminalSummary().text(of: SampleReport.report(), folder: "runs/2026-03-09").split(separator: "\n")
    #expect((8...12).contains(lines.count))
    #expect(lines.contains { $0.hasPrefix("1. [仓库 · 李明] SO-2026-0118 第 2 行 型号：业务已改成 A200") })
    #expect(lines.last == "报告: runs/2026-03-09/report.html")
  }

  @Test func valuesAreAlignedInColumnsOfATerminal() {
    let lines = TerminalSummary().text(of: SampleReport.report(), folder: "x").split(separator: "\n")
    #expect(lines[1] == "  几份表都一致  96")
    #expect(lines[3].hasPrefix("  要有人处理    18"))
  }

  @Test func controlCharactersOfACellDoNotReachTheTerminal() {
    var report = SampleReport.report()
    report.discrepancies[0].subject.orderNo = "SO\u{1B}[31m\n1"
    let text = TerminalSummary().text(of: report, folder: "x")
    #expect(!text.unicodeScalars.contains("\u{1B}"))
  }
}
