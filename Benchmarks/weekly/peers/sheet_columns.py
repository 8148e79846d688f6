"""What the sheets of the benchmark call their columns, and what their values are."""

KEY = ["order_no", "line_no"]
SALES = {"订单号": "order_no", "行号": "line_no", "客户名称": "customer_name", "业务员": "salesperson", "下单日期": "order_date",
         "产品编码": "product_code", "规格型号": "model", "数量": "quantity", "单位": "unit", "单价": "unit_price", "金额": "amount",
         "币种": "currency", "承诺交期": "promised_date"}
PRODUCTION = {"订单号": "order_no", "行号": "line_no", "产品编码": "product_code", "规格型号": "model", "数量": "quantity",
              "交期": "promised_date", "生产单号": "work_order_no", "计划开工日期": "production_plan_start",
              "计划完工日期": "production_plan_finish", "实际完工日期": "production_finish"}
#: Both sheets state these.
SHARED = ["product_code", "model", "quantity", "promised_date"]
DAYS = ["order_date", "promised_date", "production_plan_start", "production_plan_finish", "production_finish"]
NUMBERS = ["quantity", "unit_price", "amount"]
