"""`--with-rules`: orders by which every key figure has something to count. They are in order: nothing may be reported of them."""

from datetime import date, timedelta

from problems import stage, write_everywhere
from world import monday

#: A customer who ordered once, in winter, and never again.
GONE = "苏州旧友机械有限公司"


def complained_and_heard(company):
    """Two customers complain, and each is answered within two days (K16)."""
    for week in (3, 6):
        line, opened = stage(company, 12), monday(week) - timedelta(days=5)
        company.later(week, lambda line=line, opened=opened: company.cycle.registers.trouble(
            line.order, opened, opened + timedelta(days=2)).update(exception_type="客户投诉"))


def returned_and_settled(company):
    """A part comes back, and the money is given back within two days (K15)."""
    line = stage(company, 3)
    opened = line.nodes.ships[0] + timedelta(days=line.nodes.transit + 1)
    week = next(week for week in range(1, 100) if opened + timedelta(days=2) < monday(week))
    company.later(week, lambda: company.cycle.registers.trouble(line.order, opened, opened + timedelta(days=2)).update(
        exception_type="退货", return_quantity=max(1, line.values["quantity"] // 4), exception_action="已退款"))


def asked_for_and_kept(company):
    """The customer says by when he wants it, and the promise keeps to that (K03 by the customer's wish)."""
    for week in (4, 5, 6):
        line = stage(company, week)
        write_everywhere(company, line, requested_date=line.values["promised_date"] + timedelta(days=2))


def confirmed_on_a_day(company):
    """The customer's word is noted with its day (K28, days since the last)."""
    for weeks in (2, 5):
        line = stage(company, 12)
        write_everywhere(company, line, confirmed=f"{monday(1) - timedelta(days=7 * weeks):%Y-%m-%d}")


def gone_since_winter(company):
    """An order of a customer who ordered once, four months ago (K28, gone)."""
    line, ordered = stage(company, 6, customer=GONE), date(2025, 12, 22)
    line.order.order_date = ordered
    write_everywhere(company, line, order_date=ordered, approval_date=ordered)


def asked_how_it_was(company):
    """Customers are asked how satisfied they are, from 1 to 5 (K30)."""
    for word in ("5", "4", "3"):
        write_everywhere(company, stage(company, 10), satisfaction=word)


ALL = [complained_and_heard, returned_and_settled, asked_for_and_kept, confirmed_on_a_day, gone_since_winter, asked_how_it_was]
