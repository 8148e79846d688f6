/// 用友 U8+: the sales order of the installed program, `domain/systems.md` section 3.
///
/// 预发货日期 is the plan; no column says when goods left.
enum YonyouU8PlusOrder {
  static let text = """
    id: yonyou-u8-order
    name-zh: 用友 U8+ 销售订单
    name-en: Yonyou U8+, sales order
    kind: order
    grain: line
    # mark | value | points | evidence; 100 points are enough
    recognise:
      - key | cSOCode | 50 | B [9]
      - key | cInvCode | 30 | B [9]
      - key | iTaxUnitPrice | 30 | B [9]
      - key | dPreDate | 30 | B [9]
      - key | dPreMoDate | 30 | B [9]
      - key | cCusCode | 20 | B [9]
      - key | iQuantity | 10 | B [9]
      - key | iKPQuantity | 30 | B [9]
      - header | 预发货日期 | 50 | B [9]
      - header | 预完工日期 | 50 | B [9]
      - header | 存货编码 | 20 | C
      - header | 行关闭人 | 30 | B [9]
      - header | 已开票数量 | 10 | B [9]
    # key | group | caption | field | uses | evidence
    columns:
      - cSOCode | | 订单号 | order_no | master code match required | B [9]
      - dDate | | 订单日期 | order_date | master required | B [9]
      - cCusCode | | 客户编码 | customer_code | master code required | B [9]
      - cCusName | | 客户名称 | customer_name | master | C
      - cPersonCode | | 业务员编码 | | master code | B [9]
      - iRowNo | | 行号 | line_no | | C
      - cInvCode | | 存货编码 | product_code | code required | B [9]
      - cInvName | | 存货名称 | product_name | | C
      - cInvStd | | 规格型号 | spec | | B [9]
      - iQuantity | | 数量 | quantity | required | B [9]
      - iTaxUnitPrice | | 含税单价 | unit_price_incl_tax | | B [9]
      - iTaxRate | | 税率（%） | tax_rate | | C
      - dPreDate | | 预发货日期 | ship_plan_date | | B [9]
      - dPreMoDate | | 预完工日期 | production_plan_finish | | B [9]
      - cMemo | | 备注 | remark | master | C
    # what files out of the system have beyond the columns of its import
    exported:
      - cCusAbbName | | 客户简称 | customer_name | master | C
      - cPersonName | | 业务员 | salesperson | master | C
      - cexch_name | | 币种 | currency | master | C
      - iMoney | | 定金 | deposit_amount | master | B [9]
      - iMoney | | 无税金额 | amount_excl_tax | | C
      - iUnitPrice | | 无税单价 | unit_price_excl_tax | | C
      - iSum | | 价税合计 | amount_incl_tax | | C
      - iTax | | 税额 | tax_amount | | C
      - cComUnitName | | 主计量 | unit | | C
      - iFHQuantity | | 累计发货数量 | shipped_quantity_total | rollup | C
      - iKPQuantity | | 已开票数量 | invoice_quantity | rollup | B [9]
      - cSCloser | | 行关闭人 | | | B [9]
      - cMaker | | 制单人 | created_by | master | C
      - cVerifier | | 审核人 | approver | master | C
      - dverifysystime | | 审核时间 | approval_date | master | C
    habits:
      - date-written | yyyy-MM-dd | B [9b]
      - masters | repeated | C
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
