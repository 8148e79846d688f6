"""`--with-rules`: the statement of what customers owe, month by month, that finance makes when a month is over (PAY-06).

A row is a customer's month: what was open, what was invoiced, what came in, what is open. What was before March is made up;
March is what the registers hold when April's first sheets are collected. It has draws of its own: with or without it, all
else stays as it was.
"""

import random
from decimal import Decimal

import goods
from formats import Forms, written
from problems import Problem
from workbook import xlsx_bytes
from world import NEVER, monday

FILE = "finance-statements/客户对账单.xlsx"
HEADERS = ["客户名称", "期初余额", "本期应收", "本期收款", "期末余额"]
FEBRUARY, MARCH = 2, 3
#: The first week whose sheets are collected when March is over.
APRIL = next(week for week in range(1, 100) if monday(week).month == 4)
TOO_MUCH, TOO_LITTLE = Decimal(500), Decimal(1000)


class Statements:
    """The statements of a company; two customers' are wrong."""

    def __init__(self, company):
        self.company = company
        self.rng = random.Random(f"statements/{company.options.seed}")
        self.forms = Forms(random.Random(f"forms/{company.options.seed}/statements"))
        self.wrong_sum, self.wrong_start = self.rng.sample(goods.CUSTOMERS, 2)
        self.in_tabs = bool(self.rng.randint(0, 1))
        self.months = {FEBRUARY: {customer: self.made_up(customer) for customer in goods.CUSTOMERS}}
        self.plant(self.wrong_sum, "outstanding_amount", 1)
        self.plant(self.wrong_start, "opening_balance", APRIL)

    def plant(self, customer, field, first):
        """Notes a problem of a customer's statement; it is no order's."""
        self.company.cycle.problems.append(
            Problem("PAY-06", [""], None, [field], ["finance"], first, NEVER, first, customer, customer=customer))
        self.company.planted["PAY-06"] = self.company.planted.get("PAY-06", 0) + 1

    def made_up(self, customer):
        """February: opening, invoiced, paid, closing."""
        opening, due, paid = (Decimal(self.rng.randint(0, 400) * 25) for _ in range(3))
        wrong = TOO_MUCH if customer == self.wrong_sum else 0
        return [opening, due, paid, opening + due - paid + wrong]

    def of_march(self, customer):
        rows = self.company.cycle.registers.rows
        invoiced = [row["invoice_amount"] + row["invoice_tax"] for row in rows["finance-invoices"]
                    if row["line"].order.customer == customer and row["invoice_date"].month == MARCH]
        paid = [row["payment_amount"] for row in rows["finance-receipts"]
                if row["line"].order.customer == customer and row["payment_date"].month == MARCH]
        opening = self.months[FEBRUARY][customer][-1] - (TOO_LITTLE if customer == self.wrong_start else 0)
        return [opening, sum(invoiced, Decimal(0)), sum(paid, Decimal(0)), opening + sum(invoiced) - sum(paid)]

    def deliver(self):
        """The file as it lies there this week: `{path: bytes}`."""
        if self.company.week == APRIL:
            self.months[MARCH] = {customer: self.of_march(customer) for customer in goods.CUSTOMERS}
        if self.in_tabs:
            return {FILE: xlsx_bytes([(f"2026年{month}月", [HEADERS, *self.rows(month)]) for month in self.months])}
        rows = [[f"2026年{month}月", *row] for month in self.months for row in self.rows(month)]
        return {FILE: xlsx_bytes([("对账", [["月份", *HEADERS], *rows])])}

    def rows(self, month):
        for customer, amounts in self.months[month].items():
            yield [customer, *(written(amount, "money", self.forms.of((month, customer, at), amount), False)
                               for at, amount in enumerate(amounts))]
