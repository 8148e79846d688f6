// resource data: what the canonical fields mean that stand as columns in results: id | Chinese | English.
enum FieldMeaningText {
  static let lines = """
    order_no | 订单号；所有表靠它对上 | the order's number, by which all sheets are brought together
    line_no | 订单行号；表里没有就按产品认，列里为空 | the line's number; empty where no sheet has one and lines are told by their product
    customer_po_no | 客户的采购单号 | the customer's own order number
    contract_no | 合同号 | the contract
    customer_code | 客户编号 | the customer's code
    customer_name | 客户名称 | the customer's name
    salesperson | 业务员 | who sold it
    merchandiser | 跟单员 | who follows the order up
    order_date | 下单日期 | the day of the order
    payment_terms | 付款条件，原样 | terms of payment, as written
    currency | 币种，如 CNY | currency, as in ISO 4217
    order_amount | 整单金额 | the amount of the whole order
    deposit_amount | 定金 | the deposit
    outstanding_amount | 还没收的钱 | what is still to be paid
    is_cancelled | 是否取消 | whether it is called off
    product_code | 我方产品编码 | our code of the product
    customer_product_code | 客户的产品编码 | the customer's code of the product
    product_name | 产品名称 | the product's name
    model | 型号 | the model
    spec | 规格 | the specification
    colour | 颜色 | the colour
    size | 尺码 | the size
    quantity | 订购数量 | the quantity ordered
    unit | 单位 | its unit
    unit_price | 单价，按这一单的含税口径 | the price of one, on the order's tax basis
    amount | 金额 | the line's amount
    tax_rate | 税率（%） | the tax rate, in per cent
    requested_date | 客户要求的交期 | the day that the customer asked for
    promised_date | 我方答应的交期 | the day that was promised
    approver | 谁批的 | who approved it
    approval_date | 哪天批的 | the day of approval
    approval_no | 审批编号 | the request's number
    approval_status | 审批结果，原样 | how it ended, as written
    order_title | 审批的标题 | the request's title
    created_by | 谁提交的 | who asked
    created_at | 什么时候提交的 | when
    material_ready_date | 物料齐套日期 | the day on which the material is there
    work_order_no | 生产工单号 | the work order
    production_plan_start | 计划开工 | the planned start of production
    production_plan_finish | 计划完工 | its planned end
    production_start | 实际开工 | when production began
    production_finish | 实际完工 | when it ended
    produced_quantity | 完工数量 | the quantity made
    qc_date | 检验日期 | the day of inspection
    ship_plan_date | 计划发货日期 | the day on which it is planned to leave
    received_date | 签收日期 | the day of receipt
    received_quantity | 签收数量 | the quantity received
    payment_due_date | 应付款日期 | the day by which it is to be paid
    shipment_no | 发货单号 | the shipment's number
    ship_date | 发货日期；订单行里是最后一次 | the day of the shipment; of a line the last one
    shipped_quantity | 发货数量；订单行里是合计 | the quantity shipped; of a line their sum
    shipped_model | 实际发的型号 | the model that was shipped
    shipped_product_code | 实际发的产品编码 | the product that was shipped
    carrier | 承运人 | the carrier
    tracking_no | 运单号 | the tracking number
    invoice_no | 发票号 | the invoice's number
    invoice_date | 开票日期；订单行里是最后一次 | the day of the invoice; of a line the last one
    invoice_quantity | 开票数量；订单行里是合计 | the quantity invoiced; of a line their sum
    invoice_amount | 开票金额；订单行里是合计 | the amount invoiced; of a line their sum
    invoice_model | 发票上的型号 | the model on the invoice
    payment_date | 收款日期 | the day of the payment
    payment_amount | 收款金额 | its amount
    change_no | 变更单号 | the change order's number
    change_date | 变更日期 | the day of the change
    change_field | 改的是哪一项 | what was changed
    change_before | 改前 | from what
    change_after | 改后 | to what
    change_reason | 为什么改 | why
    changed_by | 谁改的 | who changed it
    change_approval | 变更批了没有 | whether it was approved
    exception_type | 异常类型 | what sort of exception
    exception_opened | 哪天发现 | when it was opened
    exception_closed | 哪天关闭 | when it was closed
    exception_owner | 谁负责 | who answers for it
    """
}
