"""The same value, written as people write it: `2026/3/15`, `3月15日`, `１２０`, `￥1,200.00`, `13%`.

A cell keeps its form until somebody retypes it. None of this changes a value, so none of it may be reported.
"""

from datetime import date
from decimal import Decimal

WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
PLAIN, ODD_FORMS = 0, 6


class Forms:
    """Which form each cell of a source has; drawn once a cell, and again when it is retyped."""

    def __init__(self, rng, odd=0.15, retyped=0.01):
        self.rng, self.odd, self.retyped = rng, odd, retyped
        self.forms = {}

    def of(self, key, value):
        """The form of the cell `key`, drawn anew when its value has changed."""
        known = self.forms.get(key)
        if known is None or known[1] != value or self.rng.random() < self.retyped:
            odd = self.odd / 5 if key[1] == "order_no" else self.odd
            form = self.rng.randint(1, ODD_FORMS) if self.rng.random() < odd else PLAIN
            known = self.forms[key] = (form, value)
        return known[0]


def written(value, name, form, as_text):
    """`value` of field `name` in one form; `as_text` for CSV, where a cell has no type."""
    if value is None or value == "":
        return "" if as_text else None
    if isinstance(value, date):
        return day(value, form, as_text)
    if name == "tax_rate":
        return f"{value * 100:.0f}%" if form % 2 or as_text else float(value)
    if isinstance(value, Decimal):
        return money(value, form, as_text)
    if name == "line_no":
        return str(value).translate(WIDE) if form == 1 else str(value) if as_text or form == 2 else value
    if isinstance(value, int):
        return count(value, form, as_text)
    return text(value, name, form)


def text(value, name, form):
    """A text with a space too many, wide digits, or an order number as it is typed in haste."""
    if form == 1:
        return value + " "
    if form == 2 and name in ("order_no", "model", "spec", "product_code"):
        return value.translate(WIDE)
    if name == "order_no" and form in (3, 4):
        return value.lower() if form == 3 else value.replace("SO-", "SO", 1)
    return value


def day(value, form, as_text):
    texts = [f"{value.year}/{value.month}/{value.day}", f"{value.month}月{value.day}日", value.isoformat(),
             f"{value.year}年{value.month}月{value.day}日", f"{value.year}.{value.month}.{value.day}", f"{value:%Y/%m/%d}"]
    if form == PLAIN:
        return value.isoformat() if as_text else value
    return texts[form - 1]


def money(value, form, as_text):
    if form == 1:
        return f"￥{value:,.2f}"
    if form == 2:
        return f"{value:.2f}元"
    if form == 3:
        return f"{value:,.2f}"
    if form == 4:
        return f"{value:.2f}".translate(WIDE)
    return f"{value:.2f}" if as_text else float(value)


def count(value, form, as_text):
    if form == 1:
        return str(value).translate(WIDE)
    if form == 2:
        return f"{value:,}"
    if form == 3:
        return f"{value}台"
    if form == 4:
        return f"{value}.0"
    if form == 5:
        return f" {value}"
    return str(value) if as_text else value
