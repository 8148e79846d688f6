/// 纷享销客: payments received per order (PaymentObj, OrderPaymentObj), `domain/systems.md` section 4.
enum FxiaokePayment {
  static let text = """
    id: fxiaoke-payment
    name-zh: 纷享销客 回款明细
    name-en: Fxiaoke, payments received
    kind: payment
    grain: event
    # mark | value | points | evidence; 100 points are enough
    recognise:
      - header | 本次回款金额 | 60 | B [17]
      - caption-part | 必填 | 20 | C
      - header | 回款日期 | 30 | B [17]
      - header | 回款方式 | 20 | B [17]
      - header | 回款编号 | 30 | C
      - header | 销售订单编号 | 20 | B [17]
    # key | group | caption | field | uses | evidence
    columns:
      - "| | 回款编号 | payment_no | code match | C"
      - "| | 销售订单编号 | order_no | code | B [17]"
      - "| | 客户（必填） | customer_name | required | B [17]"
      - "| | 本次回款金额 | payment_amount | | B [17]"
      - "| | 回款日期（必填） | payment_date | required | B [17]"
      - "| | 回款方式 | payment_method | | B [17]"
      - "| | 备注 | remark | | C"
    # what files out of the system have beyond the columns of its import
    exported:
      - "| | 客户名称 | customer_name | | C"
      - "| | 负责人 | salesperson | | C"
    habits:
      - masters | repeated | C
    limits:
      - rows | 5000 | C

    """
}
