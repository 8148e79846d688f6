"""How each party lays out its sheet: file, title, headers in its own words."""

from registers import REGISTERS

#: source → (header, field) in the order of the sheet's columns; `line_no` and fields that a company lacks fall away.
COLUMNS = {
    "sales": [("订单号", "order_no"), ("行号", "line_no"), ("客户名称", "customer_name"), ("客户PO号", "customer_po_no"),
              ("下单日期", "order_date"), ("产品编码", "product_code"), ("产品名称", "product_name"), ("型号", "model"), ("规格", "spec"),
              ("颜色", "colour"), ("数量", "quantity"), ("单位", "unit"), ("单价", "unit_price"), ("金额", "amount"),
              ("承诺交期", "promised_date"), ("业务员", "salesperson"), ("订单状态", "status"), ("跟单员", "merchandiser"),
              ("审批人", "approver"), ("审批状态", "approval_status"), ("审批日期", "approval_date"), ("付款条件", "payment_terms"),
              ("最近跟进日期", "followup"), ("下次跟进日期", "next_followup"), ("要求交期", "requested_date"), ("订单总额", "order_total"),
              ("收货地址", "ship_to"), ("客户确认", "confirmed"), ("紧急程度", "urgency"), ("客户满意度", "satisfaction"), ("备注", "remark")],
    "production": [("销售订单号", "order_no"), ("行号", "line_no"), ("客户", "customer_name"), ("下单日", "order_date"),
                   ("物料编码", "product_code"), ("品名", "product_name"), ("机型", "model"), ("规格", "spec"), ("颜色", "colour"),
                   ("订单数量", "quantity"), ("交期", "promised_date"), ("计划开工", "production_plan_start"),
                   ("计划完工", "production_plan_finish"), ("实际开工日期", "production_start"), ("实际完工日期", "production_finish"),
                   ("完工数量", "produced_quantity"), ("责任人", "production_owner"), ("齐料日期", "material_date"), ("生产部门", "production_dept"), ("备注", "remark")],
    "warehouse": [("订单编号", "order_no"), ("项次", "line_no"), ("产品编码", "product_code"), ("产品名称", "product_name"),
                  ("型号", "model"), ("规格", "spec"), ("颜色", "colour"), ("订单数量", "quantity"), ("单位", "unit"), ("交货期", "promised_date"),
                  ("计划发货日期", "ship_plan_date"), ("库位", "place"), ("包装方式", "packing"), ("箱数", "cartons"),
                  ("累计发货数量", "shipped_total"), ("责任人", "warehouse_owner"), ("库存数量", "stock")],
    "finance": [("订单号", "order_no"), ("行号", "line_no"), ("客户名称", "customer_name"), ("客户订单号", "customer_po_no"),
                ("存货编码", "product_code"), ("存货名称", "product_name"), ("型号", "model"), ("规格", "spec"), ("颜色", "colour"),
                ("订单数量", "quantity"), ("单价", "unit_price"), ("税率", "tax_rate"), ("金额", "amount"),
                ("应收日期", "payment_due_date"), ("订单状态", "finance_status"), ("定金", "deposit"), ("尾款", "balance"),
                ("应收款", "receivable"), ("已收款合计", "paid_total"), ("未收款", "outstanding"), ("回款状态", "payment_status"), ("已开票数量", "invoiced_total")],
    "warehouse-log": [("发货单号", "shipment_no"), ("发货日期", "ship_date"), ("订单号", "order_no"), ("行号", "line_no"),
                      ("产品编码", "product_code"), ("产品名称", "product_name"), ("型号", "model"), ("规格", "spec"), ("颜色", "colour"),
                      ("发货数量", "shipped_quantity"), ("承运商", "carrier"), ("物流单号", "tracking_no"), ("收货地址", "ship_to")],
}
COLUMNS.update({source: columns for source, (_, columns) in REGISTERS.items()})

#: source → (file, title row above the header); `{part}` is a salesperson, `{day}` the day of delivery.
FILES = {
    "sales": ("sales/订单跟踪表-{part}.xlsx", None),
    "production": ("production/生产计划-{day}.xlsx", None),
    "warehouse": ("warehouse/备货表.xlsx", "备货表"),
    "finance": ("finance/应收台账.csv", None),
    "warehouse-log": ("warehouse-log/发货流水.csv", None),
}
FILES.update({source: (file, None) for source, (file, _) in REGISTERS.items()})

#: Other words for a header, which a keeper may take to one day. They mean the same, so nothing may be reported.
SYNONYMS = {"客户名称": "客户", "产品名称": "品名", "下单日期": "订单日期", "颜色": "颜色要求", "交期": "承诺交期", "计划完工": "计划完工日期",
            "计划开工": "计划开工日期", "订单编号": "订单号", "金额": "总金额", "存货名称": "产品名称", "存货编码": "产品编码"}

#: The log of shipments: a source of its own beside the books, named as its folder.
LOG = "warehouse-log"


class Layout:
    """The columns of one source as they stand this week; two of them change places now and then."""

    def __init__(self, source, rng, fields, line_numbers):
        self.rng = rng
        kept = set(fields) | {"order_no", "remark"} | ({"line_no"} if line_numbers else set())
        self.columns = [pair for pair in COLUMNS[source] if pair[1] in kept]

    def pass_week(self):
        """Moves a column in one week of eight, and gives one another name in one of ten."""
        if self.rng.random() < 0.1:
            at = self.rng.randrange(1, len(self.columns))
            header, name = self.columns[at]
            self.columns[at] = (SYNONYMS.get(header, header), name)
        if self.rng.random() < 0.125:
            column = self.columns.pop(self.rng.randrange(1, len(self.columns)))
            self.columns.insert(self.rng.randrange(1, len(self.columns) + 1), column)
