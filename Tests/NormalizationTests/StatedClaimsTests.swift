import ExactValues
import OrderModel
import SheetFormats
import Testing

@testable import Normalization

@Suite struct StatedClaimsTests {
  @Test func whatStandsAboveTheHeaderIsSaidOfEveryRecord() throws {
    let text = "订单号：,SO-9,,客户：,华为技术有限公司\n行号,型号,数量,单价,交期\n1,A100,5,2,2026-03-09\n2,A200,6,2,2026-03-09"
    let reading = try Sheets.read(Sheets.grid(text), file: "订单.xlsx")
    #expect(reading.rows.map { $0.value(.orderNo)?.description } == ["SO-9", "SO-9"])
    #expect(reading.rows.map { $0.value(.customerName)?.description } == ["华为技术有限公司", "华为技术有限公司"])
    #expect(reading.rows[1][.orderNo]?.rowIndex == 0)
    #expect(reading.rows[1][.orderNo]?.columnIndex == 1)
    let survey = try #require(SheetSurveyor().survey(Sheets.grid(text), file: "订单.xlsx").first)
    #expect(survey.isUsable)
    #expect(survey.fields.isSuperset(of: [.orderNo, .customerName]))
    #expect(survey.orderKeys == ["so-9"])
  }

  @Test func aDeliveryNoteStatesItsShipmentAbove() throws {
    let text = "兴华五金送货单,,,\n客户：,凯得利商贸,单号：SH2603,日期：2026-03-11\n订单号,品名,数量,单位\nSO-1,层架,120,套\nSO-2,挂钩,60,个"
    let reading = try Sheets.read(Sheets.grid(text), file: "0311.xlsx")
    #expect(reading.rows.map { $0.value(.shipDate)?.description } == ["2026-03-11", "2026-03-11"])
    #expect(reading.rows.map { $0.value(.shipmentNo)?.description } == ["SH2603", "SH2603"])
    #expect(reading.rows.map { $0.value(.shippedQuantity)?.description } == ["120", "60"])
    #expect(reading.rows.allSatisfy { $0[.quantity] == nil && $0[.orderDate] == nil })
    let survey = try #require(SheetSurveyor().survey(Sheets.grid(text), file: "0311.xlsx").first)
    #expect(survey.grain == .event)
    let order = try Sheets.read(Sheets.grid(text.replacing("送货单", with: "订货单")), file: "0311.xlsx")
    #expect(order.rows.map { $0.value(.quantity)?.description } == ["120", "60"])
  }

  @Test func aTabOfFinishedOrdersGivesThemTheirState() throws {
    let text = "订单号,客户,型号,数量\nSO-1,华为,A,1"
    let done = try Sheets.read(Sheets.grid(text, name: "已完成"), file: "订单.xlsx")
    #expect(done.rows.map { $0.value(.orderStatus)?.description } == ["已完成"])
    #expect(done.rows[0][.isCancelled] == nil)
    let month = try Sheets.read(Sheets.grid(text, name: "3月"), file: "订单.xlsx")
    #expect(month.rows[0][.orderStatus] == nil)
    let stated = "订单号,客户,型号,数量,订单状态\nSO-1,华为,A,1,执行中"
    let column = try Sheets.read(Sheets.grid(stated, name: "已完成"), file: "订单.xlsx")
    #expect(column.rows.map { $0.value(.orderStatus)?.description } == ["执行中"])
  }

  @Test func aColumnOfTheTableComesFirst() throws {
    let reading = try Sheets.read(
      Sheets.grid("客户：华为技术有限公司,,,\n订单号,客户,型号,数量\nSO-1,中兴通讯,A,1\nSO-2,中兴通讯,B,1"), file: "订单.xlsx")
    #expect(reading.rows.map { $0.value(.customerName)?.description } == ["中兴通讯", "中兴通讯"])
  }

  @Test func aTitleOverAGroupNamesTheCustomerOfItsRecords() throws {
    let reading = try Sheets.read(
      Sheets.grid(
        """
        订单号,型号,数量,交期
        浙江甲公司,,,
        SO-1,A,1,2026-03-09
        SO-2,A,1,2026-03-09
        客户：上海乙厂,,,
        SO-3,A,1,2026-03-09
        """), file: "订单.xlsx")
    #expect(reading.rows.map { $0.value(.customerName)?.description } == ["浙江甲公司", "浙江甲公司", "上海乙厂"])
    #expect(reading.rows[2][.customerName]?.rowIndex == 4)
  }
}
