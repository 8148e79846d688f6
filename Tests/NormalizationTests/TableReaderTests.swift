import Discrepancies
import ExactValues
import Normalization
import OrderModel
import SheetFormats
import Testing

@Suite struct TableReaderTests {
  private func findings(_ reading: TableReading, _ kind: DiscrepancyKind) -> [IngestFinding] {
    reading.findings.filter { $0.kind == kind }
  }

  @Test func eachRowEndsAsOneThing() throws {
    let reading = try Sheets.read(
      """
      订单号,行号,型号,数量,金额,交期
      SO-1,1,A100,5,50,2026-03-09
      SO-2,1,A200,６,60,2026/3/10
      ,2,A300,7,70,待定
      合计,,,18,180,
      ,,,,,
      制表人：李明,,,,,
      """)
    #expect(reading.account.used == 2)
    #expect(reading.account.rejected == 1)
    #expect(reading.account.total == 7)
    #expect(reading.rejectedRows.map(\.reason) == ["missing_key"])
    #expect(reading.rejectedRows.first?.rawCells == ["", "2", "A300", "7", "70", "待定"])
    #expect(reading.controlTotals[.quantity]?.description == "11")
    #expect(reading.formatOnlyCount == 2)
    #expect(reading.rows[1][.promisedDate]?.rawText == "2026/3/10")
    #expect(reading.rows[0][.promisedDate]?.rawText == nil)
    #expect(findings(reading, .missingKey).first?.place.description == "orders.csv › row 4")
    #expect(findings(reading, .interpretedValue).first?.place.cell == "F4")
    #expect(findings(reading, .subtotalMismatch).isEmpty)
    #expect(reading.rows.allSatisfy { row in row.claims.map(\.field) == row.claims.map(\.field).sorted() })
  }

  @Test func aWrongTotalIsReportedWithItsSum() throws {
    let reading = try Sheets.read("订单号,型号,数量,金额\nSO-1,A,5,50\n小计,,5,50\nSO-2,B,6,60\n小计,,7,60\n合计,,11,110")
    let found = findings(reading, .subtotalMismatch)
    #expect(found.map(\.found) == ["a total of 7"])
    #expect(found.first?.expected == "6, the sum of the rows above")
    #expect(found.first?.place.cell == "C5")
  }

  @Test func emptyCellsAreNotFilledFromAboveAndMergedOnesAre() throws {
    let grid = Sheets.grid(
      "订单号,型号,数量,金额\nSO-1,A,5,99\n,B,6,\n,C,7,3",
      merged: [0, 3].map { CellRange(firstRow: 1, lastRow: 2, firstColumn: $0, lastColumn: $0) })
    let reading = try Sheets.read(grid)
    #expect(reading.account.used == 2)
    #expect(reading.account.rejected == 1)
    #expect(reading.rows[1][.orderNo]?.rowIndex == 1)
    #expect(reading.rows[1].value(.orderAmount)?.description == "99")
    #expect(reading.controlTotals[.orderAmount]?.description == "99")
    #expect(findings(reading, .mergedFill).map(\.count) == [1, 1])
  }

  @Test func theOrderOfDatesIsDecidedOncePerColumn() throws {
    let decided = try Sheets.read("订单号,型号,交期\nSO-1,A,3/4/2026\nSO-2,B,25/3/2026")
    #expect(decided.rows[0].value(.promisedDate)?.description == "2026-04-03")
    #expect(decided.interpretations.contains { $0.subject == "date order" && $0.decision == "day-month-year" })
    let open = try Sheets.read("订单号,型号,交期\nSO-1,A,3/4/2026\nSO-2,B,5/3/2026\nSO-3,B,6/3/2026\nSO-4,B,7/3/2026")
    #expect(findings(open, .ambiguousDate).map(\.count) == [4])
    #expect(findings(open, .ambiguousDate).first?.places.map(\.cell) == ["C2", "C3", "C4"])
    #expect(open.rows[0][.promisedDate]?.state == .unusable)
    let torn = try Sheets.read("订单号,型号,交期\nSO-1,A,25/3/2026\nSO-2,B,3/25/2026\nSO-3,C,3/4/2026")
    #expect(torn.rows.map { $0.value(.promisedDate)?.description } == ["2026-03-25", "2026-03-25", nil])
  }

  @Test func aMissingYearComesFromTheNamesOrTheColumn() throws {
    let text = "订单号,型号,交期\nSO-1,A,3月15日"
    let titled = try Sheets.read(text, sheet: "2026年3月")
    #expect(titled.rows[0].value(.promisedDate)?.description == "2026-03-15")
    #expect(findings(titled, .interpretedValue).count == 1)
    let column = try Sheets.read(text + "\nSO-2,B,2026-04-01")
    #expect(column.rows[0].value(.promisedDate)?.description == "2026-03-15")
    #expect(findings(try Sheets.read(text), .ambiguousDate).count == 1)
  }

  @Test func headerScalesAndPercentagesAreDecidedOnce() throws {
    let reading = try Sheets.read("订单号,型号,金额（万元）,税率,单价(USD)\nSO-1,A,1.2,13,5\nSO-2,B,3,6,7")
    #expect(reading.rows[0].value(.amount)?.description == "12000")
    #expect(reading.rows[0].value(.taxRate)?.description == "0.13")
    #expect(reading.rows[0].value(.currency) == .text("USD"))
    #expect(findings(reading, .interpretedValue).map(\.count) == [2])
  }

  @Test func aStatusThatSaysCancelledCancels() throws {
    let reading = try Sheets.read("订单号,型号,订单状态\nSO-1,A,已取消\nSO-2,B,生产中\nSO-3,C,\nSO-4,D,等老板")
    #expect(reading.rows.map { $0.value(.isCancelled) } == [.flag(true), .flag(false), nil, nil])
    #expect(reading.rows[0][.isCancelled]?.rawText == "已取消")
    #expect(reading.rows[0].value(.orderStatus)?.description == "已取消")
  }

  @Test func aForeignUnitIsReportedAndANamedPieceIsNot() throws {
    let reading = try Sheets.read("订单号,型号,数量,单位\nSO-1,A,5箱,件\nSO-2,B,6pcs,件\nSO-3,C,7箱,箱")
    #expect(findings(reading, .interpretedValue).map(\.count) == [1])
    #expect(findings(reading, .interpretedValue).first?.place.cell == "C2")
  }

  @Test func unknownColumnsAreKeptAndNamed() throws {
    let text = "订单号,型号,气味,\nSO-1,A,香,x"
    let surveyed = try #require(SheetSurveyor().surveyedTables(Sheets.grid(text), file: "orders.csv").first)
    let survey = surveyed.survey
    #expect(survey.extras.map(\.header) == ["气味", "D"])
    #expect(TableReader().extraTexts(surveyed).map(\.text) == ["香", "x"])
    #expect(survey.findings.map(\.kind) == [.unmappedColumn, .unmappedColumn])
  }

  @Test func twoOrderNumbersThatDifferStopTheTable() throws {
    let survey = try Sheets.survey("订单号,销售订单号,型号\nSO-1,X-1,A")
    #expect(survey.problem == "two columns could be the order number: 订单号, 销售订单号")
    let reading = try Sheets.read("订单号,销售订单号,型号\nSO-1,X-1,A")
    #expect(reading.account.rejected == 1)
    #expect(try Sheets.survey("订单号,销售订单号,型号\nSO-1,SO-1,A").isUsable)
    #expect(try Sheets.survey("客户,型号,数量\n华为,A,1").problem == "no column names an order")
  }

  @Test func hiddenRowsAndColumnsAreReadAndNamed() throws {
    let grid = Sheets.grid("订单号,型号,数量\nSO-1,A,5\nSO-2,B,6", hiddenRows: [2], hiddenColumns: [1])
    let reading = try Sheets.read(grid)
    #expect(reading.account.used == 2)
    #expect(
      findings(reading, .hiddenData).map(\.found) == ["hidden rows were read", "the column is hidden and was read"])
  }

  @Test func aRowMayNameItsOrderByAnotherNumber() throws {
    let reading = try Sheets.read("发货日期,送货单号,订单号,型号,数量\n2026-03-01,DN-1,,A,5\n2026-03-01,,,A,5", file: "发货.csv")
    #expect(reading.account.used == 1)
    #expect(reading.account.rejected == 1)
  }

  @Test func aNumberInAColumnOfDatesIsADayOrAMonthAndDay() throws {
    let numbers = try ["3.15", "3.1", "46090", "20260309"].map { try #require(ExactDecimal($0)) }
    let rows = numbers.enumerated().map { [CellValue.text("SO-\($0)"), .text("A"), .number($1)] }
    let header = ["订单号", "型号", "交期"].map(CellValue.text)
    let reading = try Sheets.read(Grid(name: "2026年", rows: [header] + rows))
    #expect(
      reading.rows.map { $0.value(.promisedDate)?.description } == ["2026-03-15", nil, "2026-03-09", "2026-03-09"])
    #expect(findings(reading, .ambiguousDate).map(\.count) == [1])
  }

  @Test func typedCellsKeepNoRawTextAndAreNoDifferenceOfForm() throws {
    let day = try #require(Day(iso: "2026-03-09"))
    let rows: [[CellValue]] = [
      [.text("订单号"), .text("型号"), .text("数量"), .text("交期")],
      [.text("SO-1"), .text("A"), .number(ExactDecimal(5)), .day(day)],
    ]
    let reading = try Sheets.read(Grid(name: "3月", rows: rows))
    #expect(reading.rows[0].claims.allSatisfy { $0.rawText == nil })
    #expect(reading.formatOnlyCount == 0)
  }

  @Test func aFormulaErrorIsNamedAndClaimsNothing() throws {
    let rows: [[CellValue]] = [
      [.text("订单号"), .text("型号"), .text("数量")], [.text("SO-1"), .text("A"), .error("#REF!")],
      [.text("合计"), .blank, .number(ExactDecimal(7))],
    ]
    let reading = try Sheets.read(Grid(name: "3月", rows: rows))
    #expect(reading.rows[0][.quantity]?.state == .unusable)
    #expect(findings(reading, .formulaError).first?.found == "“#REF!”")
    #expect(findings(reading, .subtotalMismatch).isEmpty)
  }

  @Test func theLinesTotalBesideAPriceIsTheLinesAmount() throws {
    #expect(try Sheets.survey("订单号,型号,数量,单价,总金额\nSO-1,A,5,10,50").mapping(of: .amount)?.header == "总金额")
    #expect(try Sheets.survey("订单号,客户,总金额\nSO-1,华为,50").mapping(of: .orderAmount)?.header == "总金额")
  }
}
