/// 销售易: the payment plan (收款计划), `domain/systems.md` section 5.
enum XiaoshouyiPaymentPlan {
  static let text = """
    id: xiaoshouyi-payment-plan
    name-zh: 销售易 收款计划
    name-en: Xiaoshouyi (Neocrm), payment plan
    kind: receivable
    grain: order
    # mark | value | points | evidence; 100 points are enough
    recognise:
      - header | 计划收款日期 | 30 | B [18]
      - header | 计划收款金额 | 30 | B [18]
      - header | 实际应收账金额 | 40 | B [18]
      - header | 应收余额 | 20 | B [18]
      - header | 已收款金额 | 10 | B [18]
      - header | 已开票金额 | 10 | B [18]
      - header | 未开票金额 | 10 | B [18]
      - header | 是否逾期 | 10 | B [18]
      - header | 期次 | 20 | B [18]
    # key | group | caption | field | uses | evidence
    columns:
      - "| | 收款计划编号 | statement_no | code match | C"
      - "| | 订单 | order_no | code | B [18]"
      - "| | 客户名称 | customer_name | | C"
      - "| | 期次 | | | B [18]"
      - "| | 计划收款日期 | payment_due_date | | B [18]"
      - "| | 计划收款金额 | receivable_amount | | B [18]"
      - "| | 已收款金额 | payment_total | rollup | B [18]"
      - "| | 已开票金额 | invoice_amount | rollup | B [18]"
    # what files out of the system have beyond the columns of its import
    exported:
      - "| | 订单编号 | order_no | code | C"
      - "| | 实际应收账金额 | | | B [18]"
      - "| | 应收余额 | outstanding_amount | rollup | B [18]"
      - "| | 未开票金额 | uninvoiced_amount | rollup | B [18]"
      - "| | 是否逾期 | overdue_flag | | B [18]"
    habits:
      - masters | repeated | C
    limits:
      - rows | 5000 | C

    """
}
