/// Salesforce: order products by their API names, as the Data Loader writes and takes them, `domain/systems.md` section 7.
enum SalesforceOrderItem {
  static let text = """
    id: salesforce-order-item
    name-zh: Salesforce 订单产品 (Data Loader)
    name-en: Salesforce, order products of the Data Loader
    kind: order
    grain: line
    # mark | value | points | evidence; 100 points are enough
    recognise:
      - key | PricebookEntryId | 60 | A [24]
      - key | OrderItemNumber | 50 | A [24]
      - key | OriginalOrderItemId | 50 | A [24]
      - key | OrderId | 20 | A [24]
      - key | UnitPrice | 10 | A [24]
      - key | ListPrice | 10 | A [24]
      - key | TotalPrice | 10 | A [24]
      - key | ServiceDate | 10 | A [24]
      - key | AvailableQuantity | 30 | A [24]
    # key | group | caption | field | uses | evidence
    columns:
      - "| | OrderId | order_no | master code match required | A [24]"
      - "| | OrderItemNumber | line_no | | A [24]"
      - "| | PricebookEntryId | product_code | code required | A [24]"
      - "| | Quantity | quantity | required | A [24]"
      - "| | UnitPrice | unit_price | | A [24]"
      - "| | ServiceDate | requested_date | | A [24]"
      - "| | EndDate | promised_date | | A [24]"
      - "| | Description | remark | | C"
    # what files out of the system have beyond the columns of its import
    exported:
      - "Order.OrderNumber | | Order.OrderNumber | order_no | master code | C"
      - "| | ListPrice | | | A [24]"
      - "| | TotalPrice | amount | | A [24]"
      - "| | OriginalOrderItemId | | sequence | A [24]"
      - "| | AvailableQuantity | | | A [24]"
    habits:
      - date-written | yyyy-MM-dd | A [25]
      - date-read | yyyy-MM-dd yyyyMMdd MM/dd/yyyy | A [25]
      - masters | repeated | A [24]
    limits:
      - rows | 5000 | C

    """
}
