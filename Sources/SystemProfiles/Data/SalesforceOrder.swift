/// Salesforce: orders by their API names, as the Data Loader writes and takes them, `domain/systems.md` section 7.
enum SalesforceOrder {
  static let text = """
    id: salesforce-order
    name-zh: Salesforce 订单 (Data Loader)
    name-en: Salesforce, orders of the Data Loader
    kind: order
    grain: order
    # mark | value | points | evidence; 100 points are enough
    recognise:
      - key | EffectiveDate | 40 | A [24]
      - key | OrderNumber | 30 | A [24]
      - key | AccountId | 30 | A [24]
      - key | PoNumber | 20 | A [24]
      - key | TotalAmount | 10 | A [24]
      - key | Pricebook2Id | 40 | C
    # key | group | caption | field | uses | evidence
    columns:
      - "| | OrderNumber | order_no | master code match | A [24]"
      - "| | AccountId | customer_code | master code required | A [24]"
      - "| | EffectiveDate | order_date | master required | A [24]"
      - "| | Status | order_status | master required status | A [24]"
      - "| | PoNumber | customer_po_no | master code | A [24]"
      - "| | Description | remark | master | C"
    # what files out of the system have beyond the columns of its import
    exported:
      - "| | Id | | sequence | C"
      - "| | TotalAmount | order_amount | master rollup | A [24]"
      - "| | Pricebook2Id | | sequence | C"
      - "| | Account.Name | customer_name | master | C"
      - "| | CurrencyIsoCode | currency | master | C"
      - "| | Type | order_type | master | C"
      - "| | ActivatedDate | approval_date | master | C"
    habits:
      - date-written | yyyy-MM-dd | A [25]
      - date-read | yyyy-MM-dd yyyyMMdd MM/dd/yyyy | A [25]
    statuses:
      - Draft | 草稿 | A [24]
      - Activated | 已审核 | A [24]
    limits:
      - rows | 5000 | C
    import:
      - file | csv | A [25]
      - encoding | utf-8-bom | A [25]
      - delimiter | comma | A [25]
      - header-rows | captions | A [25]
      - masters | separate | A [24]
      - details | salesforce-order-item | A [24]
      - date | yyyy-MM-dd | A [25]
      - booleans | true false | C
      - percent | number | C
      - blanks | skipped | A [25]
      - mode | updates | A [24]

    """
}
