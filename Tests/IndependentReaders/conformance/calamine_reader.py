"""Reads a workbook with calamine: a second opinion on values; it tells no raw text, no looks and no hidden rows."""
from datetime import date, datetime, time, timedelta
from math import isfinite

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from cells import Cell, Sheet, exact

STATES = [
    (SheetVisibleEnum.Visible, "visible"), (SheetVisibleEnum.Hidden, "hidden"),
    (SheetVisibleEnum.VeryHidden, "veryHidden"),
]


def read(path):
    book = CalamineWorkbook.from_path(path)
    return [
        _sheet(book.get_sheet_by_name(each.name), _state(each.visible))
        for each in book.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet
    ]


def _state(found):
    return next(name for state, name in STATES if state == found)


def _sheet(source, visibility):
    sheet = Sheet(source.name, visibility=visibility)
    top, left = source.start or (0, 0)
    for row, values in enumerate(source.to_python(skip_empty_area=True), top):
        for column, value in enumerate(values, left):
            if value != "":
                sheet.cells[row, column] = _cell(value)
    return sheet


def _cell(value):
    match value:
        case bool(): return Cell("boolean", value)
        case int() | float():
            digits = repr(value)
            kept = exact(digits) if isfinite(value) else None
            return Cell("text", digits) if kept is None else Cell("number", kept)
        case str(): return Cell("text", value)
        case timedelta(): return Cell("duration", int(value.total_seconds() + 0.5))
        case datetime():
            rounded = value.replace(microsecond=0) + timedelta(seconds=value.microsecond >= 500_000)
            return Cell("moment", rounded)
        case date(): return Cell("day", value)
        case time():
            return Cell("time", value.hour * 3600 + value.minute * 60 + value.second + (value.microsecond >= 500_000))
    raise TypeError(repr(value))


def alike(mine, theirs):
    """Whether two cells say the same as far as calamine tells: days from moments by the value, not by the format."""
    if mine is None or theirs is None:
        return mine is theirs
    if (mine.kind, mine.value) == (theirs.kind, theirs.value):
        return True
    if mine.kind == "day" and theirs.kind == "moment":
        return mine.value == theirs.value.date()
    if mine.kind == "moment" and theirs.kind == "day":
        return mine.value == datetime.combine(theirs.value, time())
    if mine.kind == theirs.kind == "text" and mine.raw == theirs.value:
        return True  # it knows no runs, and so not which are struck out
    if mine.kind == "text" and theirs.kind == "text" and mine.raw[:1] in "-0123456789":
        return _same_float(mine.raw, theirs.value)
    return False


def _same_float(left, right):
    try:
        return float(left) == float(right)
    except ValueError:
        return False
