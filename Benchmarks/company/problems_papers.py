"""Planted problems of what adds up on paper: amounts, deposits, statements, invoices, payers (ORD, PAY, INV)."""

from datetime import timedelta
from decimal import Decimal

from problems import plant, stage, write_everywhere
from problems_goods import invoiced
from problems_order import invoiced_on, week_after
from world import monday


def part_of(line, share):
    """A part of what the line comes to, in whole yuan: of a large amount a small difference is rounding."""
    return (line.values["amount"] / share).quantize(Decimal(1))


def lines_do_not_add_up(company):
    """The total that sales writes is not what the lines come to (ORD-04); beside it an order whose total is."""
    line, right = stage(company, 12), stage(company, 12)
    write_everywhere(company, line, order_total=line.values["amount"] + max(Decimal(480), part_of(line, 50)))
    write_everywhere(company, right, order_total=right.values["amount"])
    plant(company, "ORD-04", line, ["order_amount"], ["sales"], 1)


def dearer_than_last_time(company):
    """The customer pays a third more than for the same goods a fortnight before (ORD-07); another pays the same."""
    for rise, few, many in ((Decimal("1.3"), 113, 127), (1, 131, 149)):
        first, second = stage(company, 12, quantity=few), stage(company, 12, quantity=many)
        names = ["product_code", "product_name", "model", "spec", "colour"]
        price = first.values["unit_price"]
        second.order.customer = first.order.customer
        ordered = first.values["order_date"] + timedelta(days=2)
        write_everywhere(company, second, customer_name=first.order.customer, **{name: first.values[name] for name in names},
                         unit_price=(price * rise).quantize(Decimal("0.01")), amount=many * (price * rise).quantize(Decimal("0.01")),
                         order_date=ordered, approval_date=ordered)
        if rise > 1 and company.options.product_codes:
            plant(company, "ORD-07", second, ["unit_price"], ["sales"], 1)


def promised_after_request(company):
    """The customer asked for five days earlier, and nobody says that he agreed (ORD-12); of another order he did."""
    line, agreed = stage(company, 12), stage(company, 12)
    for one in (line, agreed):
        write_everywhere(company, one, requested_date=one.values["promised_date"] - timedelta(days=5))
    write_everywhere(company, agreed, confirmed="已确认")
    plant(company, "ORD-12", line, ["promised_date"], ["sales"], 1)


def deposit_and_balance(company):
    """Deposit and balance are of the amount that the order had before (ORD-13); of another order they are right."""
    line, right = stage(company, 12), stage(company, 12)
    write_everywhere(company, line, deposit=Decimal(300), balance=line.values["amount"] - 300 - part_of(line, 5))
    write_everywhere(company, right, deposit=Decimal(300), balance=right.values["amount"] - 300)
    plant(company, "ORD-13", line, ["balance_amount"], ["finance"], 1)


def deposit_never_came(company):
    """The terms ask for a deposit, and production begins without (PAY-03)."""
    def begin():
        line = ordered_late(company, 9, "30%定金，余款月结30天")
        begun = week_after(line.nodes.started)
        plant(company, "PAY-03", line, [], ["sales", "finance"], begun)
        plant(company, "PAY-01", line, [], ["finance", "sales"], begun + 1, allowed_from=begun)

    company.later(4, begin)


def ordered_late(company, week, terms):
    """An order of the week before, when the log of receipts had begun."""
    line, day = stage(company, week), monday(company.week) - timedelta(days=3)
    line.order.order_date = day
    write_everywhere(company, line, payment_terms=terms, order_date=day, approval_date=day + timedelta(days=1))
    return line


def called_settled(company):
    """Finance calls an order settled of which money is open (PAY-05)."""
    line = stage(company, 12)
    write_everywhere(company, line, payment_status="已结清", outstanding=Decimal(3000))
    plant(company, "PAY-05", line, [], ["finance"], 1)


def due_too_late(company):
    """Finance writes a day a month after the one that the terms give (PAY-07)."""
    line = stage(company, 4)
    line.nodes.instead["due_shift"] = 31
    plant(company, "PAY-07", line, [], ["finance"], invoiced(line))


def paid_by_a_stranger(company):
    """The money comes from somebody whose name nobody knows (PAY-08)."""
    line = stage(company, 4)
    write_everywhere(company, line, payment_terms=company.cycle.terms_of(line.order, "票到", 7))
    line.nodes.instead["payer"] = "覃壮壮"
    plant(company, "PAY-08", line, ["payer"], ["finance"], week_after(invoiced_on(line) + timedelta(days=7 - line.nodes.pay_early)))


def paid_and_open(company):
    """What was paid and what is open are not what is receivable (PAY-09); of another order they are."""
    line, right = stage(company, 12), stage(company, 12)
    for one, gap in ((line, part_of(line, 50)), (right, 0)):
        due = one.values["amount"]
        write_everywhere(company, one, receivable=due, paid_total=Decimal(0), outstanding=due + gap)
    plant(company, "PAY-09", line, [], ["finance"], 1)


def invoiced_before_it_left(company):
    """The invoice is written weeks before the goods leave, on monthly terms (INV-05)."""
    line = stage(company, 7)
    line.nodes.without |= {"invoiced", "paid"}
    write_everywhere(company, line, payment_terms=company.cycle.terms_of(line.order, "月结", 30))
    company.later(4, lambda: company.cycle.registers.bill(line, line.values["quantity"], monday(4) - timedelta(days=5), {}))
    plant(company, "INV-05", line, ["invoice_date"], ["finance"], week_after(line.nodes.ships[0]))


def tax_is_wrong(company):
    """The tax of an invoice lacks a digit (INV-07)."""
    line = stage(company, 4)
    line.nodes.instead["tax"] = (line.values["amount"] * line.values["tax_rate"] / 10).quantize(Decimal("0.01"))
    plant(company, "INV-07", line, [], ["finance"], invoiced(line))


def made_out_to_another(company):
    """The invoice names a company that is not the customer (INV-08)."""
    line = stage(company, 4, customer="合肥科瑞自动化有限公司")
    line.nodes.instead["title"] = "大连北港船舶配件有限公司"
    plant(company, "INV-08", line, ["invoice_title"], ["finance"], invoiced(line))


def never_credited(company):
    """An order is cancelled after it was invoiced, and the invoice stands (INV-09)."""
    line = stage(company, 4)
    line.nodes.without |= {"status", "paid"}
    week = invoiced(line)
    line.nodes.instead["finance_status"] = "已取消"
    company.later(week, lambda: write_everywhere(company, line, status="已取消", finance_status="已取消"))
    plant(company, "INV-09", line, [], ["finance"], week + 2, allowed_from=week + 1)


ALL = [lines_do_not_add_up, dearer_than_last_time, promised_after_request, deposit_and_balance, deposit_never_came, called_settled, due_too_late, paid_by_a_stranger,
       paid_and_open, invoiced_before_it_left, tax_is_wrong, made_out_to_another, never_credited]
