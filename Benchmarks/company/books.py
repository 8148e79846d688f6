"""Books: what each party has written down, which is what it knows, or what it got wrong."""

from dataclasses import dataclass, field

#: The fields that each party's sheet has. `*` marks what `--no-product-codes` takes away.
FIELDS = {
    "sales": ["customer_name", "customer_po_no", "order_date", "product_code*", "product_name", "model*", "spec", "colour",
              "quantity", "unit", "unit_price", "amount", "promised_date", "salesperson", "status"],
    "production": ["customer_name", "order_date", "product_code*", "product_name", "model*", "spec", "colour", "quantity",
                   "promised_date", "production_plan_start", "production_plan_finish", "status"],
    "warehouse": ["product_code*", "product_name", "model*", "spec", "colour", "quantity", "unit", "promised_date",
                  "ship_plan_date", "place"],
    "finance": ["customer_name", "customer_po_no", "product_code*", "product_name", "model*", "spec", "colour", "quantity",
                "unit_price", "tax_rate", "amount", "payment_due_date"],
}

#: What `--with-rules` adds: what the departments write of the nodes that are theirs.
OF_NODES = {
    "sales": ["merchandiser", "approver", "approval_status", "approval_date", "payment_terms", "followup", "next_followup",
              "requested_date", "order_total", "ship_to", "confirmed", "urgency", "satisfaction"],
    "production": ["production_owner", "production_start", "production_finish", "produced_quantity", "material_date",
                   "production_dept"],
    "warehouse": ["cartons", "packing", "shipped_total", "warehouse_owner", "stock"],
    "finance": ["finance_status", "deposit", "balance", "receivable", "paid_total", "outstanding", "payment_status", "invoiced_total"],
}

#: Sheets that copy what sales agreed on; sales opens the orders.
COPIES = ["production", "warehouse", "finance"]


@dataclass
class Row:
    """One row of a sheet. `ghosts` are further rows of the same line, each with what it states differently."""

    uid: str
    order_no: str
    line_no: int
    values: dict
    part: str = ""
    tab: str = ""
    present: bool = True
    ghosts: list = field(default_factory=list)


class Book:
    """The rows of one party, by line."""

    def __init__(self, source, with_codes, with_nodes=False):
        self.source = source
        self.fields = [name.rstrip("*") for name in FIELDS[source] if with_codes or not name.endswith("*")]
        self.fields += OF_NODES[source] if with_nodes else []
        self.rows = {}

    def row(self, line):
        """The row of `line` where it stands in the sheet, else None."""
        row = self.rows.get(line.uid)
        return row if row and row.present else None

    def add(self, line, line_no, **place):
        """Writes a row for `line` as it is agreed today."""
        values = {name: line.values.get(name) for name in self.fields}
        row = Row(line.uid, line.order.number, line_no, values, **place)
        self.rows[line.uid] = row
        return row

    def numbers(self, order):
        """Line numbers that this sheet has given out in `order`."""
        return [self.rows[line.uid].line_no for line in order.lines if line.uid in self.rows]
