import ExactValues
import OrderModel
import Reports
import SystemProfiles
import Testing

@testable import Exports

/// How single values of a book come to stand in a file of a target.
@Suite struct ExportedValueTests {
  private static func run(
    _ lines: [[String: String]], orders: [[String: String]] = [["order_no": "SO-1"]], basis: String? = nil
  ) throws -> ExportedRun {
    func table(_ id: String, _ rows: [[String: String]]) -> OutputTable {
      let names = Set(rows.flatMap(\.keys)).sorted()
      return OutputTable(
        id: id, columns: names.map { .init(id: $0, content: .text) }, rows: rows.map { row in names.map { row[$0] } })
    }
    var report = RunReport(
      runName: "2026-03-02", asOf: try #require(Day(iso: "2026-03-02")), previousAsOf: nil, language: "en")
    report.orders = table("orders", orders)
    report.orderLines = table("order_lines", lines.map { $0.merging(["order_no": "SO-1"]) { own, _ in own } })
    report.sources = ["finance", "sales"].map { id in
      var source = SourceSummary(
        id: id, department: id, grain: "line", isDelivered: true, files: [], rowsUsed: 1)
      source.fields = ["order_no"]
      return source
    }
    if let basis {
      report.interpretations = table(
        "interpretations", [["subject": "tax basis", "decision": "\(basis) is the unit_price that is compared"]])
    }
    return ExportedRun(report)
  }

  private static func found(_ field: Field, uses: Set<ProfileColumn.Use> = [], in run: ExportedRun) throws -> FoundValue
  {
    let profile = try #require(SystemProfile.builtIn.first { $0.id == "dingtalk-ai-table" })
    let target = try #require(ExportTarget(profile))
    let book = ExportBook(run)
    let filling = ColumnFilling(ProfileColumn(header: "列", field: field, uses: uses), of: target, in: book)
    let document = try #require(book.documents.first)
    return uses.contains(.master)
      ? filling.value(of: document, number: 1) : filling.value(ofLine: document.lines[0], at: 1, of: document)
  }

  @Test func `a price goes to the other tax basis only where it is exact`() throws {
    let line = ["unit_price": "100", "tax_rate": "0.13"]
    let exclusive = try Self.run([line], basis: "unit_price_excl_tax")
    #expect(try Self.found(.unitPriceInclTax, in: exclusive) == .value("113"))
    #expect(try Self.found(.unitPriceExclTax, in: exclusive) == .value("100"))
    let inclusive = try Self.run([line], basis: "unit_price_incl_tax")
    #expect(try Self.found(.unitPriceExclTax, in: inclusive) == .doubt(.priceNotExact))
    let even = try Self.run([["unit_price": "113", "tax_rate": "0.13"]], basis: "unit_price_incl_tax")
    #expect(try Self.found(.unitPriceExclTax, in: even) == .value("100"))
    let unrated = try Self.run([["unit_price": "113"]], basis: "unit_price_incl_tax")
    #expect(try Self.found(.unitPriceExclTax, in: unrated) == .doubt(.priceNotExact))
    #expect(try Self.found(.unitPriceInclTax, in: Self.run([line])) == .doubt(.priceBasisUnknown))
  }

  @Test func `of kept values the openers' counts, and others only where they agree`() throws {
    let both = try Self.run([["x_sales_remark": "急", "x_finance_remark": "月结"]])
    #expect(try Self.found(.remark, in: both) == .value("急"))
    #expect(try Self.found(.remark, in: Self.run([["x_finance_remark": "月结"]])) == .value("月结"))
    #expect(try Self.found(.remark, in: Self.run([["x_finance_remark": ""]])) == .value(""))
  }

  @Test func `an order's column takes what all of its lines say alike, and nothing else`() throws {
    let alike = try Self.run([["requested_date": "2026-04-10"], ["requested_date": "2026-04-10"]])
    #expect(try Self.found(.requestedDate, uses: [.master], in: alike) == .value("2026-04-10"))
    let different = try Self.run([["requested_date": "2026-04-10"], ["requested_date": "2026-04-11"]])
    #expect(try Self.found(.requestedDate, uses: [.master], in: different) == .doubt(.linesDiffer))
    let some = try Self.run([["requested_date": "2026-04-10"], ["quantity": "1"]])
    #expect(try Self.found(.requestedDate, uses: [.master], in: some) == .doubt(.linesDiffer))
  }

  @Test(arguments: [
    ("C", "已审核"), ("A", "创建"), ("Z", "暂存"), ("C", "C"),
  ])
  func `a status is written as the target's code`(code: String, word: String) throws {
    let profile = try #require(SystemProfile.builtIn.first { $0.id == "kingdee-sales-order" })
    let wording = TargetWording(try #require(ExportTarget(profile)))
    let column = ProfileColumn(header: "单据状态", field: .approvalStatus)
    #expect(wording.cell(word, column).cell == .text(code))
    let unknown = wording.cell("晴天", column)
    #expect(unknown.cell == .blank && unknown.reason == .statusUnknown)
  }

  @Test func `numbers of more digits than a spreadsheet keeps are texts`() throws {
    let profile = try #require(SystemProfile.builtIn.first { $0.id == "kingdee-sales-order" })
    let wording = TargetWording(try #require(ExportTarget(profile)))
    let column = ProfileColumn(header: "销售数量", field: .quantity)
    #expect(wording.cell("123456789012345", column).cell == .number("123456789012345"))
    let long = wording.cell("1234567890123.456", column)
    #expect(long.cell == .text("1234567890123.456") && long.reason == .digitsAsText)
    #expect(wording.cell("0.13", ProfileColumn(header: "税率%", field: .taxRate)).cell == .number("13"))
  }
}
