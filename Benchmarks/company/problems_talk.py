"""Planted problems of what is agreed too late, too often or not at all, and of what goes wrong (CHG, EXC, FUP)."""

from datetime import timedelta

from incidents_fields import another, with_amount
from problems import plant, stage, write_everywhere
from problems_change import AT_ONCE
from problems_order import week_after
from trade import agree_line, sales_row, spread
from world import monday


def changed_in_production(company):
    """The colour changes after production began (CHG-07)."""
    line = stage(company, 6)
    week = week_after(line.nodes.started) + 1
    company.later(week, lambda: company.change(line, {"colour": another(company, line, "colour")}, AT_ONCE))
    plant(company, "CHG-07", line, ["colour"], ["sales"], week, until=week_after(line.nodes.ships[0]))


def changed_after_it_left(company):
    """The spec changes after all has left (CHG-08)."""
    line = stage(company, 4)
    week = week_after(line.nodes.ships[0] + timedelta(days=7))
    company.later(week, lambda: company.change(line, {"spec": another(company, line, "spec")}, AT_ONCE))
    plant(company, "CHG-08", line, ["spec"], ["sales"], week)


def booking_not_moved(company):
    """The promise moves forward a week, production follows, and the shipment stays booked (CHG-10)."""
    line, earlier = stage(company, 11), timedelta(days=7)
    write_everywhere(company, line, ship_plan_date=line.values["promised_date"] - timedelta(days=1))

    def move():
        company.change(line, {"promised_date": line.values["promised_date"] - earlier}, AT_ONCE)
        write_everywhere(company, line, production_plan_finish=line.values["production_plan_finish"] - earlier)

    company.later(3, move)
    plant(company, "CHG-10", line, ["ship_plan_date"], ["warehouse", "logistics"], 4, allowed_from=3)


def nobody_told(company):
    """How the goods are packed changes, and the log names nobody who was told (CHG-11)."""
    line = stage(company, 12)

    def change():
        registers = company.cycle.registers
        registers.change(line, "packing", "纸箱", "木箱")
        registers.rows["sales-changes"][-1].update(notified=None)

    company.later(3, change)
    plant(company, "CHG-11", line, [], ["sales", "merchandiser"], 4, allowed_from=3)


def changed_three_times(company):
    """Quantity, price and spec change, week after week (CHG-12)."""
    line = stage(company, 13)
    company.later(2, lambda: company.change(line, with_amount(line, {"quantity": line.values["quantity"] + 20}), AT_ONCE))
    company.later(3, lambda: company.change(line, with_amount(line, {"unit_price": line.values["unit_price"] + 1}), AT_ONCE))
    company.later(4, lambda: company.change(line, {"spec": another(company, line, "spec")}, AT_ONCE))
    plant(company, "CHG-12", line, [], ["sales"], 4)


def displaced_by_a_rush(company):
    """A rush order comes to a shop, and another plan there moves beyond its promise (CHG-13)."""
    line = stage(company, 12)

    def rush():
        other = stage(company, 12)
        write_everywhere(company, other, urgency="特急", production_dept=line.values["production_dept"])
        write_everywhere(company, other, order_date=monday(3) - timedelta(days=4), approval_date=monday(3) - timedelta(days=3))

    company.later(3, rush)
    company.later(4, lambda: write_everywhere(company, line, production_plan_finish=line.values["promised_date"] + timedelta(days=4)))
    plant(company, "CHG-13", line, ["production_plan_finish"], ["production"], 4)


def added_unrecorded(company):
    """Sales adds a line to an order, tells everybody, and writes no record (CHG-14)."""
    first = stage(company, 12)
    new = agree_line(company, first.order)

    def add():
        sales_row(company, new, 2)
        spread(company, new, at_once=True)
        company.cycle.hold(new)

    first.order.lines.remove(new)
    company.later(3, lambda: (first.order.lines.append(new), add()))
    plant(company, "CHG-14", new, [], ["sales"], 3, until=week_after(new.nodes.ships[-1]))


def wish_not_confirmed(company):
    """The customer wished for more, and never confirmed it (CHG-15)."""
    line = stage(company, 12)

    def wish():
        company.change(line, with_amount(line, {"quantity": line.values["quantity"] + 10}), AT_ONCE)
        company.cycle.registers.rows["sales-changes"][-1].update(change_reason="客户要求", confirmed=None)

    company.later(3, wish)
    plant(company, "CHG-15", line, [], ["sales"], 4, allowed_from=3)


def trouble_of_nobody(company):
    """An exception names nobody who answers for it (EXC-02)."""
    line = stage(company, 12)
    company.later(3, lambda: company.cycle.registers.trouble(line.order, monday(3) - timedelta(days=3), None).update(exception_owner=None))
    plant(company, "EXC-02", line, [], ["manager"], 3)


def closed_without_a_word(company):
    """An exception is closed, and nothing says what was done (EXC-03)."""
    line = stage(company, 12)
    opened = monday(4) - timedelta(days=5)
    company.later(4, lambda: company.cycle.registers.trouble(line.order, opened, opened + timedelta(days=2)).update(exception_action=None))
    plant(company, "EXC-03", line, [], ["sales"], 4, until=8)


def returned_and_forgotten(company):
    """Goods come back, and nothing is sent or credited (EXC-04)."""
    line = stage(company, 4)
    opened = line.nodes.ships[0] + timedelta(days=line.nodes.transit + 2)
    company.later(week_after(opened), lambda: company.cycle.registers.trouble(line.order, opened, None).update(
        exception_type="退货", return_quantity=5))
    first = week_after(opened + timedelta(days=13))
    plant(company, "EXC-04", line, [], ["sales", "finance"], first, allowed_from=first - 1)


def the_same_again(company):
    """Three orders of one customer come with the same damage within a month (EXC-06)."""
    lines = [stage(company, 12, customer="嘉善罗星桥架有限公司") for _ in range(3)]
    for week, line in enumerate(lines, 3):
        opened = monday(week) - timedelta(days=4)
        company.later(week, lambda line=line, opened=opened: company.cycle.registers.trouble(
            line.order, opened, opened + timedelta(days=2)).update(exception_type="吊耳断裂"))
    plant(company, "EXC-06", None, [], ["manager"], 5, orders=[line.order.number for line in lines])


def not_looked_after(company):
    """Nobody has followed the order up for weeks (FUP-01)."""
    line = stage(company, 12)
    line.nodes.without.add("followup")
    write_everywhere(company, line, followup=monday(1) - timedelta(days=20))
    plant(company, "FUP-01", line, [], ["sales"], 1)


def not_called_back(company):
    """A call was planned, and none is noted (FUP-02)."""
    line = stage(company, 12)
    line.nodes.without.add("followup")
    write_everywhere(company, line, followup=monday(1) - timedelta(days=2), next_followup=monday(2) - timedelta(days=3))
    plant(company, "FUP-02", line, [], ["sales"], 3, allowed_from=2)


def customer_never_answers(company):
    """The customer was asked to confirm the drawing, by a remark, and nothing follows (FUP-03)."""
    line = stage(company, 12)
    asked = monday(1) - timedelta(days=3)
    company.books["sales"].rows[line.uid].values["remark"] = f"{asked.month}月{asked.day}日 图纸发客户确认"
    plant(company, "FUP-03", line, [], ["sales"], 2)


def put_off_twice(company):
    """The customer puts the date off, and again (FUP-04)."""
    line = stage(company, 12)

    def put_off():
        company.change(line, {"promised_date": line.values["promised_date"] + timedelta(days=7)}, AT_ONCE)
        company.cycle.registers.rows["sales-changes"][-1]["change_reason"] = "客户要求"

    company.later(2, put_off)
    company.later(4, put_off)
    plant(company, "FUP-04", line, [], ["sales"], 4)


ALL = [changed_in_production, changed_after_it_left, booking_not_moved, nobody_told, changed_three_times, displaced_by_a_rush, added_unrecorded, wish_not_confirmed, trouble_of_nobody,
       closed_without_a_word, returned_and_forgotten, the_same_again, not_looked_after, not_called_back, put_off_twice,
       customer_never_answers]
