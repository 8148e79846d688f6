/// 销售易: the sales order with its products, `domain/systems.md` section 5.
///
/// No source shows its import template: it is only written, with nothing to recognise it by.
enum XiaoshouyiOrder {
  static let text = """
    id: xiaoshouyi-order
    name-zh: 销售易 订单
    name-en: Xiaoshouyi (Neocrm), order
    kind: order
    grain: line
    # recognised by nothing, since no source shows a mark (no template was found): read as any sheet is
    # key | group | caption | field | uses | evidence
    columns:
      - "| | 订单编号 | order_no | master code match required | C"
      - "| | 客户名称 | customer_name | master required | C"
      - "| | 下单日期 | order_date | master | C"
      - "| | 销售负责人 | salesperson | master | C"
      - "| | 产品名称 | product_name | required | C"
      - "| | 产品编号 | product_code | code | C"
      - "| | 数量 | quantity | required | C"
      - "| | 单价 | unit_price | | C"
      - "| | 金额 | amount | | C"
      - "| | 备注 | remark | | C"
    habits:
      - masters | repeated | C
    limits:
      - rows | 5000 | C
    import:
      - file | xlsx | C
      - header-rows | captions | C
      - masters | repeated | C
      - unit | document | C
      - date | yyyy-MM-dd | C
      - mode | adds-only | C

    """
}
