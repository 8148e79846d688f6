import ExactValues
import Normalization
import OrderModel
import Testing

@Suite struct HeaderMappingTests {
  /// Headers, the file that they stand in, and the fields that they should map to.
  struct Specimen: CustomTestStringConvertible, Sendable {
    let file: String
    let headers: String
    let fields: String
    let grain: Grain
    var kind: SheetKind?
    var department: Department?
    var testDescription: String { file }
  }

  static let specimens: [Specimen] = [
    Specimen(
      file: "sales/订单跟踪表.xlsx",
      headers: "序号 订单号 下单日期 客户 客户PO 业务员 跟单员 行号 产品编码 品名 型号 规格 数量 单位 单价 金额 交期 备注",
      fields: """
        row_seq order_no order_date customer_name customer_po_no salesperson merchandiser line_no product_code \
        product_name model spec quantity unit unit_price amount promised_date remark
        """, grain: .line, kind: .order, department: .sales),
    Specimen(
      file: "production/生产进度表.xlsx",
      headers: "生产单号 订单号 客户 型号 规格 颜色 数量 单位 交期 计划开工日期 计划完工日期 开工日期 完工日期 完工数量 生产状态 备注",
      fields: """
        work_order_no order_no customer_name model spec colour quantity unit promised_date production_plan_start \
        production_plan_finish production_start production_finish produced_quantity production_status remark
        """, grain: .line, kind: .production, department: .production),
    Specimen(
      file: "warehouse/发货明细.xlsx",
      headers: "发货日期 送货单号 订单号 客户 客户PO 型号 规格 数量 单位 物流公司 运单号 备注",
      fields: """
        ship_date shipment_no order_no customer_name customer_po_no shipped_model spec shipped_quantity unit carrier \
        tracking_no remark
        """, grain: .event, kind: .shipment, department: .warehouse),
    Specimen(
      file: "finance/应收台账.xlsx", headers: "订单号 行号 客户 型号 数量 单位 单价 金额 应收日期 备注",
      fields: "order_no line_no customer_name model quantity unit unit_price amount payment_due_date remark",
      grain: .line, kind: .receivable, department: .finance),
    Specimen(
      file: "finance/开票登记.xlsx", headers: "开票日期 发票号码 订单号 行号 型号 数量 单价 金额 备注",
      fields: """
        invoice_date invoice_no order_no line_no invoice_model invoice_quantity invoice_unit_price invoice_amount remark
        """, grain: .event, kind: .invoice, department: .finance),
    Specimen(
      file: "sales/订单.csv", headers: "订单号 行号 客户 型号 规格 数量 单价 金额 交期",
      fields: "order_no line_no customer_name model spec quantity unit_price amount promised_date", grain: .line,
      kind: .order, department: .sales),
    Specimen(
      file: "production/生产.csv", headers: "订单号 行号 型号 规格 数量 交期 计划完工日期",
      fields: "order_no line_no model spec quantity promised_date production_plan_finish", grain: .line,
      kind: .production, department: .production),
    Specimen(
      file: "finance/台账.csv", headers: "订单号 行号 型号 数量 单价 金额",
      fields: "order_no line_no model quantity unit_price amount", grain: .line, department: .finance),
    Specimen(
      file: "finance/收款记录.csv", headers: "日期 单号 订单号 客户 金额 付款方式",
      fields: "payment_date payment_no order_no customer_name payment_amount payment_method", grain: .event,
      kind: .payment, department: .finance),
    Specimen(
      file: "变更记录.csv", headers: "日期 订单号 变更项 变更前 变更后 原因 审批",
      fields: "change_date order_no change_field change_before change_after change_reason change_approval",
      grain: .event, kind: .changeLog, department: .sales),
    Specimen(
      file: "orders/list.csv", headers: "订单号 客户 下单日期 金额 状态",
      fields: "order_no customer_name order_date order_amount order_status", grain: .order, kind: .order,
      department: .sales),
    Specimen(
      file: "出货/出貨明細.csv", headers: "出貨日期 出貨單號 訂單號 型號 數量 實發數量",
      fields: "ship_date shipment_no order_no shipped_model quantity shipped_quantity", grain: .event, kind: .shipment,
      department: .warehouse),
    Specimen(
      file: "Sales Orders.xlsx",
      headers: """
        SO Number|Line|Order Date|Customer Name|Customer PO|Item Code|Description|Model|Qty|UOM|Unit Price|Amount|\
        Due Date|Salesperson|Status|Remarks
        """,
      fields: """
        order_no line_no order_date customer_name customer_po_no product_code product_name model quantity unit unit_price \
        amount promised_date salesperson order_status remark
        """, grain: .line, kind: .order, department: .sales),
  ]

  @Test(arguments: specimens) func headersOfEachSheetMapToTheirFields(_ specimen: Specimen) throws {
    let separator: Character = specimen.headers.contains("|") ? "|" : " "
    let headers = specimen.headers.split(separator: separator)
    let row = headers.indices.map { _ in "x" }.joined(separator: ",")
    let survey = try Sheets.survey(headers.joined(separator: ",") + "\n" + row, file: specimen.file)
    let found = survey.mappings.map { $0.field?.id ?? "-" }
    #expect(found == specimen.fields.split(separator: " ").map(String.init))
    #expect(survey.grain == specimen.grain)
    if let kind = specimen.kind { #expect(survey.kind == kind) }
    #expect(survey.department?.department == specimen.department)
  }

  @Test(arguments: [
    ("*订单号", "order_no"), ("(基本信息)单据编号", "order_no"), ("物料编码#名称", "product_name"), ("客户#编码", "customer_code"),
    ("订单号 Order No.", "order_no"), ("型号/Model", "model"), ("备注：加急、反馈等，未投产订单的进度情况", "remark"),
    ("客户(简称)", "customer_name"), ("数量(已发)", "shipped_quantity_total"), ("数量(备用)", "-"), ("客户/数量", "-"),
    ("明细.型号", "model"), ("ＰＯ号", "customer_po_no"), ("收款单号", "payment_no"), ("金额（万元）", "amount"),
    ("交期(日/月/年)", "promised_date"), ("是否有效", "is_cancelled"), ("气味", "-"),
  ])
  func aHeaderIsKnownInManyForms(_ header: String, _ field: String) throws {
    let survey = try Sheets.survey("下单日期,规格,单价,\(header)\n2026-03-01,大,5,x")
    #expect(survey.mappings.last?.field?.id ?? "-" == field)
  }

  @Test func bracketsStateUnitsCurrenciesAndScales() throws {
    let survey = try Sheets.survey("订单号,型号,数量(pcs),单价（USD）,金额(万元),交期(DD/MM/YYYY),税率%\nSO-1,A,5,1,1,3/4/2026,13")
    #expect(survey.mappings[2].unit == "pcs")
    #expect(survey.mappings[3].currency == "USD")
    #expect(survey.mappings[4].scale.description == "10000")
    #expect(survey.mappings[4].currency == "CNY")
    #expect(survey.mappings[5].dateOrder == .dayMonthYear)
    #expect(survey.mappings[6].unit == "%")
    #expect(survey.fields.contains(.currency))
  }

  @Test func theWorkspaceHasTheLastWord() throws {
    var rulings = SurveyRulings()
    rulings.columns = ["交期": .field(.requestedDate), "备注": .ignore, "气味": .field(.spec)]
    let grid = Sheets.grid("订单号,型号,交期,备注,气味\nSO-1,A,2026-03-01,x,y")
    let survey = try #require(SheetSurveyor(rulings: rulings).survey(grid, file: "a.csv").first)
    #expect(survey.mappings.map { $0.field?.id } == ["order_no", "model", "requested_date", nil, "spec"])
    #expect(survey.extras.isEmpty)
  }
}
