"""What happens to a line by itself: planned, shipped, invoiced, paid, finished, cut away, cancelled."""

from datetime import timedelta

import goods
from world import Shipment, monday


def pass_week(company):
    """Lets one week pass over all lines that nothing else happens to."""
    for order in company.orders:
        if not company.deliveries.writes("sales", company.week, order.salesperson):
            continue
        for line in order.lines:
            if company.free(line):
                move_plan(company, line)
                ship(company, line)
                invoice(company, line)
        finish(company, order)
    cut_finished(company)


def move_plan(company, line):
    """Production now and then moves a planned finish, which is its own to move."""
    if company.rng.random() < 0.015 and company.books["production"].row(line) and company.writes("production", line):
        moved = line.values["production_plan_finish"] + timedelta(days=company.rng.choice([-2, -1, 1, 2, 3]))
        line.values["production_plan_finish"] = moved
        company.write("production", line, {"production_plan_finish": moved})


def ship(company, line):
    """Ships what is due, in one or two parts."""
    ready = line.ship_week <= company.week and line.shipped < line.values["quantity"]
    if not ready or not all(company.books[source].row(line) for source in company.books):
        return
    rest = line.values["quantity"] - line.shipped
    part = rest if line.shipments or line.parts == 1 or rest < 4 else max(1, rest * company.rng.choice([2, 3, 4]) // 6)
    rng, week = company.rng, company.week
    number = f"FH26{week:02d}{line.order.number[-4:]}"
    line.shipments.append(Shipment(
        number, monday(week) - timedelta(days=rng.randint(2, 6)), line, part, rng.choice(goods.CARRIERS),
        f"SF{rng.randint(10**11, 10**12 - 1)}", line.values["model"], company.books["warehouse"].rows[line.uid].line_no))
    if line.shipped < line.values["quantity"]:
        line.ship_week = week + rng.choice([1, 2])
    status = "已发货" if line.shipped == line.values["quantity"] else "部分发货"
    company.write("sales", line, {"status": status})


def invoice(company, line):
    """Finance invoices what has been shipped in full, a week after, and notes when the money is due."""
    done = line.shipped == line.values["quantity"] and line.shipments[-1].day < monday(company.week) - timedelta(days=7)
    row = company.books["finance"].row(line)
    if not done or line.invoiced or not row or not company.writes("finance", line):
        return
    line.invoiced = company.week
    due = monday(company.week) + timedelta(days=company.rng.choice([30, 45, 60]))
    line.values["payment_due_date"] = due
    company.write("finance", line, {"payment_due_date": due})


def finish(company, order):
    """Sales marks an order finished two weeks after its last invoice."""
    if order.is_open(company.week) and order.lines and all(
            line.invoiced and line.invoiced + 2 <= company.week and line.locked_until <= company.week for line in order.lines):
        order.finished = company.week
        for line in order.lines:
            company.write("sales", line, {"status": "已完成"})


def cut_finished(company):
    """A week after an order was finished its rows leave the sheets: archived, or moved to the tab 已完成."""
    for order in company.orders:
        if min(order.finished, order.cancelled) + 1 > company.week:
            continue
        for line in order.lines:
            for source, book in company.books.items():
                row = book.row(line)
                if row and company.deliveries.writes(source, company.week, order.salesperson):
                    if source == "sales" and order.salesperson == "李娜":
                        row.tab = "已完成"
                    elif company.rng.random() < 0.6:
                        row.present = False


def cancel(company, order):
    """The customer cancels an order of which nothing was shipped; sales says so in the status."""
    order.cancelled = company.week
    for line in order.lines:
        company.write("sales", line, {"status": "已取消"})
        company.expect(["stale_copy", "unauthorised_edit", "conflicting_edit", "disagreement"], line, ["is_cancelled"],
                       [], [], 10_000, required=False, note="the order was cancelled; the copies do not say so")
