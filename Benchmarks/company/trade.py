"""Everyday trade: orders and lines are opened, written down by the departments, and numbered."""

from datetime import timedelta
from decimal import Decimal

import goods
from books import COPIES
from world import NEVER, Line, Order, monday


def open_order(company, opened, order_date):
    """Sales agrees on a new order with one to five lines; the departments do not know of it yet."""
    rng = company.rng
    index = len(company.orders) + 1
    order = Order(f"SO-2026-{index:04d}", rng.choice(goods.CUSTOMERS), f"PO{rng.randint(100000, 999999)}{index:04d}",
                  rng.choice(goods.SALESPEOPLE), order_date, opened)
    if not company.deliveries.writes("sales", opened, order.salesperson):
        order.salesperson = goods.SALESPEOPLE[1 - goods.SALESPEOPLE.index(order.salesperson)]
    company.orders.append(order)
    for _ in range(rng.choices([1, 2, 3, 4, 5], [25, 30, 22, 13, 10])[0]):
        agree_line(company, order)
    return order


def agree_line(company, order):
    """A further line of `order`, unlike the others in name and colour; in nobody's book yet."""
    rng = company.rng
    taken = {line.looks() for line in order.lines}
    while True:
        name, code, models, specs, low, high = rng.choice(goods.PRODUCTS)
        colour = rng.choice(goods.COLOURS)
        if (name, colour) not in taken:
            break
    quantity = rng.choice([rng.randint(2, 40) * 5, rng.randint(10, 400), rng.randint(1, 20) * 50])
    price = goods.price_between(rng, low, high)
    if company.prices is not None:
        price = company.prices.setdefault((order.customer, code), price)
    weeks = rng.choices([rng.randint(0, 2), rng.randint(2, 5), rng.randint(5, 12)], [20, 35, 45])[0]
    promised = monday(order.opened) + timedelta(days=7 * max(weeks, 0 if order.opened <= 1 else 3) + rng.randint(0, 4))
    line = Line(f"{order.number}/{len(order.lines) + 1}", order, {
        "customer_name": order.customer, "customer_po_no": order.customer_po, "order_date": order.order_date,
        "product_code": code, "product_name": name, "model": rng.choice(models), "spec": rng.choice(specs), "colour": colour,
        "quantity": quantity, "unit": "台", "unit_price": price, "amount": quantity * price, "promised_date": promised,
        "salesperson": order.salesperson, "status": "生产中", "tax_rate": Decimal("0.13"),
        "place": f"{rng.choice('ABCD')}{rng.randint(1, 40):02d}",
        "production_plan_start": promised - timedelta(days=rng.randint(14, 24)),
        "production_plan_finish": promised - timedelta(days=rng.randint(3, 8)),
        "ship_plan_date": promised - timedelta(days=rng.randint(0, 2)),
    }, parts=rng.choices([1, 2], [60, 40])[0], scored_from=max(1, order.opened))
    line.ship_week = max(1, (promised - monday(1)).days // 7 + 1)
    if company.cycle:
        company.cycle.agree(line)
    order.lines.append(line)
    return line


def sales_row(company, line, line_no):
    """Sales writes the line into its tracker."""
    row = company.books["sales"].add(line, line_no, part=line.order.salesperson, tab="进行中")
    return row


def place_of(company, source):
    """Where a department puts a new row."""
    return {"tab": company.rng.choice(goods.WORKSHOPS)} if source == "production" else {}


def copy_row(company, source, line):
    """A department writes down a line that it has heard of, as it is agreed today."""
    book = company.books[source]
    if line.uid in book.rows or not line.order.is_open(company.week):
        return
    number = company.books["sales"].rows[line.uid].line_no
    others = book.numbers(line.order)
    if company.rng.random() < 0.3 and others and number in others:
        number = max(others) + 1
    elif number in others:
        renumber_as_sales(company, source, line.order)
    taken = book.numbers(line.order)
    book.add(line, number if number not in taken else max(taken) + 1, **place_of(company, source))


def renumber_as_sales(company, source, order):
    """A department takes over the line numbers that sales uses now, all of the order at once."""
    rows, ours = company.books[source].rows, company.books["sales"].rows
    for line in order.lines:
        if line.uid in rows and line.uid in ours:
            rows[line.uid].line_no = ours[line.uid].line_no


def spread(company, line, at_once=False, skip=()):
    """The departments hear of a new line; returns the week in which the last one has written it down."""
    last = company.week
    for source in COPIES:
        if source in skip:
            continue
        delay = 0 if at_once else company.rng.choices([0, 1, 2], [75, 17, 8])[0]
        delay = min(delay, 1) if company.cycle else delay  # rules: who is handed a line writes it down within days
        due = company.deliveries.next_write(source, company.week + delay)
        if due == company.week:
            copy_row(company, source, line)
        else:
            company.later(due, lambda source=source: copy_row(company, source, line))
        last = max(last, due)
    company.lock(line, min(last, NEVER - 2) + 1)
    return last


def open_first_orders(company, count):
    """The orders that run already when the first sheets are collected."""
    for _ in range(count):
        order = open_order(company, 0, monday(1) - timedelta(days=company.rng.randint(5, 55)))
        for number, line in enumerate(order.lines, 1):
            sales_row(company, line, number)
            spread(company, line, at_once=True)
            line.locked_until = 0


def open_new_order(company):
    """An order comes in this week; sales writes it, the departments follow."""
    order = open_order(company, company.week, monday(company.week) - timedelta(days=company.rng.randint(1, 6)))
    for number, line in enumerate(order.lines, 1):
        sales_row(company, line, number)
    return order
