/// 飞书 多维表格: a table of fields that its owner names, `domain/systems.md` section 8.
///
/// Only the column of parent records tells it from any other flat list.
enum FeishuBitable {
  static let text = """
    id: feishu-bitable
    name-zh: 飞书 多维表格
    name-en: Feishu (Lark) Bitable
    kind: order
    grain: line
    form: tenant
    # mark | value | points | evidence; 100 points are enough
    recognise:
      - header | 父记录 | 100 | B [29]
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
    # what files out of the system have beyond the columns of its import
    exported:
      - "| | 父记录 | | sequence | B [29]"
    habits:
      - date-written | yyyy-MM-dd | C
      - list-separator | , | B [28]
      - masters | repeated | C
    limits:
      - rows | 5000 | C
      - bytes | 100000000 | A [28]
    import:
      - file | csv | A [28]
      - encoding | utf-8-bom | C
      - delimiter | comma | C
      - header-rows | captions | C
      - masters | repeated | C
      - unit | row | C
      - date | yyyy-MM-dd | C
      - mode | adds-only | C

    """
}
