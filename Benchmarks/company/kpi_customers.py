"""K28: which customers have gone quiet, and which are gone."""

import datetime
from collections import defaultdict
from decimal import Decimal

from kpi_change import field_of
from kpi_workspace import day, written_day

RECENT, EARLIER = 90, 180
CUSTOMER = ("客户", "客戶", "customer", "client")


class Customer:
    def __init__(self):
        self.days, self.confirmed, self.paid, self.postponed = set(), [], [], 0


def customers(book, figures):
    known, as_of = defaultdict(Customer), book.as_of
    for order in book.orders:
        if not order.customer or order.date is None:
            figures.exclude("K28", "gone")
        elif order.date <= as_of:
            customer = known[order.customer]
            customer.days.add(order.date)
            words = [text for line in order.lines for text in line.kept("confirmed_by_customer").values()]
            words += [event.row.get("confirmed_by_customer") or "" for event in order.of("change")]
            customer.confirmed += [date for date in map(day, words) if date and date <= as_of]
            customer.paid += [event.date for event in order.of("payment") if event.date and event.date <= as_of]
            customer.postponed += postponements(order)
    for name, customer in known.items():
        tell(book, name, customer, figures)


def tell(book, name, customer, figures):
    for measure, days in (("order", customer.days), ("confirmation", customer.confirmed), ("payment", customer.paid)):
        if days:
            figures.add("K28", f"since_{measure}_of_customer", Decimal((book.as_of - max(days)).days), name, "days")
    if book.keeps_log:
        figures.add("K28", "postponements_of_customer", Decimal(customer.postponed), name)
    days = sorted(customer.days)
    quiet = (book.as_of - days[-1]).days
    if len(days) >= 3:
        intervals = sorted((after - before).days for before, after in zip(days, days[1:]))
        usual = intervals[-(-len(intervals) // 2) - 1]
        figures.ratio("K28", "rhythm_of_customer", quiet, usual, name, "count")
        figures.ratio("K28", "quiet", int(quiet > 2 * usual))
    recent = book.as_of - datetime.timedelta(RECENT - 1)
    if any(recent - datetime.timedelta(EARLIER) <= date < recent for date in days):
        figures.ratio("K28", "gone", int(days[-1] < recent))


def postponements(order):
    """How many notices of the last ninety days put a promise off at the customer's wish."""
    notices, first = set(), order.book.as_of - datetime.timedelta(RECENT - 1)
    for event in order.of("change"):
        row = event.row
        words = " ".join(row.get(field) or "" for field in ("change_reason", "change_content", "changed_by")).lower()
        if field_of(event) != "promised_date" or not any(word in words for word in CUSTOMER):
            continue
        before, after = moment(row["change_before"], order), moment(row["change_after"], order)
        if before and after and after > before and event.date and first <= event.date <= order.book.as_of:
            notices.add(row["change_no"] or row["change_date"])
    return len(notices)


def moment(text, order):
    """The day that a log writes; one without a year is that of a promise which the order has had."""
    said = written_day(text or "") or ()
    if day(text):
        return day(text)
    if len(said) == 3 and said[0]:
        return datetime.date(*said)
    for line in order.lines:
        moves = line.moves("promised_date")
        had = [date for move in moves for date in (day(move["before"]), day(move["after"])) if date] or [line.promised]
        for date in had:
            if said and date and (date.month, date.day) == said[1:]:
                return date
    return None
