/// 用友 U8 cloud: the delivery order (发货单), `domain/systems.md` section 3.
enum YonyouU8CloudDelivery {
  static let text = """
    id: yonyou-u8-cloud-delivery
    name-zh: 用友 U8 cloud 发货单
    name-en: Yonyou U8 cloud, delivery order
    kind: shipment
    grain: event
    # mark | value | points | evidence; 100 points are enough
    recognise:
      - key | vreceivecode | 60 | B [6]
      - key | ntotalnumber | 30 | B [6]
      - key | csendware_name | 30 | B [6]
      - key | cinvmandoc_code | 30 | B [6]
      - header | 发货单号 | 50 | C
      - header | 发货仓库 | 30 | C
      - header | 来源单据号 | 30 | C
      - header | 存货编码 | 10 | C
    # key | group | caption | field | uses | evidence
    columns:
      - vreceivecode | | 发货单号 | shipment_no | master code match | B [6]
      - dbilldate | | 单据日期 | ship_date | master | C
      - vsourcebillcode | | 来源单据号 | order_no | code | C
      - vsourcerowno | | 来源行号 | line_no | | C
      - cinvmandoc_code | | 存货编码 | shipped_product_code | code | B [6]
      - cinvmandoc_name | | 存货名称 | product_name | | B [6]
      - ntotalnumber | | 数量 | shipped_quantity | | B [6]
      - csendware_name | | 发货仓库 | warehouse | | B [6]
    # what files out of the system have beyond the columns of its import
    exported:
      - fstatus | | 单据状态 | | master status | B [6]
      - customer_code | | 客户编码 | customer_code | master code | C
      - customer_name | | 客户名称 | customer_name | master | C
    habits:
      - date-written | yyyy-MM-dd | B [9b]
      - masters | repeated | C
    statuses:
      - 0 | 不通过 | B [6]
      - 1 | 通过 | B [6]
      - 2 | 进行中 | B [6]
      - 3 | 提交 | B [6]
      - 8 | 自由 | B [6]
    limits:
      - rows | 5000 | C

    """
}
