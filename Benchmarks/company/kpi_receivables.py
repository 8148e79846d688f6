"""K20: what is not paid past its due day.

What falls due when, in this order: by the day that an invoice states; by the day that finance states of the lines; by the terms, counted
from invoice or goods. A deposit of so many per cent falls due apart, when the work begins. Payments settle what falls due first.
"""

import calendar
import datetime
import re
from decimal import Decimal

from kpi_time import is_near
from kpi_workspace import day, number, working_days

#: Working days that goods are on their way, where nobody says when they came.
WAY_DAYS = 7


class Terms:
    """When money falls due: `base` is advance, month, received, invoice, shipped or delivery (invoice, else goods)."""

    WORDS = (("month", ("月结", "monthly", "eom", "月底")), ("received", ("货到", "收货", "到货", "签收", "验收", "cod")),
             ("invoice", ("票到", "见票", "开票", "发票")), ("advance", ("款到", "先款", "发货前", "现款", "全款", "advance", "prepaid")),
             ("shipped", ("发货", "出货", "装船", "提单", "shipment")))

    def __init__(self, text):
        text = re.sub(r"\s", "", text.lower())
        deposit = re.search(r"(?<![\d.])(\d{1,2})%(?:定金|订金|预付|首付|deposit)|(?:定金|订金|预付|首付|deposit)(\d{1,2})%", text)
        self.share = Decimal(deposit[1] or deposit[2]) / 100 if deposit else None
        text = text.replace(deposit[0], "") if deposit else text
        days = re.findall(r"(\d{1,3})(?:天|日|days?)", text) or re.findall(r"(?:net|月结|账期)(\d{1,3})", text)
        self.days = int(days[-1]) if days else None
        self.base = next((base for base, words in self.WORDS if any(word in text for word in words)), "delivery")
        if self.days is None:
            self.days, self.base = 30 if self.base == "month" else 0, self.base if self.base not in ("shipped", "delivery") else None

    def due(self, date):
        if self.base == "month":
            date = date.replace(day=calendar.monthrange(date.year, date.month)[1])
        return date + datetime.timedelta(self.days)


def after_working_days(date, count):
    found = date
    while working_days(date, found) < count:
        found += datetime.timedelta(1)
    return found


def schedule(order):
    """(due day, amount) of each part that falls due, the deposit apart; none where nobody tells a day."""
    found = without_deposit(order)
    terms = Terms(order.row["payment_terms"]) if order.row["payment_terms"] else None
    amount = ordered(order)
    if found is None or not (terms and terms.base and terms.share and amount):
        return found
    rest = [(due, part * (1 - terms.share)) for due, part in found]
    begun = [day(line.row["production_start"]) for line in order.lines]
    begun += [event.date for line in order.lines for event in line.of("shipment")]
    begun = [date for date in begun if date and date <= order.book.as_of] or [due for due, _ in found]
    return [*rest, (min(begun), amount * terms.share)] if begun else rest


def without_deposit(order):
    """(due day, amount) of each part, the deposit among them."""
    terms = Terms(order.row["payment_terms"]) if order.row["payment_terms"] else None
    terms = terms if terms and terms.base else None
    invoices = order.of("invoice")
    own = [(day(event.row.get("payment_due_date")), event.number("invoice_amount")) for event in invoices]
    own = [part for part in own if None not in part]
    if own:
        return own
    days = [day(line.row["payment_due_date"]) for line in order.lines]
    if days and days[0] and len(set(days)) == 1:
        return parts(receivable(order), invoices, days[0], terms)
    if days and days[0]:
        found = []
        for line, due in zip(order.lines, days):
            if due is None or line.amount is None:
                break
            told = invoices and all(event.line_no for event in invoices)
            found += parts(line.amount, line.of("invoice"), due, terms) if told and line.of("invoice") else \
                [] if told else [(due, line.amount)]
        else:
            return found
    return by_terms(order, invoices, terms) if terms else None


def receivable(order):
    invoices = [event.number("invoice_amount") for event in order.of("invoice")]
    return sum(filter(None, invoices)) if any(invoices) else ordered(order)


def ordered(order):
    """What the order comes to, where that is known."""
    stated = number(order.row["order_amount"])
    amounts = [Decimal(0) if line.is_free else line.amount for line in order.lines]
    return stated if stated is not None else None if None in amounts else sum(amounts)


def parts(amount, invoices, due, terms):
    """What of an amount falls due on its one day: where it is invoiced in parts, that is the day of the early ones."""
    dated = sorted((event.date, event.number("invoice_amount")) for event in invoices
                   if event.date and event.number("invoice_amount") is not None)
    if not invoices or len(dated) < len(invoices):
        return [(due, amount)] if amount is not None else []
    found, left = [], amount
    for date, invoiced in dated:
        part = invoiced if left is None else min(left, invoiced)
        left = None if left is None else left - part
        if terms and terms.base != "advance" and date > dated[0][0]:
            moved = due + (date - dated[0][0]) if terms.base in ("received", "shipped") else terms.due(date)
            found.append((max(due, moved), part))
        elif date <= due:
            found.append((due, part))
    return found


def by_terms(order, invoices, terms):
    dated = [(event.date, event.number("invoice_amount")) for event in invoices]
    dated = [part for part in dated if None not in part]
    if terms.base == "advance":
        return []
    if terms.base == "invoice" or terms.base in ("month", "delivery") and dated:
        return [(terms.due(date), amount) for date, amount in dated]
    found = []
    for line in order.lines:
        for event in line.of("shipment"):
            quantity, date = event.number("shipped_quantity"), event.date
            if None in (quantity, date, line.price):
                continue
            if terms.base == "received":
                date = line.received if line.received and line.received >= date else after_working_days(date, WAY_DAYS)
            found.append((terms.due(date), quantity * line.price))
    return found


def paid(order):
    """What was paid: of the payments that are logged, else what a sheet says in one figure."""
    if "payment" in order.logged:
        return sum((event.number("payment_amount") or Decimal(0) for event in order.of("payment")), Decimal(0))
    stated = [number(text) for line in order.lines for text in line.kept("payment_total").values()]
    stated = [figure for figure in stated if figure is not None]
    if stated:
        return stated[0] if len(stated) > 1 and len(set(stated)) == 1 else sum(stated)
    left, due = number(order.row["outstanding_amount"]), receivable(order)
    return None if left is None or due is None else due - left


def overdue(order, period, current, figures):
    """K20."""
    if not current or all(line.is_free for line in order.lines):
        return
    found, settled = schedule(order), paid(order)
    if found is None or settled is None:
        figures.exclude("K20", "overdue_share", order.currency)
        return
    left = max(Decimal(0), sum((amount for _, amount in found), Decimal(0)) - settled)
    late, since = Decimal(0), None
    for due, amount in sorted(part for part in found if part[0] < order.book.as_of):
        late += amount
        if since is None and late > settled and not is_near(late, settled):
            since = due
    late = min(late - settled, left) if since else Decimal(0)
    figures.ratio("K20", "overdue_share", late, left, breakdown=order.currency)
    if late > 0:
        days = (order.book.as_of - since).days
        bucket = "90+" if days > 90 else "61-90" if days > 60 else "31-60" if days > 30 else "1-30"
        tail = f" {order.currency}" if order.currency else ""
        for measure, part in (("days", bucket), ("customer", order.customer or "-"), ("salesperson", order.salesperson or "-")):
            figures.add("K20", f"overdue_by_{measure}", late, part + tail, "money")


def invoiced(order):
    """What was invoiced: the invoices, else what a sheet says in one figure, else nothing where invoices are logged."""
    amounts = [event.number("invoice_amount") for event in order.of("invoice")]
    if any(amount is not None for amount in amounts):
        return sum((amount for amount in amounts if amount is not None), Decimal(0))
    for source in order.book.departments:
        stated = [number(line.row.get(f"x_{source}_invoice_amount")) for line in order.lines]
        stated = [figure for figure in stated if figure is not None]
        if stated:
            return stated[0] if len(stated) > 1 and len(set(stated)) == 1 else sum(stated)
    return Decimal(0) if "invoice" in order.logged else None


def collected(order, period, current, figures):
    """K19: payments pay what falls due first; and all that was paid of all that was invoiced."""
    if all(line.is_free for line in order.lines):
        return
    found, payments = schedule(order), [(event.date, event.number("payment_amount")) for event in order.of("payment")]
    if found is None or "payment" not in order.logged or any(None in payment for payment in payments):
        figures.exclude("K19", "collected", order.currency)
    else:
        before = sum((amount for date, amount in payments if date < period[0]), Decimal(0))
        until = sum((amount for date, amount in payments if date <= period[1]), Decimal(0))
        start = due = paid_in = Decimal(0)
        for date, amount in sorted(found):
            end = start + amount
            if period[0] <= date <= period[1]:
                due += amount
                paid_in += max(Decimal(0), min(end, until) - max(start, before))
            start = end
        figures.ratio("K19", "collected", paid_in, due, order.currency)
    if current:
        if None in (paid(order), invoiced(order)):
            figures.exclude("K19", "paid_of_invoiced", order.currency)
        else:
            figures.ratio("K19", "paid_of_invoiced", paid(order), invoiced(order), order.currency)


#: Over how many days the pace of invoices is taken.
PACE_DAYS = 90


def outstanding(order, period, current, figures):
    """K21."""
    if not current or all(line.is_free for line in order.lines):
        return
    invoices, as_of = order.of("invoice"), order.book.as_of
    settled, all_of_it = paid(order), invoiced(order)
    if settled is None or all_of_it is None or (not invoices and all_of_it) or any(event.date is None for event in invoices):
        figures.exclude("K21", "days", order.currency)
        return
    first = as_of - datetime.timedelta(PACE_DAYS - 1)
    recent = sum((event.number("invoice_amount") or Decimal(0) for event in invoices if first <= event.date <= as_of), Decimal(0))
    figures.pace("K21", "days", max(Decimal(0), all_of_it - settled), recent, PACE_DAYS, order.currency)
