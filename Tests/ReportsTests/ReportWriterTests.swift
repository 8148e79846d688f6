import Glibc
import Reports
import Testing

struct ReportWriterTests {
  @Test func aReportIsWrittenIntoAnEmptyFolder() throws {
    let folder = try TemporaryFolder()
    try ReportWriter.write(SampleReport.report(), into: folder.path, timings: [("survey", 0.25)])
    print(TerminalSummary().text(of: SampleReport.report(), folder: "runs/2026-03-09"))
    print(TerminalSummary().text(of: SampleReport.report("en"), folder: "runs/2026-03-09"))
    if let target = getenv("DUIDAN_SAMPLE") {
      let path = String(cString: target)
      try ReportWriter.write(SampleReport.report("zh-Hans"), into: path + "/zh")
      try ReportWriter.write(SampleReport.report("en"), into: path + "/en")
    }
  }
}
