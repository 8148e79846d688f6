"""K07 to K10, K14, K17: exceptions, findings, and what went out wrong."""

from decimal import Decimal

from kpi_time import within
from kpi_workspace import day, row_of, working_days

#: Findings that say that a change did not reach somebody.
NEWS_LOST = {"VER-03", "VER-06", "CHG-01", "CHG-02", "CHG-03", "CHG-04", "CHG-09"}
GRAVE = {"critical", "high"}
#: Working days in which an exception of no stated severity should be closed.
CLOSING_DAYS = 5


def rate(order, period, current, figures):
    """K07."""
    if not order.is_active(period):
        return
    figures.ratio("K07", "logged", int(any(within(period, event.date) for event in order.of("exception"))))
    if current:
        figures.ratio("K07", "detected", int(any(row["severity"] in GRAVE for row in order.book.findings_of(order))))


def sync_share(order, period, current, figures):
    """K08."""
    if not current:
        return
    found = {row["id"]: row for row in order.book.findings_of(order)}
    for row in found.values():
        if row["severity"] in GRAVE and row["family"] != "ingest":
            figures.ratio("K08", "share", int(follows_from_lost_news(row, found)))


def follows_from_lost_news(row, found):
    seen = set()
    while row and row["id"] not in seen:
        if row["code"] in NEWS_LOST:
            return True
        seen.add(row["id"])
        row = found.get(row["cause"])
    return False


#: Columns that say which row it is, or what nobody holds against another sheet.
APART = {"order_no", "line_no", "row_seq", "remark", "node_owner"}


def disputes(order, period, current, figures):
    """K25: how many values are in dispute, of those that two sheets state; and for how many days.

    The files do not say which cells are blank: a value that stands counts as stated by each sheet that holds the line and has the
    column, so that the denominator is the most that it can be (`kpis.py` holds it so).
    """
    if not current:
        return
    found = [row for row in order.book.findings_of(order) if row["code"] in ("VER-01", "VER-02")]
    for row in found:
        figures.span("K25", "age", int(row["age_days"]))
    shared = shared_values(order.book, order.row, {field for field in order.row if field not in LINE_COUNTS})
    for line in order.lines:
        own = {field for field in line.row if field not in order.row and not field.startswith("x_")}
        shared += shared_values(order.book, line.row, own - ROLL_UPS)
    figures.ratio("K25", "in_dispute", min(len(found), shared), shared)


#: Columns of `orders.csv` that count something, and those of `order_lines.csv` that add events up.
LINE_COUNTS = {"lines", "sources", "first_seen", "open_discrepancies", "parent_order_no"}
ROLL_UPS = {"ship_date", "shipped_quantity", "invoice_date", "invoice_quantity", "invoice_amount"}


def shared_values(book, row, fields):
    """For how many fields that have a value, or a dispute about it, two sheets that hold the row have a column."""
    sheets = row["sources"].split(";")
    return sum(sum(field in book.columns[source] for source in sheets) > 1
               for field in fields - APART if row[field] or book.is_disputed(row, field))


def closing(order, period, current, figures):
    """K09."""
    for event in order.of("exception"):
        opened, closed = event.date, day(event.row["exception_closed"])
        if opened is None:
            figures.exclude("K09", "closed_in_time")
        elif closed and closed <= period[1]:
            if closed >= period[0]:
                took = working_days(opened, closed)
                figures.span("K09", "open_days", took)
                figures.ratio("K09", "closed_in_time", int(took <= CLOSING_DAYS))
        elif opened <= period[1] and working_days(opened, period[1]) > CLOSING_DAYS:
            figures.ratio("K09", "closed_in_time", 0)


def still_open(order, period, current, figures):
    """K10."""
    for event in order.of("exception"):
        closed = day(event.row["exception_closed"])
        if event.date is None or event.date > period[1] or (closed and closed <= period[1]):
            continue
        age = working_days(event.date, period[1])
        bucket = "0-1" if age <= 1 else "2-3" if age <= 3 else "4-5" if age <= 5 else "6+"
        figures.add("K10", "by_age", Decimal(1), bucket)
        figures.add("K10", "by_owner", Decimal(1), event.row["exception_owner"] or "-")


def wrong_shipments(order, period, current, figures):
    """K14."""
    for event in order.of("shipment"):
        if event.date is None:
            figures.exclude("K14", "share")
        elif within(period, event.date):
            figures.ratio("K14", "share", int(is_wrong(order, event, {"SHP-01", "SHP-12"})))


def wrong_invoices(book, period, figures):
    """K17: of the invoices by their number, those of which any line is wrong."""
    wrong = {}
    for order in book.orders:
        for event in order.of("invoice"):
            if event.date is None:
                figures.exclude("K17", "share")
            elif within(period, event.date):
                number = event.row["invoice_no"]
                key = number or id(event)
                wrong[key] = wrong.get(key, False) or is_wrong(order, event, {"INV-01", "INV-06", "INV-07", "INV-08"})
    for found in wrong.values():
        figures.ratio("K17", "share", int(found))


def is_wrong(order, event, codes):
    """Whether a finding of these codes quotes a cell in the event's own row."""
    place = (event.row["file"], event.row["sheet"], row_of(event.row["cell"]))
    for row in order.book.findings_of(order):
        if row["code"] in codes:
            for claim in order.book.claims[row["id"]]:
                if (claim["file"], claim["sheet"], row_of(claim["cell"])) == place:
                    return True
    return False
