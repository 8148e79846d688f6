"""Planted problems of what left, what was invoiced and what was paid (SHP, INV, PAY)."""

from datetime import timedelta
from decimal import Decimal

from incidents_fields import another, with_amount
from problems import plant, stage, write_everywhere
from problems_change import AT_ONCE
from problems_order import invoiced_on, week_after, week_beyond
from world import monday


def old_model_left(company):
    """The model changes, everybody writes it down, and the warehouse ships the old one (SHP-01)."""
    if "model" not in company.books["sales"].fields:
        return
    line = stage(company, 6)
    line.nodes.instead["shipped_model"] = line.values["model"]
    company.later(3, lambda: company.change(line, {"model": another(company, line, "model")}, AT_ONCE))
    plant(company, "SHP-01", line, ["shipped_model", "shipped_product_code"], ["warehouse", "sales"], week_after(line.nodes.ships[0]))


def too_many_left(company):
    """More leave than were ordered (SHP-02)."""
    line = stage(company, 5)
    line.nodes.instead["shipped_quantity"] = line.values["quantity"] + 6
    plant(company, "SHP-02", line, [], ["warehouse"], week_after(line.nodes.ships[0]))


def too_many_left_in_parts(company):
    """Two shipments, each less than was ordered, together more (SHP-02)."""
    line = stage(company, 6, parts=2, quantity=200)
    line.nodes.instead["shipped_quantity"] = 120
    plant(company, "SHP-02", line, [], ["warehouse"], week_after(line.nodes.ships[1]))


def left_late(company):
    """The goods leave two days after the promise (SHP-04)."""
    line = stage(company, 4)
    late = line.values["promised_date"] + timedelta(days=2)
    line.nodes.ships = [late]
    plant(company, "SHP-04", line, [], ["warehouse", "production", "sales", "logistics"], week_after(late))


def never_left(company):
    """The promise has passed, and nothing has left (SHP-05)."""
    line = stage(company, 4)
    line.nodes.without.add("shipped")
    plant(company, "SHP-05", line, [], ["sales"], 5)


def half_left(company):
    """The promise has passed, and a half has left (SHP-05)."""
    line = stage(company, 5, parts=2)
    line.nodes.ships = line.nodes.ships[:1]
    line.nodes.instead["shipped_quantity"] = line.values["quantity"] // 2
    plant(company, "SHP-05", line, [], ["sales"], 6)


def not_ready(company):
    """Three days before the promise the goods are not checked (SHP-06)."""
    line, promised = stage(company, 5), monday(5) + timedelta(days=3)
    finish = promised - timedelta(days=2)
    write_everywhere(company, line, production_plan_finish=finish)
    line.nodes.finished, line.nodes.checked, line.nodes.ships = finish, finish, [promised - timedelta(days=1)]
    plant(company, "SHP-06", line, [], ["production", "sales", "quality"], 5, until=6)


def totals_differ(company):
    """The warehouse's own total is not what its log adds up to (SHP-10)."""
    line = stage(company, 5)
    line.nodes.instead["shipped_total"] = line.values["quantity"] - 8
    plant(company, "SHP-10", line, [], ["warehouse"], week_after(line.nodes.ships[0]))


def logged_twice(company):
    """One shipment is entered twice, under two numbers (SHP-13)."""
    line = stage(company, 6, parts=2, quantity=200)
    line.nodes.ships = line.nodes.ships[:1]
    line.nodes.instead["shipped_quantity"] = 60
    line.nodes.instead["also"] = ["FH-BL-0007"]
    plant(company, "SHP-13", line, [], ["warehouse"], week_after(line.nodes.ships[0]))


def invoiced_at_old_price(company):
    """The price changes, and the invoice carries the old one (INV-01)."""
    line = stage(company, 5)
    line.nodes.instead["invoice_unit_price"] = line.values["unit_price"]
    company.later(2, lambda: company.change(line, with_amount(line, {"unit_price": line.values["unit_price"] + 12}), AT_ONCE))
    plant(company, "INV-01", line, ["invoice_unit_price"], ["finance", "sales"], invoiced(line))


def invoiced_as_old_model(company):
    """The model changes, and the invoice names the old one (INV-01)."""
    if "model" not in company.books["sales"].fields:
        return
    line = stage(company, 5)
    line.nodes.instead["invoice_model"] = line.values["model"]
    company.later(2, lambda: company.change(line, {"model": another(company, line, "model")}, AT_ONCE))
    plant(company, "INV-01", line, ["invoice_model"], ["finance", "sales"], invoiced(line))


def invoiced_as_many_as_before(company):
    """The quantity rises, all of it leaves, and the invoice is for the old one (INV-01)."""
    line = stage(company, 5, quantity=100)
    line.nodes.instead["invoice_quantity"] = line.values["quantity"]
    company.later(2, lambda: company.change(line, with_amount(line, {"quantity": line.values["quantity"] + 20}), AT_ONCE))
    plant(company, "INV-01", line, ["invoice_quantity"], ["finance", "sales"], invoiced(line))


def changed_after_invoice(company):
    """The price changes after the invoice (INV-02)."""
    line = stage(company, 4)
    week = invoiced(line) + 1
    company.later(week, lambda: company.change(line, with_amount(line, {"unit_price": line.values["unit_price"] + 15}), AT_ONCE))
    plant(company, "INV-02", line, [], ["finance", "sales"], week)


def never_invoiced(company):
    """Signed for, and no invoice after a week (INV-03)."""
    line = stage(company, 4)
    line.nodes.without.add("invoiced")
    signed = line.nodes.ships[0] + timedelta(days=line.nodes.transit)
    plant(company, "INV-03", line, [], ["finance"], week_after(signed + timedelta(days=7)))


def never_invoiced_nor_signed(company):
    """It left, nobody wrote down that it was signed for, and there is no invoice after a week (INV-03)."""
    line = stage(company, 4)
    line.nodes.without |= {"invoiced", "received"}
    left = line.nodes.ships[0]  # without a signature the way may be counted in: seven working days
    plant(company, "INV-03", line, [], ["finance"], week_after(left + timedelta(days=19)), allowed_from=week_after(left + timedelta(days=7)))


def invoiced_too_much(company):
    """The whole order is invoiced, and half of it has left (INV-04)."""
    line = stage(company, 6, parts=2)
    line.nodes.ships = line.nodes.ships[:1]
    line.nodes.instead.update(shipped_quantity=line.values["quantity"] // 2, invoice_quantity=line.values["quantity"])
    write_everywhere(company, line, payment_terms=company.cycle.terms_of(line.order, "货到", 30))
    plant(company, "INV-04", line, [], ["finance"], week_beyond(invoiced_on(line)), allowed_from=invoiced(line))


def invoices_counted_short(company):
    """Finance's own total of what was invoiced is not what the register adds up to (INV-10); beside it stands a right one."""
    for short in (0, 8):
        line = stage(company, 4)
        company.later(invoiced(line), lambda line=line, short=short: write_everywhere(
            company, line, invoiced_total=line.values["quantity"] - short))
    plant(company, "INV-10", line, [], ["finance"], invoiced(line))


def number_used_twice(company):
    """Two invoices of different customers and amounts carry one number (INV-06)."""
    first, second = stage(company, 4), stage(company, 5)
    for line in (first, second):
        line.nodes.instead["invoice_no"] = "26990077"
    plant(company, "INV-06", None, [], ["finance"], max(invoiced(first), invoiced(second)), orders=[second.order.number, first.order.number])


def not_paid(company):
    """The money is due and does not come (PAY-01)."""
    line = stage(company, 4)
    write_everywhere(company, line, payment_terms=company.cycle.terms_of(line.order, "票到", 7))
    line.nodes.without.add("paid")
    plant(company, "PAY-01", line, [], ["finance", "sales"], week_after(invoiced_on(line) + timedelta(days=7)))


def half_paid(company):
    """The money is due, and a half has come (PAY-01)."""
    line = stage(company, 4)
    write_everywhere(company, line, payment_terms=company.cycle.terms_of(line.order, "票到", 7))
    line.nodes.instead["paid_in"] = [Decimal("0.5")]
    plant(company, "PAY-01", line, [], ["finance", "sales"], week_after(invoiced_on(line) + timedelta(days=7)))


def deposit_never_came(company):
    """Work begins without the deposit; the balance falls due weeks later (PAY-01)."""
    line = stage(company, 7)
    company.cycle.terms_of(line.order, "票到", 30)
    write_everywhere(company, line, payment_terms="30%定金，70%票到30天")
    plant(company, "PAY-01", line, [], ["finance", "sales"], max(week_after(line.nodes.started), 5), allowed_from=week_after(line.nodes.started))


def paid_too_much(company):
    """More comes in than is due (PAY-02)."""
    line = stage(company, 4)
    write_everywhere(company, line, payment_terms=company.cycle.terms_of(line.order, "票到", 7))
    line.nodes.instead["paid_in"] = [1, 1]
    plant(company, "PAY-02", line, [], ["finance"], week_after(invoiced_on(line) + timedelta(days=7 - line.nodes.pay_early)))


def paid_for_nothing_known(company):
    """Money comes in, and nobody knows for which order (PAY-04)."""
    line, other = stage(company, 12), stage(company, 12)
    other.order.customer = line.order.customer
    write_everywhere(company, other, customer_name=line.order.customer)
    company.later(4, lambda: company.cycle.registers.pay(line, monday(4) - timedelta(days=3), line.values["unit_price"] * 7, order_no=""))
    plant(company, "PAY-04", None, [], ["finance"], 4, orders=["", line.order.number, other.order.number])


def invoiced(line):
    """The week in which the invoice stands in the register."""
    return week_after(invoiced_on(line))


ALL = [old_model_left, too_many_left, too_many_left_in_parts, left_late, never_left, half_left, not_ready, totals_differ, logged_twice, invoiced_at_old_price,
       invoiced_as_old_model, invoiced_as_many_as_before, changed_after_invoice, never_invoiced, never_invoiced_nor_signed, invoiced_too_much, invoices_counted_short, number_used_twice, not_paid, half_paid, deposit_never_came, paid_too_much,
       paid_for_nothing_known]
