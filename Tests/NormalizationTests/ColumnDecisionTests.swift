import Discrepancies
import ExactValues
import Normalization
import OrderModel
import SheetFormats
import Testing

@Suite struct ColumnDecisionTests {
  private func column(
    _ header: String, _ cells: [CellValue], sheet: String? = nil, file: String = "orders.xlsx", title: String? = nil,
    rulings: SurveyRulings = SurveyRulings()
  ) throws -> TableReading {
    var rows: [[CellValue]] = title.map { [[.text($0), .blank, .blank]] } ?? []
    rows.append([.text("订单号"), .text("型号"), .text(header)])
    rows += cells.enumerated().map { [.text("SO-\($0)"), .text("A\($0)"), $1] }
    let grid = Grid(name: sheet, rows: rows)
    let survey = try #require(SheetSurveyor(rulings: rulings).survey(grid, file: file).first)
    return TableReader().read(survey, grid, tableIndex: 0)
  }

  private func texts(_ texts: String...) -> [CellValue] { texts.map { $0.isEmpty ? .blank : .text($0) } }

  private func values(_ reading: TableReading, _ field: Field) -> [String?] {
    reading.rows.map { $0.value(field)?.description }
  }

  private func decision(_ reading: TableReading, _ subject: String) -> String? {
    reading.interpretations.first { $0.subject == subject }.map { "\($0.decision) (\($0.evidence))" }
  }

  @Test(arguments: [
    ("2025.03", 2025, 3), ("2503", 2025, 3), ("25年3月", 2025, 3), ("2025年3月", 2025, 3), ("202503", 2025, 3),
    ("2025-3", 2025, 3), ("2025年三月", 2025, 3), ("2025年十二月", 2025, 12),
  ])
  func aTabCompletesADay(_ tab: String, _ year: Int, _ month: Int) throws {
    let reading = try column("交期", texts("15日"), sheet: tab)
    let expected = try #require(Day(year: year, month: month, day: 15))
    #expect(values(reading, .promisedDate) == [expected.description])
    #expect(decision(reading, "year and month")?.hasSuffix("the sheet's name, the sheet's name)") == true)
  }

  @Test func theTabGivesTheMonthAndTheTitleTheYear() throws {
    let title = "华东公司2025年2月订单跟踪表"
    #expect(values(try column("交期", texts("15日"), sheet: "3月", title: title), .promisedDate) == ["2025-03-15"])
    #expect(values(try column("交期", texts("15日"), title: title), .promisedDate) == ["2025-02-15"])
    #expect(values(try column("交期", texts("15日"), file: "2025年3月.xlsx"), .promisedDate) == [nil])
    #expect(values(try column("交期", texts("3月5日"), file: "2025年3月.xlsx"), .promisedDate) == ["2025-03-05"])
    #expect(values(try column("交期", texts("15日"), sheet: "2025年1-3月"), .promisedDate) == [nil])
    #expect(values(try column("交期", texts("3月5日"), sheet: "2024-2025"), .promisedDate) == [nil])
  }

  @Test func theYearOfTheColumnComesBeforeTheTabs() throws {
    let reading = try column("交期", texts("3月15日", "2026-01-05"), sheet: "2025年12月")
    #expect(values(reading, .promisedDate) == ["2026-03-15", "2026-01-05"])
    #expect(decision(reading, "year") == "2026 (the column's other dates)")
  }

  @Test func oneYearMistypedAmongManyLeavesTheOthersTheirYear() throws {
    let many = (1...24).map { CellValue.text("2026-03-\($0 < 10 ? "0" : "")\($0)") }
    let slip = try column("交期", many + texts("2062-03-25", "3月26日"))
    #expect(values(slip, .promisedDate).suffix(2) == ["2062-03-25", "2026-03-26"])
    #expect(decision(slip, "year") == "2026 (the column's other dates)")
    // The year before may be no slip: what lies near the turn of the year stays open.
    let before = try column("交期", many + texts("2025-12-30", "3月26日"))
    #expect(values(before, .promisedDate).suffix(2) == ["2025-12-30", "2026-03-26"])
    let near = try column("交期", many + texts("2025-12-30", "12月26日"))
    #expect(values(near, .promisedDate).last == .some(nil))
    // Three cells are none either.
    let three = texts("2023-03-25", "2023-03-26", "2023-03-27", "3月26日")
    #expect(values(try column("交期", many + three), .promisedDate).last == .some(nil))
  }

  @Test func aMistypedYearIsOneOddCellThatIsReported() throws {
    let few = texts("2026-03-15", "2026-03-20", "2016-04-02", "4月9日", "2026-04-19")
    let odd = try column("交期", few)
    #expect(values(odd, .promisedDate) == ["2026-03-15", "2026-03-20", "2016-04-02", "2026-04-09", "2026-04-19"])
    #expect(
      odd.findings.contains { $0.found == "“2016-04-02” was read as 2016-04-02: 2016 is far from the other years here" }
    )
    // The title's year against a single date.
    let titled = try column("交期", texts("3月15日", "3月20日", "2062年4月2日", "4月9日"), title: "2026年订单")
    #expect(values(titled, .promisedDate) == ["2026-03-15", "2026-03-20", "2062-04-02", "2026-04-09"])
    // Typed days take the long way too.
    let typed = [16, 17, 18, 19].compactMap { Day(year: 2026, month: 3, day: $0) }.map(CellValue.day)
    let far = try #require(Day(year: 2062, month: 3, day: 20))
    let days = try column("交期", typed + [.day(far)])
    #expect(days.findings.count { $0.found.contains("2062 is far") } == 1)
  }

  @Test func datesFarFromTheSheetsMonthLieInTheNextYearOrTheYearBefore() throws {
    let promised = try column("交期", texts("1月5日", "12月20日", "6月1日", "5月1日"), sheet: "2025年12月")
    #expect(values(promised, .promisedDate) == ["2026-01-05", "2025-12-20", "2025-06-01", "2026-05-01"])
    #expect(decision(promised, "year rollover") == "1月, 5月 is of 2026 (the sheet is of 2025年12月)")
    let ordered = try column("下单日期", texts("12月20日", "1月5日"), sheet: "2026年1月")
    #expect(values(ordered, .orderDate) == ["2025-12-20", "2026-01-05"])
    let plain = try column("交期", texts("1月5日"), sheet: "2025年")
    #expect(values(plain, .promisedDate) == ["2025-01-05"])
  }

  @Test func sixDigitsAreDatesWhereTheSheetShowsIt() throws {
    #expect(values(try column("交期", texts("250315", "250402")), .promisedDate) == ["2025-03-15", "2025-04-02"])
    let one = try column("交期", texts("250315", "待定", "2025-04-02", "-"))
    #expect(values(one, .promisedDate).first == "2025-03-15")
    #expect(decision(one, "six digits") == "250315 means 2025-03-15 (their year is known from the sheet)")
    #expect(values(try column("交期", texts("250315", "251399", "250402")), .promisedDate) == [nil, nil, nil])
    #expect(values(try column("交期", texts("250315", "2024-04-02", "2024-04-03")), .promisedDate).first == .some(nil))
  }

  @Test func configuredOrderBeatsInferenceUnlessTheCellsContradictIt() throws {
    var rulings = SurveyRulings()
    rulings.dateOrder = .dayMonthYear
    let open = try column("交期", texts("3/4/2026", "5/4/2026"), rulings: rulings)
    #expect(values(open, .promisedDate) == ["2026-04-03", "2026-04-05"])
    #expect(decision(open, "date order") == "day-month-year (the workspace says so)")
    let torn = try column("交期", texts("3/25/2026", "3/4/2026"), rulings: rulings)
    #expect(values(torn, .promisedDate) == ["2026-03-25", nil])
    #expect(decision(torn, "date order") == "open (its cells contradict what the workspace says)")
  }

  @Test func textsThatKeepZerosSettleThem() throws {
    let reading = try column("交期", texts("3.1", "3.10"), sheet: "2025年")
    #expect(values(reading, .promisedDate) == ["2025-03-01", "2025-03-10"])
    #expect(decision(reading, "zeros") != nil)
    #expect(values(try column("交期", texts("3.1", "3.15"), sheet: "2025年"), .promisedDate) == [nil, "2025-03-15"])
  }

  @Test func twoNumbersAreDayFirstWhereTheColumnShowsIt() throws {
    #expect(
      values(try column("交期", texts("3/4", "25/4"), sheet: "2025年"), .promisedDate) == ["2025-04-03", "2025-04-25"])
    #expect(values(try column("交期", texts("3/4", "25/4", "4/25"), sheet: "2025年"), .promisedDate).first == .some(nil))
  }

  @Test func commasOfAColumnAreDecidedFromAllItsCells() throws {
    let european = try column("金额", texts("1.200,50", "3,5", "1.200"))
    #expect(values(european, .amount) == ["1200.5", "3.5", "1200"])
    #expect(decision(european, "decimal comma") == "1.200,50 means 1200.5 (its commas)")
    #expect(values(try column("金额", texts("1.200,50", "1,200.50")), .amount) == [nil, "1200.5"])
    #expect(values(try column("金额", texts("1,2", "5")), .amount) == [nil, "5"])
  }

  @Test func aTaxBasisOfEveryCellIsOneInterpretation() throws {
    let all = try column("单价", texts("12含税", "含税13", "", "14/税"))
    #expect(decision(all, "tax basis") == "inclusive (all 3 filled cells say so)")
    #expect(all.findings.allSatisfy { $0.kind != .interpretedValue })
    let some = try column("单价", texts("12含税", "13"))
    #expect(decision(some, "tax basis") == nil)
    #expect(some.findings.filter { $0.kind == .interpretedValue }.map(\.count) == [1])
  }

  @Test func fractionsBelowASignOfPercentStayFractions() throws {
    let rate = try #require(ExactDecimal("0.13"))
    let fractions = try column("税率(%)", [.number(rate), .number(rate), .number(ExactDecimal(0))])
    #expect(values(fractions, .taxRate) == ["0.13", "0.13", "0"])
    #expect(decision(fractions, "percent") == "0.13 means 13 % (no number above 1)")
    let points = try column("税率(%)", [.number(ExactDecimal(13)), .number(ExactDecimal(1))])
    #expect(values(points, .taxRate) == ["0.13", "0.01"])
  }

  @Test func pointsAndFractionsMayStandInOneColumn() throws {
    let half = try #require(ExactDecimal("0.13"))
    let reading = try column("税率", [.text("13"), .number(half), .text("6%")])
    #expect(values(reading, .taxRate) == ["0.13", "0.13", "0.06"])
    #expect(decision(reading, "percent") == "13 means 13 %, 0.13 too (numbers above 1)")
  }

  @Test func datesOfAnotherCenturyAreReadWhereMostAre() throws {
    let days = try ["1955-03-01", "1956-03-01", "2025-03-01"].map { CellValue.day(try #require(Day(iso: $0))) }
    #expect(values(try column("交期", days), .promisedDate) == ["1955-03-01", "1956-03-01", "2025-03-01"])
    #expect(values(try column("交期", Array(days.suffix(2))), .promisedDate) == [nil, "2025-03-01"])
  }

  @Test func aStatusBesideADateIsAClaimUnlessAColumnHoldsIt() throws {
    let shipped = try Sheets.read("发货单号,订单号,型号,发货日期,发货数量\nDN-1,SO-1,A,2025-03-12已发,5", file: "发货.csv")
    #expect(shipped.rows.first?.value(.shipDate)?.description == "2025-03-12")
    #expect(shipped.rows.first?.value(.shipmentStatus)?.description == "已发")
    #expect(shipped.rows.first?[.shipmentStatus]?.rawText == "2025-03-12已发")
    #expect(shipped.fields.contains(.shipmentStatus))
    let both = try Sheets.read("发货单号,订单号,型号,发货日期,发货状态,发货数量\nDN-1,SO-1,A,2025-03-12已发,在途,5", file: "发货.csv")
    #expect(both.rows.first?.value(.shipmentStatus)?.description == "在途")
    #expect(shipped.rows.allSatisfy { row in row.claims.map(\.field) == row.claims.map(\.field).sorted() })
  }

  @Test func remarksOfOneKindAreOneFinding() throws {
    let cells = (0..<50).map { CellValue.text("约\($0 + 1)") }
    let found = try column("数量", cells).findings.filter { $0.kind == .interpretedValue }
    #expect(found.map(\.count) == [50])
  }

  @Test func knownNamesAreReadAsTheirCanonicalName() throws {
    var rulings = SurveyRulings()
    rulings.names = NameTables(
      customers: NameTable(["华为技术有限公司": ["华为", "HUAWEI"]]), people: NameTable(["李明": ["小李"]]))
    let grid = Sheets.grid("订单号,型号,客户,业务员\nSO-1,A,华为,小李\nSO-2,B,ｈｕａｗｅｉ,王芳\nSO-3,C,小米,李明")
    let survey = try #require(SheetSurveyor(rulings: rulings).survey(grid, file: "a.csv").first)
    let reading = TableReader().read(survey, grid, tableIndex: 0)
    #expect(values(reading, .customerName) == ["华为技术有限公司", "华为技术有限公司", "小米"])
    #expect(values(reading, .salesperson) == ["李明", "王芳", "李明"])
    #expect(reading.rows[0][.customerName]?.rawText == "华为")
    #expect(reading.interpretations.count { $0.subject == "names" } == 2)
  }
}
