// resource data: the key figures that a report shows: code, measure | Chinese | English.
enum KeyFigureText {
  static let lines = """
    K01 working_days_median | 订单周期（工作日，中位数） | Order cycle, working days (median)
    K03 first_promise | 准时率（按首次承诺） | On time by the first promise
    K03 current_promise | 准时率（按现在的交期） | On time by the present promise
    K03 customer_request | 准时率（按客户要求） | On time by the customer's request
    K04 lines | 准时率（按行） | On time by lines
    K04 quantity | 准时率（按数量） | On time by quantity
    K05 late_median | 延期天数（中位数） | Days late (median)
    K05 open_overdue_lines | 过期未发的行 | Lines overdue and not shipped
    K05 open_overdue_amount | 过期未发的金额 | Amount overdue and not shipped
    K06 steady | 交期没改过的订单 | Promises kept as given
    K07 logged | 登记过异常的订单 | Orders with a logged exception
    K07 detected | 查出严重问题的订单 | Orders with a grave finding
    K08 share | 由没同步引起的异常 | Exceptions from news that did not arrive
    K09 closed_in_time | 按时关闭的异常 | Exceptions closed in time
    K09 open_days_median | 异常关闭用时（工作日，中位数） | Working days to close an exception (median)
    K11 per_order | 每张订单改几次 | Changes an order
    K12 share | 没有变更记录的改动 | Changes without a record
    K13 lag_median | 变更传到要几个工作日（中位数） | Working days until a change arrives (median)
    K13 in_time | 变更按时传到 | Changes that arrive in time
    K14 share | 发错货的发货行 | Shipments that went out wrong
    K15 quantity | 退回的数量 | Quantity that came back
    K15 orders | 有退货的订单 | Orders of which something came back
    K16 rate | 每张发货订单的投诉 | Complaints an order that left
    K17 share | 开错的发票 | Invoices that are wrong
    K18 lag_median | 开票用时（工作日，中位数） | Working days until the invoice (median)
    K18 delivered_not_invoiced_lines | 已送达未开票的行 | Lines delivered and not invoiced
    K18 delivered_not_invoiced_amount | 已送达未开票的金额 | Amount delivered and not invoiced
    K19 collected | 到期应收中本期收回的 | Of what fell due, collected
    K19 paid_of_invoiced | 已开票中已收的 | Of what was invoiced, paid
    K20 overdue_share | 应收款中已逾期的 | Receivables overdue
    K21 days | 应收周转天数 | Days sales outstanding
    K22 filled | 到交期已发的数量 | Quantity that had left by its day
    K23 share | 有责任人的环节 | Steps with a named owner
    K24 share | 能查到出处的值 | Values that can be traced
    K25 in_dispute | 各表对不上的值 | Values in dispute
    K25 age_median | 对不上已拖了几天（中位数） | Days that disputes stand (median)
    K26 filled | 该填的都填了 | Required cells filled
    K27 orders | 没有动静的订单 | Orders that stand still
    K28 quiet | 久未下单的老客户 | Regular customers gone quiet
    K28 gone | 流失的客户 | Customers lost
    """
}
