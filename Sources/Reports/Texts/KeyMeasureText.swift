// resource data: the numbers that a key figure consists of in kpis.csv: code, measure | Chinese | English.
enum KeyMeasureText {
  static let lines = """
    K01 working_days | 工作日 | working days
    K01 calendar_days | 日历天数 | calendar days
    K02 dwell | 每个节点用的工作日 | working days at each step
    K02 overtime | 每个节点超出标准的工作日合计 | working days beyond the standard, in all, by step
    K03 first_promise | 按首次承诺 | by the first promise
    K03 current_promise | 按现在的交期 | by the present promise
    K03 customer_request | 按客户要求 | by the customer's request
    K04 lines | 按行 | of the lines
    K04 quantity | 按数量 | of the quantity
    K05 late | 逾期天数 | days late
    K05 open_overdue_lines | 过期未发的行数 | lines overdue and not shipped
    K05 open_overdue_amount | 过期未发的金额，按币种 | their amount, by currency
    K06 steady | 交期没改过的比例 | the share whose promise was kept as given
    K07 logged | 登记过异常的比例 | the share with a logged exception
    K07 detected | 查出严重问题的比例 | the share with a critical or high finding
    K08 share | 比例 | the share
    K09 open_days | 从发现到关闭的工作日 | working days from opening to closing
    K09 closed_in_time | 按时关闭的比例 | the share closed in time
    K10 by_age | 按天数段 | by age
    K10 by_owner | 按负责人 | by owner
    K11 per_order | 每张订单几次 | changes an order
    K11 per_order_of_customer | 同上，按客户 | the same by customer
    K11 by_sort | 次数，按类型 | their number, by what was changed
    K12 share | 比例 | the share
    K13 lag | 工作日，按部门 | working days, by department
    K13 in_time | 规定天数内跟上的比例，按部门 | the share within `propagate_days`, by department
    K14 share | 比例 | the share
    K15 quantity | 按数量 | of the quantity
    K15 orders | 按订单 | of the orders
    K16 rate | 每张发货订单几次 | complaints an order that left
    K17 share | 比例 | the share
    K18 lag | 工作日 | working days
    K18 delivered_not_invoiced_lines | 已交未开票的行数 | lines delivered and not invoiced
    K18 delivered_not_invoiced_amount | 已交未开票的金额，按币种 | their amount, by currency
    K19 collected | 本期到期的应收里收回的，按币种 | of what fell due, collected, by currency
    K19 paid_of_invoiced | 已开票的里面已收的，按币种 | of what was invoiced, paid, by currency
    K20 overdue_share | 逾期的比例，按币种 | the share overdue, by currency
    K20 overdue_by_days | 逾期的金额，按拖了几天 | the amount overdue, by days overdue
    K20 overdue_by_customer | 同上，按客户 | the same by customer
    K20 overdue_by_salesperson | 同上，按业务员 | the same by salesperson
    K21 days | 天数，按币种 | days, by currency
    K22 filled | 比例 | the share
    K23 share | 比例 | the share
    K23 share_of_department | 同上，按部门 | the same by department
    K24 share | 比例 | the share
    K25 in_dispute | 有冲突的比例 | the share in dispute
    K25 age | 冲突拖了几天 | days that the disputes have stood
    K26 filled | 该填的已填的比例 | the share that is filled in
    K26 filled_of_field | 同上，按字段 | the same by field
    K26 rule_coverage | 每条规则能判断的比例 | how often each rule could be judged
    K27 orders | 订单数 | how many orders
    K27 amount | 涉及金额，按币种 | for how much, by currency
    K27 quiet | 停了几个工作日 | working days without a sign
    K28 quiet | 该下单而没下的老客户的比例 | the share of regular customers gone quiet
    K28 gone | 流失的老客户的比例 | the share of earlier customers lost
    K28 since_order_of_customer | 距上次下单几天，按客户 | days since the last order, by customer
    K28 since_confirmation_of_customer | 距上次确认几天，按客户 | days since the last confirmation, by customer
    K28 since_payment_of_customer | 距上次付款几天，按客户 | days since the last payment, by customer
    K28 postponements_of_customer | 90 天内推迟几次，按客户 | postponements in 90 days, by customer
    K28 rhythm_of_customer | 距上次下单是平时间隔的几倍，按客户 | days since the last order over the usual interval, by customer
    K29 ordered | 下单金额，按月 | amounts ordered, by month
    K29 shipped | 发货金额，按月 | amounts shipped, by month
    K29 invoiced | 开票金额，按月 | amounts invoiced, by month
    K29 received | 回款金额，按月 | amounts received, by month
    K30 score | 写在 scorecard.csv | stands in `scorecard.csv`
    """
}
