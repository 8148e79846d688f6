"""Planted problems of nodes and of who owns them, of production and quality (NODE, OWN, PRD, EXC)."""

from datetime import timedelta

from incidents_fields import another
from problems import plant, stage, write_everywhere
from problems_order import week_after, week_beyond
from world import NEVER, monday

WEEK = timedelta(days=7)


def shipped_unmade(company):
    """Goods leave that the workshop's list still calls to be made (NODE-01)."""
    line = stage(company, 5)
    line.nodes.without |= {"started", "finished"}
    company.cycle.registers.progress(line, "待生产")
    left = line.nodes.ships[0]
    plant(company, "NODE-01", line, [], ["production"], week_beyond(left), allowed_from=week_after(left))


def checked_after_it_left(company):
    """The check is dated three days after the goods left (NODE-02)."""
    line = stage(company, 5)
    line.nodes.checked = line.nodes.ships[0] + timedelta(days=3)
    plant(company, "NODE-02", line, [], ["quality", "warehouse"], week_after(line.nodes.checked))


def finished_before_started(company):
    """Production ends before it begins (NODE-02)."""
    line = stage(company, 6)
    line.nodes.instead["production_start"] = line.nodes.finished + timedelta(days=1)
    line.nodes.started = line.nodes.finished
    plant(company, "NODE-02", line, [], ["production"], week_after(line.nodes.finished + timedelta(days=1)), allowed_from=week_after(line.nodes.finished))


def nobody_moves_it(company):
    """An order that nobody has planned yet, and of which nobody has said a word for weeks (NODE-03)."""
    line = stage(company, 14)
    line.nodes.without |= {"followup", "started", "finished", "checked"}
    write_everywhere(company, line, followup=monday(1) - 3 * WEEK, production_plan_start=None, production_plan_finish=None, ship_plan_date=None)
    plant(company, "NODE-03", None, [], ["sales"], 3, allowed_from=1, orders=[line.order.number])


def said_to_be_shipped(company):
    """Sales' sheet says shipped, and nothing has left (NODE-05)."""
    line = stage(company, 12)
    company.later(3, lambda: company.write("sales", line, {"status": "已发货"}))
    line.nodes.without.add("status")
    plant(company, "NODE-05", line, [], ["sales"], 3)


def said_to_be_unshipped(company):
    """Sales' sheet says not shipped, and a part has left (NODE-05)."""
    line = stage(company, 6, parts=2)
    line.nodes.without.add("status")
    company.write("sales", line, {"status": "未发货"})
    left = line.nodes.ships[0]
    plant(company, "NODE-05", line, [], ["sales"], week_beyond(left) + 1, allowed_from=week_after(left))


def two_states(company):
    """Finance says signed for while sales says in production: the goods have left (NODE-06)."""
    line = stage(company, 4)
    line.nodes.without.add("status")
    line.nodes.instead["finance_status"] = "已签收"
    left = line.nodes.ships[0]
    plant(company, "NODE-06", line, [], ["sales"], week_beyond(left) + 1, allowed_from=week_after(left))


def closed_too_early(company):
    """Sales closes an order whose money is due and has not come in (NODE-07)."""
    line = stage(company, 4)
    write_everywhere(company, line, payment_terms=company.cycle.terms_of(line.order, "票到", 7))
    line.nodes.without |= {"status", "paid"}
    week = week_after(line.nodes.ships[0] + timedelta(days=line.nodes.transit + line.nodes.invoice_after + 7))
    company.later(week, lambda: company.cycle.close(line))
    plant(company, "NODE-07", line, [], ["sales", "finance"], week)


def closed_before_invoiced(company):
    """Sales closes an order that was never invoiced (NODE-07)."""
    line = stage(company, 4)
    line.nodes.without |= {"status", "invoiced", "paid"}
    week = week_after(line.nodes.ships[0] + timedelta(days=line.nodes.transit)) + 1
    company.later(week, lambda: company.cycle.close(line))
    plant(company, "NODE-07", line, [], ["sales", "finance"], week)


def shipped_after_cancelling(company):
    """An order is cancelled, and the goods leave all the same (NODE-08)."""
    line = stage(company, 6)
    line.nodes.without |= {"status", "received", "invoiced", "paid"}
    company.later(4, lambda: write_everywhere(company, line, status="已取消", finance_status="已取消"))
    line.nodes.instead["finance_status"] = "已取消"
    plant(company, "NODE-08", line, [], ["warehouse"], week_beyond(line.nodes.ships[0]), allowed_from=week_after(line.nodes.ships[0]))


def made_unapproved(company):
    """An order that was refused is produced (NODE-09)."""
    line = stage(company, 6)
    write_everywhere(company, line, approval_status="已驳回", approval_date=None)
    started = line.nodes.started
    plant(company, "NODE-09", line, [], ["sales", "manager"], week_beyond(started), allowed_from=week_after(started))


def made_while_waiting(company):
    """An order that waits for approval is produced (NODE-09)."""
    line = stage(company, 7)
    write_everywhere(company, line, approval_status="待审批", approval_date=None)
    started = line.nodes.started
    plant(company, "NODE-09", line, [], ["sales", "manager"], week_beyond(started), allowed_from=week_after(started))


def nobody_owns_it(company):
    """A line that production works on, and no owner (OWN-01)."""
    line = stage(company, 7)
    write_everywhere(company, line, production_owner=None)
    plant(company, "OWN-01", line, [], ["manager", "production"], week_after(line.nodes.started), until=week_after(line.nodes.finished), allowed_from=1)


def two_own_it(company):
    """Production's plan and its workshop's list name different owners (OWN-02)."""
    line = stage(company, 6)
    line.nodes.instead["workshop_owner"] = "吴倩"
    plant(company, "OWN-02", line, [], ["manager"], week_after(line.nodes.started))


def planned_too_late(company):
    """Production plans to finish after the promise (PRD-01)."""
    line = stage(company, 12)
    write_everywhere(company, line, production_plan_finish=line.values["promised_date"] + timedelta(days=2))
    plant(company, "PRD-01", line, [], ["production"], 1)


def made_too_late(company):
    """The planned end has passed, and production has not finished (PRD-02)."""
    line = stage(company, 8)
    finish = monday(4) - timedelta(days=2)
    line.nodes.finished, line.nodes.checked = monday(6) - timedelta(days=3), monday(6) - timedelta(days=2)
    write_everywhere(company, line, production_plan_start=finish - 2 * WEEK, production_plan_finish=finish)
    line.nodes.started = finish - 2 * WEEK
    plant(company, "PRD-02", line, [], ["production"], 4, until=6)


def copied_wrongly(company):
    """Production copied a colour that the order never had (PRD-05)."""
    line = stage(company, 12)
    company.write("production", line, {"colour": another(company, line, "colour")})
    plant(company, "PRD-05", line, ["colour"], ["production"], 1)


def shipped_unchecked(company):
    """Goods leave that the list of checks still calls to be checked (PRD-07)."""
    line = stage(company, 5)
    line.nodes.instead.update(qc_status="待检", qc_date=None)
    left = line.nodes.ships[0]
    plant(company, "PRD-07", line, [], ["quality", "warehouse"], week_beyond(left), allowed_from=week_after(left))


def shipped_against_check(company):
    """Goods leave that did not pass the check (PRD-07)."""
    line = stage(company, 6)
    line.nodes.instead["qc_status"] = "不合格"
    plant(company, "PRD-07", line, [], ["quality", "warehouse"], week_after(line.nodes.ships[0]))


def trouble_without_end(company):
    """An exception that nobody closes (EXC-01)."""
    line = stage(company, 12)
    opened = monday(3) - timedelta(days=4)
    company.later(3, lambda: company.cycle.registers.trouble(line.order, opened, None))
    plant(company, "EXC-01", None, [], [], 4, orders=[line.order.number], note=f"open since {opened}")


ALL = [shipped_unmade, checked_after_it_left, finished_before_started, nobody_moves_it, said_to_be_shipped, said_to_be_unshipped, two_states,
       closed_too_early, closed_before_invoiced, shipped_after_cancelling, made_unapproved, made_while_waiting, nobody_owns_it, two_own_it, planned_too_late,
       made_too_late, copied_wrongly, shipped_unchecked, shipped_against_check, trouble_without_end]
