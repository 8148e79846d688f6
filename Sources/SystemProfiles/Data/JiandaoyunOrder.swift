/// 简道云: an order form with a subform of lines, `domain/systems.md` section 1.
///
/// Each tenant names its own fields, so the captions are assumed; the shape, the dates and the limits are the vendor's.
enum JiandaoyunOrder {
  static let text = """
    id: jiandaoyun-order
    name-zh: 简道云 销售订单 含子表单
    name-en: Jiandaoyun, an order form with a subform of lines
    kind: order
    grain: line
    form: tenant
    # mark | value | points | evidence; 100 points are enough
    recognise:
      - merged | masters | 30 | A [10]
      - header-rows | groups-above-captions | 30 | B [12]
      - header | 提交人 | 25 | C
      - header | 提交时间 | 25 | C
      - header | 更新时间 | 25 | C
      - header | 流程状态 | 25 | C
      - header | 当前节点 | 25 | C
      - header | 流水号 | 15 | C
      - header | 数据ID | 25 | C
      - title | | -60 | B [12]
    # key | group | caption | field | uses | evidence
    columns:
      - "| | 订单编号 | order_no | master code match | C"
      - "| | 下单日期 | order_date | master | C"
      - "| | 客户名称 | customer_name | master | C"
      - "| | 客户编码 | customer_code | master code | C"
      - "| | 销售员 | salesperson | master | C"
      - "| | 币种 | currency | master | C"
      - "| 订单明细 | 行号 | line_no | | C"
      - "| 订单明细 | 产品编码 | product_code | code | C"
      - "| 订单明细 | 产品名称 | product_name | | C"
      - "| 订单明细 | 型号 | model | | C"
      - "| 订单明细 | 颜色 | colour | | C"
      - "| 订单明细 | 数量 | quantity | | C"
      - "| 订单明细 | 单位 | unit | | C"
      - "| 订单明细 | 含税单价 | unit_price_incl_tax | | C"
      - "| 订单明细 | 承诺交期 | promised_date | | C"
      - "| | 备注 | remark | master | C"
    # what files out of the system have beyond the columns of its import
    exported:
      - "| | 提交人 | created_by | master | C"
      - "| | 提交时间 | created_at | master | C"
      - "| | 更新时间 | updated_at | master | C"
      - "| | 流程状态 | approval_status | master | C"
      - "| | 当前节点 | | master | C"
      - "| | 当前负责人 | node_owner | master | C"
      - "| | 数据ID | | master sequence | C"
    habits:
      - date-read | yyyy.MM.dd yyyy/MM/dd yyyy年MM月dd日 | A [10]
      - masters | merged | A [10]
      - list-separator | , | A [10]
    limits:
      - rows | 10000 | A [10]
      - columns | 200 | A [10]
      - bytes | 2000000 | B [11]
    import:
      - file | xlsx | A [10]
      - header-rows | groups-above-captions | B [12]
      - masters | merged | A [10]
      - date | yyyy-MM-dd HH:mm:ss | A [10]
      - date-cells | texts | A [10]
      - mode | updates | B [11]

    """
}
