/// 用友 NC, NCC, YonBIP: the sales order, `domain/systems.md` section 3.
///
/// 发货日期 and 到货日期 of an order are plans here.
enum YonyouNCOrder {
  static let text = """
    id: yonyou-nc-order
    name-zh: 用友 NC / YonBIP 销售订单
    name-en: Yonyou NC, NCC, YonBIP, sales order
    kind: order
    grain: line
    # mark | value | points | evidence; 100 points are enough
    recognise:
      - key | vbillcode | 30 | B [8]
      - key | csaleorderid | 40 | B [8]
      - key | csaleorderbid | 40 | B [8]
      - key | nastnum | 30 | B [8]
      - key | norigtaxprice | 30 | B [8]
      - key | norigtaxmny | 30 | B [8]
      - key | dsenddate | 20 | B [8]
      - key | dreceivedate | 20 | B [8]
      - key | ntotaloutnum | 20 | B [8]
      - header | 发货日期 | 30 | B [8]
      - header | 到货日期 | 30 | B [8]
      - header | 物料编码 | 20 | C
      - header | 主数量 | 30 | C
      - header | 含税单价 | 10 | C
      - header | 价税合计 | 10 | C
      - header | 实发数量 | -100 | B [15]
      - header | 发货单号 | -100 | B [6]
    # key | group | caption | field | uses | evidence
    columns:
      - vbillcode | | 单据号 | order_no | master code match required | B [8]
      - dbilldate | | 单据日期 | order_date | master required | C
      - vtrantypecode | | 订单类型 | order_type | master code | C
      - ccustomercode | | 客户编码 | customer_code | master code required | C
      - ccustomername | | 客户名称 | customer_name | master | C
      - crowno | | 行号 | line_no | | C
      - cmaterialcode | | 物料编码 | product_code | code required | C
      - cmaterialname | | 物料名称 | product_name | | C
      - nastnum | | 数量 | quantity | required | B [8]
      - norigtaxprice | | 含税单价 | unit_price_incl_tax | | B [8]
      - ntaxrate | | 税率 | tax_rate | | C
      - norigtaxmny | | 价税合计 | amount_incl_tax | | B [8]
      - dsenddate | | 发货日期 | ship_plan_date | | B [8]
      - dreceivedate | | 到货日期 | requested_date | | B [8]
      - vnote | | 备注 | remark | master | C
    # what files out of the system have beyond the columns of its import
    exported:
      - csaleorderid | | 订单主键 | | sequence | B [8]
      - csaleorderbid | | 订单行主键 | | sequence | B [8]
      - nnum | | 主数量 | quantity | | C
      - norigprice | | 无税单价 | unit_price_excl_tax | | C
      - norigmny | | 无税金额 | amount_excl_tax | | C
      - ntax | | 税额 | tax_amount | | C
      - corigcurrencyid | | 币种 | currency | master | C
      - fstatusflag | | 单据状态 | approval_status | master status | B [8]
      - ntotalsendnum | | 累计发货数量 | | rollup | B [8]
      - ntotaloutnum | | 累计出库数量 | shipped_quantity_total | rollup | B [8]
      - ntotalinvoicenum | | 累计开票数量 | invoice_quantity | rollup | B [8]
    habits:
      - date-written | yyyy-MM-dd | B [9b]
      - masters | repeated | C
    statuses:
      - 1 | 自由 | B [8]
      - 2 | 审批通过 | B [8]
      - 3 | 冻结 | B [8]
      - 4 | 关闭 | B [8]
      - 5 | 失效 | B [8]
      - 7 | 审批中 | B [8]
      - 8 | 不通过 | B [8]
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
