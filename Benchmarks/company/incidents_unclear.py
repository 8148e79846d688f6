"""Planted problems that only a person can settle, or that only a workspace file brings to light.

A row that fits two lines alike, an order that never reached a department, a file that is half another one.
"""

from datetime import timedelta

from books import Row
from incidents_orders import ready
from trade import agree_line, copy_row, open_new_order, place_of, sales_row, spread
from world import NEVER, monday

#: What a row says of the goods and of the order; nothing of how many, when, or which line.
GOODS = ["customer_name", "customer_po_no", "order_date", "product_code", "product_name", "model", "spec", "colour", "unit"]


def one_of_two(company, source):
    """The same goods are ordered for two dates, and a department writes one row, with no quantity and no date yet.

    Both lines are all that the row says, so nobody can tell which of them it is, until it is filled in.
    """
    if not ready(company, source):
        return False
    order = open_new_order(company)
    twins = [order.lines[0], twin_of(company, order.lines[0])]
    for line in order.lines:
        spread(company, line, at_once=True, skip=[source] if line in twins else ())
        company.lock(line, NEVER)
    values = {name: twins[0].values[name] if name in GOODS else None for name in company.books[source].fields}
    stray = Row(order.number + "/?", order.number, None, values, **place_of(company, source))
    company.books[source].rows[stray.uid] = stray
    end = company.next_write(source, order.lines[0], company.rng.choice([1, 2, NEVER]))
    company.later(end, lambda: fill_in(company, source, stray, twins))
    one = company.expect(["ambiguous_line_match"], None, [], [source], [source], end, note="one row, two lines alike")
    one.order_no = order.number
    return True


def twin_of(company, line):
    """Another line of the same goods at the same price, in sales' book too: another quantity, another date."""
    twin = agree_line(company, line.order)
    twin.values.update({name: line.values[name] for name in [*GOODS, "unit_price"]})
    if twin.values["quantity"] == line.values["quantity"]:
        twin.values["quantity"] += 5
    twin.values["amount"] = twin.values["quantity"] * twin.values["unit_price"]
    while twin.values["promised_date"] == line.values["promised_date"]:
        twin.values["promised_date"] += timedelta(days=7)
    sales_row(company, twin, len(line.order.lines))
    return twin


def fill_in(company, source, stray, twins):
    """The keeper fills the row in, and writes the other one."""
    del company.books[source].rows[stray.uid]
    for line in twins:
        copy_row(company, source, line)


def never_reached(company, source="warehouse"):
    """An order that a department never writes down: it must be asked for once its goods should have left."""
    if not ready(company, source):
        return False
    order = open_new_order(company)
    for line in order.lines:
        line.values["promised_date"] = monday(company.week + 1) - timedelta(days=company.rng.randint(1, 3))
        company.write("sales", line, {"promised_date": line.values["promised_date"]})
        spread(company, line, at_once=True, skip=[source])
        company.lock(line, NEVER)
    due = company.week + 1
    one = company.expect(["never_reached"], None, [], [source], ["sales", source], NEVER, first=company.week,
                         note=f"{source} never wrote it; due before week {due}")
    one.optional_weeks |= {company.week}
    one.order_no = order.number
    return True


def note_unreached(company, source="warehouse"):
    """Orders that sales holds and the department does not, whatever the reason, may be asked for this week."""
    sales, held = company.books["sales"].rows, company.books[source].rows
    for order in company.orders:
        known = [line for line in order.lines if line.uid in sales]
        if known and not any(line.uid in held and held[line.uid].order_no == order.number for line in known):
            one = company.expect(["never_reached"], None, [], [source], ["sales", source], company.week + 1, required=False)
            one.order_no = order.number
