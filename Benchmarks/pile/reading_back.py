"""Reads a file of the pile from its bytes, knowing only the words of its headers: for tests, so that the truth does not attest itself."""

import csv
import io
import re
import unicodedata
from datetime import date, datetime, timedelta
from decimal import Decimal

import layouts

#: Each header that the company ever used, and the field that it means; schedules and logs say some of them otherwise.
WORDS = {header: name for value in vars(layouts).values() if isinstance(value, tuple) for pair in value
         if isinstance(pair, tuple) and isinstance(pair[1], str) for header, name in [pair]}


def grids(path):
    """The cells of each tab as values, dates as days."""
    data = path.read_bytes()
    if path.suffix == ".csv":
        for encoding in ("utf-8-sig", "gb18030"):
            try:
                return [list(csv.reader(io.StringIO(data.decode(encoding))))]
            except UnicodeDecodeError:
                continue
    if path.suffix == ".xls":
        import xlrd
        return [sheet._cell_values for sheet in xlrd.open_workbook(file_contents=data).sheets()]
    from openpyxl import load_workbook
    return [list(sheet.iter_rows(values_only=True)) for sheet in load_workbook(io.BytesIO(data))]


def rows(path):
    """All order rows of a file as `{field: value as text}`."""
    return [row for grid in grids(path) for row in rows_of(grid)]


def rows_of(grid):
    head, found = None, []
    for at, cells in enumerate(grid):
        names = [WORDS.get(str(one or "").strip()) for one in cells]
        if names.count(None) < len(names) / 2:
            above = [WORDS.get(str(one or "").strip()) for one in grid[at - 1]] if at else [None] * len(names)
            head = [name or up for name, up in zip(names, above)]
        elif head and any(one not in (None, "") for one in cells):
            row = {name: text(one, name) for name, one in zip(head, cells)}
            found += [row] if row.get("order_no") and row["product_name"] else []
    return found


def text(value, name):
    """A value as the truth writes it."""
    if value in (None, ""):
        return ""
    if isinstance(value, float) and name.endswith(("_date", "_start", "_finish")):
        return str(date(1899, 12, 30) + timedelta(days=int(value)))
    if isinstance(value, datetime):
        return str(value.date())
    if isinstance(value, (int, float)):
        return format(Decimal(repr(value)).normalize(), "f")
    typed = unicodedata.normalize("NFKC", value).strip()
    if name.endswith(("_date", "_start", "_finish")):
        return str(date(*map(int, re.findall(r"\d+", typed))))
    return typed.replace(",", "") if re.fullmatch(r"[\d,]+(\.\d+)?", typed) else typed
