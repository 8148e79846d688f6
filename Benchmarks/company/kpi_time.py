"""K01 to K06 and K18: how long things take, and whether promises are kept."""

from decimal import Decimal

from kpi_workspace import day, working_days

#: The nodes of a line in order, each with the working days that it may take.
NODES = [("approval", 1), ("production_start", 3), ("production_finish", None), ("qc", 1), ("shipment", 2), ("logistics", 7),
         ("invoice", 5), ("payment", None)]


def within(period, date):
    return date is not None and period[0] <= date <= period[1]


def cycle(order, period, current, figures):
    """K01."""
    closed = order.closed
    if not within(period, closed):
        return
    if order.date is None or order.date > closed:
        figures.exclude("K01", "working_days")
        figures.exclude("K01", "calendar_days")
        return
    figures.span("K01", "working_days", working_days(order.date, closed))
    figures.span("K01", "calendar_days", (closed - order.date).days)


def is_near(one, other):
    """Whether two amounts differ by no more than rounding explains."""
    return abs(one - other) <= max(Decimal("0.05"), Decimal("0.0005") * max(abs(one), abs(other)))


def covers(part, whole):
    return part is not None and whole is not None and (part >= whole or is_near(part, whole))


def dwell(order, period, current, figures):
    """K02: of nodes that are done, from the last earlier one that has a day; beyond the standard only from the node just before."""
    for line in order.lines:
        row = line.row
        days = [day(row["approval_date"]), day(row["production_start"]), day(row["production_finish"]), day(row["qc_date"]),
                line.last_shipped if line.is_whole else None, line.received if line.is_whole else None,
                line.last("invoice") if covers(line.invoiced, line.amount) else None,
                line.last("payment") if covers(line.total("payment", "payment_amount"), line.amount) else None]
        last, before = order.date, -1
        for place, (date, (node, standard)) in enumerate(zip(days, NODES)):
            if date is None:
                continue
            start, previous = last, before
            last, before = date, place
            if not within(period, date):
                continue
            if start is None or start > date:
                figures.exclude("K02", "dwell", node)
                continue
            took = working_days(start, date)
            figures.span("K02", "dwell", took, node)
            if standard is not None and previous == place - 1:
                figures.add("K02", "overtime", Decimal(max(0, took - standard)), node, "days")


def on_time_orders(order, period, current, figures):
    """K03."""
    promises = {"first_promise": lambda line: line.first_promise, "current_promise": lambda line: line.promised,
                "customer_request": lambda line: line.requested}
    for name, promise in promises.items() if order.lines else ():
        days = [promise(line) for line in order.lines]
        known = [date for date in days if date]
        if not known:
            if order.is_active(period):
                figures.exclude("K03", name)
            continue
        if not within(period, max(known)):
            continue
        if any(line.quantity is None for line in order.lines):
            figures.exclude("K03", name)
            continue
        kept = all((line.shipped_by(date or max(known)) or 0) >= line.quantity for line, date in zip(order.lines, days))
        figures.ratio("K03", name, int(kept))


def on_time_lines(order, period, current, figures):
    """K04."""
    for line in order.lines:
        if line.promised is None:
            if order.is_active(period):
                figures.exclude("K04", "lines")
            continue
        if not within(period, line.promised):
            continue
        shipped = line.shipped_by(line.promised)
        if line.quantity is None or shipped is None:
            figures.exclude("K04", "lines")
            continue
        figures.ratio("K04", "lines", int(shipped >= line.quantity))
        figures.ratio("K04", "quantity", min(shipped, line.quantity), line.quantity)


def fill_rate(order, period, current, figures):
    """K22."""
    for line in order.lines:
        if line.promised is None:
            if order.is_active(period):
                figures.exclude("K22", "filled")
        elif within(period, line.promised):
            left = line.shipped_by(line.promised)
            if line.quantity is None or left is None:
                figures.exclude("K22", "filled")
            else:
                figures.ratio("K22", "filled", min(left, line.quantity), line.quantity)


def delay(order, period, current, figures):
    """K05."""
    for line in order.lines:
        if line.promised is None:
            continue
        if within(period, line.last_shipped) and line.last_shipped > line.promised:
            figures.span("K05", "late", (line.last_shipped - line.promised).days)
        if not current or line.promised >= order.book.as_of or line.is_finished:
            continue
        if line.quantity is None or line.shipped is None or line.shipped >= line.quantity:
            continue
        figures.add("K05", "open_overdue_lines", Decimal(1))
        if line.price is None:
            figures.exclude("K05", "open_overdue_amount", order.currency)
        else:
            figures.add("K05", "open_overdue_amount", (line.quantity - line.shipped) * line.price, order.currency, "money")


def stability(order, period, current, figures):
    """K06."""
    promised = [line.promised for line in order.lines if line.promised]
    if not promised or not within(period, max(promised)):
        return
    steady = True
    for line in order.lines:
        given = [move for move in line.moves("promised_date") if move["after"]]
        stood_first = bool(line.moves("promised_date")) and bool(line.moves("promised_date")[0]["before"])
        confirmed = [day(text) for text in line.kept("first_confirmed_date").values()]
        if len(given) + stood_first > 1 or (confirmed and confirmed[0] != line.promised):
            steady = False
    figures.ratio("K06", "steady", int(steady))


def invoice_lag(order, period, current, figures):
    """K18."""
    for line in order.lines:
        delivered = line.received or line.last_shipped
        for event in line.of("invoice") if not line.is_free else ():
            if not within(period, event.date):
                continue
            if delivered is None:
                figures.exclude("K18", "lag")
            else:
                figures.span("K18", "lag", working_days(delivered, event.date))
    if current:
        not_invoiced(order, figures)


def not_invoiced(order, figures):
    """K18: line by line; where an invoice names no line, of the order, and which of its lines has none cannot be told."""
    lines = [line for line in order.lines if not line.is_free and (line.received or line.last_shipped)]
    of_order = [event.number("invoice_amount") or Decimal(0) for event in order.loose if event.kind == "invoice"]
    parts = [lines] if of_order and lines else [[line] for line in lines]
    for part in parts:
        known = [(line.shipped * line.price, line.invoiced) for line in part
                 if None not in (line.shipped, line.price, line.invoiced)]
        if len(known) < len(part):
            figures.exclude("K18", "delivered_not_invoiced_lines")
            continue
        due, invoiced = sum(pair[0] for pair in known), sum((pair[1] for pair in known), sum(of_order))
        if due <= invoiced or is_near(due, invoiced):
            continue
        if of_order:
            for _ in part:
                figures.exclude("K18", "delivered_not_invoiced_lines")
        else:
            figures.add("K18", "delivered_not_invoiced_lines", Decimal(1))
        figures.add("K18", "delivered_not_invoiced_amount", due - invoiced, order.currency, "money")
