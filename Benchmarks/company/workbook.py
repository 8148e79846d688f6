"""Writes sheets to files, the same bytes for the same cells."""

import csv
import io
import re
import zipfile

from openpyxl import Workbook

EPOCH = (2026, 1, 1, 0, 0, 0)


def csv_bytes(rows, encoding):
    """Rows of text as a CSV file."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode(encoding)


def xlsx_bytes(tabs):
    """`[(tab, rows)]` as a workbook, with no time of writing in it."""
    book = Workbook(write_only=True)
    for name, rows in tabs:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    raw = io.BytesIO()
    book.save(raw)
    return without_times(raw)


def without_times(raw):
    """The same archive with all times set to one day."""
    out = io.BytesIO()
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT[\d:.]+Z?", b"2026-01-01T00:00:00Z", data)
            new.writestr(zipfile.ZipInfo(name, EPOCH), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()
