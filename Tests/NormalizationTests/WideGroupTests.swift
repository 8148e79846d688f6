import Discrepancies
import ExactValues
import OrderModel
import SheetFormats
import Testing

@testable import Normalization

@Suite struct WideGroupTests {
  private func surveys(_ text: String, file: String = "跟单表.csv") -> (grid: Grid, surveys: [TableSurvey]) {
    let grid = Sheets.grid(text)
    return (grid, SheetSurveyor().survey(grid, file: file))
  }

  /// The rows of a reading as `field=value` of the fields given.
  private func shown(_ reading: TableReading, _ fields: [Field]) -> [String] {
    reading.rows.map { row in
      fields.map { "\($0)=\(row.value($0)?.description ?? "-")" }.joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("第2次回款日期", "回款日期", 2), ("回款时间3", "回款时间", 3), ("第一批数量", "数量", 1), ("Payment 2 Date", "paymentdate", 2),
    ("第十二期", "", 12), ("回款二", "回款", 2), ("1st Shipment Date", "shipmentdate", 1), ("首批日期", "日期", 1),
  ])
  func aNumberInAHeaderIsPartedFromIt(_ header: String, _ base: String, _ number: Int) {
    let ordinal = HeaderOrdinal(header)
    #expect(ordinal.base == base)
    #expect(ordinal.number == number)
  }

  @Test(arguments: ["一般", "订单号", "2026年订单", "", "第", "统一编号", "A100尺寸"])
  func aWordThatHoldsANumeralIsNoRepetition(_ header: String) {
    #expect(HeaderOrdinal(header).number == nil)
  }

  @Test func instalmentsBecomePaymentsOfTheirOwn() throws {
    let (grid, surveys) = surveys(
      """
      订单号,客户,型号,数量,单价,交期,回款时间1,回款金额,回款时间2,回款金额,回款时间3,回款金额
      SO-1,华为,A100,10,5,2026-03-09,2026-03-01,20,2026-04-01,30,,
      SO-2,中兴,A200,20,6,2026-03-10,,,,,2026-05-01,120
      SO-3,中兴,A200,20,6,2026-03-11,,,,,,
      """)
    #expect(surveys.count == 2)
    #expect(surveys.map(\.grain) == [.line, .event])
    #expect(surveys[1].eventKind == .payment)
    #expect(surveys[0].fields.isDisjoint(with: [.paymentDate, .paymentAmount]))
    #expect(surveys[0].extras.isEmpty)
    let payments = TableReader().read(surveys[1], grid, tableIndex: 1)
    #expect(
      shown(payments, [.orderNo, .paymentDate, .paymentAmount]) == [
        "order_no=SO-1 payment_date=2026-03-01 payment_amount=20",
        "order_no=SO-1 payment_date=2026-04-01 payment_amount=30",
        "order_no=SO-2 payment_date=2026-05-01 payment_amount=120",
      ])
    #expect(payments.rows[2][.paymentAmount]?.columnIndex == 11)
    #expect(payments.account.total == 0)
    let lines = TableReader().read(surveys[0], grid, tableIndex: 0)
    #expect(lines.rows.count == 3)
    #expect(lines.account.total == 4)
  }

  @Test func partShipmentsAreFoundUnderCaptionsAndWithoutNeighbours() throws {
    let (grid, surveys) = surveys(
      """
      订单号,型号,数量,单价,交期,第一批,,第二批,
      ,,,,,日期,数量,日期,数量
      SO-1,A100,100,5,2026-03-09,2026-03-01,60,2026-03-05,40
      SO-2,A200,50,5,2026-03-09,2026-03-02,50,,
      SO-3,A200,50,5,2026-03-09,,,,
      """)
    #expect(surveys.map(\.eventKind) == [nil, .shipment])
    let shipments = TableReader().read(surveys[1], grid, tableIndex: 1)
    #expect(
      shown(shipments, [.orderNo, .model, .shipDate, .shippedQuantity]) == [
        "order_no=SO-1 model=A100 ship_date=2026-03-01 shipped_quantity=60",
        "order_no=SO-1 model=A100 ship_date=2026-03-05 shipped_quantity=40",
        "order_no=SO-2 model=A200 ship_date=2026-03-02 shipped_quantity=50",
      ])
  }

  @Test func aMatrixOfSizesGivesALineASize() throws {
    let (grid, surveys) = surveys(
      """
      订单号,款号,颜色,S,M,L,XL,合计,单价,金额
      SO-1,K01,黑,10,20,,0,30,5,150
      SO-1,K01,白,5,5,5,5,20,5,100
      SO-2,K02,白,,,,,,5,
      """)
    #expect(surveys.count == 1)
    let reading = TableReader().read(surveys[0], grid, tableIndex: 0)
    #expect(
      shown(reading, [.orderNo, .colour, .size, .quantity, .unitPrice]) == [
        "order_no=SO-1 colour=黑 size=S quantity=10 unit_price=5",
        "order_no=SO-1 colour=黑 size=M quantity=20 unit_price=5",
        "order_no=SO-1 colour=白 size=S quantity=5 unit_price=5",
        "order_no=SO-1 colour=白 size=M quantity=5 unit_price=5",
        "order_no=SO-1 colour=白 size=L quantity=5 unit_price=5",
        "order_no=SO-1 colour=白 size=XL quantity=5 unit_price=5",
        "order_no=SO-2 colour=白 size=- quantity=- unit_price=5",
      ])
    #expect(reading.account.used == 3)
    #expect(reading.account.total == 4)
    #expect(reading.controlTotals[.quantity]?.description == "50")
    #expect(surveys[0].extras.map(\.header).contains("金额"))
  }

  @Test func theTotalsBesideAndBelowAMatrixAreHeldAgainstIt() throws {
    let (grid, surveys) = surveys(
      """
      订单号,款号,颜色,S,M,L,XL,合计,单价
      SO-1,K01,黑,10,20,,0,30,5
      SO-1,K01,白,5,5,5,5,21,5
      SO-3,K02,白,1,,,,1,5
      SO-2,K02,白,,,,,40,5
      合计,,,16,26,5,5,92,
      """)
    let reading = TableReader().read(surveys[0], grid, tableIndex: 0)
    let wrong = reading.findings.filter { $0.kind == .subtotalMismatch }
    #expect(wrong.map(\.place.cell) == ["H3", "E6"])
    #expect(wrong.map(\.found) == ["a total of 21", "a total of 26"])
    #expect(wrong.map(\.expected) == ["20, the sum of the row's sizes", "25, the sum of the rows above"])
    #expect(shown(reading, [.orderNo, .size, .quantity]).last == "order_no=SO-2 size=- quantity=40")
  }

  @Test func theTotalsBelowInstalmentsAreHeldAgainstThem() throws {
    let (grid, surveys) = surveys(
      """
      订单号,客户,型号,数量,单价,交期,回款时间1,回款金额,回款时间2,回款金额
      SO-1,华为,A100,10,5,2026-03-09,2026-03-01,20,2026-04-01,30
      SO-2,中兴,A200,20,6,2026-03-10,2026-03-02,50,,
      合计,,,30,,,,70,,35
      """)
    let reading = TableReader().read(surveys[1], grid, tableIndex: 1)
    let wrong = reading.findings.filter { $0.kind == .subtotalMismatch }
    #expect(wrong.map(\.place.cell) == ["J4"])
    #expect(wrong.first?.expected == "30, the sum of the rows above")
  }

  @Test func ofPromisesInTurnTheLastOneCounts() throws {
    let (grid, surveys) = surveys(
      """
      订单号,型号,数量,第1次交期,第2次交期,第3次交期
      SO-1,A,1,2026-03-01,2026-03-05,
      SO-2,A,1,2026-03-02,,
      SO-3,A,1,,,
      """)
    let reading = TableReader().read(try #require(surveys.first), grid, tableIndex: 0)
    #expect(reading.rows.map { $0.value(.promisedDate)?.description } == ["2026-03-05", "2026-03-02", nil])
    #expect(surveys[0].fields.contains(.promisedDate))
    #expect(surveys[0].extras.count == 3)
  }

  @Test func aCalendarIsKeptAndTakenForNoField() throws {
    let days = (1...7).map { "3月\($0)日" }.joined(separator: ",")
    let (_, surveys) = surveys(
      "工单号,订单号,客户,型号,颜色,数量,单位,\(days)\nW-1,SO-1,华为,A,红,70,件,10,10,10,10,10,10,10\nW-2,SO-2,华为,A,红,7,件,1,1,1,1,1,1,1"
    )
    #expect(surveys.first?.wideGroups.map(\.kind) == [.calendar])
    #expect(surveys.first?.mappings.suffix(7).allSatisfy { $0.field == nil } == true)
  }

  @Test func theFirstAndTheLastPlannedDayOfACalendarAreThePlan() throws {
    let days = (1...7).map { "3月\($0)日" }.joined(separator: ",")
    let text = "工单号,订单号,型号,颜色,数量,\(days)\nW-1,SO-1,A,红,70,,10,10,,50,,\nW-2,SO-2,A,红,7,0,,,,,,7\nW-3,SO-3,A,红,7,,,,,,,"
    let grid = Sheets.grid(text, name: "2026.03")
    let survey = try #require(SheetSurveyor().survey(grid, file: "生产排产表.xlsx").first)
    #expect(survey.fields.isSuperset(of: [.productionPlanStart, .productionPlanFinish]))
    let reading = TableReader().read(survey, grid, tableIndex: 0)
    #expect(
      shown(reading, [.productionPlanStart, .productionPlanFinish]) == [
        "production_plan_start=2026-03-02 production_plan_finish=2026-03-05",
        "production_plan_start=2026-03-07 production_plan_finish=2026-03-07",
        "production_plan_start=- production_plan_finish=-",
      ])
    #expect(reading.rows[0][.productionPlanStart]?.columnIndex == 6)
  }

  @Test(arguments: [
    "订单号,客户,日期,数量,日期,数量\nSO-1,华为,2026-03-01,5,2026-03-02,6",
    "订单号,备注1,备注2\nSO-1,急,快", "订单号,规格1,规格2\nSO-1,大,小", "订单号,S,M\nSO-1,1,2",
    "订单号,1,2,3,4\nSO-1,1,2,3,4",
  ])
  func whatOnlyLooksRepeatedIsNoGroup(_ text: String) {
    #expect(surveys(text).surveys.allSatisfy { $0.wideGroups.isEmpty })
  }
}
