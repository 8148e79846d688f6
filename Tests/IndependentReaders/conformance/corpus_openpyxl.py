"""Workbooks that openpyxl makes, which writes dates, rich text and styles otherwise than XlsxWriter."""
from datetime import date, datetime, timedelta
from datetime import time as clock

import openpyxl
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Color, Font, PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from cells import Cell, Sheet, boolean, error, number, place, text

FEATURES = {}


def feature(function):
    FEATURES[function.__name__.replace("_", "-")] = function
    return function


def names():
    return [f"openpyxl-{name}.xlsx" for name in FEATURES]


def build(path):
    """Makes the workbook of the feature that the file is named for, and returns the sheets to be read in it."""
    book, sheets = FEATURES[path.stem.removeprefix("openpyxl-")]()
    book.save(path)
    return sheets


def expected_of(value):
    match value:
        case bool(): return boolean(value)
        case int() | float(): return number("%.16g" % value)
        case datetime(): return Cell("moment", value)
        case date(): return Cell("day", value)
        case clock(): return Cell("time", value.hour * 3600 + value.minute * 60 + value.second)
        case timedelta(): return Cell("duration", int(value.total_seconds()))
        case str() if value.startswith("#"): return error(value)
        case _: return text(str(value))


def fill_in(sheet, values):
    """Puts values below each other in column A, and returns the sheet to be read."""
    expected = Sheet(sheet.title, merged=set(), comments={}, hidden_rows=set(), hidden_columns=set())
    for row, value in enumerate(values):
        sheet.cell(row + 1, 1, value)
        expected.cells[row, 0] = expected_of(value)
    return expected


VALUES = [
    "订单", " spaced ", "two\nlines", "🧾", True, False, 12, -0.5, 0.1 + 0.2, 1e-7, 123456789012345678, 1e22, "#N/A",
    "#DIV/0!",
]
MOMENTS = [
    date(2026, 3, 9), datetime(2026, 3, 9, 12, 30, 15), datetime(2026, 3, 9), clock(8, 5), clock(23, 59, 59),
    clock(0, 0),
    timedelta(hours=30, minutes=5), timedelta(seconds=1), date(1905, 1, 1), date(9999, 12, 31),
    datetime(2000, 2, 29, 23, 59, 59),
]


@feature
def values():
    book = openpyxl.Workbook()
    return book, [fill_in(book.active, VALUES)]


@feature
def moments_of_1900():
    book = openpyxl.Workbook()
    return book, [fill_in(book.active, [date(1900, 1, 1), date(1900, 2, 28), date(1900, 3, 1)] + MOMENTS)]


@feature
def moments_of_1904():
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    return book, [fill_in(book.active, MOMENTS)]


@feature
def moments_in_iso():
    book = openpyxl.Workbook()
    book.iso_dates = True
    return book, [fill_in(book.active, [date(1900, 1, 1)] + MOMENTS)]


@feature
def write_only():
    book = openpyxl.Workbook(write_only=True)
    sheets = []
    for name in ("first", "第二"):
        sheet = book.create_sheet(name)
        expected = Sheet(name)
        for row in range(200):
            cell = WriteOnlyCell(sheet, f"SO-{row}")
            cell.font = Font(strike=row % 7 == 0)
            sheet.append([cell, row, row / 8, None, date(2026, 3, 1 + row % 28), row % 2 == 0])
            for column, value in [(1, row), (2, row / 8), (4, date(2026, 3, 1 + row % 28)), (5, row % 2 == 0)]:
                expected.cells[row, column] = expected_of(value)
            expected.cells[row, 0] = text(f"SO-{row}", struck=row % 7 == 0)
        sheets.append(expected)
    return book, sheets


@feature
def rich_text_inline():
    book = openpyxl.Workbook()
    sheet = book.active
    struck, bold = InlineFont(strike=True), InlineFont(b=True)
    runs = [
        (["plain ", TextBlock(bold, "bold"), " tail "], "plain bold tail ", "plain bold tail ", False),
        ([TextBlock(struck, "gone")], "gone", "gone", True),
        ([TextBlock(struck, "gone "), "kept"], "kept", "gone kept", False),
        ([TextBlock(bold, " 两\n行 ")], " 两\n行 ", " 两\n行 ", False),
    ]
    expected = Sheet(sheet.title)
    for row, (parts, value, whole, is_struck) in enumerate(runs):
        sheet.cell(row + 1, 1, CellRichText(*parts))
        expected.cells[row, 0] = text(value, raw=whole, struck=is_struck)
    return book, [expected]


@feature
def looks():
    book = openpyxl.Workbook()
    sheet = book.active
    fills = [
        (PatternFill("solid", fgColor="FFFF00"), "FFFF00"), (PatternFill("solid", fgColor="FF00B0F0"), "00B0F0"),
        (PatternFill("solid", fgColor=Color(indexed=13)), "FFFF00"), (PatternFill(), ""),
        (PatternFill("solid", fgColor=Color(theme=9)), "F79646"),
        (PatternFill("solid", fgColor=Color(theme=0)), "FFFFFF"),
    ]
    expected = Sheet(sheet.title)
    for row, (fill, colour) in enumerate(fills):
        for column, is_struck in enumerate((False, True)):
            cell = sheet.cell(row + 1, column + 1, "looks")
            cell.fill, cell.font = fill, Font(strike=is_struck)
            expected.cells[row, column] = text("looks", struck=is_struck, fill=colour)
    return book, [expected]


@feature
def marks():
    book = openpyxl.Workbook()
    sheet = book.active
    expected = fill_in(sheet, ["title", "b", "c", "d", "e"])
    sheet["C3"] = 5
    expected.cells[2, 2] = number("5")
    for reference in ("A1:C1", "D2:D4"):
        sheet.merge_cells(reference)
        expected.merged.add(place(reference.split(":")[0]) + place(reference.split(":")[1]))
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["B"].hidden = True
    sheet.column_dimensions.group("C", "E", hidden=True)
    expected.hidden_rows, expected.hidden_columns = {3}, {1, 2}
    for reference, author, note in [("A2", "王芳", "改期"), ("C3", "b", "two\nlines"), ("Z9", "b", "on a blank cell")]:
        sheet[reference].comment = Comment(note, author)
        expected.comments[place(reference)] = (author, note)
    hidden = book.create_sheet("hidden")
    hidden.sheet_state = "hidden"
    very = book.create_sheet("very")
    very.sheet_state = "veryHidden"
    others = [fill_in(hidden, ["x"]), fill_in(very, [1])]
    others[0].visibility, others[1].visibility = "hidden", "veryHidden"
    return book, [expected, *others]


@feature
def formulas_without_results():
    """openpyxl writes no results: the cells read as blank and each is a finding."""
    book = openpyxl.Workbook()
    book.active.append(["=1+1", "=TODAY()", "text", '="a"'])
    expected = Sheet(book.active.title)
    expected.cells[0, 2] = text("text")
    return book, [expected]
