/// 金蝶云星空: the import template of the sales order, `domain/systems.md` section 2.
enum KingdeeSalesOrder {
  static let text = """
    id: kingdee-sales-order
    name-zh: 金蝶云星空 销售订单 引入模板
    name-en: Kingdee Cloud Galaxy, import template of the sales order
    kind: order
    grain: line
    recognise:
      - form-id | SAL_SaleOrder | B [1][2]
      - key | FBillNo | B [1][2]
    # key | group | caption | field | uses | evidence
    columns:
      - "FBillHead(SAL_SaleOrder) | | *基本信息(序号) | | master sequence | B [1][2]"
      - "FBillNo | | (基本信息)单据编号 | order_no | master code match | B [1][2]"
      - "FBillTypeID | | *(基本信息)单据类型#编码 | order_type | master code required | C"
      - "FDate | | *(基本信息)日期 | order_date | master required | B [1][2]"
      - "FSaleOrgId | | *(基本信息)销售组织#编码 | our_entity | master code required | B [1][2]"
      - "FCustId | | *(基本信息)客户#编码 | customer_code | master code required | B [1][2]"
      - "FCustId#Name | | (基本信息)客户#名称 | customer_name | master | B [1][2]"
      - "FNote | | (基本信息)备注 | remark | master | B [1][2]"
      - "*Split*1 | | 间隔列 | | separator | B [1][5]"
      - "FSaleOrderFinance | | *财务信息(序号) | | master sequence | B [1][2]"
      - "FSettleCurrId | | *(财务信息)结算币别#编码 | currency | master code required | B [1][2]"
      - "*Split*2 | | 间隔列 | | separator | B [1][5]"
      - "FSaleOrderEntry | | *订单明细(序号) | line_no | sequence | B [1][2]"
      - "FMaterialId | | *(订单明细)物料编码#编码 | product_code | code required | B [1][2]"
      - "FMaterialId#Name | | (订单明细)物料编码#名称 | product_name | | B [1][2]"
      - "FUnitID | | *(订单明细)销售单位#编码 | unit | code required | B [1][2]"
      - "FQty | | (订单明细)销售数量 | quantity | | B [1][2]"
      - "FTaxPrice | | (订单明细)含税单价 | unit_price_incl_tax | | B [1][2]"
      - "FEntryTaxRate | | (订单明细)税率% | tax_rate | | C"
      - "FDeliveryDate | | *(订单明细)要货日期 | requested_date | required | B [1][2]"
      - "FEntryNote | | (订单明细)备注 | remark | | B [1][2]"
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
      - mode | adds-only | C

    """
}
