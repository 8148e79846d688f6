/// 销售易: the invoice, an object that its interface calls Receipt and that is no payment, `domain/systems.md` section 5.
enum XiaoshouyiInvoice {
  static let text = """
    id: xiaoshouyi-invoice
    name-zh: 销售易 发票
    name-en: Xiaoshouyi (Neocrm), invoice
    kind: invoice
    grain: event
    # mark | value | points | evidence; 100 points are enough
    recognise:
      - header | 票据号 | 50 | B [18]
      - header | 开票单位 | 30 | B [18]
      - header | 发票种类 | 20 | B [18]
      - header | 作废日期 | 20 | B [18]
      - header | 作废原因 | 30 | B [18]
      - header | 开票金额 | 10 | B [18]
      - header | 发票日期 | 10 | B [18]
    # key | group | caption | field | uses | evidence
    columns:
      - "| | 票据号 | invoice_no | code match | B [18]"
      - "| | 订单 | order_no | code | B [18]"
      - "| | 开票金额 | invoice_amount | | B [18]"
      - "| | 发票日期 | invoice_date | | B [18]"
      - "| | 发票种类 | invoice_type | | B [18]"
      - "| | 开票单位 | invoice_title | | B [18]"
    # what files out of the system have beyond the columns of its import
    exported:
      - "| | 订单编号 | order_no | code | C"
      - "| | 客户名称 | customer_name | | C"
      - "| | 作废日期 | | | B [18]"
      - "| | 作废原因 | cancel_reason | | B [18]"
    habits:
      - masters | repeated | C
    limits:
      - rows | 5000 | C

    """
}
