"""Reads a workbook with openpyxl."""
import warnings
from datetime import date, datetime, time, timedelta

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.worksheet.worksheet import Worksheet

import number_formats
import package_xml
from cells import Cell, Sheet, number

STATES = {"visible": "visible", "hidden": "hidden", "veryHidden": "veryHidden"}


def read(path):
    """The sheets with cells; numbers with the digits that the file's XML holds."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(path, data_only=True, rich_text=True)
    digits = package_xml.numbers(path)
    return [_sheet(each, digits[each.title]) for each in book.worksheets if isinstance(each, Worksheet)]


def _sheet(source, digits):
    sheet = Sheet(source.title, visibility=STATES[source.sheet_state], comments={})
    sheet.merged = {
        (each.min_row - 1, each.min_col - 1, each.max_row - 1, each.max_col - 1) for each in source.merged_cells.ranges
    }
    sheet.unseen_rows = {index - 1 for index, row in source.row_dimensions.items() if row.hidden}
    sheet.hidden_columns = {
        index - 1 for column in source.column_dimensions.values() if column.hidden
        for index in range(column.min or 1, (column.max or 0) + 1)
    }
    for (row, column), cell in source._cells.items():
        key = (row - 1, column - 1)
        if getattr(cell, "comment", None):
            sheet.comments[key] = (cell.comment.author or "", cell.comment.text or "")
        if cell.value is not None and cell.value != "":
            sheet.cells[key] = _cell(cell, digits.get(key))
    return sheet


def _cell(cell, digits):
    looks = {"struck": bool(cell.font and cell.font.strike), "fill": _fill(cell)}
    value = cell.value
    if cell.data_type == "e":
        return Cell("error", value, **looks)
    if isinstance(value, bool):
        return Cell("boolean", value, **looks)
    if isinstance(value, CellRichText):
        return _rich_text(value, looks)
    if isinstance(value, str):
        return Cell("text", value, **looks)
    if isinstance(value, (int, float)):
        return number(digits if digits is not None and float(digits) == value else repr(value), **looks)
    return Cell(*_moment(value, number_formats.kind(cell.number_format)), **looks)


def _rich_text(value, looks):
    """The text without what is struck out, where anything else is left; the raw text is all of it.

    A run with a font of its own overrides the cell's; one without has the cell's.
    """
    def is_struck(run):
        return bool(run.font.strike) if isinstance(run, TextBlock) else looks["struck"]
    left = "".join(str(run) for run in value if not is_struck(run))
    looks = looks | {"struck": not left.strip()}
    if left == str(value) or not left.strip():
        return Cell("text", str(value), **looks)
    return Cell("text", left.strip(), raw=str(value), **looks)


def _moment(value, kind):
    """Kind and value of a date, a time or a span, as Duidan promises them: to the second, days without their time."""
    if isinstance(value, timedelta):
        seconds = int(value.total_seconds() + 0.5)
        return ("duration", seconds) if kind == "elapsed" else ("time", seconds)
    if isinstance(value, time):
        rounded = value.hour * 3600 + value.minute * 60 + value.second + (value.microsecond >= 500_000)
        return ("duration", rounded) if kind == "elapsed" else ("time", rounded)
    if isinstance(value, date) and not isinstance(value, datetime):
        return "day", value
    if kind == "day":
        return "day", value.date()
    rounded = value.replace(microsecond=0) + timedelta(seconds=value.microsecond >= 500_000)
    if kind == "time" and rounded.time() == time(0):
        return "day", rounded.date()
    return "moment", rounded


def _fill(cell):
    """The colour of a solid fill, `None` (not compared) where only a theme or a pattern gives it."""
    fill = cell.fill
    if fill is None or fill.fill_type is None:
        return ""
    colour = fill.fgColor
    if fill.fill_type != "solid" or colour.type not in ("rgb", "indexed"):
        return None
    rgb = colour.rgb if colour.type == "rgb" else openpyxl.styles.colors.COLOR_INDEX[colour.indexed]
    return rgb[-6:].upper()
