// resource data: the label of each canonical field: id | Chinese | English.
enum FieldLabelText {
  static let lines = """
    row_seq | 序号 | Row
    line_no | 行号 | Line
    period_month | 月份 | Month
    order_no | 订单号 | Order no.
    customer_po_no | 客户PO号 | Customer PO
    contract_no | 合同号 | Contract no.
    quote_no | 报价单号 | Quote no.
    project_name | 项目名称 | Project
    order_type | 订单类型 | Order type
    order_source | 订单来源 | Order source
    our_entity | 我方公司 | Our company
    customer_code | 客户编号 | Customer code
    customer_name | 客户 | Customer
    end_customer | 最终客户 | End customer
    customer_level | 客户等级 | Customer level
    contact_name | 联系人 | Contact
    contact_phone | 联系电话 | Contact phone
    ship_to_address | 收货地址 | Ship-to address
    country_region | 国家地区 | Country / region
    salesperson | 业务员 | Salesperson
    merchandiser | 跟单员 | Merchandiser
    node_owner | 负责人 | Owner
    department | 部门 | Department
    created_by | 制单人 | Created by
    created_at | 创建时间 | Created at
    updated_by | 修改人 | Updated by
    updated_at | 修改时间 | Updated at
    order_date | 下单日期 | Order date
    requested_date | 客户要求交期 | Requested date
    promised_date | 交期 | Promised date
    revised_promised_date | 变更后交期 | Revised promised date
    first_confirmed_date | 首次确认交期 | First confirmed date
    lead_time_days | 交货周期 | Lead time (days)
    payment_terms | 付款条件 | Payment terms
    incoterm | 贸易条款 | Incoterm
    currency | 币种 | Currency
    exchange_rate | 汇率 | Exchange rate
    order_amount | 订单金额 | Order amount
    urgency | 加急 | Urgency
    order_requirement | 订单要求 | Order requirement
    order_attachment | 附件 | Attachment
    deposit_rate | 定金比例 | Deposit rate
    deposit_amount | 定金金额 | Deposit
    deposit_date | 定金日期 | Deposit date
    balance_amount | 尾款 | Balance
    balance_date | 尾款日期 | Balance date
    revision_no | 版本号 | Revision no.
    change_no | 变更单号 | Change no.
    change_date | 变更日期 | Change date
    change_field | 变更项目 | Changed item
    change_before | 变更前 | Before the change
    change_after | 变更后 | After the change
    change_content | 变更内容 | Change content
    change_reason | 变更原因 | Change reason
    changed_by | 变更人 | Changed by
    change_approval | 变更审批 | Change approval
    notified_parties | 已通知部门 | Notified parties
    product_code | 产品编码 | Product code
    customer_product_code | 客户料号 | Customer product code
    product_name | 产品名称 | Product name
    model | 型号 | Model
    spec | 规格 | Spec
    colour | 颜色 | Colour
    size | 尺寸 | Size
    material | 材质 | Material
    brand | 品牌 | Brand
    drawing_no | 图号 | Drawing no.
    batch_no | 批号 | Batch no.
    package_method | 包装 | Packing
    carton_count | 箱数 | Cartons
    gross_weight | 毛重 | Gross weight
    net_weight | 净重 | Net weight
    volume_cbm | 体积 | Volume (CBM)
    hs_code | 海关编码 | HS code
    quantity | 数量 | Quantity
    unit | 单位 | Unit
    unit_price | 单价 | Unit price
    unit_price_incl_tax | 含税单价 | Unit price incl. tax
    unit_price_excl_tax | 不含税单价 | Unit price excl. tax
    discount_rate | 折扣 | Discount
    discount_amount | 折扣额 | Discount amount
    amount | 金额 | Amount
    amount_incl_tax | 价税合计 | Amount incl. tax
    amount_excl_tax | 不含税金额 | Amount excl. tax
    tax_rate | 税率 | Tax rate
    tax_amount | 税额 | Tax amount
    is_gift | 是否赠品 | Gift
    cost_amount | 成本 | Cost
    approval_status | 审批状态 | Approval status
    approver | 审批人 | Approver
    approval_date | 审批日期 | Approval date
    approval_no | 审批编号 | Approval no.
    material_status | 物料状态 | Material status
    material_ready_date | 物料齐套日期 | Material ready date
    supplier_name | 供应商 | Supplier
    purchase_order_no | 采购单号 | Purchase order no.
    work_order_no | 生产单号 | Work order no.
    production_dept | 生产部门 | Production department
    production_plan_start | 计划开工日期 | Planned start
    production_plan_finish | 计划完工日期 | Planned finish
    production_start | 开工日期 | Production start
    production_finish | 完工日期 | Production finish
    produced_quantity | 完工数量 | Produced quantity
    production_status | 生产状态 | Production status
    qc_status | 质检状态 | QC status
    qc_date | 质检日期 | QC date
    qc_inspector | 检验员 | QC inspector
    qc_passed_quantity | 合格数 | Passed quantity
    defect_quantity | 不合格数 | Defect quantity
    defect_reason | 不良原因 | Defect reason
    warehouse | 仓库 | Warehouse
    inbound_date | 入库日期 | Inbound date
    inbound_quantity | 入库数量 | Inbound quantity
    stock_quantity | 库存 | Stock
    shipment_no | 发货单号 | Shipment no.
    ship_date | 发货日期 | Ship date
    ship_plan_date | 计划发货日期 | Planned ship date
    shipped_product_code | 发货料号 | Shipped product code
    shipped_model | 发货型号 | Shipped model
    shipped_quantity | 发货数量 | Shipped quantity
    shipped_quantity_total | 累计发货数量 | Total shipped
    unshipped_quantity | 未发货数量 | Unshipped quantity
    shipment_status | 发货状态 | Shipment status
    carrier | 物流公司 | Carrier
    ship_method | 发货方式 | Shipping method
    tracking_no | 物流单号 | Tracking no.
    vessel_container | 船名柜号 | Vessel / container
    eta_date | 预计到货日期 | ETA
    received_date | 签收日期 | Received date
    received_quantity | 签收数量 | Received quantity
    receipt_status | 签收状态 | Receipt status
    freight | 运费 | Freight
    return_no | 退货单号 | Return no.
    return_date | 退货日期 | Return date
    return_quantity | 退货数量 | Return quantity
    return_reason | 退货原因 | Return reason
    replacement_flag | 是否补单 | Replacement
    invoice_no | 发票号 | Invoice no.
    invoice_code | 发票代码 | Invoice code
    invoice_type | 发票类型 | Invoice type
    invoice_date | 开票日期 | Invoice date
    invoice_amount | 开票金额 | Invoice amount
    invoice_amount_excl | 开票金额(不含税) | Invoice amount excl. tax
    invoice_tax | 发票税额 | Invoice tax
    invoice_quantity | 开票数量 | Invoice quantity
    invoice_product | 开票品名 | Invoiced product
    invoice_model | 开票型号 | Invoice model
    invoice_unit_price | 开票单价 | Invoice unit price
    invoice_title | 发票抬头 | Invoice title
    tax_id | 税号 | Tax ID
    invoice_status | 开票状态 | Invoice status
    uninvoiced_amount | 未开票金额 | Uninvoiced amount
    receivable_amount | 应收金额 | Receivable amount
    payment_no | 收款单号 | Payment no.
    payment_date | 回款日期 | Payment date
    payment_amount | 回款金额 | Payment amount
    payment_total | 累计回款 | Total paid
    outstanding_amount | 未收金额 | Outstanding amount
    payment_due_date | 应收日期 | Payment due date
    payment_status | 回款状态 | Payment status
    overdue_days | 逾期天数 | Overdue days
    payment_method | 收款方式 | Payment method
    payer | 付款方 | Payer
    bank_fee | 手续费 | Bank fee
    statement_no | 对账单号 | Statement no.
    statement_status | 对账状态 | Statement status
    order_status | 订单状态 | Order status
    is_cancelled | 是否取消 | Cancelled
    cancel_reason | 取消原因 | Cancel reason
    confirmed_by_customer | 客户确认 | Confirmed by customer
    sample_status | 样品状态 | Sample status
    is_ordered | 是否下单 | Ordered
    exception_type | 异常类型 | Exception type
    exception_desc | 异常说明 | Exception description
    exception_opened | 异常发现日期 | Exception opened
    exception_closed | 异常解决日期 | Exception closed
    exception_action | 处理措施 | Exception action
    exception_owner | 异常责任人 | Exception owner
    exception_status | 异常状态 | Exception status
    last_followup_at | 最近跟进时间 | Last follow-up
    next_followup_at | 下次跟进时间 | Next follow-up
    followup_note | 跟进内容 | Follow-up note
    satisfaction | 满意度 | Satisfaction
    remark | 备注 | Remark
    order_title | 主题 | Subject
    destination_port | 目的港 | Destination port
    overdue_flag | 是否逾期 | Overdue
    commission | 提成 | Commission
    opening_balance | 期初余额 | Opening balance
    """
}
