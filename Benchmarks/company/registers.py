"""`--with-rules`: the registers that departments keep of what happened, one row an event."""

import random
from datetime import timedelta
from decimal import Decimal

from world import monday

#: source → the file, and (header, field) in the order of its columns.
REGISTERS = {
    "quality": ("quality/质检记录.xlsx", [
        ("订单号", "order_no"), ("行号", "line_no"), ("产品名称", "product_name"), ("型号", "model"), ("规格", "spec"), ("颜色", "colour"),
        ("检验日期", "qc_date"), ("检验结果", "qc_status"), ("检验员", "qc_inspector")]),
    "logistics": ("logistics/签收表.csv", [
        ("订单编号", "order_no"), ("行号", "line_no"), ("产品名称", "product_name"), ("型号", "model"), ("规格", "spec"), ("颜色", "colour"),
        ("签收日期", "received_date"), ("签收数量", "received_quantity")]),
    "production-progress": ("production-progress/车间进度.xlsx", [
        ("订单号", "order_no"), ("行号", "line_no"), ("品名", "product_name"), ("型号", "model"), ("规格", "spec"), ("颜色", "colour"),
        ("生产状态", "production_status"), ("责任人", "workshop_owner")]),
    "purchasing": ("purchasing/采购备料.xlsx", [
        ("订单号", "order_no"), ("行号", "line_no"), ("产品名称", "product_name"), ("型号", "model"), ("规格", "spec"), ("颜色", "colour"),
        ("备料状态", "material_status"), ("物料到齐日期", "material_ready")]),
    "finance-invoices": ("finance-invoices/开票登记.xlsx", [
        ("发票号码", "invoice_no"), ("开票日期", "invoice_date"), ("订单号", "order_no"), ("行号", "line_no"), ("产品名称", "product_name"),
        ("开票型号", "invoice_model"), ("颜色", "colour"), ("开票数量", "invoice_quantity"), ("开票单价", "invoice_unit_price"),
        ("税率", "tax_rate"), ("开票金额", "invoice_amount"), ("税额", "invoice_tax"), ("发票抬头", "invoice_title")]),
    "finance-receipts": ("finance-receipts/回款登记.csv", [
        ("收款单号", "payment_no"), ("回款日期", "payment_date"), ("客户名称", "customer_name"), ("订单号", "order_no"), ("回款金额", "payment_amount"), ("付款方", "payer")]),
    "sales-changes": ("sales-changes/订单变更记录.xlsx", [
        ("变更单号", "change_no"), ("变更日期", "change_date"), ("订单号", "order_no"), ("行号", "line_no"), ("产品名称", "product_name"),
        ("颜色", "colour"), ("变更项目", "change_field"), ("变更前", "change_before"), ("变更后", "change_after"), ("变更原因", "change_reason"),
        ("变更人", "changed_by"), ("变更审批", "change_approval"), ("客户确认", "confirmed"), ("通知部门", "notified")]),
    "sales-exceptions": ("sales-exceptions/异常登记.xlsx", [
        ("订单号", "order_no"), ("异常类型", "exception_type"), ("发生日期", "exception_opened"), ("处理措施", "exception_action"),
        ("异常责任人", "exception_owner"), ("关闭日期", "exception_closed"), ("退货数量", "return_quantity")]),
}

#: Those with a row a line, not an event.
OF_LINES = ["quality", "logistics", "production-progress", "purchasing"]

#: What a change log calls a field.
WORDS = {"quantity": "数量", "unit_price": "单价", "promised_date": "交期", "spec": "规格", "colour": "颜色", "model": "型号", "packing": "包装要求"}
LOOKS = ["product_name", "model", "spec", "colour"]
REASONS = ["客户要求", "客户来函更改", "技术协议变更", "客户项目调整"]
TROUBLES = ["包装破损", "客户催货", "来料不良", "资料不全"]


def tax_on(amount, rate):
    """The tax on a net amount, to the cent."""
    return (amount * rate).quantize(Decimal("0.01"))


class Registers:
    """The rows of all registers; each is written once and stays, as keepers of registers do."""

    def __init__(self, company):
        self.company = company
        self.rng = random.Random(f"registers/{company.options.seed}")
        self.rows = {source: [] for source in REGISTERS}

    def pass_week(self):
        """Now and then something goes wrong and is put right within days."""
        company, today = self.company, monday(self.company.week)
        for order in company.orders:
            calm = order.number not in company.cycle.staged and order.is_open(company.week) and order.opened < company.week
            # What sales has never written down is in no register of theirs.
            if calm and self.rng.random() < 0.03 and order.lines[0].uid in company.books["sales"].rows:
                opened = today - timedelta(days=self.rng.randint(4, 6))
                self.trouble(order, opened, opened + timedelta(days=self.rng.randint(1, 3)))

    def shown(self, source):
        """The rows as they stand in the register today; the goods are called what they are called now."""
        return [{**{name: row["line"].values[name] for name in LOOKS}, **row, **self.number_today(source, row)} for row in self.rows[source]]

    def number_today(self, source, row):
        """A list of lines numbers them as the warehouse does; an event keeps the number under which it was entered."""
        known = self.company.books["warehouse"].rows.get(row["uid"])
        return {"line_no": known.line_no if known else None} if source in OF_LINES else {}

    # What is written

    def check(self, line, day, result):
        self.add("quality", line, qc_date=day, qc_status=result, qc_inspector="周敏")

    def sign(self, line, day):
        """The list of what customers signed for has a row a line: the last day, and how many in all."""
        row = self.row("logistics", line)
        arrived = sum(one.quantity for one in line.shipments if one.day + timedelta(days=line.nodes.transit) <= day)
        row.update(received_date=day, received_quantity=line.nodes.instead.get("received", arrived))

    def progress(self, line, word):
        """The workshop's own list of what it works on, and who answers for it."""
        owner = line.nodes.instead.get("workshop_owner", line.values["production_owner"])
        self.row("production-progress", line).update(production_status=word, workshop_owner=owner)

    def row(self, source, line):
        """The row of a line in a list that has one for each, written when it is first asked for."""
        return next((row for row in self.rows[source] if row["uid"] == line.uid), None) or self.add(source, line)

    def bill(self, line, shipped, day, instead):
        """An invoice for what left at once."""
        values = line.values
        quantity = instead.get("invoice_quantity", shipped)
        price = instead.get("invoice_unit_price", values["unit_price"])
        number = instead.get("invoice_no", f"{26440000 + len(self.rows['finance-invoices']) * 7}")
        return self.add("finance-invoices", line, invoice_no=number, invoice_date=day, invoice_quantity=quantity, invoice_unit_price=price,
                        tax_rate=instead.get("tax_rate", values["tax_rate"]),
                        invoice_tax=instead.get("tax", tax_on(quantity * price, instead.get("tax_rate", values["tax_rate"]))),
                        invoice_title=instead.get("title", values["customer_name"]), invoice_amount=quantity * price, invoice_model=instead.get("invoice_model", values["model"]))

    def pay(self, line, day, amount, order_no=None):
        """Money comes in for an order; the bank does not say for which of its lines."""
        row = self.add("finance-receipts", line, payment_no=f"SK{len(self.rows['finance-receipts']) + 1001}", payment_date=day,
                       payment_amount=amount, customer_name=line.values["customer_name"],
                       payer=line.nodes.instead.get("payer", line.values["customer_name"]))
        if order_no is not None:
            row["order_no"] = order_no

    def change(self, line, name, before, after, approval="已批准"):
        """Sales writes a change down, with the reason and who approved it."""
        if name in WORDS:
            day = monday(self.company.week) - timedelta(days=self.rng.randint(1, 4))
            self.add("sales-changes", line, change_no=f"BG{len(self.rows['sales-changes']) + 101}", change_date=day,
                     change_field=WORDS[name], change_before=before, change_after=after, change_reason=self.rng.choice(REASONS),
                     changed_by=line.order.salesperson, change_approval=approval, confirmed="已确认", notified="生产、仓库、财务")

    def added(self, line):
        """Sales writes down that a line came on top of an order."""
        day = monday(self.company.week) - timedelta(days=self.rng.randint(1, 4))
        self.add("sales-changes", line, change_no=f"BG{len(self.rows['sales-changes']) + 101}", change_date=day, change_field="追加",
                 change_before=None, change_after=f"{line.values['product_name']} {line.values['quantity']}台", change_reason=self.rng.choice(REASONS),
                 changed_by=line.order.salesperson, change_approval="已批准", confirmed="已确认", notified="生产、仓库、财务")

    def changes_of(self, order):
        """What the change log says of an order."""
        return [row for row in self.rows["sales-changes"] if row["line"].order is order]

    def trouble(self, order, opened, closed):
        line = order.lines[0]
        return self.add("sales-exceptions", line, exception_type=self.rng.choice(TROUBLES), exception_opened=opened, exception_closed=closed,
                        exception_action="已联系客户处理" if closed else None, exception_owner=line.values["merchandiser"])

    def add(self, source, line, **values):
        """A row with what tells the line, as sales numbers it today."""
        sales = self.company.books["sales"].rows.get(line.uid)
        row = {"uid": line.uid, "line": line, "key": (source, len(self.rows[source])), "tab": "登记", "order_no": line.order.number,
               "line_no": sales.line_no if sales else None, **values}
        self.rows[source].append(row)
        return row
