/// 用友 U8 cloud: the sales order, in names of the NC5 line, `domain/systems.md` section 3.
///
/// Its dates of shipping and arrival are plans.
enum YonyouU8CloudOrder {
  static let text = """
    id: yonyou-u8-cloud-order
    name-zh: 用友 U8 cloud 销售订单
    name-en: Yonyou U8 cloud, sales order
    kind: order
    grain: line
    # mark | value | points | evidence; 100 points are enough
    recognise:
      - key | vreceiptcode | 40 | B [6][7]
      - key | corder_bid | 40 | B [6][7]
      - key | csaleid | 30 | B [6][7]
      - key | nnumber | 20 | B [6][7]
      - key | noriginalcurtaxprice | 30 | B [6][7]
      - key | noriginalcursummny | 30 | B [6][7]
      - key | dconsigndate | 20 | B [6][7]
      - key | ddeliverdate | 20 | B [6][7]
      - key | inventory_code | 20 | B [6][7]
      - header | 计划发货日期 | 30 | B [6][7]
      - header | 要求收货日期 | 40 | B [6][7]
      - header | 存货编码 | 20 | C
      - header | 无税单价 | 10 | B [6][7]
      - header | 价税合计 | 10 | B [6][7]
    # key | group | caption | field | uses | evidence
    columns:
      - vreceiptcode | | 订单号 | order_no | master code match required | B [6][7]
      - dbilldate | | 单据日期 | order_date | master required | B [6][7]
      - customer_code | | 客户编码 | customer_code | master code required | B [6][7]
      - customer_name | | 客户名称 | customer_name | master | B [6][7]
      - cbiztype | | 业务流程 | order_type | master code | B [6][7]
      - crowno | | 行号 | line_no | | B [6][7]
      - inventory_code | | 存货编码 | product_code | code required | B [6][7]
      - inventory_name | | 存货名称 | product_name | | B [6][7]
      - invtype | | 型号 | model | | B [6][7]
      - nnumber | | 数量 | quantity | required | B [6][7]
      - noriginalcurprice | | 无税单价 | unit_price_excl_tax | | B [6][7]
      - noriginalcurtaxprice | | 含税单价 | unit_price_incl_tax | | B [6][7]
      - ntaxrate | | 税率 | tax_rate | | B [6][7]
      - noriginalcurmny | | 无税金额 | amount_excl_tax | | B [6][7]
      - noriginalcursummny | | 价税合计 | amount_incl_tax | | B [6][7]
      - dconsigndate | | 计划发货日期 | ship_plan_date | | B [6][7]
      - ddeliverdate | | 要求收货日期 | requested_date | | B [6][7]
      - blargessflag | | 赠品 | is_gift | | B [6][7]
    # what files out of the system have beyond the columns of its import
    exported:
      - csaleid | | 订单主键 | | sequence | B [6][7]
      - corder_bid | | 订单行主键 | | sequence | B [6][7]
      - ccustomerid | | 客户 | | master | B [6][7]
      - dmakedate | | 制单日期 | created_at | master | B [6][7]
      - dept_name | | 部门 | department | master | B [6][7]
      - coperatorid | | 制单人 | | master | B [6][7]
      - operator_name | | 制单人 | created_by | master | C
      - fstatus | | 单据状态 | approval_status | master status | B [6][7]
      - dapprovedate | | 审批日期 | approval_date | master | B [6][7]
      - approver_name | | 审批人 | approver | master | C
      - vreceiveaddress | | 收货地址 | ship_to_address | master | B [6][7]
      - ndiscountrate | | 整单折扣 | | master | B [6][7]
      - noriginalcurtaxmny | | 税额 | tax_amount | | C
      - unit_name | | 单位 | unit | | C
      - vnote | | 备注 | remark | master | C
      - "| | 发货日期 | ship_plan_date | | B [8]"
      - "| | 到货日期 | requested_date | | B [8]"
    habits:
      - date-written | yyyy-MM-dd | B [9b]
      - masters | repeated | C
    statuses:
      - 1 | 自由 | B [6]
      - 2 | 已审批 | B [6]
      - 3 | 冻结 | B [6]
      - 4 | 关闭 | B [6]
      - 5 | 作废 | B [6]
    limits:
      - rows | 5000 | C
    import:
      - file | xlsx | C
      - header-rows | captions | C
      - masters | repeated | C
      - unit | document | C
      - date | yyyy-MM-dd | B [9b]
      - date-cells | texts | B [9b]
      - percent | number | C
      - booleans | 是 否 | C
      - mode | adds-only | C

    """
}
