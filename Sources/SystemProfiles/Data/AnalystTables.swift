/// What programs for analysis load: one row a line, canonical names of columns, ISO dates, no merged cells, no totals.
///
/// The same columns for every program, so that a model of one can be taken over to another.
enum AnalystTables {
  static let powerBI = text(
    id: "power-bi-table", chinese: "Power BI 数据表", english: "Power BI, a table to load")
  static let tableau = text(id: "tableau-table", chinese: "Tableau 数据表", english: "Tableau, a table to load")

  private static func text(id: String, chinese: String, english: String) -> String {
    """
    id: \(id)
    name-zh: \(chinese)
    name-en: \(english)
    kind: order
    grain: line
    # key | group | caption | field | uses | evidence
    columns:
    \(columns)
    limits:
      - rows | 1000000 | C
      - columns | 250 | C
      - bytes | 500000000 | C
    import:
      - file | csv | C
      - encoding | utf-8-bom | C
      - delimiter | comma | C
      - header-rows | captions | C
      - masters | repeated | C
      - unit | row | C
      - date | yyyy-MM-dd | C
      - percent | fraction | C
      - booleans | true false | C
      - mode | adds-only | C

    """
  }

  private static let columns = fields.split(separator: " ").map { field in
    let uses = ["order_no": "code match", "product_code": "code", "customer_code": "code"][String(field)] ?? ""
    return "  - \"| | \(field) | \(field) | \(uses) | C\""
  }.joined(separator: "\n")

  private static let fields = """
    order_no line_no customer_name customer_code customer_po_no contract_no order_date salesperson merchandiser currency \
    payment_terms order_amount is_cancelled product_code customer_product_code product_name model spec colour size \
    quantity unit unit_price amount tax_rate requested_date promised_date approver approval_date material_ready_date \
    work_order_no production_plan_start production_plan_finish production_start production_finish produced_quantity \
    qc_date ship_plan_date ship_date shipped_quantity received_date received_quantity invoice_date invoice_quantity \
    invoice_amount payment_due_date deposit_amount outstanding_amount
    """
}
