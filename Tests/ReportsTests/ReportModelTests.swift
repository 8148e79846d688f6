import Discrepancies
import ExactValues
import Testing

@testable import Reports

struct ReportModelTests {
  private let model = ReportModel(SampleReport.report())

  @Test func everyActionIsListedOnceUnderTheOneWhoHasToAct() {
    let listed = model.actions.flatMap { $0.people.flatMap { $0.groups.flatMap { $0.members.map(\.discrepancy.id) } } }
    #expect(listed.sorted() == model.needing.map(\.discrepancy.id).sorted())
    for department in model.actions {
      #expect(department.count == department.people.reduce(0) { $0 + $1.count })
      #expect(department.people.allSatisfy { person in person.count == person.counts.reduce(0) { $0 + $1.count } })
    }
  }

  @Test func everyBreakdownAddsUpToAllThatNeedsSomebody() {
    for breakdown in model.breakdowns {
      #expect(breakdown.rows.reduce(0) { $0 + $1.count } == model.needing.count, "\(breakdown.axis)")
      #expect(breakdown.rows.map(\.count) == breakdown.rows.map(\.count).sorted(by: >))
    }
  }

  @Test func agesAndTrendAddUpToWhatIsOpen() {
    let open = model.needing.count { $0.discrepancy.status == .open }
    #expect(model.development.ages.reduce(0) { $0 + $1.count } == open)
    #expect(model.development.new + model.development.recurring + model.development.reopened == open)
  }

  @Test func aRunOfAnOlderProgramTellsOnlyHowMuchWasOpen() throws {
    var report = SampleReport.report()
    let old = RunFigures(
      name: "2026-03-02", asOf: SampleReport.asOf.adding(days: -7), values: [RunCount.open.key(): ExactDecimal(31)])
    report.runs = [old, RunFigures(name: "2026-03-09", asOf: report.asOf, values: RunCount.all(of: report))]
    let runs = ReportModel(report).development.runs
    #expect(runs.map(\.open) == [31, model.needing.count { $0.discrepancy.status == .open }])
    #expect(runs.first?.bySeverity == nil)
    #expect(try #require(runs.last?.bySeverity).reduce(0, +) == runs.last?.open)
  }

  @Test func aReportOfNothingIsAModelToo() {
    let report = RunReport(runName: "2026-03-09", asOf: SampleReport.asOf, previousAsOf: nil, language: "en")
    let model = ReportModel(report)
    #expect(model.mood == .good && model.causes.isEmpty && model.actions.isEmpty && model.orders.isEmpty)
  }
}
