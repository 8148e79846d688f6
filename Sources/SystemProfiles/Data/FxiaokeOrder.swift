/// 纷享销客: the sales order (SalesOrderObj), `domain/systems.md` section 4.
enum FxiaokeOrder {
  static let text = """
    id: fxiaoke-order
    name-zh: 纷享销客 销售订单
    name-en: Fxiaoke, sales order
    kind: order
    grain: order
    # mark | value | points | evidence; 100 points are enough
    recognise:
      - header | 销售订单编号 | 50 | B [17]
      - header | 销售订单金额(元) | 40 | B [17]
      - header | 整单折扣(%) | 40 | B [17]
      - caption-part | 必填 | 20 | C
      - header | 下单日期 | 10 | B [17]
      - header | 报价单 | 20 | B [17]
      - header | 负责人 | 10 | B [17]
    # key | group | caption | field | uses | evidence
    columns:
      - "| | 销售订单编号（必填） | order_no | master code match required | B [17]"
      - "| | 下单日期（必填） | order_date | master required | B [17]"
      - "| | 客户名称（必填） | customer_name | master required | B [17]"
      - "| | 销售订单金额(元) | order_amount | master | B [17]"
      - "| | 整单折扣(%) | discount_rate | master | B [17]"
      - "| | 交货日期 | promised_date | master | B [17]"
      - "| | 收货人 | contact_name | master | B [17]"
      - "| | 收货人电话 | contact_phone | master | C"
      - "| | 收货地址 | ship_to_address | master | C"
      - "| | 负责人（必填） | salesperson | master required | B [17]"
      - "| | 备注 | remark | master | C"
    # what files out of the system have beyond the columns of its import
    exported:
      - "| | 报价单 | quote_no | master code | B [17]"
      - "| | 生命状态 | approval_status | master | C"
    habits:
      - masters | repeated | C
    limits:
      - rows | 5000 | C
    import:
      - file | xlsx | C
      - header-rows | captions | C
      - sheet | 销售订单 | C
      - masters | separate | C
      - details | fxiaoke-order-product | C
      - date | yyyy-MM-dd | C
      - percent | number | B [17]
      - mode | adds-only | C

    """
}
