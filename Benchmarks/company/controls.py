"""`--with-rules`: what looks odd and is in order. Each has an order of its own, on which nothing may be reported."""

from datetime import timedelta
from decimal import Decimal

from problems import stage, write_everywhere
from world import monday


def one_invoice_for_two_orders(company):
    """Two orders of a customer leave on one day and stand on one invoice."""
    first, second = stage(company, 4), stage(company, 4)
    second.order.customer = first.order.customer
    write_everywhere(company, second, customer_name=first.order.customer,
                     payment_terms=company.cycle.terms_of(second.order, *company.cycle.terms[first.order.number]))
    for line in (first, second):
        line.nodes.instead["invoice_no"] = "26880123"
        line.nodes.ships, line.nodes.transit, line.nodes.invoice_after = first.nodes.ships, 1, 2


def paid_and_invoiced_in_advance(company):
    """The terms ask for the money first: receipt, invoice, and then the goods."""
    line = stage(company, 6)
    line.nodes.without |= {"invoiced", "paid"}
    write_everywhere(company, line, payment_terms="款到发货")

    def in_advance():
        company.cycle.registers.pay(line, monday(4) - timedelta(days=4), line.values["amount"])
        company.cycle.registers.bill(line, line.values["quantity"], monday(4) - timedelta(days=3), {})

    company.later(4, in_advance)


def deposit_came_before_the_work(company):
    """The deposit comes in before production begins, and the balance falls due on its own day."""
    line = stage(company, 8)
    line.nodes.without.add("paid")
    company.cycle.terms_of(line.order, "票到", 30)
    write_everywhere(company, line, payment_terms="30%定金，70%票到30天")
    company.later(3, lambda: company.cycle.registers.pay(line, monday(3) - timedelta(days=3), line.values["amount"] * Decimal("0.3")))


def sample_without_price(company):
    """A sample has no price, no invoice, and nobody pays for it."""
    line = stage(company, 4)
    line.nodes.without |= {"invoiced", "paid"}
    write_everywhere(company, line, unit_price=None, amount=None)
    company.books["sales"].rows[line.uid].values["remark"] = "样品，免费"


def let_pass(company):
    """The check ended with a concession."""
    stage(company, 5).nodes.instead["qc_status"] = "让步接收"


def ordered_again(company):
    """The customer orders the same goods every fortnight, under a number of its own."""
    first, second = stage(company, 12), stage(company, 12)
    names = ["product_code", "product_name", "model", "spec", "colour", "quantity", "unit_price", "amount"]
    second.order.customer = first.order.customer
    earlier = second.order.order_date - timedelta(days=14)
    first.order.order_date = earlier
    write_everywhere(company, first, order_date=earlier, approval_date=earlier)
    write_everywhere(company, second, customer_name=first.order.customer, **{name: first.values[name] for name in names})


def one_parcel(company):
    """Two lines of as many pieces leave in one parcel, under one number."""
    for line in stage(company, 5, lines=2, quantity=40).lines:
        line.nodes.ships = [monday(5) - timedelta(days=3)]
        line.nodes.instead.update(shipment_no="FH-PARCEL-1", tracking_no="SF100200300400")


def two_equal_parts(company):
    """A line leaves in two parts of as many pieces."""
    line = stage(company, 6, parts=2, quantity=160)
    line.nodes.instead["shipped_quantity"] = line.values["quantity"] // 2


def signed_for_at_once(company):
    """The customer fetches the goods, and signs on the day."""
    stage(company, 5).nodes.transit = 0


def paid_in_two_parts(company):
    """What is due comes in two receipts."""
    line = stage(company, 4)
    write_everywhere(company, line, payment_terms=company.cycle.terms_of(line.order, "货到", 7))
    line.nodes.instead["paid_in"] = [Decimal("0.3"), Decimal("0.7")]


def cancelled_in_time(company):
    """An order is cancelled after production began, and nothing happens to it any more."""
    line = stage(company, 7)

    def cancel():
        line.order.cancelled = company.week
        write_everywhere(company, line, status="已取消", finance_status="已取消")

    company.later(company.next_write("sales", line, 4), cancel)


def changed_and_followed(company):
    """A promise moves two weeks later, with its record, and production moves its plan."""
    line = stage(company, 9)
    later = timedelta(days=14)

    def move():
        company.change(line, {"promised_date": line.values["promised_date"] + later}, {"production": 0, "warehouse": 0, "finance": 0})
        write_everywhere(company, line, production_plan_start=line.values["production_plan_start"] + later,
                         production_plan_finish=line.values["production_plan_finish"] + later)

    line.nodes.without |= {"started", "finished", "checked", "shipped"}
    company.later(3, move)


ALL = [one_invoice_for_two_orders, paid_and_invoiced_in_advance, deposit_came_before_the_work, sample_without_price, let_pass, ordered_again, one_parcel, two_equal_parts,
       signed_for_at_once, paid_in_two_parts, cancelled_in_time, changed_and_followed]
