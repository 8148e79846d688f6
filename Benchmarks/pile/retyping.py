"""Cells that somebody typed anew: the same value as text, in another form. None of this changes a value.

Which cells, from when on, and in which form follows from the row, the field and the value alone, so that a cell keeps its form from
save to save, and a copy has its original's.
"""

from datetime import date, timedelta
from decimal import Decimal
from zlib import crc32

WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
ODD, DAYS = 3, 400


def retyped(value, key, name, save, first_year):
    """`value`, or what stands in its place in this save."""
    if not isinstance(value, (int, Decimal, date)) or name == "row":
        return value
    drawn = crc32(f"{key} {name} {value}".encode())
    since = date(first_year, 1, 1) + timedelta(days=drawn // 100 % (DAYS * 3))
    if drawn % 100 >= ODD or save.group.saved_on < since:
        return value
    return odd(value, drawn // 7)


def odd(value, drawn):
    """The value in one of the forms that people type."""
    if isinstance(value, date):
        return [f"{value.year}/{value.month}/{value.day}", f"{value.year}年{value.month}月{value.day}日", f"{value:%Y/%m/%d}"][drawn % 3]
    if isinstance(value, int):
        return [str(value).translate(WIDE), f"{value:,}", f" {value}"][drawn % 3]
    return [f"{value:,.2f}", f"{value:.2f}".translate(WIDE), f"{value:.2f} "][drawn % 3]
