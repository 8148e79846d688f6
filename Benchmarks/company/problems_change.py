"""Planted problems of changes: not followed, not approved, not recorded, taken back, never settled (CHG, VER)."""

from datetime import timedelta

from incidents_fields import another, with_amount
from problems import plant, stage
from world import NEVER, monday

AT_ONCE = {"production": 0, "warehouse": 0, "finance": 0}


def draw_week(company, low=2, high=4):
    return company.cycle.rng.randint(low, high)


def not_followed(company, code, source, name):
    """A change that one department never hears of: its copy is the old order's."""
    line, week = stage(company, 11), draw_week(company)
    company.later(week, lambda: company.change(line, with_amount(line, {name: another(company, line, name)}), {**AT_ONCE, source: NEVER}))
    plant(company, code, line, [name], [source], week + 1, allowed_from=week, note=f"changed in week {week}")


def production_makes_the_old(company):
    """(CHG-01)"""
    not_followed(company, "CHG-01", "production", "colour")


def purchasing_buys_for_the_old(company):
    """The spec changes, and purchasing's list keeps the old one (CHG-03); beside it stands a line that it follows."""
    line, other, week = stage(company, 14), stage(company, 14), draw_week(company)
    company.cycle.registers.row("purchasing", line).update(material_status="采购中", spec=line.values["spec"])
    company.cycle.registers.row("purchasing", other).update(material_status="采购中")
    for one in (line, other):
        company.later(week, lambda one=one: company.change(one, {"spec": another(company, one, "spec")}, AT_ONCE))
    plant(company, "CHG-03", line, ["spec"], ["purchasing"], week + 1, allowed_from=week, note=f"changed in week {week}")


def warehouse_prepares_the_old(company):
    """(CHG-02)"""
    not_followed(company, "CHG-02", "warehouse", "spec")


def warehouse_prepares_too_few(company):
    """(CHG-02)"""
    not_followed(company, "CHG-02", "warehouse", "quantity")


def finance_holds_the_old(company):
    """(CHG-04)"""
    not_followed(company, "CHG-04", "finance", "quantity")


def price_not_approved(company):
    """A price changes before anybody has approved it (CHG-05)."""
    line, week = stage(company, 11), draw_week(company)
    company.later(week, lambda: company.change(line, with_amount(line, {"unit_price": line.values["unit_price"] - 10}), AT_ONCE, approval="审批中"))
    plant(company, "CHG-05", line, ["unit_price"], ["sales", "manager"], week)


def price_never_recorded(company):
    """A price changes and no change is written down (CHG-05)."""
    line, week = stage(company, 11), draw_week(company)
    company.later(week, lambda: unrecorded(company, line, with_amount(line, {"unit_price": line.values["unit_price"] - 5})))
    plant(company, "CHG-05", line, ["unit_price"], ["sales", "manager"], week)


def unrecorded(company, line, changes):
    """Everybody follows a change that nobody wrote down."""
    company.cycle.write(line, **changes)


def quantity_not_recorded(company):
    """Quantity and amount change in all sheets, and the change log knows nothing of it (CHG-06)."""
    line, week = stage(company, 11), draw_week(company)
    company.later(week, lambda: unrecorded(company, line, with_amount(line, {"quantity": line.values["quantity"] + 20})))
    plant(company, "CHG-06", line, ["quantity"], ["sales"], week)


def date_not_recorded(company):
    """The promise moves a week later in all sheets, with no record (CHG-06)."""
    line, week = stage(company, 11), draw_week(company)
    company.later(week, lambda: unrecorded(company, line, {"promised_date": line.values["promised_date"] + timedelta(days=7)}))
    plant(company, "CHG-06", line, ["promised_date"], ["sales"], week)


def plan_not_moved(company):
    """The promise moves before the planned end of production, and the plan stays (CHG-09)."""
    line, week = stage(company, 10), draw_week(company)
    promised = monday(9) - timedelta(days=3)
    line.values.update(production_plan_finish=promised + timedelta(days=4))
    company.write("production", line, {"production_plan_finish": promised + timedelta(days=4)})
    company.later(week, lambda: company.change(line, {"promised_date": promised}, AT_ONCE))
    plant(company, "CHG-09", line, [], ["production"], week + 1, allowed_from=week)


def taken_back(company):
    """A recorded change is gone two weeks later, and nobody wrote that down: an old file (VER-08)."""
    line, week = stage(company, 11), draw_week(company)
    before = line.values["spec"]
    company.later(week, lambda: company.change(line, {"spec": another(company, line, "spec")}, AT_ONCE))
    company.later(week + 2, lambda: unrecorded(company, line, {"spec": before}))
    plant(company, "VER-08", line, ["spec"], ["sales"], week + 2)


def never_settled(company):
    """Production writes another quantity in the week in which sales changes it, and nobody settles it (VER-10)."""
    line, week = stage(company, 11), draw_week(company)

    def clash():
        company.change(line, with_amount(line, {"quantity": line.values["quantity"] + 40}), AT_ONCE, except_for="production")
        company.write("production", line, {"quantity": line.values["quantity"] - 15})

    company.later(week, clash)
    plant(company, "VER-10", line, ["quantity"], ["sales", "manager", "production"], week + 1)


ALL = [production_makes_the_old, purchasing_buys_for_the_old, warehouse_prepares_the_old, warehouse_prepares_too_few, finance_holds_the_old, price_not_approved, price_never_recorded,
       quantity_not_recorded, date_not_recorded, plan_not_moved, taken_back, never_settled]
