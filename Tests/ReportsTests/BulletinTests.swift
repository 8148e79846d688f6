import Discrepancies
import ExactValues
import Testing

@testable import Reports

struct BulletinTests {
  private static func change(_ field: String, line: String? = "1", by sources: [String]) -> ChangeRecord {
    ChangeRecord(
      orderNo: "SO-1", lineNo: line, field: field, before: "100", after: "120", policy: "sole_edit", sources: sources,
      place: nil, rawText: nil)
  }

  private static func report(_ changes: [ChangeRecord]) -> RunReport {
    var report = RunReport(
      runName: "2026-03-09", asOf: SampleReport.asOf, previousAsOf: SampleReport.asOf.adding(days: -7), language: "en")
    func source(_ id: String, _ grain: String, _ fields: Set<String>) -> SourceSummary {
      var source = SourceSummary(
        id: id, department: id, grain: grain, isDelivered: true, files: [id + ".csv"], rowsUsed: 1)
      source.fields = fields
      return source
    }
    report.sources = [
      source("finance", "line", ["order_no", "quantity", "unit_price"]), source("logistics", "event", ["quantity"]),
      source("production", "line", ["order_no", "quantity"]), source("quality", "line", ["order_no", "quantity"]),
      source("sales", "line", ["order_no", "quantity", "unit_price", "promised_date"]),
    ]
    report.orderLines = OutputTable(
      id: "order_lines", columns: ["order_no", "line_no", "sources"].map { .init(id: $0, content: .text) },
      rows: [["SO-1", "1", "finance;production;sales"], ["SO-2", "1", "quality"]])
    report.changes = ChangeLog(changes)
    return report
  }

  private static func told(_ report: RunReport) -> [String: [ChangeBulletin.State]] {
    Dictionary(
      uniqueKeysWithValues: ChangeBulletin(of: report).sections.map { ($0.department, $0.entries.map(\.state)) })
  }

  @Test func aChangeIsToldToThoseWhoseSheetsHoldTheLineAndNotToTheOneWhoMadeIt() {
    #expect(
      Self.told(Self.report([Self.change("quantity", by: ["sales"])])) == [
        "finance": [.follows], "production": [.follows],
      ])
  }

  @Test func whoseSheetStillSaysOtherwiseIsBehindAndComesFirst() {
    var report = Self.report([Self.change("unit_price", by: ["sales"]), Self.change("quantity", by: ["sales"])])
    var stale = Discrepancy(
      id: "0123456789ab", kind: .staleCopy, subject: Discrepancy.Subject(orderNo: "SO-1", lineNo: "1"),
      field: "quantity", source: "finance", message: "")
    report.discrepancies = [stale]
    #expect(Self.told(report)["finance"] == [.behind, .follows])
    #expect(ChangeBulletin(of: report).section(of: "finance")?.behind == 1)
    stale.status = .resolved
    report.discrepancies = [stale]
    #expect(Self.told(report)["finance"] == [.follows, .follows])
  }

  @Test func aPromiseIsToldToThoseWithoutAColumnForItAndAPriceIsNot() {
    let changes = [Self.change("promised_date", by: ["sales"]), Self.change("unit_price", by: ["sales"])]
    #expect(
      Self.told(Self.report(changes)) == ["finance": [.follows, .unheld], "production": [.unheld]]
        || Self.told(Self.report(changes)) == ["finance": [.unheld, .follows], "production": [.unheld]])
  }

  @Test func aDepartmentIsToldOfItsChangesInItsPageAndItsChat() throws {
    let model = ReportModel(Self.report([Self.change("quantity", by: ["sales"])]))
    let brief = try #require(DepartmentBrief.all(of: model).first { $0.id == "production" })
    let page = String(decoding: try DepartmentPage([brief], texts: model.texts).file(), as: UTF8.self)
    #expect(page.contains("SO-1") && page.contains("100 → 120") && page.contains("the sheet has it"))
    #expect(DepartmentChat(brief).text().contains("Change bulletin: 1 changes"))
  }
}
