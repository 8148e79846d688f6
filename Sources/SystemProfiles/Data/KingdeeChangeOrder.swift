/// 金蝶云星空: the change order (销售订单新变更单, older 销售订单变更单), `domain/systems.md` section 2.
enum KingdeeChangeOrder {
  static let text = """
    id: kingdee-change-order
    name-zh: 金蝶云星空 销售订单变更单
    name-en: Kingdee Cloud Galaxy, change order
    kind: change_log
    grain: event
    # mark | value | points | evidence; 100 points are enough
    recognise:
      - form-id | SAL_XORDER | 100 | B [3b]
      - form-id | SAL_SaleOrderChange | 100 | B [3b]
      - header-rows | keys-above-captions | 20 | B [1][2]
      - key | FOldQty | 40 | B [1][3]
      - key | FOldTaxPrice | 40 | B [3]
      - key | FChangeReason | 30 | B [3]
      - key | FChangeDate | 20 | B [3]
      - key | FVersionNo | 10 | B [3]
    # key | group | caption | field | uses | evidence
    columns:
      - "FBillHead(SAL_XORDER) | | *基本信息(序号) | | master sequence | C"
      - FBillNo | | (基本信息)单据编号 | change_no | master code match | C
      - FChangeDate | | (基本信息)变更日期 | change_date | master | B [3]
      - FSrcBillNo | | (基本信息)源单编号 | order_no | master code | C
      - FChangeReason | | (基本信息)变更原因 | change_reason | master | B [3]
      - "FSaleOrderEntry | | *订单明细(序号) | line_no | sequence | C"
      - "FMaterialId | | *(订单明细)物料编码#编码 | product_code | code | C"
      - FOldQty | | (订单明细)原数量 | quantity | before | B [1][3]
      - FQty | | (订单明细)销售数量 | quantity | after | B [1][3]
      - FOldTaxPrice | | (订单明细)原含税单价 | unit_price | before | B [3]
      - FTaxPrice | | (订单明细)含税单价 | unit_price | after | B [3]
    # what files out of the system have beyond the columns of its import
    exported:
      - "FBillHead(SAL_SaleOrderChange) | | *基本信息(序号) | | master sequence | C"
      - "FDate | | *(基本信息)日期 | | master | C"
      - FVersionNo | | (基本信息)版本号 | revision_no | master | B [3]
      - FChangerId | | (基本信息)变更人#编码 | | master | C
      - FChangerId#Name | | (基本信息)变更人#名称 | changed_by | master | C
      - FDocumentStatus | | (基本信息)单据状态 | change_approval | master status | B [3]
      - FCustId | | (基本信息)客户#编码 | customer_code | master code | C
      - FCustId#Name | | (基本信息)客户#名称 | customer_name | master | C
      - FMaterialId#Name | | (订单明细)物料编码#名称 | product_name | | C
      - FOldDeliveryDate | | (订单明细)原要货日期 | requested_date | before | C
      - FDeliveryDate | | (订单明细)要货日期 | requested_date | after | C
      - "*Split*1 | | 间隔列 | | separator | B [1][5]"
      - "*Split*2 | | 间隔列 | | separator | B [1][5]"
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
