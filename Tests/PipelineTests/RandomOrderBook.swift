/// A sheet of orders made from a seed: Chinese text, leading zeros, long codes, exact decimals, cells that are empty.
struct RandomOrderBook {
  /// The sheet's columns and what they are.
  private static let columns: [(header: String, field: String)] = [
    ("订单号", "order_no"), ("行号", "line_no"), ("下单日期", "order_date"), ("客户", "customer_name"),
    ("客户编码", "customer_code"), ("客户PO", "customer_po_no"), ("销售员", "salesperson"), ("币种", "currency"),
    ("物料编码", "product_code"), ("产品名称", "product_name"), ("型号", "model"), ("规格", "spec"), ("颜色", "colour"),
    ("数量", "quantity"), ("单位", "unit"), ("含税单价", "unit_price"), ("税率", "tax_rate"),
    ("要求交期", "requested_date"), ("承诺交期", "promised_date"), ("计划完工日期", "production_plan_finish"),
  ]

  /// The fields, as the files of a run call them.
  static let fields = columns.map(\.field)

  /// The sheet as a text file.
  let text: String

  init(seed: UInt64) {
    var random = RandomCompany.Generator(state: seed ^ 0xE4B0)
    var rows = [Self.columns.map(\.header)]
    for number in 1...Int.random(in: 3...9, using: &random) { rows += Self.order(number, &random) }
    text = rows.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    cell.contains { ",\"\n".contains($0) } ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }

  private static func pick<Value>(_ values: [Value], _ random: inout RandomCompany.Generator) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  /// The value, or nothing in one of four.
  private static func perhaps(_ value: String, _ random: inout RandomCompany.Generator) -> String {
    random.chance(25) ? "" : value
  }

  private static func order(_ number: Int, _ random: inout RandomCompany.Generator) -> [[String]] {
    let name = "SO-2026-0\(100 + number)"
    let day = "2026-02-\(10 + Int.random(in: 0..<18, using: &random))"
    let master = [
      day, pick(["苏州恒远机电有限公司", "香港裕豐貿易有限公司", "无锡太湖环保设备有限公司"], &random),
      pick(["C0012", "0099", "00071"], &random), perhaps(pick(["4500012345", "0071-9"], &random), &random),
      pick(["李明", "陳大文"], &random), pick(["CNY", "USD"], &random),
    ]
    let promised = perhaps("2026-05-\(10 + number)", &random)
    return (1...Int.random(in: 1...4, using: &random)).map { line in
      let code = pick(["0007\(line)1", "690123456789012345\(line)", "P-\(line)0\(number)"], &random)
      let price = pick(["12.5", "88.123456", "0.0125", "1980", "123456789.01"], &random)
      let quantity = pick(["100", "40.125", "1", "99999"], &random)
      // Every line of an order has a name of its own: some systems take no line numbers.
      return [name, String(line)] + master + [
        code, "\(pick(["联轴器", "轴承座（带油嘴）", "减速机 \"R系列\""], &random))\(line)号",
        pick(["GE-24", "UCP205", "+BWD3"], &random),
        perhaps(pick(["φ24×60, 左旋", "=A1+1", "-左旋", "@轴"], &random), &random),
        perhaps(pick(["灰色", "蓝色"], &random), &random), quantity, pick(["件", "台", "公斤"], &random), price,
        pick(["13%", "9%", "0%"], &random), "2026-04-\(10 + line)", promised, perhaps("2026-04-0\(line)", &random),
      ]
    }
  }
}
