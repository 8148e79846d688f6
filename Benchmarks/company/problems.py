"""`--with-rules`: planted rule problems. Each has an order of its own, made for it, whose life goes as planned but for one thing.

A problem says which code must be reported, of which order, line and field, who must act, and from which week until
which. Nothing here works out what a program would say.
"""

from dataclasses import dataclass, field
from datetime import timedelta

import goods
from trade import agree_line, sales_row, spread
from world import NEVER, Order, monday

SHOWN = ["product_code", "product_name", "model", "spec", "colour"]


@dataclass
class Problem:
    """One planted rule problem. `allowed_from`: the first week in which it may be reported, where that is a matter of reading."""

    code: str
    orders: list
    line: object
    fields: list
    responsible: list
    first: int
    until: int
    allowed_from: int
    note: str = ""
    optional_weeks: set = field(default_factory=set)
    customer: str = ""

    def record(self, week):
        """This problem as it stands in `truth/week-k.json`."""
        identity = {name: self.line.values[name] for name in SHOWN if self.line.values.get(name)} if self.line else {}
        return {"code": self.code, "orders": self.orders, "line": self.line.uid if self.line else None, "identity": identity,
                "fields": self.fields, "responsible": self.responsible, "since_week": self.first,
                "required": self.first <= week < self.until and week not in self.optional_weeks, "note": self.note,
                **({"customer": self.customer} if self.customer else {})}


def plant(company, code, line, fields, responsible, first, until=NEVER, allowed_from=None, note="", orders=None):
    """Notes a planted rule problem in the truth."""
    numbers = orders or [line.order.number]
    company.cycle.problems.append(Problem(code, numbers, line, fields, responsible, first, until, allowed_from or first, note,
                                          odd_weeks(company, code, numbers)))
    company.planted[code] = company.planted.get(code, 0) + 1
    for number in numbers:
        company.cycle.staged.setdefault(number, []).append(code)


#: Whose sheets a rule reads beside sales', by the first letters of its code; `log` is the log of shipments.
READS = {"CHG": ["production", "warehouse", "finance"], "VER": ["production", "warehouse", "finance"], "EXC": ["log"], "FUP": [],
         "ORD": ["production", "warehouse", "finance"], "NODE": ["production", "warehouse", "finance", "log"], "OWN": ["production"],
         "PRD": ["production", "log"], "SHP": ["production", "warehouse", "log"], "INV": ["finance", "log"], "PAY": ["finance", "log"]}


def odd_weeks(company, code, numbers):
    """The weeks in which a sheet that the rule reads comes oddly, or did the week before: it may then be silent."""
    weeks = set()
    people = {order.salesperson for order in company.orders if order.number in numbers}
    for source, person in [("sales", person) for person in people] + [(source, "") for source in READS[code.split("-")[0]]]:
        weeks |= company.odd_weeks(source, person)
    return weeks | {week + 1 for week in weeks}


def stage(company, week, lines=1, customer=None, parts=1, quantity=None):
    """A running order whose lines are promised for the Thursday after the Monday of `week`; everybody has written it down."""
    rng, promised = company.cycle.rng, monday(week) + timedelta(days=3)
    ordered = min(promised - timedelta(days=rng.randint(36, 44)), monday(1) - timedelta(days=rng.randint(5, 9)))
    index = len(company.orders) + 1
    order = Order(f"SO-2026-{index:04d}", customer or rng.choice(goods.CUSTOMERS), f"PO{rng.randint(100000, 999999)}{index:04d}",
                  rng.choice(goods.SALESPEOPLE), ordered, 0)
    company.orders.append(order)
    company.cycle.staged[order.number] = []
    for number in range(1, lines + 1):
        line = agree_line(company, order)
        line.parts = parts
        line.values["quantity"] = company.cycle.unlike(line, quantity or rng.randint(3, 30) * 10)
        line.values["amount"] = line.values["quantity"] * line.values["unit_price"]
        company.cycle.agree(line, promised)
        sales_row(company, line, number)
        spread(company, line, at_once=True)
        company.cycle.hold(line)
    return order.lines[0] if lines == 1 else order


def write_everywhere(company, line, **values):
    """A wrong value that all sheets share."""
    company.cycle.write(line, **values)


def stage_all(company, groups):
    """Stages the orders of all problems, once each, in an order that the seed draws."""
    functions = [function for group in groups for function in group]
    for function in company.cycle.rng.sample(functions, len(functions)):
        function(company)


def record(company, week):
    """What `truth/week-k.json` says of rule problems, for the scoring."""
    touched = set()
    for one in company.expectations:
        if one.first <= week:
            touched |= {one.order_no, *one.look_alikes} - {""}
    return {"rules": [one.record(week) for one in company.cycle.problems if one.allowed_from <= week < one.until],
            "staged": company.cycle.staged, "touched": sorted(touched)}
