/// 纷享销客: the lines of sales orders (SalesOrderProductObj), `domain/systems.md` section 4.
enum FxiaokeOrderProduct {
  static let text = """
    id: fxiaoke-order-product
    name-zh: 纷享销客 订单产品
    name-en: Fxiaoke, products of sales orders
    kind: order
    grain: line
    # mark | value | points | evidence; 100 points are enough
    recognise:
      - header | 销售订单编号 | 50 | B [17]
      - header | 订单产品编号 | 30 | C
      - header | 产品名称 | 20 | B [17]
      - caption-part | 必填 | 20 | C
      - header | 小计 | 20 | B [17]
      - header | 折扣 | 10 | B [17]
      - header | 数量 | 10 | B [17]
    # key | group | caption | field | uses | evidence
    columns:
      - "| | 销售订单编号（必填） | order_no | master code match required | C"
      - "| | 产品名称（必填） | product_name | required | B [17]"
      - "| | 数量（必填） | quantity | required | B [17]"
      - "| | 单位 | unit | | B [17]"
      - "| | 单价 | unit_price | | B [17]"
      - "| | 金额 | amount | | B [17]"
      - "| | 备注 | remark | | B [17]"
    # what files out of the system have beyond the columns of its import
    exported:
      - "| | 订单产品编号 | line_no | | C"
      - "| | 小计 | amount | | B [17]"
      - "| | 折扣 | discount_rate | | B [17]"
    habits:
      - masters | repeated | C
    limits:
      - rows | 5000 | C

    """
}
