import ExactValues
import OrderModel
import Testing

@testable import Normalization

@Suite struct BalanceReaderTests {
  private static let header = "月份,客户名称,期初余额,本期应收,本期收款,期末余额,备注"

  @Test func `what customers owe is read, and is no claim on an order`() throws {
    let text = Self.header + "\n2026年2月,华光,\"1,000.00\",￥200,300,900,对\n2026年3月,华光,900,,无,900,5"
    let reading = try Sheets.read(text, file: "finance/对账单.csv")
    #expect(reading.rows.isEmpty && reading.rejectedRows.isEmpty)
    #expect(reading.account.excluded == 2)
    let rows = reading.balances
    try #require(rows.count == 2)
    #expect(rows.map(\.customer) == ["华光", "华光"])
    #expect(rows.map(\.monthText) == ["2026-02", "2026-03"])
    #expect(rows[0].cells[.openingBalance]?.amount?.description == "1000")
    #expect(rows[0].cells[.receivableAmount]?.amount?.description == "200")
    #expect(rows[0].cells[.outstandingAmount]?.address.description == "F2")
    #expect(rows[0].others.isEmpty && !rows[0].isUnreadable)
    #expect(rows[1].cells[.receivableAmount]?.amount == nil)
    #expect(rows[1].others.map(\.description) == ["5"])
  }

  @Test func `a tab states the month of its rows`() throws {
    let text = "客户名称,期初应收,本期应收,本期收款,期末应收\n华光,1000,200,300,900"
    let reading = try Sheets.read(text, file: "对账单.xlsx", sheet: "2026年3月")
    #expect(reading.balances.map(\.monthText) == ["2026-03"])
    let open = try Sheets.read(text, file: "对账单.xlsx", sheet: "3月")
    #expect(open.balances.map(\.monthText) == [nil])
    let own = "月份,客户名称,期初应收,本期应收,本期收款,期末应收\n2026年2月,华光,1,2,0,3\n二月份某天,华光,1,2,0,3\n,华光,1,2,0,3"
    let rows = try Sheets.read(own, file: "对账单.xlsx", sheet: "2026年3月")
    #expect(rows.balances.map(\.monthText) == ["2026-02", nil, "2026-03"])
  }

  @Test func `of orders told month by month the last month is claimed`() throws {
    let text = """
      订单号,月份,期初应收,本期应收,本期收款,期末应收
      SO-1,2026年2月,0,1000,200,800
      so-1,2026年3月,800,0,300,500
      SO-2,2026年2月,0,50,0,50
      """
    let reading = try Sheets.read(text, file: "finance/应收对账.csv")
    #expect(reading.rows.map { $0.value(.outstandingAmount)?.description } == ["500", "50"])
    #expect(reading.balances.count == 3)
    #expect(reading.account.used == 2 && reading.account.excluded == 1)
    #expect(reading.controlTotals[.outstandingAmount]?.description == "550")
  }

  @Test(arguments: [
    "客户名称,期初余额,本期应收,期末余额\n华光,1,2,3", "客户名称,本期应收,本期收款,期末余额\n华光,1,2,3",
    "订单号,客户名称,本期应收,本期收款,余额\nSO-1,华光,1,2,3",
  ])
  func `a sheet that lacks one of the four is no statement`(text: String) throws {
    #expect(try Sheets.read(text, file: "finance/应收.csv").balances.isEmpty)
  }

  @Test(arguments: [
    "上月结余": Field.openingBalance, "前期餘額": .openingBalance, "Balance B/F": .openingBalance,
    "期末餘額": .outstandingAmount, "Closing Balance": .outstandingAmount, "余额": .outstandingAmount,
  ])
  func `a header of balances means what was open before, or what is open now`(header: String, field: Field) throws {
    let text = "订单号,客户名称,\(header),型号\nSO-1,华光,100,A\nSO-2,华光,250.5,B"
    #expect(try Sheets.survey(text, file: "finance/应收.csv").mappings[2].field == field)
  }
}
