import ExactValues
import Normalization
import OrderModel
import SheetFormats
import TableShaping
import Testing

@Suite struct TableShapingTests {
  private let shaper = TableShaper(words: Vocabulary.standard.shapingWords)

  @Test func everyRowHasOneKind() throws {
    let grid = Sheets.grid(
      """
      华东公司订单跟踪表 2026年3月,,,
      客户：华为,,月份：3月,
      订单号,型号,数量,金额
      SO-1,A100,5,50
      SO-2,A200,6,60
      合计,,11,110
      ,,,
      订单号,型号,数量,金额
      SO-3,A100,5,50
      浙江公司,,,
      SO-4,A100,5,50
      ,,,
      总 计,,21,210
      制表人：李明,,审核：王芳,
      """)
    let table = try #require(shaper.shape(grid).first)
    #expect(table.headerRowIndexes == [2])
    #expect(table.titleTexts == ["华东公司订单跟踪表 2026年3月", "客户：华为", "月份：3月"])
    #expect(
      table.kinds == [
        .heading, .heading, .heading, .data, .data, .subtotal, .blank, .heading, .data, .heading, .data, .blank,
        .subtotal, .note,
      ])
    #expect(table.rows.map(\.rowIndex) == Array(0..<grid.rowCount))
  }

  @Test func aProductCalledTotalIsARecord() throws {
    let grid = Sheets.grid("订单号,品名,数量\nSO-1,合计器,5\n,合计器,5\n合计,,10")
    #expect(try #require(shaper.shape(grid).first).kinds == [.heading, .data, .subtotal, .subtotal])
  }

  @Test func aHeaderOfTwoRowsKeepsItsCaptions() throws {
    let grid = Sheets.grid("订单号,客户,开票情况,,备注\n,,开票日期,金额,\nSO-1,华为,2026-03-01,50,急")
    let table = try #require(shaper.shape(grid).first)
    #expect(table.headerRowIndexes == [0, 1])
    #expect(table.headers.map(\.text) == ["订单号", "客户", "开票日期", "金额", "备注"])
    #expect(table.headers.map(\.parentText) == [nil, nil, "开票情况", "开票情况", nil])
    let survey = try Sheets.survey("订单号,客户,开票情况,,备注\n,,开票日期,金额,\nSO-1,华为,2026-03-01,50,急")
    #expect(survey.mappings[3].field == .invoiceAmount)
  }

  @Test func mergedCaptionsGiveTheirPartsAMeaning() throws {
    let text = "订单跟踪表,,,,,\n订单号,客户,开票情况,,回款,\n,,日期,金额,日期,金额\nSO-1,华为,2026-03-01,50,2026-04-01,50"
    let merged = [
      CellRange(firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 5),
      CellRange(firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 0),
      CellRange(firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 1),
      CellRange(firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 3),
      CellRange(firstRow: 1, lastRow: 1, firstColumn: 4, lastColumn: 5),
    ]
    for ranges in [merged, []] {
      let survey = try #require(SheetSurveyor().survey(Sheets.grid(text, merged: ranges), file: "a.xlsx").first)
      #expect(survey.headerRowIndexes == [1, 2])
      #expect(
        survey.mappings.map { $0.field?.id } == [
          "order_no", "customer_name", "invoice_date", "invoice_amount", "payment_date", "payment_amount",
        ])
    }
  }

  @Test func titlesOfWordsAndValuesAreNoHeader() throws {
    let grid = Sheets.grid("客户,华为,月份,3月\n,,,\n订单号,型号,数量,交期\nSO-1,A,5,2026-03-01")
    let tables = shaper.shape(grid)
    #expect(tables.map(\.headerRowIndexes) == [[2]])
    #expect(tables.first?.titleTexts == ["客户", "华为", "月份", "3月"])
  }

  @Test func mergedCellsFillInsideTheirRangeOnly() throws {
    let grid = Sheets.grid(
      "订单号,型号,数量\nSO-1,A,5\n,B,6\n,C,7",
      merged: [CellRange(firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 0)])
    let table = try #require(shaper.shape(grid).first)
    #expect(table.cell(row: 2, column: 0).value == .text("SO-1"))
    #expect(table.cell(row: 2, column: 0).rowIndex == 1)
    #expect(table.cell(row: 3, column: 0).value == .blank)
  }

  @Test func aSheetWithoutAHeaderGivesNoTable() {
    #expect(shaper.shape(Sheets.grid("会议纪要,\n今天讨论了发货,")).isEmpty)
    #expect(shaper.shape(Sheets.grid("")).isEmpty)
  }

  @Test func anotherHeaderBeginsAnotherTable() {
    let tables = shaper.shape(Sheets.grid("订单号,客户\nSO-1,华为\n,\n发货日期,送货单号,订单号,数量\n2026-03-01,DN-1,SO-1,5"))
    #expect(tables.map(\.rowRange) == [0..<3, 3..<5])
    #expect(tables.map(\.kinds) == [[.heading, .data, .blank], [.heading, .data]])
  }
}
