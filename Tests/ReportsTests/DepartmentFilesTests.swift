import Discrepancies
import ExactValues
import Testing

@testable import Reports

struct DepartmentFilesTests {
  /// Amounts that stand nowhere else.
  private static let markers = (price: "77001.13", amount: "88002.27", stake: "99003.31", detail: "66004.49")

  private static func texts(_ report: RunReport, _ id: String) throws -> [String] {
    let model = ReportModel(report)
    let brief = DepartmentBrief(id, of: model)
    return [
      String(decoding: try DepartmentPage([brief], texts: model.texts).file(), as: UTF8.self),
      DepartmentChat(brief, limit: .max).text(), MarkdownText.text(of: ReportDocument([brief], title: "t")),
      String(decoding: SummaryJSON().text(of: [brief], run: report), as: UTF8.self),
    ]
  }

  /// Every finding of the sample laid to a department, with marked amounts wherever one may stand.
  private static func marked(for id: String, language: String) -> RunReport {
    var report = SampleReport.report(language)
    let money = ["unit_price", "amount", "invoice_amount", "payment_amount", "deposit_amount", nil]
    let kinds: [DiscrepancyKind] = [
      .staleCopy, .conflictingEdit, .disagreement, .unauthorisedEdit, .mixedGroup, .duplicateRow, .missingInSource,
      .suspectEdit, .massChange, SampleReport.laterRule,
      DiscrepancyKind(code: "PAY-02", name: "paid", family: .rule, severity: .high),
      DiscrepancyKind(code: "PAY-01", name: "late", family: .rule, severity: .high),
      DiscrepancyKind(code: "ORD-03", name: "amount", family: .rule, severity: .high),
      DiscrepancyKind(code: "INV-02", name: "changed", family: .rule, severity: .high),
    ]
    report.discrepancies = kinds.enumerated().flatMap { number, kind in
      money.enumerated().map { place, field in
        var found = SampleReport.make(
          kind, "SO-\(number)-\(place)", "1", field, source: "sales", severity: .high, money: markers.stake, to: id,
          values: (field == nil ? nil : markers.price, field == nil ? nil : markers.amount), changedBy: "finance",
          [
            SampleReport.claim("sales", markers.price, "A1", raw: "￥" + markers.price),
            SampleReport.claim("finance", markers.amount, "B2", edited: .yes),
          ])
        found.message = "the amount is \(markers.amount), not \(markers.price)"
        for name in ["paid", "due", "excess", "open", "amount", "price", "found"] {
          found.details[name] = markers.detail
        }
        return found
      }
    }
    return report
  }

  @Test(arguments: ["warehouse", "production"], ["zh-Hans", "en"])
  func noAmountOfAFieldThatItsSheetsDoNotHoldIsTold(id: String, language: String) throws {
    let report = Self.marked(for: id, language: language)
    let markers = [Self.markers.price, Self.markers.amount, Self.markers.stake, Self.markers.detail]
    let whole = markers.map { MoneyTotal.grouped(ExactDecimal($0) ?? .zero) } + markers
    for text in try Self.texts(report, id) {
      for marker in whole { #expect(!text.contains(marker), "\(marker)") }
      // The findings are told all the same.
      for found in report.discrepancies { #expect(text.contains(found.subject.orderNo ?? "?")) }
    }
  }

  @Test func theSameFindingIsToldWithItsValueWhereTheSheetsHoldTheField() throws {
    var report = Self.marked(for: "finance", language: "zh-Hans")
    for index in report.sources.indices where report.sources[index].department == "finance" {
      report.sources[index].fields = ["unit_price", "amount", "invoice_amount", "payment_amount", "deposit_amount"]
    }
    let text = try Self.texts(report, "finance")[1]
    #expect(text.contains(Self.markers.price) && !text.contains(Self.markers.stake))
  }

  @Test func aDepartmentReadsItsOwnActionsAlone() throws {
    let model = ReportModel(SampleReport.report())
    for brief in DepartmentBrief.all(of: model) {
      let own = model.needing.filter { $0.discrepancy.responsibleDepartment == brief.id }
      #expect(brief.count == own.count && brief.count > 0)
    }
  }

  @Test func theWorkspaceSaysWhichDepartmentsGetFiles() throws {
    var report = SampleReport.report()
    report.departments = ["quality"]
    let briefs = DepartmentBrief.all(of: ReportModel(report))
    #expect(briefs.map(\.id) == ["quality"])
    #expect(DepartmentChat(try #require(briefs.first)).text() == "【对单日期 2026-03-09】质检：这次没有要本部门处理的事\n")
  }

  @Test(arguments: ["zh-Hans", "en"])
  func aThousandTasksOfHostileTextFitAChatMessage(language: String) throws {
    var report = SampleReport.report(language)
    let long = String(repeating: "长<b>\u{202E}=1+1\u{1B}[31m\n", count: 2_000)
    report.discrepancies = (0..<1_000).map { number in
      var found = SampleReport.make(
        .staleCopy, "SO-\(number)" + long, "1", "model", severity: .high, to: "warehouse",
        values: (long, long))
      found.responsiblePerson = number.isMultiple(of: 2) ? long : nil
      return found
    }
    let model = ReportModel(report)
    let brief = DepartmentBrief("warehouse", of: model)
    let text = DepartmentChat(brief).text()
    #expect(text.count <= DepartmentChat.limit && text.contains("SO-0"))
    #expect(text.contains("for/warehouse.html"))
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    let page = String(decoding: try DepartmentPage([brief], texts: model.texts).file(), as: UTF8.self)
    #expect(!page.contains("<b>\u{202E}"))
  }
}
