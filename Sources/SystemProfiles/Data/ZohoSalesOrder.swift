/// Zoho CRM: sales orders with their products, `domain/systems.md` section 6.
enum ZohoSalesOrder {
  static let text = """
    id: zoho-sales-order
    name-zh: Zoho CRM 销售订单
    name-en: Zoho CRM, sales orders
    kind: order
    grain: line
    # mark | value | points | evidence; 100 points are enough
    recognise:
      - header | Sales Order Owner | 50 | B [22]
      - header | SO Number | 20 | B [22]
      - header | Subject | 20 | B [22]
      - header | Deal Name | 20 | B [22]
      - header | Potential Name | 20 | B [22]
      - header | Excise Duty | 30 | B [22]
      - header | Sales Commission | 20 | B [22]
      - header | Account Name | 10 | B [22]
      - header | Product Details | 20 | B [22]
      - header | ERP_Currency | 10 | B [22]
    # key | group | caption | field | uses | evidence
    columns:
      - "| | Subject | order_title | master required | B [22]"
      - "| | SO Number | order_no | master code match | B [22]"
      - "| | Account Name | customer_name | master required | B [22]"
      - "| | Sales Order Owner | salesperson | master | B [22]"
      - "| | Customer No | customer_code | master code | B [22]"
      - "| | Purchase Order | customer_po_no | master code | B [22]"
      - "| | Due Date | promised_date | master | B [22]"
      - "| | Status | order_status | master status | B [22]"
      - "| | Product Code | product_code | code | C"
      - "| | Product Name | product_name | | C"
      - "| | Quantity | quantity | | C"
      - "| | List Price | unit_price | | C"
      - "| | Amount | amount | | C"
      - "| | Description | remark | master | B [22]"
    # what files out of the system have beyond the columns of its import
    exported:
      - "| | Deal Name | project_name | master | B [22]"
      - "| | Potential Name | project_name | master | B [22]"
      - "| | Quote Name | quote_no | master | B [22]"
      - "| | Contact Name | contact_name | master | B [22]"
      - "| | Carrier | carrier | master | B [22]"
      - "| | Pending | | master | B [22]"
      - "| | Excise Duty | | master | B [22]"
      - "| | Sales Commission | commission | master | B [22]"
      - "| | Terms and Conditions | payment_terms | master | B [22]"
      - "| | Product Details | product_name | | B [22]"
      - "| | ERP_Currency | currency | master | B [22]"
      - "| | ERP_ExchangeRate | exchange_rate | master | B [22]"
      - "| | PaymentTerm | payment_terms | master | B [22]"
      - "| | DeliveryMethod | ship_method | master | B [22]"
      - "| | Sub Total | | master | C"
      - "| | Grand Total | order_amount | master | C"
      - "| | Created Time | created_at | master | C"
      - "| | Modified Time | updated_at | master | C"
      - "| | Shipping Street | ship_to_address | master | B [22]"
      - "| | Sales Order Id | | sequence | C"
    habits:
      - date-written | MM/dd/yyyy | B [22b]
      - date-read | MM/dd/yyyy | B [22b]
      - masters | first-row | C
    statuses:
      - Created | 已创建 | B [22]
      - Approved | 已审核 | C
      - Delivered | 已发货 | C
      - Cancelled | 已取消 | C
    limits:
      - rows | 1500 | B [22b]
      - columns | 200 | A [22d]
      - bytes | 5000000 | B [22b]
    import:
      - file | csv | B [22b]
      - encoding | utf-8 | B [22b]
      - delimiter | comma | A [22d]
      - header-rows | captions | B [22b]
      - masters | repeated | C
      - unit | document | C
      - document-lines | 200 | A [22d]
      - date | MM/dd/yyyy | B [22b]
      - refused | bar quote less greater | B [22b]
      - booleans | true false | C
      - mode | adds-only | A [22c]

    """
}
