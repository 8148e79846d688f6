/// 金蝶云星空: the receivable (应收单), `domain/systems.md` section 2; its number is no invoice of the tax office.
enum KingdeeReceivable {
  static let text = """
    id: kingdee-receivable
    name-zh: 金蝶云星空 应收单
    name-en: Kingdee Cloud Galaxy, receivable
    kind: receivable
    grain: line
    # mark | value | points | evidence; 100 points are enough
    recognise:
      - form-id | AR_receivable | 100 | B [15]
      - header-rows | keys-above-captions | 20 | B [1][2]
      - key | FALLAMOUNTFOR | 50 | B [15]
      - key | FENDDATE_H | 50 | B [15]
      - key | FPayConditon | 40 | B [15]
      - key | FWRITTENOFFSTATUS | 40 | B [15]
      - key | FOPENSTATUS | 40 | B [15]
      - header | 收款核销状态 | 50 | B [15]
      - header | 开票核销状态 | 50 | B [15]
      - header | 业务日期 | 20 | B [15]
      - header | 到期日 | 20 | B [15]
    # key | group | caption | field | uses | evidence
    columns:
      - "FBillHead(AR_receivable) | | *基本信息(序号) | | master sequence | C"
      - FBillNo | | (基本信息)单据编号 | statement_no | master code match | B [15]
      - "FDATE | | *(基本信息)业务日期 | | master required | B [15]"
      - "FCUSTOMERID | | *(基本信息)客户#编码 | customer_code | master code required | C"
      - FCUSTOMERID#Name | | (基本信息)客户#名称 | customer_name | master | C
      - "FCURRENCYID | | *(基本信息)币别#编码 | currency | master code required | C"
      - FALLAMOUNTFOR | | (基本信息)价税合计 | receivable_amount | master | B [15]
      - FENDDATE_H | | (基本信息)到期日 | payment_due_date | master | B [15]
      - FPayConditon | | (基本信息)收款条件 | payment_terms | master | B [15]
      - FORDERNUMBER | | (明细)销售订单号 | order_no | code | C
    # what files out of the system have beyond the columns of its import
    exported:
      - FWRITTENOFFSTATUS | | (基本信息)收款核销状态 | payment_status | master | B [15]
      - FOPENSTATUS | | (基本信息)开票核销状态 | invoice_status | master | B [15]
      - FDocumentStatus | | (基本信息)单据状态 | | master status | B [3]
      - FSALEERID | | (基本信息)销售员#编码 | | master code | C
      - FSALEERID#Name | | (基本信息)销售员#名称 | salesperson | master | C
      - FAR_Remark | | (基本信息)备注 | remark | master | C
      - FMATERIALID | | (明细)物料编码#编码 | product_code | code | C
      - FMATERIALID#Name | | (明细)物料编码#名称 | product_name | | C
      - FPriceQty | | (明细)计价数量 | | | C
      - FTaxPrice | | (明细)含税单价 | unit_price_incl_tax | | C
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
