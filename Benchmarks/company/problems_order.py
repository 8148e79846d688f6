"""Planted problems of what was ordered: numbers, names, amounts, dates, units (ORD)."""

from datetime import timedelta
from decimal import Decimal

import goods
from problems import plant, stage, write_everywhere
from world import monday


def number_of_two(company):
    """Two salespeople give two orders of different customers the same number (ORD-01)."""
    first, second = stage(company, 12), stage(company, 12)
    second.order.customer = next(one for one in goods.CUSTOMERS if one not in (first.order.customer, second.order.customer))
    second.order.salesperson = goods.SALESPEOPLE[1 - goods.SALESPEOPLE.index(first.order.salesperson)]
    write_everywhere(company, second, customer_name=second.order.customer, salesperson=second.order.salesperson)
    for book in company.books.values():
        book.rows[second.uid].order_no = first.order.number
        book.rows[second.uid].line_no = 2
    company.books["sales"].rows[second.uid].part = second.order.salesperson
    plant(company, "ORD-01", None, [], ["sales"], 1, orders=[first.order.number, second.order.number], note="two orders under the first number")


def entered_twice(company):
    """The same order is typed a second time two days later, with the customer's number left out (ORD-02)."""
    first, second = stage(company, 11), stage(company, 11)
    names = ["customer_name", "product_code", "product_name", "model", "spec", "colour", "quantity", "unit_price", "amount", "promised_date"]
    second.order.customer = first.order.customer
    write_everywhere(company, second, **{name: first.values[name] for name in names}, customer_po_no=None,
                     order_date=first.values["order_date"] + timedelta(days=2))
    second.order.order_date = second.values["order_date"]
    plant(company, "ORD-02", None, [], ["sales"], 1, orders=[second.order.number, first.order.number])


def entered_under_one_number(company):
    """Two orders carry the same number of the customer (ORD-02)."""
    first, second = stage(company, 12), stage(company, 12)
    second.order.customer = first.order.customer
    write_everywhere(company, second, customer_name=first.order.customer, customer_po_no=first.order.customer_po,
                     order_date=first.values["order_date"] + timedelta(days=1))
    plant(company, "ORD-02", None, [], ["sales"], 1, orders=[second.order.number, first.order.number])


def wrong_amount(company):
    """Quantity × price is not the amount, in every sheet alike (ORD-03)."""
    line = stage(company, 12)
    write_everywhere(company, line, amount=line.values["amount"] + max(Decimal("310.50"), (line.values["amount"] / 50).quantize(Decimal(1))))
    plant(company, "ORD-03", line, ["amount"], ["sales"], 1)


def no_promise(company):
    """Nobody has written down for when the goods are promised (ORD-05)."""
    line = stage(company, 12)
    line.nodes.without |= {"started", "finished", "checked", "shipped"}
    write_everywhere(company, line, promised_date=None, production_plan_start=None, production_plan_finish=None, ship_plan_date=None)
    plant(company, "ORD-05", line, ["promised_date"], ["sales"], 1)


def promised_before_ordered(company):
    """The promise is dated before the order, in every sheet alike (ORD-06)."""
    line = stage(company, 12)
    promised = line.values["order_date"] - timedelta(days=12)
    write_everywhere(company, line, promised_date=promised)
    plant(company, "ORD-06", line, [], ["sales"], 1, note=f"promised for {promised}")


def started_in_the_future(company):
    """Production writes a day that lies far ahead as the one on which it started (ORD-06)."""
    line = stage(company, 6)
    line.nodes.started = line.values["production_plan_start"]
    started = line.nodes.started + timedelta(days=90)
    line.nodes.instead["production_start"] = started
    first = week_after(line.nodes.started)
    plant(company, "ORD-06", line, ["production_start"], ["production"], first, note=f"started {started}")


def cartons_that_do_not_fit(company):
    """Cartons × pieces a carton is not the quantity (ORD-08); beside it a line where it is."""
    line, right = stage(company, 12, quantity=120), stage(company, 12, quantity=120)
    write_everywhere(company, line, cartons=10, packing="10台/箱")
    write_everywhere(company, right, cartons=-(-right.values["quantity"] // 10), packing="10台/箱")
    plant(company, "ORD-08", line, [], ["warehouse"], 1)


def two_rates(company):
    """The invoice carries another tax rate than the order (ORD-09)."""
    line = stage(company, 4)
    line.nodes.instead["tax_rate"] = Decimal("0.06")
    plant(company, "ORD-09", line, [], ["finance"], week_after(invoiced_on(line)))


def look_alike(company):
    """Sales enters an order of the same customer under a number with O for a zero (ORD-10)."""
    first, second = stage(company, 12), stage(company, 12)
    number = first.order.number[:8] + first.order.number[8:].replace("0", "O", 1)
    company.cycle.staged[number] = company.cycle.staged.pop(second.order.number)
    second.order.number, second.order.customer = number, first.order.customer
    write_everywhere(company, second, customer_name=first.order.customer)
    for book in company.books.values():
        book.rows[second.uid].order_no = number
    plant(company, "ORD-10", None, [], ["sales"], 1, orders=[number, first.order.number])


def two_spellings(company):
    """One customer stands under two names (ORD-11)."""
    first = stage(company, 12, customer="嘉兴秀洲印染机械有限公司")
    second = stage(company, 12, customer="嘉兴秀洲印染机械有限责任公司")
    plant(company, "ORD-11", None, [], ["sales"], 1, orders=[second.order.number, first.order.number])


def week_beyond(day):
    """The first week in which more than a working day has passed since `day`: until then a sheet may still follow."""
    return week_after(day + timedelta(days=3))


def week_after(day):
    """The first week whose sheets can hold what happened on `day`."""
    return next(week for week in range(1, 100) if monday(week) > day)


def invoiced_on(line):
    """The day of the invoice for what leaves first."""
    return line.nodes.ships[0] + timedelta(days=line.nodes.transit + line.nodes.invoice_after)


ALL = [number_of_two, entered_twice, entered_under_one_number, wrong_amount, no_promise, promised_before_ordered, started_in_the_future,
       cartons_that_do_not_fit, two_rates, look_alike, two_spellings]
