/// 金蝶云星空: the sales order, `domain/systems.md` section 2.
enum KingdeeSalesOrder {
  static let text = """
    id: kingdee-sales-order
    name-zh: 金蝶云星空 销售订单
    name-en: Kingdee Cloud Galaxy, sales order
    kind: order
    grain: line
    # mark | value | points | evidence; 100 points are enough
    recognise:
      - form-id | SAL_SaleOrder | 100 | B [1][2]
      - header-rows | keys-above-captions | 20 | B [1][2]
      - "key | *Split*1 | 20 | B [1][5]"
      - key | FSaleOrderEntry | 40 | B [1][2]
      - key | FSaleOrderFinance | 20 | B [1][2]
      - key | FBillNo | 10 | B [1][2]
      - key | FSaleOrgId | 20 | B [1][2]
      - key | FCustId | 20 | B [1][2]
      - key | FMaterialId | 10 | B [1][2]
      - key | FQty | 10 | B [1][2]
      - key | FTaxPrice | 10 | B [1][2]
      - key | FDeliveryDate | 20 | B [1][2]
      - key | FRealQty | -100 | B [4]
      - key | FOldQty | -40 | B [3]
      - header | 销售组织 | 30 | B [1][2]
      - header | 物料编码 | 20 | B [1][2]
      - header | 销售数量 | 30 | B [1][2]
      - header | 要货日期 | 30 | B [1][2]
      - header | 单据编号 | 10 | B [1][2]
      - header | 实发数量 | -100 | B [15]
    # key | group | caption | field | uses | evidence
    columns:
      - "FBillHead(SAL_SaleOrder) | | *基本信息(序号) | | master sequence | B [1][2]"
      - FBillNo | | (基本信息)单据编号 | order_no | master code match | B [1][2]
      - "FBillTypeID | | *(基本信息)单据类型#编码 | order_type | master code required | C"
      - "FDate | | *(基本信息)日期 | order_date | master required | B [1][2]"
      - "FSaleOrgId | | *(基本信息)销售组织#编码 | our_entity | master code required | B [1][2]"
      - "FCustId | | *(基本信息)客户#编码 | customer_code | master code required | B [1][2]"
      - FCustId#Name | | (基本信息)客户#名称 | customer_name | master | B [1][2]
      - FNote | | (基本信息)备注 | remark | master | B [1][2]
      - "*Split*1 | | 间隔列 | | separator | B [1][5]"
      - "FSaleOrderFinance | | *财务信息(序号) | | master sequence | B [1][2]"
      - "FSettleCurrId | | *(财务信息)结算币别#编码 | currency | master code required | B [1][2]"
      - "*Split*2 | | 间隔列 | | separator | B [1][5]"
      - "FSaleOrderEntry | | *订单明细(序号) | line_no | sequence | B [1][2]"
      - "FMaterialId | | *(订单明细)物料编码#编码 | product_code | code required | B [1][2]"
      - FMaterialId#Name | | (订单明细)物料编码#名称 | product_name | | B [1][2]
      - "FUnitID | | *(订单明细)销售单位#编码 | unit | code required | B [1][2]"
      - FQty | | (订单明细)销售数量 | quantity | | B [1][2]
      - FTaxPrice | | (订单明细)含税单价 | unit_price_incl_tax | | B [1][2]
      - FEntryTaxRate | | (订单明细)税率% | tax_rate | | C
      - "FDeliveryDate | | *(订单明细)要货日期 | requested_date | required | B [1][2]"
      - FEntryNote | | (订单明细)备注 | remark | | B [1][2]
    # what files out of the system have beyond the columns of its import
    exported:
      - "FBillTypeID#Name | | *(基本信息)单据类型#名称 | | master | C"
      - "FSaleOrgId#Name | | *(基本信息)销售组织#名称 | our_entity | master | B [1][2]"
      - FSettleCurrId#Name | | (财务信息)结算币别#名称 | | master | C
      - FUnitID#Name | | (订单明细)销售单位#名称 | | | C
      - "*Split*3 | | 间隔列 | | separator | B [1][5]"
      - "*Split*4 | | 间隔列 | | separator | B [1][5]"
      - FPriceUnitQty | | (订单明细)计价数量 | | | B [1]
      - FIsFree | | (订单明细)是否赠品 | is_gift | | B [1][2]
      - FPrice | | (订单明细)单价 | unit_price_excl_tax | | C
      - FAllAmount | | (订单明细)价税合计 | amount_incl_tax | | C
      - FAmount | | (订单明细)金额 | amount_excl_tax | | C
      - FSalerId | | (基本信息)销售员#编码 | | master code | C
      - FSalerId#Name | | (基本信息)销售员#名称 | salesperson | master | C
      - FDocumentStatus | | (基本信息)单据状态 | approval_status | master status | B [3]
      - FCloseStatus | | (基本信息)关闭状态 | | master | B [3]
      - FCancelStatus | | (基本信息)作废状态 | | master | B [3]
      - FVersionNo | | (基本信息)版本号 | revision_no | master | B [3]
      - FChangeDate | | (基本信息)变更日期 | change_date | master | B [3]
      - FChangeReason | | (基本信息)变更原因 | change_reason | master | B [3]
      - FOldQty | | (订单明细)原数量 | | | B [1][2]
      - FMtoNo | | (订单明细)计划跟踪号 | work_order_no | | B [3]
      - FMinPlanDeliveryDate | | (订单明细)最早交货日期 | promised_date | | C
      - FDeliQty | | (订单明细)累计发货通知数量 | | rollup | B [3]
      - FStockOutQty | | (订单明细)累计出库数量 | shipped_quantity_total | rollup | B [3]
      - FRemainOutQty | | (订单明细)剩余未出数量 | unshipped_quantity | rollup | B [3]
      - FInvoiceQty | | (订单明细)开票数量 | invoice_quantity | rollup | B [3]
      - FInvoiceAmount | | (订单明细)开票金额 | invoice_amount | rollup | B [3]
      - FReceiveAmount | | (订单明细)收款金额 | payment_total | rollup | B [3]
    habits:
      - date-read | yyyy/M/d | B [4]
      - number | thousands-separators | B [4]
      - masters | first-row | C
    statuses:
      - Z | 暂存 | B [3]
      - A | 创建 | B [3]
      - B | 审核中 | B [3]
      - C | 已审核 | B [3]
      - D | 重新审核 | C
    limits:
      - rows | 5000 | C
    import:
      - file | xlsx | B [2]
      - sheet | 销售订单 | C
      - header-rows | keys-above-captions | B [1][2]
      - masters | first-row | C
      - date | yyyy-MM-dd | C
      - date-cells | texts | C
      - percent | number | C
      - booleans | 是 否 | C
      - mode | change-document | B [3b]

    """
}
