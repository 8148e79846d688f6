"""K27: orders that do not move."""

from decimal import Decimal

from kpi_workspace import day, working_days

#: Days that tell that an order moves, and days that say that it waits for something planned.
STEPS = ("approval_date", "material_ready_date", "production_start", "production_finish", "qc_date", "inbound_date", "updated_at",
         "last_followup_at")
PLANS = ("production_plan_start", "production_plan_finish", "ship_plan_date", "material_ready_date", "next_followup_at", "eta_date")
#: Working days after which a sheet is out of date.
STALE_DAYS = 5
#: Words for a whole order by which it has left.
LEFT = {"已发货", "发货完成", "已签收", "已开票", "已收款", "已回款"}


def said(line, field):
    """All days that stand for a field of a line."""
    texts = [line.row.get(field), line.order.row.get(field), *line.kept(field).values()]
    return [found for found in map(day, texts) if found]


def stale(order, period, current, figures):
    """K27: of orders of which a finding says that they do not move, what is still to leave, and for how long nothing has happened."""
    book = order.book
    if not current or not any(row["code"] == "NODE-03" for row in book.findings_of(order)):
        return
    figures.add("K27", "orders", Decimal(1))
    waiting = [line for line in order.lines if not line.is_whole and not line.is_finished
               and not LEFT & set(line.kept("order_status").values())]
    amounts = [line.amount for line in waiting if line.amount is not None]
    if amounts:
        figures.add("K27", "amount", sum(amounts), order.currency, "money")
    days = [found for line in waiting for field in ("order_date", "created_at", *STEPS) for found in said(line, field)]
    days += [event.date for event in [*(event for line in waiting for event in line.events), *order.loose] if event.date]
    days += [moves[-1]["day"] for (number_, line_no, _), moves in book.moves.items()
             if number_ == order.number and moves[-1]["day"] > order.first_seen]
    last = max(found for found in days if found <= book.as_of)
    told = [book.last_written[source] for line in waiting for source in trackers(book, line)]
    figures.span("K27", "quiet", working_days(last, min(told)))


def trackers(book, line):
    """The sheets that hold a line, would tell of its next step, and are not long out of date."""
    for source in line.row["sources"].split(";"):
        steps = {*STEPS, *PLANS} - ({"approval_date"} if line.row["approval_date"] else set())
        fresh = working_days(book.last_came[source], book.as_of) <= STALE_DAYS
        opens = book.departments[source] == "sales" and book.grains[source] != "event"
        if steps & book.columns[source] and (fresh or opens):
            yield source
