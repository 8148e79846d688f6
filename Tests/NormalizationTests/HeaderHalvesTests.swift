import OrderModel
import TableShaping
import Testing

@testable import Normalization

/// Captions with a unit beside them, in two languages or broken by a line break, and what stands below them.
@Suite struct HeaderHalvesTests {
  @Test(arguments: [
    ("单价(元/个)", "unit_price"), ("FOB价 USD/PC", "unit_price"), ("单价(元/kg,含税)", "unit_price_incl_tax"),
    ("单价\nRMB未税", "unit_price_excl_tax"), ("订单数\n(K=千)", "quantity"), ("我司回复\n日期", "promised_date"),
    ("我司合同号\nS/C NO.", "contract_no"), ("預計到港(ETA)", "eta_date"), ("双数合计", "quantity"), ("本月产量", "produced_quantity"),
    ("实际离港时刻\nATD", "ship_date"), ("签约客户", "customer_name"), ("供货工厂", "supplier_name"),
  ])
  func `a caption is read with what stands beside it`(_ header: String, _ field: String) {
    let meaning = HeaderMeaningReader(vocabulary: .standard).read(ColumnHeader(columnIndex: 0, text: header))
    #expect(meaning.fields.first?.id == field)
    #expect(meaning.confidence >= ColumnMapper.threshold)
  }

  @Test(arguments: ["COA编号", "累计数量合计", "最终客户"])
  func `a qualifier is not left out`(_ header: String) {
    let meaning = HeaderMeaningReader(vocabulary: .standard).read(ColumnHeader(columnIndex: 0, text: header))
    #expect(Set(meaning.fields.map(\.id)).isDisjoint(with: ["order_no", "row_seq", "quantity", "customer_name"]))
  }

  @Test(arguments: [
    ("On board / 开船", "2026-03-06", "2026-03-09", "ship_date"), ("到港 / Arrive", "2026-04-06", "2026-04-09", "eta_date"),
    ("尾款到账", "2026-03-06", "2026-03-09", "balance_date"), ("报废", "12", "3", "defect_quantity"),
    ("期末库存", "12", "3", "stock_quantity"), ("欠送", "12", "3", "unshipped_quantity"),
    ("Line", "A", "B", "production_dept"),
    ("Line", "1", "2", "line_no"), ("制单", "Z-11", "Z-12", "work_order_no"), ("制单", "李明", "王芳", "created_by"),
    ("发票", "未开", "已开", "invoice_status"), ("归属月份", "2026-02", "2026-03", "period_month"),
  ])
  func `the values tell what a caption leaves open`(
    _ header: String, _ first: String, _ second: String, _ field: String
  ) throws {
    let survey = try Sheets.survey("订单号,客户,\(header)\nSO-1,华为,\(first)\nSO-2,小米,\(second)")
    #expect(survey.mappings.last?.field?.id == field)
  }

  @Test func aColumnOfMonthsIsSure() throws {
    let rows = (1...9).map { "SO-\($0),华为,2026-0\($0)" }
    let survey = try Sheets.survey((["订单号,客户,归属月份"] + rows).joined(separator: "\n"))
    #expect(try #require(survey.mappings.last).confidence >= 0.9)
  }

  @Test(arguments: [
    ("安装", "日期", "-"), ("送货", "日期", "ship_date"), ("评审意见", "品质", "-"), ("通知部门", "仓库", "notified_parties"),
  ])
  func `a caption says of what a column is`(_ caption: String, _ part: String, _ field: String) throws {
    let text = "订单号,客户,\(caption),\n,,\(part),备注\nSO-1,华为,2026-03-01,急\nSO-2,小米,2026-03-02,"
    let survey = try Sheets.survey(text)
    let mapping = try #require(survey.mappings.first { $0.header == "\(caption) / \(part)" })
    #expect(mapping.field?.id ?? "-" == field)
  }

  @Test func theHeadOfAContractMakesAnOrder() throws {
    let text = "合同号：,HX-1,,签约日：,2026-01-12\n款号,品名,数量,小计,离厂日期\nMB-1,围裙,600,1680,2026-03-02"
    let survey = try Sheets.survey(text, file: "卡片.csv")
    #expect(survey.kind == .order)
    #expect(survey.mappings.contains { $0.field == .quantity })
  }
}
