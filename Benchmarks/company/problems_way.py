"""Planted problems on the way of goods, and of who answers for them (SHP, PRD, NODE, OWN)."""

from datetime import timedelta

from problems import Problem, plant, stage, write_everywhere
from problems_order import week_after, week_beyond
from problems_papers import ordered_late
from world import NEVER, monday

ELSEWHERE = "新疆乌鲁木齐沙依巴克西山9号"


def closed_short(company):
    """A tenth never leaves, and sales closes the order (SHP-03)."""
    line = stage(company, 6, quantity=100)
    line.nodes.without |= {"status", "paid"}
    line.nodes.instead["shipped_quantity"] = line.values["quantity"] - 10
    week = week_after(line.nodes.ships[0]) + 1
    company.later(week, lambda: company.cycle.close(line))
    plant(company, "SHP-03", line, [], ["warehouse"], week)


def no_number(company):
    """The carrier's number was never written down (SHP-07)."""
    line = stage(company, 5)
    line.nodes.without |= {"received", "paid"}
    line.nodes.instead.update(tracking_no=None, carrier="德邦物流")
    left = line.nodes.ships[0]
    plant(company, "SHP-07", line, [], ["logistics"], week_beyond(left), allowed_from=week_after(left))


def never_signed(company):
    """Nobody signed for the goods in time (SHP-08)."""
    line = stage(company, 4)
    write_everywhere(company, line, payment_terms=company.cycle.terms_of(line.order, "票到", 60))
    line.nodes.without |= {"received", "paid"}
    plant(company, "SHP-08", line, [], ["logistics"], week_after(line.nodes.ships[0] + timedelta(days=8)),
          allowed_from=week_after(line.nodes.ships[0] + timedelta(days=7)))


def one_number_for_two(company):
    """Goods of two customers carry one tracking number (SHP-09)."""
    first, second = stage(company, 5, customer="合肥科瑞自动化有限公司"), stage(company, 5, customer="大连北港船舶配件有限公司")
    for line in (first, second):
        line.nodes.instead.update(tracking_no="SF700800900123", carrier="顺丰速运")
    plant(company, "SHP-09", None, [], ["logistics"], week_after(max(first.nodes.ships[0], second.nodes.ships[0])),
          orders=[second.order.number, first.order.number])


def shipped_unpaid(company):
    """The terms ask for the money first, and the goods leave without (SHP-11)."""
    def begin():
        line = ordered_late(company, 9, "款到发货")
        start, left = monday(5) + timedelta(days=1), monday(7) + timedelta(days=1)
        write_everywhere(company, line, production_plan_start=start, production_plan_finish=monday(6) + timedelta(days=3), ship_plan_date=left)
        line.nodes.started, line.nodes.finished, line.nodes.checked = start, monday(6) + timedelta(days=2), monday(6) + timedelta(days=3)
        line.nodes.ships = [left]
        line.nodes.without |= {"invoiced", "paid"}
        plant(company, "SHP-11", line, [], ["sales", "finance"], week_after(left))

    company.later(4, begin)


def sent_elsewhere(company):
    """The delivery note names an address far from the order's (SHP-12)."""
    line = stage(company, 5)
    line.nodes.instead["ship_to"] = ELSEWHERE
    plant(company, "SHP-12", line, ["ship_to_address"], ["logistics"], week_after(line.nodes.ships[0]))


def lost_on_the_way(company):
    """Three pieces fewer are signed for than left (SHP-14)."""
    line = stage(company, 5, quantity=120)
    line.nodes.instead["received"] = line.values["quantity"] - 3
    signed = line.nodes.ships[0] + timedelta(days=line.nodes.transit)
    plant(company, "SHP-14", line, [], ["logistics", "warehouse"], week_after(signed) + 1, allowed_from=week_after(signed))


def made_too_few(company):
    """Production calls it finished, and five are missing (PRD-03)."""
    line = stage(company, 7)
    line.nodes.instead["produced"] = line.values["quantity"] - 5
    line.nodes.ships = [line.values["promised_date"] - timedelta(days=1)]
    write_everywhere(company, line, ship_plan_date=line.nodes.ships[0])
    plant(company, "PRD-03", line, [], ["production"], week_after(line.nodes.finished), until=week_after(line.nodes.ships[0]))


def made_too_many(company):
    """Ten more are made than were ordered (PRD-04)."""
    line = stage(company, 7)
    line.nodes.instead["produced"] = line.values["quantity"] + 10
    plant(company, "PRD-04", line, [], ["production"], week_after(line.nodes.finished))


def material_comes_late(company):
    """The material is expected weeks after the planned start (PRD-06)."""
    line = stage(company, 7)
    line.nodes.without |= {"started", "finished", "checked", "shipped"}
    start = line.values["production_plan_start"]
    write_everywhere(company, line, material_date=monday(9) + timedelta(days=9))
    plant(company, "PRD-06", line, [], ["purchasing"], week_after(start), allowed_from=week_after(start - timedelta(days=6)))


def waits_for_approval(company):
    """An order has waited for its approval for a fortnight (NODE-04)."""
    line = stage(company, 14)
    write_everywhere(company, line, approval_status="待审批", approval_date=None, production_plan_start=None, production_plan_finish=None)
    line.nodes.without |= {"started", "finished", "checked", "shipped"}
    plant(company, "NODE-04", line, ["approval_date"], ["sales", "manager"], 1)


def made_without_consent(company):
    """Production begins while the customer's consent is awaited (NODE-10)."""
    line = stage(company, 7)
    write_everywhere(company, line, confirmed="待客户确认")
    started = line.nodes.started
    plant(company, "NODE-10", line, [], ["sales"], week_beyond(started) + 1, allowed_from=week_after(started))


def nobody_of_this_name(company):
    """The merchandiser is somebody who is not on the roster (OWN-03)."""
    line = stage(company, 12)
    write_everywhere(company, line, merchandiser="覃壮壮")
    plant(company, "OWN-03", line, [], ["manager"], 1)


def nobody_in_charge(company):
    """Neither salesperson nor merchandiser is named (OWN-04)."""
    line = stage(company, 12)
    write_everywhere(company, line, merchandiser=None, salesperson=None)
    plant(company, "OWN-04", line, [], ["manager"], 1)


def stock_too_small(company):
    """Goods that nobody makes are due, and five fewer are in stock (PRD-08); of another line all are there."""
    if not company.options.product_codes:
        return  # without codes nobody could say whose stock it is
    for week, missing in ((5, 5), (9, 0)):
        line = stage(company, week)
        line.nodes.without |= {"started", "finished", "checked", "shipped"}
        write_everywhere(company, line, production_plan_start=None, production_plan_finish=None, stock=line.values["quantity"] - missing)
        if missing:
            plant(company, "PRD-08", line, [], ["warehouse"], week)


def never_handed_over(company):
    """An approved order never comes to production's plan (NODE-11)."""
    line = stage(company, 12)
    del company.books["production"].rows[line.uid]
    line.nodes.without |= {"started", "finished", "checked", "shipped"}
    plant(company, "NODE-11", line, [], ["sales"], 3, allowed_from=2)


def too_much_in_hand(company):
    """Each of the two merchandisers has more open orders than one person can follow (OWN-05)."""
    numbers = [order.number for order in company.orders]
    company.cycle.problems.append(Problem("OWN-05", numbers, None, [], ["manager"], 1, NEVER, 1))
    company.planted["OWN-05"] = 1


def too_many_and_not_registered(company):
    """More leave than were ordered, and nobody registers it (SHP-02, EXC-05)."""
    line = stage(company, 5)
    line.nodes.instead["shipped_quantity"] = line.values["quantity"] + 9
    left = line.nodes.ships[0]
    plant(company, "SHP-02", line, [], ["warehouse"], week_after(left))
    plant(company, "EXC-05", line, [], ["sales"], week_beyond(left), allowed_from=week_after(left))


ALL = [closed_short, stock_too_small, never_handed_over, too_much_in_hand, too_many_and_not_registered, no_number, never_signed, one_number_for_two, shipped_unpaid, sent_elsewhere, lost_on_the_way, made_too_few, made_too_many,
       material_comes_late, waits_for_approval, made_without_consent, nobody_of_this_name, nobody_in_charge]
