/// 金蝶云星空: the delivery note (销售出库单), told apart from the order, `domain/systems.md` section 2.
enum KingdeeDeliveryNote {
  static let text = """
    id: kingdee-delivery-note
    name-zh: 金蝶云星空 销售出库单
    name-en: Kingdee Cloud Galaxy, delivery note
    kind: shipment
    grain: event
    # mark | value | points | evidence; 100 points are enough
    recognise:
      - form-id | SAL_OUTSTOCK | 100 | B [4]
      - header-rows | keys-above-captions | 20 | B [1][2]
      - key | FRealQty | 60 | B [4][15]
      - key | FSOEntryId | 40 | B [4]
      - key | FCarriageNO | 30 | B [15]
      - key | FEntity | 10 | B [4]
      - key | FBillNo | 10 | B [15]
      - header | 实发数量 | 50 | B [15]
      - header | 运输单号 | 30 | B [15]
      - header | 物料编码 | 20 | B [1][2]
      - header | 单据编号 | 20 | B [1][2]
    # key | group | caption | field | uses | evidence
    columns:
      - "FBillHead(SAL_OUTSTOCK) | | *基本信息(序号) | | master sequence | B [4]"
      - FBillNo | | (基本信息)单据编号 | shipment_no | master code match | B [4][15]
      - "FDate | | *(基本信息)日期 | ship_date | master required | B [4]"
      - "FCustomerID | | *(基本信息)客户#编码 | customer_code | master code required | C"
      - FCustomerID#Name | | (基本信息)客户#名称 | customer_name | master | C
      - FCarriageNO | | (基本信息)运输单号 | tracking_no | master code | B [15]
      - FNote | | (基本信息)备注 | remark | master | C
      - "*Split*1 | | 间隔列 | | separator | B [1][5]"
      - "FEntity | | *明细信息(序号) | | sequence | B [4]"
      - "FMaterialID | | *(明细信息)物料编码#编码 | shipped_product_code | code required | C"
      - FMaterialID#Name | | (明细信息)物料编码#名称 | product_name | | C
      - "FUnitID | | *(明细信息)库存单位#编码 | unit | code required | C"
      - FRealQty | | (明细信息)实发数量 | shipped_quantity | | B [4][15]
      - FTaxPrice | | (明细信息)含税单价 | unit_price_incl_tax | | B [15]
      - FSoorDerno | | (明细信息)销售订单单号 | order_no | code | C
      - FSOEntryId | | (明细信息)销售订单EntryId | | | B [4]
      - FEntrynote | | (明细信息)备注 | remark | | B [4]
    # what files out of the system have beyond the columns of its import
    exported:
      - "FSaleOrgId | | *(基本信息)销售组织#编码 | our_entity | master code | C"
      - "FSaleOrgId#Name | | *(基本信息)销售组织#名称 | | master | C"
      - "FStockOrgId | | *(基本信息)发货组织#编码 | | master code | C"
      - FSalesManID | | (基本信息)销售员#编码 | | master code | C
      - FSalesManID#Name | | (基本信息)销售员#名称 | salesperson | master | C
      - FDocumentStatus | | (基本信息)单据状态 | | master status | B [3]
      - FReceiveAddress | | (基本信息)收货方地址 | ship_to_address | master | C
      - FUnitID#Name | | (明细信息)库存单位#名称 | | | C
      - FEntryTaxRate | | (明细信息)税率% | tax_rate | | C
      - FLot | | (明细信息)批号 | batch_no | | C
      - FStockID | | (明细信息)仓库#编码 | | code | C
      - FStockID#Name | | (明细信息)仓库#名称 | warehouse | | C
      - FIsFree | | (明细信息)是否赠品 | is_gift | | C
    habits:
      - date-read | yyyy/M/d | B [4]
      - number | thousands-separators | B [4]
      - masters | first-row | C
    statuses:
      - Z | 暂存 | B [3]
      - A | 创建 | B [3]
      - B | 审核中 | B [3]
      - C | 已审核 | B [3]
    limits:
      - rows | 5000 | C

    """
}
