import Normalization
import OrderModel
import Testing

/// Headers that mean what the sheet is about, and are never certain.
@Suite struct HeaderContextTests {
  @Test(arguments: [
    ("采购/物料齐套.csv", "订单号,物料名称,供应商,采购单号,采购数量,到料日期", "采购数量", "-"),
    ("销售/订单.csv", "订单号,客户,下单日期,型号,采购数量,单价,业务员", "采购数量", "quantity"),
    ("质检/验货记录.csv", "订单号,验货日期,品名,检验员,结果", "结果", "qc_status"),
    ("销售/订单.csv", "订单号,客户,下单日期,型号,结果", "结果", "-"),
    ("客诉登记.csv", "订单号,客户,投诉内容,异常类型,责任人", "责任人", "exception_owner"),
    ("变更记录.csv", "变更日期,订单号,变更项,变更前,变更后,审批情况", "审批情况", "change_approval"),
    ("客诉登记.csv", "订单号,客户,投诉内容,异常类型,结案日", "结案日", "exception_closed"),
    ("销售/订单.csv", "订单号,客户,下单日期,型号,结案日", "结案日", "-"),
    ("收款/回款.csv", "Order No,Customer,Receipt Date,Payment Amount", "Receipt Date", "payment_date"),
    ("生产/生产计划.csv", "订单号,行号,型号,颜色,数量,计划完工日期,完工日期,负责人", "负责人", "node_owner"),
    ("质检/验货记录.csv", "订单号,验货日期,品名,检验结果,负责人", "负责人", "node_owner"),
    ("销售/订单.csv", "订单号,客户,下单日期,型号,数量,单价,负责人", "负责人", "salesperson"),
    ("签收/delivery.csv", "Order No,Customer,Receipt Date,Received Qty", "Receipt Date", "received_date"),
  ])
  func `the sheet decides and does not make certain`(
    _ file: String, _ headers: String, _ header: String, _ field: String
  ) throws {
    let row = headers.split(separator: ",").map { _ in "x" }.joined(separator: ",")
    let survey = try Sheets.survey(headers + "\n" + row, file: file)
    let mapping = try #require(survey.mappings.first { $0.header == header })
    #expect(mapping.field?.id ?? "-" == field)
    #expect(mapping.confidence < 0.9)
  }

  @Test(arguments: [
    ("工序完成情况,,", "开料,封边,包装", "工序完成情况 / 包装", "-"), ("计划,未完,", "数量,数量,", "未完 / 数量", "-"),
  ])
  func `a caption completes what stands below it`(
    _ captions: String, _ parts: String, _ header: String, _ field: String
  ) throws {
    let text = "订单号,客户,\(captions)\n,,\(parts)\nSO-1,华为,2026-03-01,5,6\nSO-2,小米,2026-03-02,7,8"
    let survey = try Sheets.survey(text)
    let mapping = try #require(survey.mappings.first { $0.header == header })
    #expect(mapping.field?.id ?? "-" == field)
    #expect(mapping.confidence < 0.9)
  }

  @Test(arguments: [
    ("回款", "已收定金", "未收款", "payment_status"), ("尾款", "已收", "未收", "payment_status"),
    ("进度", "印刷", "已入库", "production_status"),
    ("进度", "已发货", "已开票", "order_status"),
  ])
  func `the words below say what is told of`(_ header: String, _ one: String, _ two: String, _ field: String) throws {
    let survey = try Sheets.survey("订单号,客户,\(header)\nSO-1,华为,\(one)\nSO-2,小米,\(two)\nSO-3,中兴,\(one)")
    #expect(survey.mappings.last?.field?.id == field)
    #expect(survey.mappings.last.map { $0.confidence < 0.9 } == true)
  }

  @Test func `a header that no value suits is never certain`() throws {
    let survey = try Sheets.survey("订单号,客户,回款金额\nSO-1,华为,见附件")
    #expect(survey.mappings.last?.field == .paymentAmount)
    #expect(survey.mappings.last.map { $0.confidence < 0.9 } == true)
  }

  @Test func `a part of the price keeps its own day`() throws {
    let survey = try Sheets.survey("订单号,客户,预付款,\n,,金额,到账日期\nSO-1,华为,500,2026-03-01\nSO-2,小米,700,2026-03-05")
    #expect(survey.mappings.last?.field == .depositDate)
    #expect(survey.mappings.last.map { $0.confidence < 0.9 } == true)
  }

  @Test(arguments: [("订单接收时间", "order_date"), ("送货单流水号", "shipment_no"), ("付款方法", "payment_method"), ("处理日期", "-")])
  func `another word for the same at the end`(_ header: String, _ field: String) throws {
    let survey = try Sheets.survey("订单号,型号,\(header)\nSO-1,A,x")
    let mapping = try #require(survey.mappings.last)
    #expect(mapping.candidates.map(\.id).contains(field) || (field == "-" && mapping.candidates.isEmpty))
  }

  @Test(arguments: [
    ("Carton Size", "-"), ("Surface Finish", "-"), ("Frame Size", "size"), ("Date Received by Customer", "-"),
    ("Bike Model", "model"), ("Supplier Name", "supplier_name"), ("Label Name", "-"),
  ])
  func `an english ending is a whole word and of the goods`(_ header: String, _ field: String) throws {
    let survey = try Sheets.survey("Order No,Order Date,Unit Price,\(header)\nSO-1,2026-03-01,5,x")
    #expect(survey.mappings.last?.field?.id ?? "-" == field)
  }
}
