/// 钉钉 AI 表格: a table of fields that its owner names; appended rows need the very headers, `domain/systems.md` section 9.
///
/// Its exports look like any flat list: it is only written.
enum DingtalkAITable {
  static let text = """
    id: dingtalk-ai-table
    name-zh: 钉钉 AI 表格
    name-en: DingTalk AI table
    kind: order
    grain: line
    form: tenant
    # recognised by nothing, since no source shows a mark (captions are the tenant's own): read as any sheet is
    # key | group | caption | field | uses | evidence
    columns:
      - "| | 订单编号 | order_no | code match | C"
      - "| | 行号 | line_no | | C"
      - "| | 下单日期 | order_date | | C"
      - "| | 客户名称 | customer_name | | C"
      - "| | 客户编码 | customer_code | code | C"
      - "| | 销售员 | salesperson | | C"
      - "| | 产品编码 | product_code | code | C"
      - "| | 产品名称 | product_name | | C"
      - "| | 型号 | model | | C"
      - "| | 颜色 | colour | | C"
      - "| | 数量 | quantity | | C"
      - "| | 单位 | unit | | C"
      - "| | 含税单价 | unit_price_incl_tax | | C"
      - "| | 承诺交期 | promised_date | | C"
      - "| | 备注 | remark | | C"
    habits:
      - date-written | yyyy-MM-dd | C
      - masters | repeated | C
    limits:
      - rows | 5000 | C
    import:
      - file | xlsx | A [14]
      - header-rows | captions | A [14]
      - masters | repeated | C
      - unit | row | C
      - date | yyyy-MM-dd | C
      - date-cells | texts | C
      - mode | adds-only | A [14]

    """
}
