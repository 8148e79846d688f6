"""`--with-rules`: the life of an order through all nodes, each on its day, clean by every rule.

Approved, planned, produced, checked, shipped, received, invoiced, paid. Days are fixed when a line is agreed on, so
that nothing is late; what is planted in staged orders (`problems*.py`) takes one of them away or moves it.
"""

import random
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal

import goods
from registers import Registers
from world import NEVER, Shipment, monday

OWNERS = {"一车间": "赵刚", "二车间": "钱勇", "warehouse": "孙梅", "quality": "周敏", "李娜": "陈静", "王强": "刘洋"}
APPROVER = "马建国"
TERMS = [7, 15, 30]

#: All pay nearly one price for a product, so high that no planted change of it is a jump.
LOWEST_PRICE = Decimal(400)

#: What stands in few rows: only planted problems and their controls fill it in.
SELDOM = ["next_followup", "requested_date", "order_total", "confirmed", "material_date", "deposit", "balance", "receivable", "paid_total",
          "outstanding", "payment_status", "urgency", "stock", "satisfaction", "invoiced_total"]

#: The first day on which a line of the first sheets may be promised: its shipments are then all in a log.
EARLIEST = monday(3)


def days(count):
    return timedelta(days=count)


@dataclass
class Nodes:
    """When a line passes its nodes. `without` names those that it never passes, `instead` what a planted problem writes."""

    started: object
    finished: object
    checked: object
    ships: list
    transit: int
    invoice_after: int
    pay_early: int
    without: set = field(default_factory=set)
    instead: dict = field(default_factory=dict)
    passed: set = field(default_factory=set)


class Cycle:
    """Moves all lines on, week by week; `staged` are the orders of planted rule problems, each with its code."""

    def __init__(self, company):
        self.company = company
        self.rng = random.Random(f"cycle/{company.options.seed}")
        self.registers = Registers(company)
        self.problems = []
        self.staged = {}
        self.terms = {}
        self.prices, self.ordered, self.granted = {}, set(), {}

    def agree(self, line, promised=None):
        """Fixes the days of a new line, from its promise backwards."""
        rng, order = self.rng, line.order
        start = order.order_date if max(order.opened, 1) == self.company.week else monday(self.company.week)
        promised = promised or max(start + days(34), EARLIEST) + days(rng.randint(0, 40))
        plan_finish = promised - days((18 if line.parts == 2 else 10) + rng.randint(0, 2))
        plan_start = max(start + days(3), plan_finish - days(rng.randint(8, 12)))
        finished = plan_finish - days(rng.randint(0, 1))
        last = promised - days(rng.randint(3, 5))
        ships = [promised - days(rng.randint(12, 13)), last] if line.parts == 2 else [last]
        line.nodes = Nodes(plan_start, finished, finished + days(rng.randint(0, 1)), ships,
                           rng.randint(1, 2), rng.randint(1, 3), rng.randint(0, 3))
        if order.number not in self.terms:
            self.terms[order.number] = (rng.choice(["票到", "货到"]), rng.choice(TERMS))
        shop = rng.choice(goods.WORKSHOPS)
        line.values.update({
            "promised_date": promised, "production_plan_start": plan_start, "production_plan_finish": plan_finish,
            "ship_plan_date": ships[0], "merchandiser": OWNERS[order.salesperson], "approver": APPROVER, "approval_status": "已审批",
            "approval_date": order.order_date + days(self.terms[order.number][1] % 2), "payment_terms": self.terms_of(order),
            "followup": None, "production_dept": shop, "production_owner": OWNERS[shop],
            "production_start": None, "production_finish": None, "produced_quantity": None, "cartons": None, "packing": None,
            "warehouse_owner": OWNERS["warehouse"], "shipped_total": None, "finance_status": line.values["status"],
            "ship_to": goods.address(order.customer), **dict.fromkeys(SELDOM)})
        price = self.prices.setdefault(line.values["product_code"], max(line.values["unit_price"], LOWEST_PRICE))
        price = (price * (1 + Decimal(rng.randint(-16, 16)) / 3200)).quantize(Decimal("0.01"))
        line.values.update(unit_price=price, amount=line.values["quantity"] * price)

    def terms_of(self, order, word=None, count=None):
        """The terms as sales writes them: so many days after the invoice, or after the goods. Given, they are new ones."""
        if word:
            self.terms[order.number] = (word, count)
        return "{}{}天".format(*self.terms[order.number])

    def due(self, line, received, invoiced):
        """The day on which money for one shipment is due."""
        word, count = self.terms[line.order.number]
        return (received if word == "货到" else invoiced) + days(count)

    def unlike(self, line, quantity):
        """A quantity near this one of which the customer has ordered none of the product: two alike would be one order twice."""
        while (line.order.customer, line.values["product_code"], quantity) in self.ordered:
            quantity += 10
        self.ordered.add((line.order.customer, line.values["product_code"], quantity))
        return quantity

    @staticmethod
    def everybody():
        """Who works at the company."""
        return sorted({*OWNERS.values(), *goods.SALESPEOPLE, APPROVER, "吴倩"})

    # A week

    def pass_week(self):
        """Everything that happened before this week's Monday, to all orders that are open."""
        for order in self.company.orders:
            alike = len({line.looks() for line in order.lines}) < len(order.lines)
            if order.is_open(self.company.week) and not alike:  # of two lines alike nobody could say which one moved
                for line in order.lines:
                    if line.uid in self.company.books["sales"].rows:
                        self.advance(line)
                self.finish(order)
        self.registers.pass_week()

    def advance(self, line):
        """Moves one line on."""
        nodes, today = line.nodes, monday(self.company.week)
        if "followup" not in nodes.without:
            self.write(line, followup=today - days(self.rng.randint(1, 4)))
        if self.passes(line, "started", nodes.started):
            self.write(line, production_start=nodes.instead.get("production_start", nodes.started))
            self.registers.progress(line, "生产中")
        if self.passes(line, "finished", nodes.finished):
            self.write(line, production_finish=nodes.finished, produced_quantity=nodes.instead.get("produced", line.values["quantity"]))
            self.registers.progress(line, "已完工")
        if self.passes(line, "checked", nodes.checked):
            self.registers.check(line, nodes.instead.get("qc_date", nodes.checked), nodes.instead.get("qc_status", "合格"))
        self.ship(line)
        for shipment in line.shipments:
            self.follow(line, shipment)

    def passes(self, line, node, day):
        """Whether the line passes a node this week, for the first time."""
        nodes = line.nodes
        if node.split()[0] in nodes.without or node in nodes.passed or day >= monday(self.company.week):
            return False
        nodes.passed.add(node)
        return True

    def write(self, line, **values):
        """Whoever keeps these fields writes them, where the line stands in the sheet."""
        line.values.update(values)
        for book in self.company.books.values():
            row = book.rows.get(line.uid)
            if row and row.present:
                row.values.update({name: value for name, value in values.items() if name in row.values})

    def when_written(self, source, line, **values):
        """The keeper writes these values with the next sheet that comes and has the line."""
        company = self.company
        if company.writes(source, line) and company.books[source].row(line):
            self.write(line, **values)
        else:
            company.later(company.week + 1, lambda: self.when_written(source, line, **values))

    def may_change(self, line, name, times=1):
        """Which field an ordinary change may touch instead of `name`; none where the order has been changed often enough.

        The customer puts a date off once, and nothing of the goods changes once they are in work."""
        done, number = self.registers.changes_of(line.order), line.order.number
        if max(len(done), self.granted.get(number, 0)) + times > 2:
            return None
        self.granted[number] = self.granted.get(number, 0) + times
        if name == "promised_date" and any(row["change_field"] == "交期" for row in done):
            return "unit_price"
        in_work = line.nodes.started <= monday(self.company.week)
        return "unit_price" if in_work and name in ("spec", "colour", "model", "quantity") else name

    # What leaves

    def leaves_soon(self, line):
        """Whether its goods leave before the next sheets: nothing is changed any more then."""
        return not line.shipments and line.nodes.ships[0] < monday(self.company.week + 1)

    def ship(self, line):
        """Ships the parts that are due; a line of which something unclear is going on waits with the rest."""
        nodes = line.nodes
        if self.waits(line) or not all(line.uid in book.rows for book in self.company.books.values()):
            return
        for at, day in enumerate(nodes.ships):
            if self.passes(line, f"shipped {at}", day):
                waited = day < monday(self.company.week) - days(7)
                self.load(line, at, monday(self.company.week) - days(self.rng.randint(2, 6)) if waited else day)

    def waits(self, line):
        company = self.company
        if line.order.number in self.staged:
            return False
        unclear = any(one.line is line and one.first <= company.week < one.until for one in company.expectations)
        can_wait = line.values["promised_date"] >= monday(company.week + 1) - days(2)  # the rest would leave by then
        return unclear or (line.shipments and line.locked_until > company.week and can_wait)

    def load(self, line, at, day):
        """One shipment; the last one takes what is left."""
        nodes, ordered = line.nodes, line.values["quantity"]
        part = max(1, ordered * self.rng.choice([2, 3, 4]) // 6) if at + 1 < len(nodes.ships) else ordered - line.shipped
        part = nodes.instead.get("shipped_quantity", part)
        if part <= 0:
            return
        number = f"FH{day:%m%d}{line.order.number[-4:]}{line.uid.split('/')[1]}{at}"
        tracking_no = f"SF{self.rng.randint(10**11, 10**12 - 1)}"
        line.shipments.append(Shipment(
            nodes.instead.get("shipment_no", number), day, line, part, nodes.instead.get("carrier", self.rng.choice(goods.CARRIERS)),
            nodes.instead.get("tracking_no", tracking_no), nodes.instead.get("shipped_model", line.values["model"]),
            self.company.books["warehouse"].rows[line.uid].line_no, also=nodes.instead.get("also", [])))
        self.write(line, shipped_total=nodes.instead.get("shipped_total", line.shipped))
        self.status(line, "已发货" if line.shipped >= ordered else "部分发货")

    def status(self, line, word):
        """Sales writes how far the line is, and finance takes it over."""
        if not self.company.writes("sales", line):
            return self.company.later(self.company.week + 1, lambda: self.status(line, word))
        if "status" not in line.nodes.without:
            self.write(line, status=word)
        return self.write(line, finance_status=line.nodes.instead.get("finance_status", word))

    # What follows a shipment

    def follow(self, line, shipment):
        """Signed for, invoiced, paid: each shipment alone."""
        nodes, key = line.nodes, shipment.number
        received = shipment.day + days(nodes.transit)
        if self.passes(line, f"received {key}", received):
            self.registers.sign(line, received)
        invoiced = received + days(nodes.invoice_after)
        due = self.due(line, received, invoiced)
        if self.passes(line, f"invoiced {key}", invoiced):
            line.invoiced = self.company.week
            self.registers.bill(line, shipment.quantity, invoiced, nodes.instead)
            self.when_written("finance", line, payment_due_date=due + days(nodes.instead.get("due_shift", 0)))
        if f"invoiced {key}" in nodes.passed and self.passes(line, f"paid {key}", due - days(nodes.pay_early)):
            for part in nodes.instead.get("paid_in", [1]):
                self.registers.pay(line, due - days(nodes.pay_early), part * shipment.quantity * line.values["unit_price"])

    def finish(self, order):
        """Sales marks an order finished when all of it is shipped, invoiced and paid."""
        company = self.company
        written = all(company.writes(source, line) for line in order.lines for source in ("sales", "finance"))
        done = order.lines and written and all(
            line.shipped >= line.values["quantity"] and line.locked_until <= company.week
            and all(f"paid {one.number}" in line.nodes.passed for one in line.shipments) for line in order.lines)
        if done:
            order.finished = company.week
            for line in order.lines:
                self.close(line)

    def close(self, line):
        for source, name in (("sales", "status"), ("finance", "finance_status")):
            row = self.company.books[source].rows.get(line.uid)
            if row:
                row.values[name] = "已结案"

    def hold(self, line):
        """Keeps the simulation of merge problems away from a staged line."""
        line.locked_until = line.scored_from = NEVER
